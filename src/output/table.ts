import { textTable, writeTable } from '../table/text.ts';
import type { Format } from './format.ts';

/** Aligned columns for reading. The command line colours its own by `writeTable`'s style. */
export const table: Format = {
  extensions: ['.txt'],
  binary: false,
  chart: false,
  render: (result, options = {}) => writeTable(textTable(result, options.rows)),
};
