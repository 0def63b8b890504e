/** Instances of classic classes: what they do is what their classes' methods say (Objects/classobject.c, 2.7.18: PyInstanceObject). */
import { newInt } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { adopt, close, newRef } from '../../memory/heap.ts';
import { holding, lending } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { CompareOp, Kwargs } from '../../memory/type-record.ts';
import { addressOf, idOf } from '../../protocol/address.ts';
import { noAttribute } from '../../protocol/attributes.ts';
import { call, callBorrowed } from '../../protocol/call.ts';
import { isEqual } from '../../protocol/compare.ts';
import { forEach } from '../../protocol/iterate.ts';
import { isTrue, reprObject } from '../../protocol/object.ts';
import { isException, PythonException, raised } from '../../protocol/raise.ts';
import { recursively } from '../../protocol/recursion.ts';
import { writeUnraisable } from '../../vm/write-unraisable.ts';
import { DictStorage } from '../dict-storage.ts';
import { newSequenceIterator } from '../iterators/sequence-iterator.ts';
import { hashLong } from '../long.ts';
import type { ClassObject, InstanceOfClass } from '../payloads.ts';
import { classType, dictType, instanceType, isKindOf, sliceType, strType } from '../static-types.ts';
import { forgetWeakReferences } from '../weak-references.ts';
import { askBinary, callMaybe, callMethod, instanceAttribute, instanceMethod, plainAttribute } from './lookup.ts';

const { payload } = instanceType;
const self = (object: PyObject): InstanceOfClass => object as InstanceOfClass;

/** PyInstance_New: `__init__` gets the arguments, without it there may be none. */
export function newInstance(type: ClassObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const instance = adopt(instanceType, { in_class: newRef(type), in_dict: adopt(dictType, new DictStorage()) }) as Ref<InstanceOfClass>;
  let initialized = false;
  try {
    lending([instance], () => initialize(instance, args, kwargs));
    initialized = true;
  } finally {
    if (!initialized) close(instance);
  }
  return instance;
}

function initialize(instance: InstanceOfClass, args: readonly PyObject[], kwargs: Kwargs): void {
  const method = plainAttribute(instance, '__init__');
  if (method === undefined) {
    if (args.length > 0 || (kwargs !== null && kwargs.size > 0)) throw raised('TypeError', 'this constructor takes no arguments');
    return;
  }
  const result = holding([method], () => callBorrowed(method, args, kwargs));
  close(result);
  if (result !== none) throw raised('TypeError', '__init__() should return None');
}

payload.tracked = true;
payload.forgetWeakly = forgetWeakReferences;
payload.traverse = (object, visit) => {
  const { in_class, in_dict } = self(object).payload;
  visit(in_class, 'in_class');
  visit(in_dict, 'in_dict');
};
payload.del = (object) => {
  const method = plainAttribute(self(object), '__del__');
  if (method === undefined) return;
  holding([method], () => {
    try {
      close(call(method));
    } catch (error) {
      if (!(error instanceof PythonException)) throw error;
      writeUnraisable(error, method);
    }
  });
};

payload.getAttribute = (object, name) => instanceAttribute(self(object), name);
payload.missingAttribute = (object, name) => `${self(object).payload.in_class.payload.cl_name.payload} instance has no attribute '${name}'`;

payload.setAttribute = (object, name, value) => {
  const { in_class, in_dict } = self(object).payload;
  if (replaceOwn(self(object), name.payload, value)) return;
  const hook = value === null ? in_class.payload.cl_delattr : in_class.payload.cl_setattr;
  if (hook !== null) {
    const args = [newRef(object), newRef(name), ...(value === null ? [] : [newRef(value)])];
    return close(holding(args, () => callBorrowed(hook, args, null)));
  }
  if (value !== null) in_dict.payload.set(name, newRef(value));
  else if (!in_dict.payload.delete(name)) throw noAttribute(object, name.payload);
};

function replaceOwn(object: InstanceOfClass, name: string, value: PyObject | null): boolean {
  if (name !== '__dict__' && name !== '__class__') return false;
  const [field, type, kind] =
    name === '__dict__' ? (['in_dict', dictType, 'dictionary'] as const) : (['in_class', classType, 'class'] as const);
  if (value === null || !isKindOf(value, type)) throw raised('TypeError', `${name} must be set to a ${kind}`);
  const old = object.payload[field];
  object.payload[field] = newRef(value) as never;
  close(old);
  return true;
}

payload.repr = (object) => callMaybe(self(object), '__repr__') ?? newStr(plainRepr(self(object)));
payload.str = (object) => callMaybe(self(object), '__str__') ?? reprObject(object);

function plainRepr(object: InstanceOfClass): string {
  const { cl_dict, cl_name } = object.payload.in_class.payload;
  const module = cl_dict.payload.getName('__module__');
  const place = module !== undefined && isKindOf(module, strType) ? module.payload : '?';
  return `<${place}.${cl_name.payload} instance at ${addressOf(object)}>`;
}

