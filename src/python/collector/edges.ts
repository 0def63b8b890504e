/** What CPython's collector sees: which objects it tracks, and what each of them refers to, in the order of its tp_traverse. */
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { DictStorage } from '../object/dict-storage.ts';
import type { Frame, FrameObject } from '../object/payloads.ts';
import type { SetStorage } from '../object/set-storage.ts';
import {
  dictType,
  frameType,
  frozensetType,
  functionType,
  isKindOf,
  setType,
  strType,
  tupleType,
  typeType,
} from '../object/static-types.ts';
import { superType } from '../object/super.ts';
import { isContainer, isTrackedTuple, isUntracked, mayBeTracked, setUntracked } from '../object/tracking.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { thread } from '../vm/thread.ts';
import { inlineValues } from './inline-values.ts';

/**
 * Whether the collector tracks the object (_PyObject_GC_IS_TRACKED): a tuple, in most cases, until a collection has looked at it, a dict as soon
 * as it holds something tracked, from 3.14 on from its start (new_dict, Objects/dictobject.c 3.14.2).
 */
export function isTracked(object: PyObject): boolean {
  if (!isContainer(object)) return false;
  if (object.type === tupleType) return isTrackedTuple(object);
  if (object.type === frozensetType) return !isUntracked(object);
  if (object.type === frameType) return isFrameTracked(object as FrameObject);
  if (object.type !== dictType || has('all dicts are tracked')) return true;
  return (object.payload as DictStorage).ordered().some(({ key, value }) => mayBeTracked(value) || mayBeTracked(key));
}

/** From 3.11 on when it has ended: before, it is part of the thread's stack, or of a generator (take_ownership, Python/frame.c 3.11.7). */
function isFrameTracked(object: FrameObject): boolean {
  if (object.payload.func !== null) return !isPart(object);
  return !has('running frames are not tracked') || isGenerators(object) || !isRunning(object);
}

/** Whether a frame of 3.11 or later runs, or is one that a generator will run again. */
function isPart(object: FrameObject): boolean {
  const { ofGenerator, yielded, created } = object.payload;
  return (ofGenerator && (yielded || created)) || isRunning(object);
}

const OF_GENERATORS = 0x20 | 0x80 | 0x200;

/** Whether the frame is one of a generator, a coroutine or an asynchronous generator (CO_GENERATOR and so on, Include/code.h 3.8.18). */
const isGenerators = ({ payload: { code } }: FrameObject): boolean => (code.co_flags & OF_GENERATORS) !== 0;

/** What a collection does to a tuple that it found alive (_PyTuple_MaybeUntrack), in 3.14 to all of the youngest at first. */
export function untrack(object: PyObject): void {
  if (object.type === tupleType && !(object.payload as readonly PyObject[]).some(mayBeTracked)) setUntracked(object);
}

interface Held {
  readonly held: PyObject;
  readonly slot: string;
}

/** The references that the collector sees; none of an object that it cannot track. */
export function referentsOf(object: PyObject): PyObject[] {
  if (!isContainer(object)) return [];
  const all: Held[] = [];
  object.type.payload.traverse?.(object, (held, slot) => all.push({ held, slot }));
  // Of an instance: its members and dictionary, its class, then what the built-in base holds (subtype_traverse, Objects/typeobject.c 2.7.18).
  const { heap, solid } = object.type.payload;
  if (heap === null || isKindOf(object, typeType)) return inOrder(object, all);
  const isOwn = ({ slot }: Held): boolean => slot === 'member' || (slot === '__dict__' && solid?.payload.dictSlot == null);
  const own = all.filter(isOwn);
  const rest = all.filter((each) => !isOwn(each) && each.slot !== 'ob_type');
  return [...own.flatMap(({ held }) => membersOf(object, held)), object.type, ...inOrder(object, rest)];
}

/** Of the dictionary of what an instance keeps itself, the values (_PyObject_VisitInstanceAttributes, Objects/dictobject.c 3.11.7). */
function membersOf(object: PyObject, held: PyObject): PyObject[] {
  const values = inlineValues(object);
  return values === held ? values.payload.ordered().map(({ value }) => value) : [held];
}

const SETS: readonly PyObject[] = [setType, frozensetType];

