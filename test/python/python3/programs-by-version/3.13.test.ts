import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.13', '3.13.0');
