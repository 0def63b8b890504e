import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.14', '3.14.2');
