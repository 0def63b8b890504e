/** `itertools.tee` (Modules/itertoolsmodule.c, 2.7.18): what one iterator gave is kept in linked blocks until every copy has read it. */
import { adopt, close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { findAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple } from '../construct.ts';
import { defineMethods, noArguments } from '../native.ts';
import { staticType } from '../static-types.ts';
import { forgetWeakReferences } from '../weak-references.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

/** Values of a block (LINKCELLS). */
const BLOCK = 57;

interface BlockState {
  readonly iterator: Ref;
  readonly values: Ref[];
  link: Ref<BlockObject> | null;
  /** While the iterator runs. */
  running: boolean;
}
type BlockObject = PyObject<BlockState>;

interface TeeState {
  block: Ref<BlockObject>;
  /** Position in the block. */
  index: number;
}

const blockType = staticType('itertools.tee_dataobject');
blockType.payload.isBase = false;
blockType.payload.tracked = true;
blockType.payload.traverse = (object, visit) => {
  const { iterator, values, link } = (object as BlockObject).payload;
  visit(iterator, 'it');
  for (const value of values) visit(value, 'values');
  if (link !== null) visit(link, 'nextlink');
};

function newBlock(iterator: PyObject): Ref<BlockObject> {
  return adopt<BlockState>(blockType, { iterator: newRef(iterator), values: [], link: null, running: false });
}

/** The value at a position, read from the iterator where nobody was as far; null at the end. */
function valueAt({ payload }: BlockObject, index: number): Ref | null {
  const known = payload.values[index];
  if (known !== undefined) return newRef(known);
  if (payload.running) throw raised('RuntimeError', 'cannot re-enter the tee iterator');
  payload.running = true;
  try {
    const value = iterNext(payload.iterator);
    if (value === null) return null;
    payload.values.push(value);
    return newRef(value);
  } finally {
    payload.running = false;
  }
}

/** The next block takes the place of one that was read to its end. */
function jump(state: TeeState): void {
  const old = state.block;
  old.payload.link ??= newBlock(old.payload.iterator);
  state.block = newRef(old.payload.link);
  state.index = 0;
  close(old);
}

const teeType = iteratorType<TeeState>('tee', {
  make: (args, kwargs) => {
    const [iterable] = unpackArguments('tee', 1, 1, args, kwargs);
    return stateFrom(iterable as PyObject);
  },
  traverse: ({ block }, visit) => visit(block, 'dataobj'),
  next: (state) => {
    if (state.index >= BLOCK) jump(state);
    const value = valueAt(state.block, state.index);
    if (value !== null) state.index++;
    return value;
  },
});

/** A copy of a tee, else the beginning of one over an iterable. */
function stateFrom(iterable: PyObject): TeeState {
  const iterator = iterOf(iterable);
  return holding([iterator], () => (iterator.type === teeType ? copied(iterator) : { block: newBlock(iterator), index: 0 }));
}

function copied(tee: PyObject): TeeState {
  const { block, index } = tee.payload as TeeState;
  return { block: newRef(block), index };
}

teeType.payload.isBase = false;
teeType.payload.forgetWeakly = forgetWeakReferences;
defineMethods(teeType, [noArguments('__copy__', (self: PyObject) => adopt<TeeState>(teeType, copied(self)))]);

/** `tee(iterable, n=2)`: independent iterators in a tuple. */
export function tee(args: readonly PyObject[]): Ref {
  const [iterable, n] = args;
  if (args.length < 1) throw raised('TypeError', 'function takes at least 1 argument (0 given)');
  if (args.length > 2) throw raised('TypeError', `function takes at most 2 arguments (${args.length} given)`);
  const count = n === undefined ? 2 : integerArgument(n);
  if (count < 0) throw raised('ValueError', 'n must be >= 0');
  const copies: Ref[] = [];
  accumulating(copies, () => {
    if (count > 0) copies.push(firstCopy(iterable as PyObject));
    while (copies.length < count) copies.push(copyOf(copies[copies.length - 1] as Ref));
  });
  return newTuple(copies);
}

/** The iterator itself where it can be copied. */
function firstCopy(iterable: PyObject): Ref {
  const iterator = iterOf(iterable);
  const copy = findAttribute(iterator, '__copy__');
  if (copy === undefined) return holding([iterator], () => adopt<TeeState>(teeType, stateFrom(iterator)));
  close(copy);
  return iterator;
}

function copyOf(iterator: PyObject): Ref {
  const copy = findAttribute(iterator, '__copy__') as Ref;
  return holding([copy], () => call(copy));
}
