/** `_random` (Modules/_randommodule.c, 3.8.18): the generator of which `random` makes its numbers. */
import { newBytes } from '../../../cache/bytes.ts';
import { newInteger } from '../../../cache/integers.ts';
import { newNone } from '../../../cache/singletons.ts';
import { allocate } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { MersenneTwister } from '../../../module/mersenne-twister.ts';
import { seeded, unseeded } from '../../../module/seeding.ts';
import { newFloat, newTuple } from '../../../object/construct.ts';
import { defineMethods, noArguments, oneArgument, positional } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { staticType } from '../../../object/static-types.ts';
import { bytesLike } from '../../../protocol/buffer.ts';
import { asIndex } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { unpackIterable } from '../../../protocol/sequence.ts';
import { has } from '../../../versions/features.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { addTypes } from '../../../vm/native-types.ts';

type Generator = PyObject<{ twister: MersenneTwister }>;

/** The host's own, loaded when text is a seed for the first time. Bytes in and out, one character each. */
function sha512(bytes: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha512').update(bytes, 'latin1').digest().toString('latin1');
}

const STATE_WORDS = 625;

function seed(self: Generator, [value]: readonly PyObject[]): Ref {
  self.payload.twister = seeded(value);
  return newNone();
}

function getrandbits(self: Generator, argument: PyObject): Ref {
  const count = asIndex(argument, 'OverflowError');
  const least = has('no random bits') ? 0 : 1;
  if (count < least)
    throw raised('ValueError', least === 0 ? 'number of bits must be non-negative' : 'number of bits must be greater than zero');
  return newInteger(count === 0 ? 0n : self.payload.twister.bits(count)) as Ref;
}

function getState(self: Generator): Ref {
  return newTuple(self.payload.twister.words().map((word) => newInteger(BigInt(word)) as Ref));
}

function setState(self: Generator, state: PyObject): Ref {
  const items = unpackIterable(state, STATE_WORDS);
  holding(items, () => self.payload.twister.restore(items.map((item) => Number(item.payload))));
  return newNone();
}

const generatorType = staticType('_random.Random');
generatorType.payload.construct = (type) => allocate(type, { twister: unseeded() });
generatorType.payload.init = () => {};
defineMethods(generatorType, [
  positional('seed', 0, 1, seed, 'unpack'),
  noArguments('random', (self: Generator) => newFloat(self.payload.twister.random())),
  oneArgument('getrandbits', getrandbits),
  noArguments('getstate', getState),
  oneArgument('setstate', setState),
]);

export function initRandom(dict: DictObject): void {
  addTypes(dict, [generatorType]);
  addFunctions(dict, '_random', [oneArgument('_sha512', (_self, bytes) => newBytes(sha512(bytesLike(bytes))))]);
}
