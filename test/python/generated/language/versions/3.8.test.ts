import { describePrograms } from './programs-of.ts';

describePrograms('3.8', '3.8.18');
