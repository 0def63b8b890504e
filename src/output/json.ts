import { json as write } from '../table/json.ts';
import type { Format } from './format.ts';

/** The whole report, as its schema in docs/ has it. */
export const json: Format = { extensions: ['.json'], binary: false, chart: false, render: (result) => write(result) };
