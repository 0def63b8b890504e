import { describePrograms } from './programs-of.ts';

describePrograms('3.9', '3.9.18');
