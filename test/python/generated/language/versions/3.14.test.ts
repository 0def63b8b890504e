import { describePrograms } from './programs-of.ts';

describePrograms('3.14', '3.14.2');
