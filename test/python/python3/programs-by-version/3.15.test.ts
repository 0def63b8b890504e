import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.15', '3.15.0');
