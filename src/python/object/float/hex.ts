/** Floats in hexadecimal (float_hex and float_fromhex, Objects/floatobject.c 2.7.18). */
import { raised } from '../../protocol/raise.ts';
import { ratio } from '../integer/arithmetic.ts';
import { decompose } from './decimal.ts';
import { decimalValue } from './parse.ts';
import { floatRepr } from './text.ts';

const MANTISSA_BITS = 52n;
const HEX_DIGITS = 13;

/** `value.hex()` */
export function floatHex(value: number): string {
  if (!Number.isFinite(value)) return floatRepr(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decompose(value);
  const fraction = (mantissa & ((1n << MANTISSA_BITS) - 1n)).toString(16).padStart(HEX_DIGITS, '0');
  const power = exponent + Number(MANTISSA_BITS);
  return `${sign}0x${mantissa >> MANTISSA_BITS}.${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

const HEX = /^\s*([+-]?)(?:0[xX])?([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?\d+))?\s*$/;
const SPECIAL = /^\s*([+-]?(?:inf(?:inity)?|nan))\s*$/i;
/** Exponents beyond this over- or underflow whatever the digits. */
const EXPONENT_LIMIT = 1e6;

/** `float.fromhex(text)`; throws ValueError and OverflowError. */
export function floatFromHex(text: string): number {
  const special = SPECIAL.exec(text);
  if (special !== null) return decimalValue(special[1] as string);
  const match = HEX.exec(text);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') throw raised('ValueError', 'invalid hexadecimal floating-point string');
  const digits = BigInt(`0x${whole}${fraction}`);
  const exponent = Number(match[4] ?? 0) - 4 * fraction.length;
  const value = digits === 0n ? 0 : scaled(digits, exponent);
  if (value === Number.POSITIVE_INFINITY) {
    throw raised('OverflowError', 'hexadecimal value too large to represent as a float');
  }
  return match[1] === '-' ? -value : value;
}

function scaled(digits: bigint, exponent: number): number {
  if (exponent > EXPONENT_LIMIT) return Number.POSITIVE_INFINITY;
  if (exponent < -EXPONENT_LIMIT) return 0;
  return exponent >= 0 ? ratio(digits << BigInt(exponent), 1n) : ratio(digits, 1n << BigInt(-exponent));
}
