import { testPrograms } from '../programs-of-version.ts';

testPrograms('3.10', '3.10.13');
