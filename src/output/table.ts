import { textOf, writeText } from '../table/text.ts';
import type { Format } from './format.ts';

/** Aligned columns for reading. The command line colours its own by `writeText`'s style. */
export const table: Format = {
  extensions: ['.txt'],
  binary: false,
  chart: false,
  render: (result, options = {}) => writeText(textOf(result, options.rows)),
};
