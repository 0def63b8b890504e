/** Iterators that ask a sequence for item after item: `iterator` (Objects/iterobject.c), `reversed`, `listreverseiterator` (2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { adopt, close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { lengthOf } from '../../protocol/object.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { getItem } from '../../protocol/sequence.ts';
import { callBound } from '../../protocol/special-method.ts';
import { worded } from '../../protocol/worded.ts';
import { has } from '../../versions/features.ts';
import { defineMethods, noArguments } from '../native.ts';
import { dictType, frozensetType, isKindOf, listType, setType, staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

interface SequenceIteratorPayload {
  sequence: Ref | null;
  index: number;
  readonly step: 1 | -1;
}

export function sequenceIteratorType(name: string): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { sequence } = object.payload as SequenceIteratorPayload;
    if (sequence !== null) visit(sequence, 'sequence');
  };
  payload.iter = (object) => newRef(object);
  payload.iternext = (object) => next(object.payload as SequenceIteratorPayload);
  defineMethods(type, [
    ...iteratorMethods,
    noArguments('__length_hint__', (object) => newInt(left(object.payload as SequenceIteratorPayload))),
  ]);
  return type;
}

/** How many items are to come (iter_len, reversed_len). */
function left({ sequence, index, step }: SequenceIteratorPayload): number {
  if (sequence === null) return 0;
  const length = lengthOf(sequence);
  return step === 1 ? Math.max(0, length - index) : length < index + 1 ? 0 : index + 1;
}

function next(state: SequenceIteratorPayload): Ref | null {
  const { sequence, index } = state;
  if (sequence === null) return null;
  const item = index < 0 ? null : itemAt(sequence, index);
  if (item === null) {
    state.index = -1;
    // At its end a list is kept from 3.13 on (listreviter_next, Objects/listobject.c 3.13.0).
    if (state.step < 0 && sequence.type === listType && has('reversed lists are kept')) return null;
    state.sequence = null;
    close(sequence);
    return null;
  }
  state.index += state.step;
  return item;
}

/** Null where the sequence ends. */
function itemAt(sequence: PyObject, index: number): Ref | null {
  const { item } = sequence.type.payload;
  try {
    if (item !== null) return item(sequence, index);
    const key = newInt(index);
    return holding([key], () => getItem(sequence, key));
  } catch (error) {
    if (!isException(error, 'IndexError') && !isException(error, 'StopIteration')) throw error;
    error.discard();
    return null;
  }
}

const iteratorType = sequenceIteratorType('iterator');
const listReverseIteratorType = sequenceIteratorType('listreverseiterator');
export const reversedType = sequenceIteratorType('reversed');

/** `iter` of a sequence that has no iterator of its own, such as a string. */
export function newSequenceIterator(sequence: PyObject): Ref {
  return iteratorOver(iteratorType, sequence);
}

export function iteratorOver(type: TypeObject, sequence: PyObject): Ref {
  return adopt<SequenceIteratorPayload>(type, { sequence: newRef(sequence), index: 0, step: 1 });
}

reversedType.payload.construct = (_type, args) => {
  if (args.length !== 1) throw raised('TypeError', `reversed() takes exactly one argument (${args.length} given)`);
  return newReversed(args[0] as PyObject);
};

/** `list.__reversed__` */
export function newReverseListIterator(list: PyObject): Ref {
  return adopt<SequenceIteratorPayload>(listReverseIteratorType, { sequence: newRef(list), index: lengthOf(list) - 1, step: -1 });
}

/** What `reversed` makes of an object. */
export function newReversed(sequence: PyObject): Ref {
  const own = callBound(sequence, '__reversed__');
  if (own !== undefined) return own;
  const unordered = isKindOf(sequence, dictType) || isKindOf(sequence, setType) || isKindOf(sequence, frozensetType);
  if (unordered || sequence.type.payload.subscript === null) {
    throw raised(
      'TypeError',
      worded('argument to reversed() must be a sequence', `'${sequence.type.payload.name}' object is not reversible`),
    );
  }
  const type = sequence.type === listType ? listReverseIteratorType : reversedType;
  const index = lengthOf(sequence) - 1;
  return adopt<SequenceIteratorPayload>(type, { sequence: newRef(sequence), index, step: -1 });
}
