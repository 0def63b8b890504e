import { describePrograms } from './programs-of.ts';

describePrograms('3.7', '3.7.16');
