/** Displays and arguments of 3.9 on, which grow in place (LIST_EXTEND and its siblings, Python/ceval.c 3.9.18). */
import { newBool } from '../../../cache/singletons.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { updateFromMappingObject } from '../../../object/dict.ts';
import type { DictObject, Frame } from '../../../object/payloads.ts';
import { updateSet } from '../../../object/set/construct.ts';
import type { SetStorage } from '../../../object/set-storage.ts';
import { dictType } from '../../../object/static-types.ts';
import { tupleFromArray } from '../../../object/tracking.ts';
import { row } from '../../../opcode/row.ts';
import { collect } from '../../../protocol/iterate.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { contains } from '../../../protocol/sequence.ts';
import { mergeKeywords } from './build.ts';

/** The collection lies `arg` values below the input, which is still on the stack. */
const below = (frame: Frame, arg: number): PyObject => frame.stack[frame.sp - 1 - arg] as PyObject;

function listExtend(frame: Frame, arg: number, iterable: PyObject): void {
  const { iter, item, name } = iterable.type.payload;
  if (iter === null && item === null) throw raised('TypeError', `Value after * must be an iterable, not ${name}`);
  (below(frame, arg).payload as Ref[]).push(...collect(iterable));
}

function setUpdate(frame: Frame, arg: number, iterable: PyObject): void {
  updateSet(below(frame, arg).payload as SetStorage, iterable);
}

function dictUpdate(frame: Frame, arg: number, mapping: PyObject): void {
  const dict = below(frame, arg) as DictObject;
  try {
    updateFromMappingObject(dict.payload, mapping);
  } catch (error) {
    if (mapping.type === dictType || !isException(error, 'AttributeError')) throw error;
    error.discard();
    throw raised('TypeError', `'${mapping.type.payload.name}' object is not a mapping`);
  }
}

/** Keywords of a call: whom they are for lies below the dict and the arguments. */
function dictMerge(frame: Frame, arg: number, mapping: PyObject): void {
  const callee = frame.stack[frame.sp - 3 - arg] as PyObject;
  mergeKeywords(callee, below(frame, arg) as DictObject, mapping);
}

export const collectionRows = [
  row('LIST_EXTEND', 'count', 'iterable --', listExtend),
  row('SET_UPDATE', 'count', 'iterable --', setUpdate),
  row('DICT_UPDATE', 'count', 'mapping --', dictUpdate),
  row('DICT_MERGE', 'count', 'mapping --', dictMerge),
  row('LIST_TO_TUPLE', 'none', 'list -- tuple', (_frame, _arg, list: PyObject) =>
    tupleFromArray((list.payload as Ref[]).map((item) => newRef(item))),
  ),
  row('IS_OP', 'count', 'left right -- truth', (_frame, invert, left, right) => newBool((left === right) !== (invert === 1))),
  row('CONTAINS_OP', 'count', 'left right -- truth', (_frame, invert, left, right) => newBool(contains(right, left) !== (invert === 1))),
];
