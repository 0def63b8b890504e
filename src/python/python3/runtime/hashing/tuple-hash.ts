/** Hashes of tuples and frozensets from those of their items. */
import { target } from '../../../versions/target.ts';

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);

const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;
const ROTATION = 31n;

/** xxHash (tuplehash, Objects/tupleobject.c 3.8.18). */
function xxHash(items: readonly bigint[]): bigint {
  return signed(wrap(lanes(items) + (BigInt(items.length) ^ (PRIME_5 ^ 3527539n))));
}

function lanes(items: readonly bigint[]): bigint {
  let sum = PRIME_5;
  for (const item of items) {
    sum = wrap(sum + wrap(item) * PRIME_2);
    sum = wrap((sum << ROTATION) | (sum >> (64n - ROTATION)));
    sum = wrap(sum * PRIME_1);
  }
  return sum;
}

function signed(sum: bigint): bigint {
  return sum === wrap(-1n) ? 1546275796n : BigInt.asIntN(64, sum);
}

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
  const sum = BigInt.asIntN(64, hash + 97531n);
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
  return hash === wrap(-1n) ? 590923713n : BigInt.asIntN(64, hash);
}