/** Without `__hash__` by address, unless the class says when instances are equal. */
payload.hash = (object) => {
  const result = callMaybe(self(object), '__hash__');
  if (result !== undefined) return wholeOf(result, (value) => hashLong(BigInt(value)), '__hash__() should return an int');
  for (const name of ['__eq__', '__cmp__']) {
    const method = instanceMethod(self(object), name);
    if (method === undefined) continue;
    close(method);
    throw raised('TypeError', 'unhashable instance');
  }
  return BigInt(idOf(object)) >> 4n;
};

function wholeOf<T>(result: Ref, use: (value: number | bigint) => T, complaint: string): T {
  const { payload: value } = result;
  close(result);
  if (typeof value !== 'number' && typeof value !== 'bigint') throw raised('TypeError', complaint);
  return use(value);
}

const COMPARISONS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const SWAPPED: readonly CompareOp[] = [4, 5, 2, 3, 0, 1];

payload.richCompare = (left, right, op) => {
  if (left.type === instanceType) {
    const result = askBinary(self(left), COMPARISONS[op] as string, right);
    if (result !== undefined) return result;
  }
  return right.type === instanceType ? askBinary(self(right), COMPARISONS[SWAPPED[op] as CompareOp] as string, left) : undefined;
};

/** Coercion is tried first; where it fails, both are held as its results would be (instance_compare). */
payload.compare = (left, right) => holding([newRef(left), newRef(right)], () => half(left, right) ?? negated(half(right, left)));

function half(object: PyObject, other: PyObject): number | null {
  const result = object.type === instanceType ? askBinary(self(object), '__cmp__', other) : undefined;
  if (result === undefined) return null;
  return wholeOf(result, (value) => (value < 0 ? -1 : value > 0 ? 1 : 0), 'comparison did not return an int');
}

function negated(order: number | null): number | null {
  return order === null ? null : -order;
}

payload.truth = (object) => {
  const nonzero = callMaybe(self(object), '__nonzero__');
  const result = nonzero ?? callMaybe(self(object), '__len__');
  if (result === undefined) return true;
  return wholeOf(
    result,
    (value) => {
      if (value < 0) throw raised('ValueError', '__nonzero__ should return >= 0');
      return value > 0;
    },
    '__nonzero__ should return an int',
  );
};
payload.length = (object) =>
  wholeOf(
    callMethod(self(object), '__len__'),
    (value) => {
      if (value < 0) throw raised('ValueError', '__len__() should return >= 0');
      return Number(value);
    },
    '__len__() should return an int',
  );
payload.subscript = (object, key) => callMethod(self(object), '__getitem__', newRef(key));
payload.item = (object, index) => callMethod(self(object), '__getitem__', newInt(index));
payload.assignSubscript = (object, key, value) =>
  close(
    value === null
      ? callMethod(self(object), '__delitem__', newRef(key))
      : callMethod(self(object), '__setitem__', newRef(key), newRef(value)),
  );
payload.slice = (object, low, high) => {
  const method = instanceMethod(self(object), '__getslice__');
  if (method !== undefined) return holding([method], () => call(method, newInt(low), newInt(high)));
  return callMethod(self(object), '__getitem__', adopt(sliceType, { start: newInt(low), stop: newInt(high), step: newRef(none) }));
};
payload.assignSlice = (object, low, high, value) => {
  const [special, item] = value === null ? ['__delslice__', '__delitem__'] : ['__setslice__', '__setitem__'];
  const rest = value === null ? [] : [newRef(value)];
  const method = instanceMethod(self(object), special as string);
  if (method !== undefined) return close(holding([method], () => call(method, newInt(low), newInt(high), ...rest)));
  const key = adopt(sliceType, { start: newInt(low), stop: newInt(high), step: newRef(none) });
  close(callMethod(self(object), item as string, key, ...rest));
};
payload.contains = (object, item) => {
  const result = callMaybe(self(object), '__contains__', newRef(item));
  if (result === undefined) return found(object, item);
  return holding([result], () => isTrue(result));
};

function found(object: PyObject, item: PyObject): boolean {
  let equal = false;
  forEach(object, (each) => {
    equal = holding([each], () => isEqual(each, item));
    return !equal;
  });
  return equal;
}

payload.iter = (object) => {
  const iterator = callMaybe(self(object), '__iter__');
  if (iterator === undefined) {
    const method = instanceMethod(self(object), '__getitem__');
    if (method === undefined) throw raised('TypeError', 'iteration over non-sequence');
    close(method);
    return newSequenceIterator(object);
  }
  if (iterator.type.payload.iternext !== null) return iterator;
  const { name } = iterator.type.payload;
  close(iterator);
  throw raised('TypeError', `__iter__ returned non-iterator of type '${name}'`);
};
payload.iternext = (object) => {
  try {
    const item = callMaybe(self(object), 'next');
    if (item === undefined) throw raised('TypeError', 'instance has no next() method');
    return item;
  } catch (error) {
    if (!isException(error, 'StopIteration')) throw error;
    error.discard();
    return null;
  }
};
payload.call = (callee, args, kwargs) => {
  const method = instanceMethod(self(callee), '__call__');
  if (method === undefined) {
    throw raised('AttributeError', `${self(callee).payload.in_class.payload.cl_name.payload} instance has no __call__ method`);
  }
  return holding([method], () => recursively(' in __call__', () => callBorrowed(method, args, kwargs)));
};
