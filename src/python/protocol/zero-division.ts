/** Divisions by zero, and powers of zero, which have one message each from 3.14 on (Objects/longobject.c, floatobject.c, complexobject.c 3.14.2). */
import { has } from '../versions/features.ts';
import { raised } from './raise.ts';

/** @param earlier what versions before 3.14 say */
export const divisionByZero = (earlier: string): unknown =>
  raised('ZeroDivisionError', has('divisions by zero alike') ? 'division by zero' : earlier);

export const powerOfZero = (earlier: string, exponent: 'negative' | 'negative or complex'): unknown =>
  raised('ZeroDivisionError', has('divisions by zero alike') ? `zero to a ${exponent} power` : earlier);
