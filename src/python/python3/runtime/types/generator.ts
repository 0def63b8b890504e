/** Generators and coroutines (Objects/genobject.c, 3.8.18). */
import { newBool, newNone, none } from '../../../cache/singletons.ts';
import { newStr, type StrObject } from '../../../cache/strings.ts';
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import {
  defineGetSets,
  defineMethods,
  noArguments,
  oneArgument,
  positional,
  readonlyMember,
  refuseAssignment,
} from '../../../object/native.ts';
import type { GeneratorExtra, GeneratorObject } from '../../../object/payloads.ts';
import { generatorType, isKindOf, strType } from '../../../object/static-types.ts';
import { addressOf } from '../../../protocol/address.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { visitExcInfo } from '../exc-info.ts';
import { delegate } from './delegation.ts';

import { closeDying, closeGenerator } from './generator/close.ts';
import { coroutineType, isUnstarted } from './generator/kinds.ts';
import { resume } from './generator/resume.ts';
import { sendInto } from './generator/send.ts';
import { stopWith } from './generator/stop.ts';
import { throwAsTold } from './generator/throw.ts';

const SUSPENDED = { gi: 'gi_suspended', cr: 'cr_suspended', ag: 'ag_suspended' } as const;

const isSuspended = (object: PyObject): Ref => {
  const { gi_frame, gi_running } = (object as GeneratorObject).payload;
  return newBool(gi_frame !== null && !gi_running && !isUnstarted(gi_frame.payload));
};

function name(slot: 'gi_name' | 'gi_qualname', attribute: string) {
  return {
    get: (object: PyObject) => newRef(((object as GeneratorObject).payload.python3 as GeneratorExtra)[slot]) as Ref,
    set: (object: PyObject, value: PyObject | null) => {
      if (value === null || !isKindOf(value, strType)) throw raised('TypeError', `${attribute} must be set to a string object`);
      const extra = (object as GeneratorObject).payload.python3 as GeneratorExtra;
      const old = extra[slot];
      extra[slot] = newRef(value as StrObject);
      close(old);
    },
  };
}

/** Gives generators of a kind what all have; `prefix` is that of their attributes. */
export function shapeGeneratorType(type: TypeObject, prefix: 'gi' | 'cr' | 'ag'): void {
  const { payload } = type;
  payload.attributes = new Map();
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { gi_frame, gi_code, python3 } = (object as GeneratorObject).payload;
    const { gi_name, gi_qualname, gi_exc_state, unbegun } = python3 as GeneratorExtra;
    const frame = gi_frame ?? unbegun;
    if (frame !== null) visit(frame, 'gi_frame');
    if (frame === null || !has('generators hold no code')) visit(gi_code, 'gi_code');
    visit(gi_name, 'gi_name');
    visit(gi_qualname, 'gi_qualname');
    visitExcInfo(gi_exc_state, visit);
  };
  payload.del = (object) => closeDying(object as GeneratorObject);
  payload.repr = (object) => {
    const { gi_qualname } = (object as GeneratorObject).payload.python3 as GeneratorExtra;
    return newStr(`<${type.payload.name} object ${gi_qualname.payload} at ${addressOf(object)}>`);
  };
  defineGetSets(type, {
    [`${prefix}_frame`]: readonlyMember((object: GeneratorObject) => object.payload.gi_frame),
    [`${prefix}_${prefix === 'gi' ? 'yieldfrom' : 'await'}`]: readonlyMember(delegate),
    [`${prefix}_code`]: readonlyMember((object: GeneratorObject) => object.payload.gi_code),
    [`${prefix}_running`]: { get: (object) => newBool((object as GeneratorObject).payload.gi_running), set: refuseAssignment },
    ...(has(SUSPENDED[prefix]) && { [SUSPENDED[prefix]]: { get: isSuspended, set: refuseAssignment } }),
    __name__: name('gi_name', '__name__'),
    __qualname__: name('gi_qualname', '__qualname__'),
  });
}

/** Also where a `for` loop asks: the end is null, unless there is a result to tell. */
function next(object: PyObject): Ref | null {
  const { yielded, result } = resume(object as GeneratorObject, newNone(), null);
  if (yielded !== null) return yielded;
  if (result === null || result === none) {
    closeNullable(result);
    return null;
  }
  throw stopWith(result);
}

function shapeSync(type: TypeObject, prefix: 'gi' | 'cr'): void {
  shapeGeneratorType(type, prefix);
  defineMethods(type, [
    oneArgument('send', (self: GeneratorObject, value) => sendInto(self, newRef(value) as Ref)),
    noArguments('close', closeGenerator),
    positional('throw', 1, 3, throwAsTold, 'unpack'),
  ]);
}

export function shapeGenerators(): void {
  shapeSync(generatorType, 'gi');
  generatorType.payload.iter = (object) => newRef(object) as Ref;
  generatorType.payload.iternext = next;
  shapeSync(coroutineType, 'cr');
  // No program can ask that the origin be kept: `sys.set_coroutine_origin_tracking_depth` is left out.
  if (has('cr_origin')) defineGetSets(coroutineType, { cr_origin: { get: newNone, set: refuseAssignment } });
  coroutineType.payload.attributes.set('__await__', {
    kind: 'method',
    method: noArguments('__await__', (self: PyObject) => newRef(self) as Ref),
  });
}
