import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.7', '3.7.16');
