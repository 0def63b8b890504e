/** Displays, unpacking, subscripts and slices (Python/ceval.c, 2.7.18). */
import { newNone } from '../cache/singletons.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { accumulating } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newList } from '../object/construct.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { DictObject, Frame } from '../object/payloads.ts';
import { SetStorage } from '../object/set-storage.ts';
import { dictType, setType, sliceType } from '../object/static-types.ts';
import { tupleFromArray } from '../object/tracking.ts';
import { getItem, getSlice, setItem, setSlice, unpackIterable } from '../protocol/sequence.ts';
import { buildClass } from '../vm/build-class.ts';
import { pop, push } from '../vm/evaluate.ts';
import { row } from './row.ts';

/** Takes the top `count` values off the stack, in the order they were pushed. */
function take(frame: Frame, count: number): Ref[] {
  frame.sp -= count;
  return frame.stack.slice(frame.sp, frame.sp + count);
}

/** Each item leaves the stack as soon as it is in the set. */
function buildSet(frame: Frame, count: number): void {
  const storage = new SetStorage();
  const set = adopt(setType, storage);
  const first = frame.sp - count;
  accumulating([set], () => {
    for (let index = first; index < frame.sp; index++) {
      const item = frame.stack[index] as Ref;
      storage.add(item);
      frame.stack[index] = null as unknown as Ref;
      close(item);
    }
  });
  frame.sp = first;
  push(frame, set);
}

function unpackSequence(frame: Frame, count: number): void {
  const sequence = frame.stack[frame.sp - 1] as Ref;
  const items = unpackIterable(sequence, count);
  frame.sp--;
  for (let index = count - 1; index >= 0; index--) push(frame, items[index] as Ref);
  close(sequence);
}

function buildSlice(frame: Frame, count: number): void {
  const step = count === 3 ? pop(frame) : newNone();
  const stop = pop(frame);
  const start = pop(frame);
  push(frame, adopt(sliceType, { start, stop, step }));
}

/** LIST_APPEND and its siblings add to the collection that lies `arg` values below the item just popped. */
function collection(frame: Frame, arg: number): PyObject {
  return frame.stack[frame.sp - arg] as PyObject;
}

function mapAdd(frame: Frame, arg: number, value: PyObject, key: PyObject): void {
  (collection(frame, arg + 2) as DictObject).payload.set(key, newRef(value));
}

const SLICES = [
  ['+0', false, false],
  ['+1', true, false],
  ['+2', false, true],
  ['+3', true, true],
] as const;

/** The opcodes of simple slices: `SLICE+1` has a lower bound on the stack, `+2` an upper one, `+3` both. */
function sliceRows() {
  return SLICES.flatMap(([suffix, hasLow, hasHigh]) => {
    const bounds = `${hasLow ? ' low' : ''}${hasHigh ? ' high' : ''}`;
    const split = (given: PyObject[]) => ({
      low: hasLow ? (given[0] as PyObject) : null,
      high: hasHigh ? (given[hasLow ? 1 : 0] as PyObject) : null,
    });
    return [
      row(`SLICE${suffix}`, 'none', `container${bounds} -- slice`, (_frame, _arg, container: PyObject, ...given: PyObject[]) => {
        const { low, high } = split(given);
        return getSlice(container, low, high);
      }),
      row(`STORE_SLICE${suffix}`, 'none', `value container${bounds} --`, (_frame, _arg, value, container, ...given: PyObject[]) => {
        const { low, high } = split(given);
        setSlice(container, low, high, value);
      }),
      row(`DELETE_SLICE${suffix}`, 'none', `container${bounds} --`, (_frame, _arg, container: PyObject, ...given: PyObject[]) => {
        const { low, high } = split(given);
        setSlice(container, low, high, null);
      }),
    ];
  });
}

export const buildRows = [
  row('BUILD_TUPLE', 'count', '[items[arg]] -- [tuple]', (frame, arg) => push(frame, tupleFromArray(take(frame, arg)))),
  row('BUILD_LIST', 'count', '[items[arg]] -- [list]', (frame, arg) => push(frame, newList(take(frame, arg)))),
  row('BUILD_SET', 'count', '[items[arg]] -- [set]', buildSet),
  row('BUILD_CLASS', 'none', 'name bases names -- class', (_frame, _arg, name, bases, names) => buildClass(names, bases, name)),
  row('BUILD_MAP', 'count', '-- dict', (_frame, arg) => adopt(dictType, new DictStorage(arg))),
  row('STORE_MAP', 'none', '[dict value key] -- [dict]', (frame) => {
    const { stack, sp } = frame;
    (stack[sp - 3] as Ref<DictObject>).payload.set(stack[sp - 1] as Ref, newRef(stack[sp - 2] as Ref));
    close(pop(frame));
    close(pop(frame));
  }),
  row('BUILD_SLICE', 'count', '[bounds[arg]] -- [slice]', buildSlice),
  row('LIST_APPEND', 'count', '[list … item] -- [list …]', (frame, arg) => {
    const item = pop(frame);
    (collection(frame, arg).payload as Ref[]).push(item);
  }),
  row('SET_ADD', 'count', 'item --', (frame, arg, item: PyObject) => {
    (collection(frame, arg + 1).payload as SetStorage).add(item);
  }),
  row('MAP_ADD', 'count', 'value key --', mapAdd),
  row('UNPACK_SEQUENCE', 'count', '[sequence] -- [items[arg]]', unpackSequence),
  row('BINARY_SUBSCR', 'none', 'container key -- item', (_frame, _arg, container, key) => getItem(container, key)),
  row('STORE_SUBSCR', 'none', 'value container key --', (_frame, _arg, value: PyObject, container, key) => setItem(container, key, value)),
  row('DELETE_SUBSCR', 'none', 'container key --', (_frame, _arg, container, key) => setItem(container, key, null)),
  ...sliceRows(),
];
