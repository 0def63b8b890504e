import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.8', '3.8.18');
