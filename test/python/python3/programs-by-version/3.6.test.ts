import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.6', '3.6.15');
