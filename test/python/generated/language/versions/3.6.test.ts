import { describePrograms } from './programs-of.ts';

describePrograms('3.6', '3.6.15');
