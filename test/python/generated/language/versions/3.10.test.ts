import { describePrograms } from './programs-of.ts';

describePrograms('3.10', '3.10.13');
