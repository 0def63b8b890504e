/** Iterators over an OrderedDict: they hold the key that comes next (odictiterobject, Objects/odictobject.c 3.8.18). */
import { adopt, close, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { TupleObject } from '../../../../object/construct.ts';
import { givePair, newPair } from '../../../../object/iterators/dict-iterator.ts';
import { staticType } from '../../../../object/static-types.ts';
import { raised, raisedWith } from '../../../../protocol/raise.ts';
import type { Node } from './nodes.ts';
import type { OrderedDict } from './storage.ts';

export type Kind = 'keys' | 'values' | 'items';

interface IteratorState {
  readonly kind: Kind;
  readonly backwards: boolean;
  dict: Ref<OrderedDict> | null;
  /** The key that comes next. */
  current: Ref | null;
  readonly size: number;
  readonly state: number;
  /** Of items: the pair that is given (di_result). */
  readonly result: Ref<TupleObject> | null;
}

const iteratorType = staticType('odict_iterator');
const { payload } = iteratorType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { dict, current, result } = object.payload as IteratorState;
  if (dict !== null) visit(dict, 'di_odict');
  if (current !== null) visit(current, 'di_current');
  if (result !== null) visit(result, 'di_result');
};
payload.iter = (object) => newRef(object);
payload.iternext = (object) => {
  const iterator = object.payload as IteratorState;
  const node = nextNode(iterator);
  if (node === null) return null;
  const key = iterator.current as Ref;
  const following = iterator.backwards ? node.previous : node.next;
  iterator.current = keyOf(following);
  return give(iterator, key, node.entry.value);
};

/** The node of the key that comes next; at the end the dict is let go. */
function nextNode(iterator: IteratorState): Node | null {
  const { dict, current } = iterator;
  if (dict === null) return null;
  if (current === null) {
    iterator.dict = null;
    close(dict);
    return null;
  }
  if (dict.payload.state !== iterator.state) throw raised('RuntimeError', 'OrderedDict mutated during iteration');
  if (dict.payload.size !== iterator.size) throw raised('RuntimeError', 'OrderedDict changed size during iteration');
  const node = dict.payload.nodeOf(current);
  if (node !== undefined) return node;
  iterator.current = null;
  throw raisedWith('KeyError', current);
}

/** The key is the iterator's no more. */
function give({ kind, result }: IteratorState, key: Ref, value: PyObject): Ref {
  if (kind === 'keys') return key;
  const held = newRef(value) as Ref;
  if (kind === 'items') return givePair(result, [key, held]);
  close(key);
  return held;
}

const keyOf = (node: Node | null): Ref | null => node && newRef(node.key);

export function newOrderedDictIterator(kind: Kind, dict: OrderedDict, backwards = false): Ref {
  const { nodes, size, state } = dict.payload;
  const current = keyOf(backwards ? nodes.last : nodes.first);
  const result = kind === 'items' ? newPair() : null;
  return adopt<IteratorState>(iteratorType, { kind, backwards, dict: newRef(dict), current, size, state, result });
}
