import { csvChunks, csv as write } from '../table/delimited.ts';
import type { Format } from './format.ts';

/** RFC 4180 with LF line ends. */
export const csv: Format = { extensions: ['.csv'], binary: false, chart: false, render: (result) => write(result), pieces: csvChunks };
