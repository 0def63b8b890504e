/** Programs that a version of Python 3 warns of while it compiles them: lines and words of all that is printed, of refplot and of the real interpreters. */
import { testPrograms } from './recorded-programs.ts';

testPrograms({ script: 'warnings/warned.py', programs: 'warnings/programs.txt', golden: 'syntax-warnings-3.json' });
