/**
 * Programs that a version of Python 3 refuses, and look-alikes that it takes: type, words, line, columns and text of the SyntaxError, of refplot and of
 * the real interpreters.
 */
import { testPrograms } from './recorded-programs.ts';

testPrograms({ script: 'errors/refused.py', programs: 'errors/programs.txt', golden: 'syntax-errors-3.json' });