/** `func_traverse`, Objects/funcobject.c: builtins are of 3.10 on, the others of Python 3. */
const FUNCTION_ORDER = [
  ...[
    'func_code',
    'func_globals',
    'func_builtins',
    'func_module',
    'func_defaults',
    'func_kwdefaults',
    'func_doc',
    'func_name',
    'func_dict',
  ],
  ...['func_closure', 'func_annotations', 'func_annotate', 'func_qualname'],
];

/** Slots in the order in which a type's own tp_traverse visits them; others come behind. */
const ORDERS: readonly (readonly [type: PyObject, slots: readonly string[]])[] = [
  [functionType, FUNCTION_ORDER],
  [superType, ['obj', 'type', 'obj_type']],
  [typeType, ['__dict__', '__mro__', '__bases__', '__base__']],
];
/** References that the collector does not see. */
const UNSEEN: readonly string[] = ['__name__', '__qualname__', '__slots__', 'd_name'];

function inOrder(object: PyObject, all: readonly Held[]): PyObject[] {
  const solid = object.type.payload.solid ?? object.type;
  if (solid === dictType) {
    // What a type that derives from dict holds besides goes first (defdict_traverse, Modules/_collectionsmodule.c 2.7.18; odict_traverse, 3.8.18).
    const besides = all.filter(({ slot }) => slot !== 'key' && slot !== 'value').map(({ held }) => held);
    return [...besides, ...dictReferents(object.payload as DictStorage)];
  }
  if (SETS.includes(solid)) return (object.payload as SetStorage).ordered().map(({ key }) => key);
  if (solid === frameType) return frameReferents(object as FrameObject, all);
  const frame = all.find(({ slot }) => slot === 'gi_frame')?.held as FrameObject | undefined;
  if (frame !== undefined && frame.payload.func !== null) return generatorReferents(frame, all);
  const order = ORDERS.find(([type]) => type === solid)?.[1] ?? EXCEPTION_ORDER;
  const place = ({ slot }: Held): number => (order.includes(slot) ? order.indexOf(slot) : order.length);
  const seen = all.filter(
    ({ slot }) =>
      !UNSEEN.includes(slot) && !(slot === 'gi_code' && has('generators hold no code') && !has('ended generators show their code')),
  );
  return seen.sort((a, b) => place(a) - place(b)).map(({ held }) => held);
}

/** In Python 3 keys are left out where all are strings (dict_traverse, Objects/dictobject.c 3.8.18). */
function dictReferents(storage: DictStorage): PyObject[] {
  const entries = storage.ordered();
  const valuesAlone = target.language === 3 && entries.every(({ key }) => key.type === strType);
  return entries.flatMap(({ key, value }) => (valuesAlone ? [value] : [key, value]));
}

/** Exceptions show what their own type adds first, then what all of them have. */
const EXCEPTION_ORDER = ['msg', 'excs', 'errno', 'strerror', 'filename', '__dict__', 'args', 'message'];

/** A frame that runs does not show its value stack. */
function frameReferents(object: FrameObject, all: readonly Held[]): PyObject[] {
  if (object.payload.func !== null) return isPart(object) ? [] : keptBy(object);
  const shown = isRunning(object) ? all.filter(({ slot }) => slot !== 'stack' && slot !== 'result') : all;
  return shown.map(({ held }) => held);
}

/** What a frame of 3.11 or later keeps; as long as it runs, its variables and values are not shown (_PyFrame_Traverse, Python/frame.c 3.11.7). */
function keptBy(object: FrameObject): PyObject[] {
  const { f_back, ownsBack, f_locals, func, f_code, fast, stack, sp } = object.payload;
  const values: readonly (PyObject | null)[] = isRunning(object) ? [] : [...fast, ...stack.slice(0, sp)];
  const all = [ownsBack ? f_back : null, f_locals, func, f_code, ...values];
  return all.filter((held) => held !== null);
}

/** A generator of 3.11 or later has its frame inside; of a frame object there is no sign before somebody asks for it. */
function generatorReferents(frame: FrameObject, all: readonly Held[]): PyObject[] {
  const own = all.filter(({ slot }) => slot !== 'gi_frame').map(({ held }) => held);
  return [...own, ...(countOf(frame) > 1 ? [frame] : []), ...keptBy(frame)];
}

function isRunning(object: PyObject<Frame>): boolean {
  for (let frame = thread.frame; frame !== null; frame = frame.payload.f_back) if (frame === object) return true;
  return false;
}
