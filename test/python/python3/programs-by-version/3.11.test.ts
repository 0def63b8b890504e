import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.11', '3.11.7');
