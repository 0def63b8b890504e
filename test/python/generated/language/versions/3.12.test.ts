import { describePrograms } from './programs-of.ts';

describePrograms('3.12', '3.12.1');
