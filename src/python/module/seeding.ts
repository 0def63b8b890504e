/** What a generator of random numbers begins with (random_seed, Modules/_randommodule.c 2.7.18 and 3.8.18). */
import type { IntValue } from '../cache/integers.ts';
import { none } from '../cache/singletons.ts';
import type { PyObject } from '../memory/object.ts';
import { isInteger } from '../protocol/number.ts';
import { hashOf } from '../protocol/object.ts';
import { MersenneTwister } from './mersenne-twister.ts';

const SEED_WORDS = 4;

/** Seeded by chance. */
export function unseeded(): MersenneTwister {
  // The global loads when it is used; importing node's module would cost every run 4 ms.
  return new MersenneTwister([...crypto.getRandomValues(new Uint32Array(SEED_WORDS))]);
}

/** An integer seeds by its size, anything else by its hash; None, or nothing, by chance. */
export function seeded(value: PyObject | undefined): MersenneTwister {
  if (value === undefined || value === none) return unseeded();
  return new MersenneTwister(words(isInteger(value) ? magnitude(value) : BigInt.asUintN(64, hashOf(value))));
}

function magnitude(object: PyObject): bigint {
  const value = BigInt(object.payload as IntValue);
  return value < 0n ? -value : value;
}

function words(value: bigint): number[] {
  const result: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 32n) result.push(Number(rest & 0xffffffffn));
  return result.length === 0 ? [0] : result;
}
