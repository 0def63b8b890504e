/** The hash of a byte string without randomization (string_hash, Objects/stringobject.c 2.7.18), as an unsigned 64-bit integer. */
export function stringHash(bytes: string): bigint {
  if (bytes.length === 0) return 0n;
  let hash = BigInt(bytes.charCodeAt(0)) << 7n;
  for (let index = 0; index < bytes.length; index++) {
    hash = BigInt.asUintN(64, (1000003n * hash) ^ BigInt(bytes.charCodeAt(index)));
  }
  hash = BigInt.asUintN(64, hash ^ BigInt(bytes.length));
  return hash === MINUS_ONE ? MINUS_ONE - 1n : hash;
}

/** −1 reports an error in C, so no hash has this value. */
const MINUS_ONE = 2n ** 64n - 1n;

/** The same of unicode text, by code points (unicode_hash, Objects/unicodeobject.c), so that ASCII text has the hash of its bytes. */
export function codePointsHash(text: string): bigint {
  const codes = Array.from(text, (character) => BigInt(character.codePointAt(0) as number));
  const [first] = codes;
  if (first === undefined) return 0n;
  let hash = BigInt.asUintN(64, first << 7n);
  for (const code of codes) hash = BigInt.asUintN(64, 1000003n * hash) ^ code;
  hash ^= BigInt(codes.length);
  return hash === MINUS_ONE ? MINUS_ONE - 1n : hash;
}
