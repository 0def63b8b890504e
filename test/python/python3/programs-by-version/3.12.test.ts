import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.12', '3.12.1');
