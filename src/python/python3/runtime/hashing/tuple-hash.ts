/** Hashes of tuples and frozensets from those of their items. */
import type { WordSize } from '../../../versions/profile.ts';
import { platform, target } from '../../../versions/target.ts';

const wrap = (value: bigint): bigint => BigInt.asUintN(platform.wordSize, value);

/** _PyHASH_XXPRIME_1, 2 and 5, and by how many bits a sum is turned. */
const XX: Readonly<Record<WordSize, readonly [prime1: bigint, prime2: bigint, prime5: bigint, rotation: bigint]>> = {
  64: [11400714785074694791n, 14029467366897019727n, 2870177450012600261n, 31n],
  32: [2654435761n, 2246822519n, 374761393n, 13n],
};

/** xxHash (tuplehash, Objects/tupleobject.c 3.8.18). */
function xxHash(items: readonly bigint[]): bigint {
  const [, , prime5] = XX[platform.wordSize];
  return signed(wrap(lanes(items) + (BigInt(items.length) ^ (prime5 ^ 3527539n))));
}

function lanes(items: readonly bigint[]): bigint {
  const [prime1, prime2, prime5, rotation] = XX[platform.wordSize];
  const bits = BigInt(platform.wordSize);
  let sum = prime5;
  for (const item of items) {
    sum = wrap(sum + wrap(item) * prime2);
    sum = wrap((sum << rotation) | (sum >> (bits - rotation)));
    sum = wrap(sum * prime1);
  }
  return sum;
}

const signed = (sum: bigint): bigint => (sum === wrap(-1n) ? 1546275796n : BigInt.asIntN(platform.wordSize, sum));

/** Of a slice's three parts (slicehash, Objects/sliceobject.c 3.12.1). */
export function hashSlice(parts: readonly bigint[]): bigint {
  return signed(lanes(parts));
}

/** Each item multiplied in (tuplehash, Objects/tupleobject.c 3.7.16). */
function multiplied(items: readonly bigint[]): bigint {
  let hash = 0x345678n;
  let multiplier = 1000003n;
  items.forEach((item, index) => {
    hash = wrap((hash ^ wrap(item)) * multiplier);
    multiplier = wrap(multiplier + 82520n + 2n * BigInt(items.length - index - 1));
  });
  const sum = BigInt.asIntN(platform.wordSize, hash + 97531n);
  return sum === -1n ? -2n : sum;
}

export function hashTuple(items: readonly bigint[]): bigint {
  return target.hashes.tuples === 'xxhash' ? xxHash(items) : multiplied(items);
}

const shuffled = (hash: bigint): bigint => wrap((wrap(hash) ^ 89869747n ^ wrap(hash << 16n)) * 3644798167n);

/** frozenset_hash (Objects/setobject.c, 3.8.18). */
export function hashFrozenset(items: readonly bigint[]): bigint {
  let hash = 0n;
  for (const item of items) hash ^= shuffled(item);
  hash ^= wrap(BigInt(items.length + 1) * 1927868237n);
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = wrap(hash * 69069n + 907133923n);
  return hash === wrap(-1n) ? 590923713n : BigInt.asIntN(platform.wordSize, hash);
}
