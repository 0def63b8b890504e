import { tsvChunks, tsv as write } from '../table/delimited.ts';
import type { Format } from './format.ts';

/** Tab-separated; tabs and line breaks in labels are escaped. */
export const tsv: Format = { extensions: ['.tsv'], binary: false, chart: false, render: (result) => write(result), pieces: tsvChunks };
