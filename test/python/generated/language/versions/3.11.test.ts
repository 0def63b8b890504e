import { describePrograms } from './programs-of.ts';

describePrograms('3.11', '3.11.7');
