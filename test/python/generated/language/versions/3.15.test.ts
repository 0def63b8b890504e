import { describePrograms } from './programs-of.ts';

describePrograms('3.15', '3.15.0');
