/** `random` (Lib/random.py and Modules/_randommodule.c, 2.7.18), with the same numbers for the same seed. */
import { newInt, newInteger, newLong } from '../cache/integers.ts';
import { newNone, none } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import { newFloat, newList } from '../object/construct.ts';
import { noArguments, oneArgument, positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { floatType, listType } from '../object/static-types.ts';
import { collect } from '../protocol/iterate.ts';
import { asIndex } from '../protocol/number.ts';
import { lengthOf } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { getItem, setItem } from '../protocol/sequence.ts';
import { addFunctions } from '../vm/native-functions.ts';
import type { MersenneTwister } from './mersenne-twister.ts';
import { seeded, unseeded } from './seeding.ts';

let twister: MersenneTwister | null = null;
/** The second of a pair of Gaussian numbers, for the next call. */
let gaussNext: number | null = null;

/** Seeded at its first use, not when the program starts. */
function generator(): MersenneTwister {
  twister ??= unseeded();
  return twister;
}

function seed([value]: readonly PyObject[]): Ref {
  gaussNext = null;
  twister = seeded(value);
  return newNone();
}

function integerArgument(object: PyObject, message: string): number {
  const value = object.type === floatType ? (object.payload as number) : asIndex(object, 'OverflowError');
  if (!Number.isInteger(value)) throw raised('ValueError', message);
  return value;
}

function randrange([start, stop, step]: readonly PyObject[]): Ref {
  const from = integerArgument(start as PyObject, 'non-integer arg 1 for randrange()');
  if (stop === undefined || stop === none) {
    if (from > 0) return newInt(Math.trunc(generator().random() * from));
    throw raised('ValueError', 'empty range for randrange()');
  }
  const to = integerArgument(stop, 'non-integer stop for randrange()');
  const by = step === undefined ? 1 : integerArgument(step, 'non-integer step for randrange()');
  if (by === 0) throw raised('ValueError', 'zero step for randrange()');
  const count = Math.floor((to - from + by + (by > 0 ? -1 : 1)) / by);
  if (count <= 0)
    throw raised('ValueError', by === 1 ? `empty range for randrange() (${from},${to}, ${to - from})` : 'empty range for randrange()');
  return newInt(from + by * Math.trunc(generator().random() * count));
}

function randint([low, high]: readonly PyObject[]): Ref {
  const above = newInteger(BigInt(integerArgument(high as PyObject, 'non-integer stop for randrange()')) + 1n);
  return holding([above], () => randrange([low as PyObject, above]));
}

function choice(sequence: PyObject): Ref {
  const length = lengthOf(sequence);
  if (length === 0) throw raised('IndexError', 'list index out of range');
  return itemAt(sequence, Math.trunc(generator().random() * length));
}

function itemAt(sequence: PyObject, index: number): Ref {
  const key = newInt(index);
  return holding([key], () => getItem(sequence, key));
}

/** Exchanges each item, from the last, with one at or before it. */
function shuffle(sequence: PyObject): Ref {
  for (let index = lengthOf(sequence) - 1; index > 0; index--) {
    const other = Math.trunc(generator().random() * (index + 1));
    const [first, second] = [itemAt(sequence, index), itemAt(sequence, other)];
    storeAt(sequence, index, second);
    storeAt(sequence, other, first);
  }
  return newNone();
}

function storeAt(sequence: PyObject, index: number, value: Ref): void {
  const key = newInt(index);
  holding([key, value], () => setItem(sequence, key, value));
}

/** Up to this many items are drawn from a copied pool, more by remembering which were taken. */
function poolLimit(count: number): number {
  return 21 + (count > 5 ? 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 0);
}

function sample([population, size]: readonly PyObject[]): Ref {
  const items = (population as PyObject).type === listType ? newRef(population as PyObject) : newList(collect(population as PyObject));
  return holding([items], () => {
    const pool = items.payload as PyObject[];
    const count = asIndex(size as PyObject, 'OverflowError');
    if (count < 0 || count > pool.length) throw raised('ValueError', 'sample larger than population');
    const drawn = pool.length <= poolLimit(count) ? fromPool([...pool], count) : byIndex(pool, count);
    return newList(drawn.map((item) => newRef(item)));
  });
}

function fromPool(pool: PyObject[], count: number): PyObject[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Math.trunc(generator().random() * (pool.length - index));
    const item = pool[at] as PyObject;
    pool[at] = pool[pool.length - index - 1] as PyObject;
    return item;
  });
}

function byIndex(pool: readonly PyObject[], count: number): PyObject[] {
  const taken = new Set<number>();
  return Array.from({ length: count }, () => {
    let at = Math.trunc(generator().random() * pool.length);
    while (taken.has(at)) at = Math.trunc(generator().random() * pool.length);
    taken.add(at);
    return pool[at] as PyObject;
  });
}

function asFloat(object: PyObject): number {
  if (object.type === floatType) return object.payload as number;
  const converted = object.type.payload.number?.float?.(object);
  if (converted === undefined) throw raised('TypeError', 'a float is required');
  const value = converted.payload as number;
  close(converted);
  return value;
}

function gauss(mu: number, sigma: number): number {
  let z = gaussNext;
  gaussNext = null;
  if (z === null) {
    const angle = generator().random() * 2 * Math.PI;
    const radius = Math.sqrt(-2 * Math.log(1 - generator().random()));
    z = Math.cos(angle) * radius;
    gaussNext = Math.sin(angle) * radius;
  }
  return mu + z * sigma;
}

const NORMAL_CONSTANT = (4 * Math.exp(-0.5)) / Math.SQRT2;

function normalvariate(mu: number, sigma: number): number {
  for (;;) {
    const first = generator().random();
    const second = 1 - generator().random();
    const z = (NORMAL_CONSTANT * (first - 0.5)) / second;
    if ((z * z) / 4 <= -Math.log(second)) return mu + z * sigma;
  }
}

/** A function of two floats that gives a float. */
function variate(name: string, compute: (a: number, b: number) => number): NativeMethod {
  return positional(name, 2, 2, (_self, [a, b]) => newFloat(compute(asFloat(a as PyObject), asFloat(b as PyObject))));
}

function getrandbits(argument: PyObject): Ref {
  const count = asIndex(argument, 'OverflowError');
  if (count <= 0) throw raised('ValueError', 'number of bits must be greater than zero');
  return newLong(generator().bits(count));
}

export function initRandom(dict: DictObject): void {
  twister = null;
  gaussNext = null;
  addFunctions(dict, 'random', [
    positional('seed', 0, 1, (_self, args) => seed(args)),
    noArguments('random', () => newFloat(generator().random())),
    oneArgument('getrandbits', (_self, count) => getrandbits(count)),
    positional('randrange', 1, 3, (_self, args) => randrange(args)),
    positional('randint', 2, 2, (_self, args) => randint(args)),
    oneArgument('choice', (_self, sequence) => choice(sequence)),
    oneArgument('shuffle', (_self, sequence) => shuffle(sequence)),
    positional('sample', 2, 2, (_self, args) => sample(args)),
    variate('uniform', (low, high) => low + (high - low) * generator().random()),
    variate('gauss', gauss),
    variate('normalvariate', normalvariate),
    oneArgument('expovariate', (_self, rate) => newFloat(-Math.log(1 - generator().random()) / asFloat(rate))),
  ]);
}
