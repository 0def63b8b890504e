/** Hashes of numbers: a number equal to another has the same one, whatever its type (Python/pyhash.c, 3.8.18). */
import { decompose } from '../../../object/float/decimal.ts';

const BITS = 61n;
/** _PyHASH_MODULUS */
const MODULUS = 2n ** BITS - 1n;
const INFINITE = 314159n;
/** _PyHASH_IMAG */
const IMAGINARY = 1000003n;

/** No hash is −1, which reports an error in C. */
export function withoutMinusOne(hash: bigint): bigint {
  return hash === -1n ? -2n : hash;
}

export function hashInteger(value: number | bigint): bigint {
  const whole = BigInt(value);
  return withoutMinusOne(whole < 0n ? -(-whole % MODULUS) : whole % MODULUS);
}

/** _Py_HashDouble: the value modulo 2^61 − 1, where dividing by two is a rotation. */
export function hashDouble(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (!Number.isFinite(value)) return value > 0 ? INFINITE : -INFINITE;
  const { mantissa, exponent } = decompose(value);
  const turn = ((BigInt(exponent) % BITS) + BITS) % BITS;
  const hash = (mantissa * 2n ** turn) % MODULUS;
  return withoutMinusOne(value < 0 ? -hash : hash);
}

export function hashComplex({ real, imag }: { readonly real: number; readonly imag: number }): bigint {
  return withoutMinusOne(BigInt.asIntN(64, hashDouble(real) + IMAGINARY * hashDouble(imag)));
}
