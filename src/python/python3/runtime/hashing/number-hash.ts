/** Hashes of numbers: a number equal to another has the same one, whatever its type (Python/pyhash.c, 3.8.18). */
import { decompose } from '../../../object/float/decimal.ts';
import type { WordSize } from '../../../versions/profile.ts';
import { platform } from '../../../versions/target.ts';

/** _PyHASH_BITS, whose largest number is the modulus: a prime. */
const BITS: Readonly<Record<WordSize, bigint>> = { 64: 61n, 32: 31n };
const MODULI: Readonly<Record<WordSize, bigint>> = { 64: 2n ** 61n - 1n, 32: 2n ** 31n - 1n };
const INFINITE = 314159n;
/** _PyHASH_IMAG */
const IMAGINARY = 1000003n;

/** No hash is −1, which reports an error in C. */
export function withoutMinusOne(hash: bigint): bigint {
  return hash === -1n ? -2n : hash;
}

/** _PyHASH_MODULUS */
export const hashModulus = (): bigint => MODULI[platform.wordSize];

export function hashInteger(value: number | bigint): bigint {
  return withoutMinusOne(BigInt(value) % hashModulus());
}

/** _Py_HashDouble: the value modulo a power of two less one, where dividing by two is a rotation. */
export function hashDouble(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (!Number.isFinite(value)) return value > 0 ? INFINITE : -INFINITE;
  const { mantissa, exponent } = decompose(value);
  const bits = BITS[platform.wordSize];
  const turn = ((BigInt(exponent) % bits) + bits) % bits;
  const hash = (mantissa * 2n ** turn) % hashModulus();
  return withoutMinusOne(value < 0 ? -hash : hash);
}

export function hashComplex({ real, imag }: { readonly real: number; readonly imag: number }): bigint {
  return withoutMinusOne(BigInt.asIntN(platform.wordSize, hashDouble(real) + IMAGINARY * hashDouble(imag)));
}
