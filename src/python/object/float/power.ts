/** `x ** y` of floats (float_pow, Objects/floatobject.c 2.7.18), rounded as the C library rounds it. */

import { newInt } from '../../cache/integers.ts';
import { newStr } from '../../cache/strings.ts';
import { raised, raisedWith } from '../../protocol/raise.ts';
import { powerOfZero } from '../../protocol/zero-division.ts';
import { newTuple } from '../construct.ts';
import { errorNumber, rangeErrorText } from '../errno.ts';
import { decompose } from './decimal.ts';
import { exactPower, wideExp, wideLog } from './wide.ts';

/** Throws ZeroDivisionError, ValueError (a fractional power of a negative number) and OverflowError as Python does. */
export function floatPower(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  if (!Number.isFinite(exponent)) return infinitePower(Math.abs(base), exponent);
  const odd = Math.abs(exponent) % 2 === 1;
  if (!Number.isFinite(base)) {
    if (exponent > 0) return odd ? base : Math.abs(base);
    return odd && base < 0 ? -0 : 0;
  }
  if (base === 0) {
    if (exponent < 0) throw powerOfZero('0.0 cannot be raised to a negative power', 'negative');
    return odd ? base : 0;
  }
  if (base < 0 && !Number.isInteger(exponent)) {
    throw raised('ValueError', 'negative number cannot be raised to a fractional power');
  }
  const magnitude = positivePower(Math.abs(base), exponent);
  if (magnitude === Number.POSITIVE_INFINITY) throw rangeError();
  return base < 0 && odd ? -magnitude : magnitude;
}

function infinitePower(size: number, exponent: number): number {
  if (size === 1) return 1;
  return exponent > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0;
}

/** What the C library reports by ERANGE. */
export function rangeError(): unknown {
  return raisedWith('OverflowError', newTuple([newInt(errorNumber('ERANGE')), newStr(rangeErrorText())]));
}

/** Exponents up to this are multiplied out. */
const EXACT_LIMIT = 64;
/** Beyond these logarithms every result over- or underflows. */
const HIGHEST_LOG = 710;
const LOWEST_LOG = -746;

/** The power of a positive float; V8's own differs from the C library's in the last place. */
function positivePower(base: number, exponent: number): number {
  if (base === 1) return 1;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= EXACT_LIMIT) return exactPower(decompose(base), exponent);
  const estimate = Math.log(base) * exponent;
  if (estimate > HIGHEST_LOG) return Number.POSITIVE_INFINITY;
  if (estimate < LOWEST_LOG) return 0;
  return wideExp(wideLog(decompose(base)), exponent);
}
