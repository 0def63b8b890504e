/**
 * The hash of strings without randomization (string_hash, Objects/stringobject.c; unicode_hash, Objects/unicodeobject.c; 2.7.18), as an
 * unsigned 64-bit integer. It is worked out in two halves of 32 bits, whose products with the multiplier a number holds exactly.
 */
const MULTIPLIER = 1000003;
const HALF = 2 ** 32;
const FIRST_SHIFT = 128;

/** The hash of characters: bytes, or code points (so that ASCII text has the hash of its bytes). */
function hashOfCodes(first: number, codeAt: (index: number) => number, length: number): bigint {
  let low = first * FIRST_SHIFT;
  let high = Math.floor(low / HALF);
  low %= HALF;
  for (let index = 0; index < length; index++) {
    const product = low * MULTIPLIER;
    high = (high * MULTIPLIER + Math.floor(product / HALF)) % HALF;
    low = ((product % HALF) ^ codeAt(index)) >>> 0;
  }
  const hash = (BigInt(high) << 32n) | BigInt((low ^ length) >>> 0);
  return hash === MINUS_ONE ? MINUS_ONE - 1n : hash;
}

/** −1 reports an error in C, so no hash has this value. */
const MINUS_ONE = 2n ** 64n - 1n;

/** The hash of a byte string. */
export function stringHash(bytes: string): bigint {
  return bytes.length === 0 ? 0n : hashOfCodes(bytes.charCodeAt(0), (index) => bytes.charCodeAt(index), bytes.length);
}

/** The hash of unicode text. */
export function codePointsHash(text: string): bigint {
  const codes = Array.from(text, (character) => character.codePointAt(0) as number);
  const [first] = codes;
  return first === undefined ? 0n : hashOfCodes(first, (index) => codes[index] as number, codes.length);
}
