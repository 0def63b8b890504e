import { markdown as write } from '../table/text.ts';
import type { Format } from './format.ts';

/** A table for GitHub and its like. */
export const markdown: Format = { extensions: ['.md'], binary: false, chart: false, render: (result) => write(result) };
