/** `itertools.groupby` (Modules/itertoolsmodule.c, 2.7.18): the groups read from the one iterator that it holds. */
import { none } from '../../cache/singletons.ts';
import { adopt, close, closeNullable, newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { call } from '../../protocol/call.ts';
import { isEqual } from '../../protocol/compare.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { newTuple } from '../construct.ts';
import { iteratorType } from './iterator-type.ts';

interface GroupbyState {
  readonly iterator: Ref;
  readonly keyFunction: Ref;
  /** The key of the group that was given last. */
  targetKey: Ref | null;
  /** The item read last that no group has given yet, and its key. */
  currentKey: Ref | null;
  currentValue: Ref | null;
}

interface GroupState {
  readonly parent: Ref<PyObject<GroupbyState>>;
  readonly targetKey: Ref;
}

/** Reads an item and its key; false at the end. */
function readItem(state: GroupbyState): boolean {
  const value = iterNext(state.iterator);
  if (value === null) return false;
  let key: Ref = value;
  accumulating([value], () => {
    key = state.keyFunction === none ? newRef(value) : call(state.keyFunction, newRef(value));
  });
  const [oldKey, oldValue] = [state.currentKey, state.currentValue];
  state.currentKey = key;
  closeNullable(oldKey);
  state.currentValue = value;
  closeNullable(oldValue);
  return true;
}

/** Whether the item read last begins another group than the one given last. */
function isNewGroup({ currentKey, targetKey }: GroupbyState): boolean {
  return currentKey !== null && (targetKey === null || !isEqual(targetKey, currentKey));
}

export const groupbyType = iteratorType<GroupbyState>('groupby', {
  make: (args, kwargs) => {
    const [iterable, key] = namedArguments('groupby', ['iterable', 'key'], 1, args, kwargs);
    const iterator = iterOf(iterable as PyObject);
    return { iterator, keyFunction: newRef(key ?? none), targetKey: null, currentKey: null, currentValue: null };
  },
  traverse: ({ iterator, keyFunction, targetKey, currentKey, currentValue }, visit) => {
    visit(iterator, 'it');
    visit(keyFunction, 'keyfunc');
    if (targetKey !== null) visit(targetKey, 'tgtkey');
    if (currentKey !== null) visit(currentKey, 'currkey');
    if (currentValue !== null) visit(currentValue, 'currvalue');
  },
  next: (state, iterator) => {
    while (!isNewGroup(state)) if (!readItem(state)) return null;
    const key = state.currentKey as Ref;
    const old = state.targetKey;
    state.targetKey = newRef(key);
    closeNullable(old);
    const group = adopt<GroupState>(grouperType, { parent: newRef(iterator), targetKey: newRef(key) });
    return newTuple([newRef(key), group]);
  },
});

const grouperType = iteratorType<GroupState>('_grouper', {
  traverse: ({ parent, targetKey }, visit) => {
    visit(parent, 'parent');
    visit(targetKey, 'tgtkey');
  },
  next: ({ parent: { payload }, targetKey }) => {
    if (payload.currentValue === null && !readItem(payload)) return null;
    const { currentKey, currentValue } = payload;
    if (currentKey === null || currentValue === null || !isEqual(targetKey, currentKey)) return null;
    payload.currentValue = null;
    payload.currentKey = null;
    close(currentKey);
    return currentValue;
  },
});
