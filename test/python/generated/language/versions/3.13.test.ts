import { describePrograms } from './programs-of.ts';

describePrograms('3.13', '3.13.0');
