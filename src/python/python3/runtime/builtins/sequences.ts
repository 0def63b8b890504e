/** Builtin functions that sort, choose and add up (Python/bltinmodule.c, 3.8.18). */
import { newInt } from '../../../cache/integers.ts';
import { none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { CompareOp, Kwargs, NativeMethod } from '../../../memory/type-record.ts';
import { newList } from '../../../object/construct.ts';
import { sortInPlace } from '../../../object/list-sort.ts';
import { withKeywords } from '../../../object/native.ts';
import { bytesType, strType } from '../../../object/static-types.ts';
import { callArray } from '../../../protocol/call.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { compares, GT, LT } from '../../../protocol/compare.ts';
import { collect, forEach } from '../../../protocol/iterate.ts';
import { binary } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { recursively, WHILE_CALLING } from '../../../protocol/recursion.ts';
import { has } from '../../../versions/features.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { sortKeywords } from '../types/containers.ts';

function sorted(args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (args.length === 0 && !has('arguments named in errors'))
    throw raised('TypeError', 'Function takes at least 1 positional arguments (0 given)');
  if (has('arguments named in errors')) checkArity('sorted', args.length, { kind: 'many', min: 1, max: 1, style: 'unpack' });
  else keywordArguments('sorted', { positional: ['iterable', 'key', 'reverse'], required: 1 }, args, kwargs);
  const list = newList(collect(args[0] as PyObject));
  accumulating([list], () => recursively(WHILE_CALLING, () => sortInPlace(list, sortKeywords(args.slice(1), kwargs))));
  return list;
}

/** `min` and `max`: of one iterable, or of the arguments. */
function extreme(name: 'min' | 'max', op: CompareOp): NativeMethod {
  return withKeywords(name, (_self, args, kwargs) => {
    if (args.length === 0)
      throw raised(
        'TypeError',
        `${name} expected ${has('at least in min and max') ? 'at least ' : ''}1 argument${has('singular arguments') ? '' : 's'}, got 0`,
      );
    const [key, absent] = keywordArguments(name, { positional: [], keyword: ['key', 'default'] }, [], kwargs);
    if (args.length > 1 && absent !== undefined) {
      throw raised('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    const best = bestOf(args, key === undefined || (key === none && has('key may be None')) ? null : key, op);
    if (best !== undefined) return best;
    if (absent === undefined)
      throw raised('ValueError', `${name}() ${has('max() of an iterable') ? 'iterable argument is empty' : 'arg is an empty sequence'}`);
    return newRef(absent) as Ref;
  });
}

/** What compares best, the first of those that are alike; undefined where there is nothing. */
function bestOf(args: readonly PyObject[], key: PyObject | null, op: CompareOp): Ref | undefined {
  const best: Ref[] = [];
  const consider = (item: Ref): true => {
    const value = key === null ? (newRef(item) as Ref) : judged(key, item);
    if (best.length === 0) best.push(item, value);
    else keepBetter(best, item, value, op);
    return true;
  };
  accumulating(best, () => {
    if (args.length === 1) forEach(args[0] as PyObject, consider);
    else for (const item of args) consider(newRef(item) as Ref);
  });
  const [item, value] = best;
  if (value !== undefined) close(value);
  return item;
}

/** What the key function says; the item is closed where it fails. */
function judged(key: PyObject, item: Ref): Ref {
  const values: Ref[] = [];
  accumulating([item], () => {
    values.push(callArray(key, [item], null));
  });
  return values[0] as Ref;
}

function keepBetter(best: Ref[], item: Ref, value: Ref, op: CompareOp): void {
  let better = false;
  accumulating([item, value], () => {
    better = compares(value, best[1] as Ref, op);
  });
  for (const gone of better ? best.splice(0, 2, item, value) : [item, value]) close(gone);
}

/** By position alone until 3.7. */
function sumArguments(args: readonly PyObject[], kwargs: Kwargs): readonly (PyObject | undefined)[] {
  if (has('sum start by keyword')) return keywordArguments('sum', { positional: ['', 'start'], required: 1 }, args, kwargs);
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', 'sum() takes no keyword arguments');
  checkArity('sum', args.length, { kind: 'many', min: 1, max: 2, style: 'unpack' });
  return args;
}

function sum(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [iterable, start] = sumArguments(args, kwargs);
  if (start?.type === strType) throw raised('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  if (start?.type === bytesType) throw raised('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  const total: Ref[] = [start === undefined ? (newInt(0) as Ref) : (newRef(start) as Ref)];
  accumulating(total, () =>
    forEach(iterable as PyObject, (item) => {
      const next = holding([item], () => binary('add', total[0] as Ref, item));
      close(total.splice(0, 1, next)[0] as Ref);
      return true;
    }),
  );
  return total[0] as Ref;
}

export const sequenceFunctions: readonly NativeMethod[] = [
  withKeywords('sorted', (_self, args, kwargs) => sorted(args, kwargs)),
  extreme('min', LT),
  extreme('max', GT),
  withKeywords('sum', (_self, args, kwargs) => sum(args, kwargs)),
];
