/** `__build_class__` (builtin___build_class__, Python/bltinmodule.c 3.8.18). */
import { intern } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../memory/type-record.ts';
import { newTuple, type TupleObject } from '../../object/construct.ts';
import { newDict } from '../../object/dict.ts';
import { withKeywords } from '../../object/native.ts';
import type { CellObject, FunctionObject } from '../../object/payloads.ts';
import { cellType, dictType, functionType, typeType } from '../../object/static-types.ts';
import { winningMetatype } from '../../object/type.ts';
import { findAttribute } from '../../protocol/attributes.ts';
import { call, callArray, callWithDict, unpackedWith } from '../../protocol/call.ts';
import { repr } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { setItem } from '../../protocol/sequence.ts';
import { isType } from '../../protocol/subclass.ts';
import { has } from '../../versions/features.ts';
import { runBody } from './call-function.ts';

function buildClass([func, name, ...given]: readonly PyObject[], kwargs: Kwargs): Ref {
  if (func === undefined || name === undefined) throw raised('TypeError', '__build_class__: not enough arguments');
  if (func.type !== functionType) throw raised('TypeError', '__build_class__: func must be a function');
  const original = newTuple(given.map((base) => newRef(base)));
  return holding([original], () => {
    const bases = actualBases(original);
    return holding(bases === original ? [] : [bases], () => make(func as FunctionObject, name, bases, original, kwargs));
  });
}

/** What is no class may name the classes it stands for (`__mro_entries__`, update_bases); the same tuple, borrowed, where all are classes. */
function actualBases(original: Ref<TupleObject>): Ref<TupleObject> {
  const entries: Ref[] = [];
  let changed = false;
  accumulating(entries, () => {
    for (const base of original.payload) {
      const method = isType(base) ? undefined : findAttribute(base, '__mro_entries__');
      if (method === undefined) {
        entries.push(newRef(base));
        continue;
      }
      changed = true;
      const replacement = holding([method], () => call(method, newRef(original) as Ref));
      entries.push(...(replacement.payload as Ref[]).map((each) => newRef(each)));
      close(replacement);
    }
  });
  if (changed) return newTuple(entries);
  for (const entry of entries) close(entry);
  return original;
}

function make(func: FunctionObject, name: PyObject, bases: Ref<TupleObject>, original: PyObject, kwargs: Kwargs): Ref {
  const rest = new Map(kwargs ?? []);
  const given = rest.get('metaclass');
  rest.delete('metaclass');
  const metaclass = metaclassOf(given, bases);
  const others = rest.size === 0 ? null : rest;
  return holding(
    [...rest.values()].map((each) => newRef(each) as Ref),
    () => makeWith(func, name, bases, original, metaclass, others),
  );
}

/** The keywords, which are not the metaclass, are held in a dict. */
function makeWith(
  func: FunctionObject,
  name: PyObject,
  bases: Ref<TupleObject>,
  original: PyObject,
  metaclass: PyObject,
  others: Kwargs,
): Ref {
  const namespace = prepare(metaclass, name, bases, others);
  return holding([namespace, newRef(metaclass) as Ref], () => {
    const cell = runBody(func, namespace);
    return holding([cell], () => {
      if ((original as Ref) !== bases) setNamed(namespace, '__orig_bases__', original);
      const made = callMetaclass(metaclass, [name, bases, namespace], others);
      checkCell(cell, made, name);
      return made;
    });
  });
}

/** From 3.10 on `type` takes the keywords' names, and puts them into a dict of its own (type_vectorcall, Objects/typeobject.c 3.10.13). */
function callMetaclass(metaclass: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (metaclass !== typeType || !has('classes are made with keyword names')) return callWithDict(metaclass, args, kwargs);
  return holding(unpackedWith(kwargs, args), () => callArray(metaclass, args, kwargs));
}

function setNamed(namespace: PyObject, name: string, value: PyObject): void {
  const key = intern(name) as Ref;
  holding([key], () => setItem(namespace, key, value));
}

/** The class given, or that of the first base; of classes the most derived. */
function metaclassOf(given: PyObject | undefined, { payload: bases }: TupleObject): PyObject {
  const first = given ?? bases[0]?.type ?? typeType;
  return isType(first) ? winningMetatype(first as TypeObject, bases) : first;
}

function prepare(metaclass: PyObject, name: PyObject, bases: PyObject, kwargs: Kwargs): Ref {
  if (metaclass === typeType) return newDict();
  const method = findAttribute(metaclass, '__prepare__');
  if (method === undefined) return newDict();
  const namespace = holding([method], () => callWithDict(method, [name, bases], kwargs));
  if (namespace.type === dictType || namespace.type.payload.subscript !== null) return namespace;
  const told = `${isType(metaclass) ? metaclass.payload.name : '<metaclass>'}.__prepare__() must return a mapping, not ${namespace.type.payload.name}`;
  close(namespace);
  throw raised('TypeError', told);
}

/** The cell of `__class__` has to have been filled by `type.__new__`. */
function checkCell(cell: PyObject, made: PyObject, name: PyObject): void {
  if (!isType(made) || cell.type !== cellType) return;
  const { ob_ref } = (cell as CellObject).payload;
  if (ob_ref === made) return;
  const text =
    ob_ref === null ? `__class__ not set defining ${repr(name)} as ${repr(made)}. Was __classcell__ propagated to type.__new__?` : null;
  if (text !== null) throw raised('RuntimeError', text);
  throw raised('TypeError', `__class__ set to ${repr(ob_ref as PyObject)} defining ${repr(name)} as ${repr(made)}`);
}

export const buildClassFunction: NativeMethod = withKeywords('__build_class__', (_self, args, kwargs) => buildClass(args, kwargs));
