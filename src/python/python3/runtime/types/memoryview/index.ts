/** `memoryview` (Objects/memoryobject.c, 3.8.18): items of another object's memory. */
import { newBool } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import type { BufferRequest } from '../../../../memory/buffer.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { CompareOp } from '../../../../memory/type-record.ts';
import { iteratorOver, newSequenceIterator, sequenceIteratorType } from '../../../../object/iterators/sequence-iterator.ts';
import { defineGetSets, defineMethods } from '../../../../object/native.ts';
import { forgetWeakReferences } from '../../../../object/weak-references.ts';
import { addressOf } from '../../../../protocol/address.ts';
import { hasBuffer } from '../../../../protocol/buffer.ts';
import { EQ, NE } from '../../../../protocol/compare.ts';
import { hashOf } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { hashBytes } from '../../hashing/string-hash.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { formatOf, isByteFormat } from './formats.ts';
import { assign, haveSameShape, subscript } from './items.ts';
import { isContiguous, itemOffsets } from './layout.ts';
import { memoryviewAttributes, memoryviewMethods } from './methods.ts';
import { isView, itemAt, type MemoryView, memoryviewType, release, textOfView, usable, type ViewPayload, viewOf } from './view.ts';

const iteratorType = sequenceIteratorType('memory_iterator');

/** Views of other formats are never equal to anything; items are compared by value, whatever their formats. */
function haveSameItems(one: ViewPayload, other: ViewPayload): boolean {
  if (!haveSameShape(one, other) || formatOf(one.format) === undefined || formatOf(other.format) === undefined) return false;
  const [offsets, others] = [itemOffsets(one), itemOffsets(other)];
  return offsets.every((offset, index) => isSameItem(itemAt(one, offset), itemAt(other, others[index] as number)));
}

type Item = ReturnType<typeof itemAt>;

/** A truth is compared as a number, a character is equal to a character alone. */
function isSameItem(one: Item, other: Item): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  // biome-ignore lint/suspicious/noDoubleEquals: an integer equals a float of the same value
  return (typeof one === 'boolean' ? Number(one) : one) == (typeof other === 'boolean' ? Number(other) : other);
}

/** memory_richcompare */
function compare(left: PyObject, right: PyObject, op: CompareOp): Ref | undefined {
  if (op !== EQ && op !== NE) return undefined;
  const view = left as MemoryView;
  if (view.payload.isReleased || (isView(right) && right.payload.isReleased)) return newBool((left === right) === (op === EQ));
  if (!hasBuffer(right)) return undefined;
  const other = viewOf(right);
  return holding([other as unknown as Ref], () => newBool(haveSameItems(view.payload, other.payload) === (op === EQ)));
}

/** That of the bytes, where they cannot change (memory_hash). */
function hash(object: PyObject): bigint {
  const { payload } = object as MemoryView;
  if (payload.hash !== null) return payload.hash;
  const view = usable(object as MemoryView);
  if (!view.isReadonly) throw raised('ValueError', 'cannot hash writable memoryview object');
  if (!isByteFormat(view.format)) throw raised('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  if (has('memoryview.toreadonly') && view.managed.payload.obj !== null) hashOf(view.managed.payload.obj);
  payload.hash = hashBytes(textOfView(view));
  return payload.hash;
}

function length(object: PyObject): number {
  const { shape } = usable(object as MemoryView);
  if (shape.length === 0 && has('memoryview has no length without dimensions')) throw raised('TypeError', '0-dim memory has no length');
  return shape[0] ?? 1;
}

function text(object: PyObject, request: BufferRequest): string {
  const view = usable(object as MemoryView);
  if (request === 'simple' && !isContiguous(view, 'C')) {
    throw raised('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  }
  return textOfView(view);
}

function iteratorOf(object: PyObject): Ref {
  const { shape } = usable(object as MemoryView);
  if (shape.length === 0) throw raised('TypeError', 'invalid indexing of 0-dim memory');
  if (shape.length > 1) throw raised('NotImplementedError', 'multi-dimensional sub-views are not implemented');
  return iteratorOver(iteratorType, object);
}

export function shapeMemoryView(): void {
  const record = memoryviewType.payload;
  record.isBase = false;
  record.tracked = true;
  record.traverse = (object, visit) => visit((object as MemoryView).payload.managed, 'mbuf');
  record.finalize = (object) => {
    release(object as MemoryView);
    return false;
  };
  record.forgetWeakly = forgetWeakReferences;
  record.construct = (_type, args, kwargs) =>
    viewOf(keywordArguments('memoryview', { positional: ['object'], required: 1 }, args, kwargs)[0] as PyObject) as unknown as Ref;
  record.repr = (object) =>
    newStr(`<${(object as MemoryView).payload.isReleased ? 'released ' : ''}memory at ${addressOf(object)}>`) as Ref;
  record.richCompare = compare;
  record.hash = hash;
  record.length = length;
  record.subscript = subscript;
  record.assignSubscript = assign;
  record.iter = has('memoryview has an iterator') ? iteratorOf : newSequenceIterator;
  record.buffer = { text, lend: null };
  iteratorType.payload.attributes.delete('__length_hint__');
  defineMethods(memoryviewType, memoryviewMethods());
  defineGetSets(memoryviewType, memoryviewAttributes);
}
