/**
 * What is wrong: the rules of the second pass (Grammar/python.gram of 3.9.18, 3.10.13, 3.11.7, 3.12.1, 3.13.0, 3.14.2 and 3.15's main branch), in the
 * notation of `notation.ts`. What an alternative makes is an error, as `faults.ts` reads it: where it is told and its words.
 */
import { EXPRESSION_ERRORS } from './expressions.ts';
import { PARAMETER_ERRORS } from './parameters.ts';
import { STATEMENT_ERRORS } from './statements.ts';

export const ERRORS = [STATEMENT_ERRORS, PARAMETER_ERRORS, EXPRESSION_ERRORS].join('\n');
