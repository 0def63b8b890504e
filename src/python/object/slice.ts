/** Slice objects (Objects/sliceobject.c, 2.7.18). */

import { none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { refuseKeywords } from '../protocol/keyword-arguments.ts';
import { repr } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import type { SlicePayload } from '../protocol/slice-indices.ts';
import { has } from '../versions/features.ts';
import { defineGetSets } from './native.ts';
import { sliceType } from './static-types.ts';

const SLOTS = ['start', 'stop', 'step'] as const;
const { payload } = sliceType;

payload.tracked = true;
payload.traverse = (object, visit) => {
  for (const slot of SLOTS) visit((object.payload as SlicePayload)[slot], slot);
};
payload.construct = (_type, args, kwargs) => {
  refuseKeywords('slice', kwargs);
  if (args.length < 1) throw raised('TypeError', `slice expected at least 1 argument${has('singular arguments') ? '' : 's'}, got 0`);
  if (args.length > 3) throw raised('TypeError', `slice expected at most 3 arguments, got ${args.length}`);
  const [start, stop, step] = args.length === 1 ? [none, args[0], none] : args;
  return adopt<SlicePayload>(sliceType, { start: newRef(start ?? none), stop: newRef(stop ?? none), step: newRef(step ?? none) });
};
payload.repr = (object) => newStr(`slice(${SLOTS.map((slot) => repr((object.payload as SlicePayload)[slot])).join(', ')})`);
payload.hash = () => {
  throw raised('TypeError', "unhashable type: 'slice'");
};
defineGetSets(
  sliceType,
  Object.fromEntries(SLOTS.map((slot) => [slot, { get: (object: PyObject) => newRef((object.payload as SlicePayload)[slot]) }])),
);
