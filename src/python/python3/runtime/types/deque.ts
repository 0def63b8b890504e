/** What `deque` has in Python 3 besides (Modules/_collectionsmodule.c, 3.8.18). */
import { newInt } from '../../../cache/integers.ts';
import { newNone } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { copyDeque, type Deque, dequeType, isEqualItem } from '../../../object/collections/deque.ts';
import { defineMethods, noArguments, positional } from '../../../object/native.ts';
import { searchBounds } from '../../../object/sequence-items.ts';
import { isKindOf } from '../../../object/static-types.ts';
import { isEqual } from '../../../protocol/compare.ts';
import { asIndex } from '../../../protocol/number.ts';
import { repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';

function index({ payload: items }: Deque, [value, ...bounds]: readonly PyObject[]): Ref {
  const { from, to } = searchBounds(bounds, items.length);
  const { state } = items;
  for (let at = from; at < Math.min(to, items.length); at++) {
    const item = newRef(items.at(at)) as Ref;
    const found = holding([item], () => isEqual(item, value as PyObject));
    if (items.state !== state) throw raised('RuntimeError', 'deque mutated during iteration');
    if (found) return newInt(at) as Ref;
  }
  throw raised(
    'ValueError',
    has('searches name themselves') ? 'deque.index(x): x not in deque' : `${repr(value as PyObject)} is not in deque`,
  );
}

function contains(deque: PyObject, value: PyObject): boolean {
  const { payload: items } = deque as Deque;
  const { state } = items;
  for (let at = 0; at < items.length; at++) {
    const found = isEqualItem(items.at(at), value);
    if (items.state !== state) throw raised('RuntimeError', 'deque mutated during iteration');
    if (found) return true;
  }
  return false;
}

function insert({ payload: items }: Deque, [position, value]: readonly PyObject[]): Ref {
  const at = asIndex(position as PyObject, 'OverflowError');
  const item = value as PyObject;
  if (items.maxlen === items.length) throw raised('IndexError', 'deque already at its maximum size');
  if (at >= items.length) items.push(newRef(item) as Ref);
  else if (at <= -items.length || at === 0) items.unshift(newRef(item) as Ref);
  else {
    items.rotate(-at);
    if (at < 0) items.push(newRef(item) as Ref);
    else items.unshift(newRef(item) as Ref);
    items.rotate(at);
  }
  return newNone();
}

function concatenate(left: PyObject, right: PyObject): Ref {
  if (!isKindOf(right, dequeType)) {
    throw raised('TypeError', `can only concatenate deque (not "${right.type.payload.name}") to deque`);
  }
  const made = copyDeque(left as Deque);
  accumulating([made], () => addItems(made, (right as Deque).payload.items()));
  return made;
}

function addItems(deque: PyObject, items: readonly PyObject[]): void {
  for (const item of items) (deque as Deque).payload.push(newRef(item) as Ref);
}

function repeat(object: PyObject, times: number): Ref {
  const made = copyDeque(object as Deque);
  const items = (object as Deque).payload.items();
  if (times <= 0) (made as Deque).payload.clear();
  for (let round = 1; round < times; round++) addItems(made, items);
  return made;
}

function inplaceRepeat(object: PyObject, times: number): Ref {
  const { payload } = object as Deque;
  const items = payload.items().map((item) => newRef(item) as Ref);
  if (times <= 0) payload.clear();
  for (let round = 1; round < times; round++) addItems(object, items);
  for (const item of items) close(item);
  return newRef(object) as Ref;
}

export function shapeDeque(): void {
  const record = dequeType.payload;
  record.contains = contains;
  record.concat = concatenate;
  record.repeat = repeat;
  record.inplaceRepeat = inplaceRepeat;
  defineMethods(dequeType, [
    noArguments('copy', copyDeque),
    positional('index', 1, 3, index, 'unpack'),
    positional('insert', 2, 2, insert, 'unpack'),
  ]);
}
