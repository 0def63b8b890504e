import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.9', '3.9.18');
