/** `type.__new__` of Python 3 (type_new, Objects/typeobject.c 3.8.18 and 3.12.1). */
import { newNone } from '../../../../cache/singletons.ts';
import { intern, newStr, type StrObject } from '../../../../cache/strings.ts';
import { close, closeNullable, newRef } from '../../../../memory/heap.ts';
import { holding, lending } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { HeapType, Kwargs } from '../../../../memory/type-record.ts';
import type { TupleObject } from '../../../../object/construct.ts';
import { newDict } from '../../../../object/dict.ts';
import { newClassMethod } from '../../../../object/method-wrappers.ts';
import { newType } from '../../../../object/new-type.ts';
import type { CellObject, DictObject } from '../../../../object/payloads.ts';
import { cellType, dictType, functionType, isKindOf, strType, tupleType, typeType } from '../../../../object/static-types.ts';
import { winningMetatype } from '../../../../object/type.ts';
import { lookup } from '../../../../protocol/attributes.ts';
import { callWithDict } from '../../../../protocol/call.ts';
import { normalizeException } from '../../../../protocol/normalize-exception.ts';
import { repr } from '../../../../protocol/object.ts';
import { PythonException, raised } from '../../../../protocol/raise.ts';
import { callBound } from '../../../../protocol/special-method.ts';
import { has } from '../../../../versions/features.ts';
import { addNote } from '../exception-notes.ts';
import { causedBy } from '../generator/stop.ts';
import { superAttribute } from '../super.ts';

/** Bases are held until the class is ready, from 3.10 on (type_new_get_bases). */
function keptBases(bases: TupleObject): Ref[] {
  return has('classes are made with keyword names') && bases.payload.length > 0 ? [newRef(bases) as Ref] : [];
}

/** What `type.__new__` does with a body's names beyond Python 2. */
export function construct(metatype: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [name, bases, names] = args;
  if (metatype === typeType && args.length !== 3) throw raised('TypeError', 'type() takes 1 or 3 arguments');
  if (args.length !== 3) throw raised('TypeError', `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  checkArgument(1, 'str', name as PyObject, strType);
  checkArgument(2, 'tuple', bases as PyObject, tupleType);
  checkArgument(3, has('frozendicts are namespaces') ? 'dict or frozendict' : 'dict', names as PyObject, dictType);
  const winner = winningMetatype(metatype, (bases as TupleObject).payload);
  if (winner !== metatype && winner.payload.construct !== construct) {
    return (winner.payload.construct as typeof construct)(winner, args, kwargs);
  }
  const body = newDict();
  const made = holding([body], () => {
    body.payload.merge((names as DictObject).payload);
    const taken = takeNames(body, name as StrObject);
    const held: Ref[] = [taken.qualname, taken.cell, taken.namespaceCell].filter((each) => each !== null);
    return holding(held, () => {
      const type = newType(winner, name as StrObject, bases as TupleObject, body);
      (type.payload.heap as HeapType).qualname = newRef(taken.qualname) as Ref;
      if (taken.cell !== null) taken.cell.payload.ob_ref = newRef(type);
      if (taken.namespaceCell !== null) fillNamespaceCell(taken.namespaceCell, type);
      return type;
    });
  });
  let done = false;
  try {
    lending([made], () =>
      holding(keptBases(bases as TupleObject), () => {
        setNames(made, names as DictObject);
        initSubclass(made, kwargs);
      }),
    );
    done = true;
  } finally {
    if (!done) close(made);
  }
  return made;
}

/** What the body's namespace was is from now on the type's (type_new_set_classdictcell, 3.12.1). */
function fillNamespaceCell({ payload }: CellObject, type: TypeObject): void {
  const old = payload.ob_ref;
  payload.ob_ref = newRef((type.payload.heap as HeapType).dict);
  closeNullable(old);
}

function checkArgument(position: number, wanted: string, given: PyObject, type: TypeObject): void {
  if (isKindOf(given, type)) return;
  throw raised('TypeError', `type.__new__() argument ${position} must be ${wanted}, not ${given.type.payload.name}`);
}

/** Takes `__qualname__` and the cells of the class and its namespace out of the names; makes class methods of what always is one. */
function takeNames(body: DictObject, name: StrObject): TakenNames {
  const qualname = takeName(body, '__qualname__');
  if (qualname !== null && !isKindOf(qualname, strType)) {
    close(qualname);
    throw raised('TypeError', `type __qualname__ must be a str, not ${qualname.type.payload.name}`);
  }
  const cell = takeCell(body, '__classcell__');
  const namespaceCell = takeCell(body, '__classdictcell__');
  for (const each of has('__class_getitem__') ? ['__init_subclass__', '__class_getitem__'] : ['__init_subclass__']) {
    const own = body.payload.getName(each);
    if (own?.type === functionType) setName(body, each, newClassMethod(newRef(own) as Ref));
  }
  if (body.payload.getName('__eq__') !== undefined && body.payload.getName('__hash__') === undefined) setName(body, '__hash__', newNone());
  return { qualname: qualname ?? (newRef(name) as Ref), cell, namespaceCell };
}

/** `__class__` of its methods, and the namespace that its annotations are looked up in (3.12). */
interface TakenNames {
  readonly qualname: Ref;
  readonly cell: Ref<CellObject> | null;
  readonly namespaceCell: Ref<CellObject> | null;
}

function takeCell(body: DictObject, name: string): Ref<CellObject> | null {
  const cell = takeName(body, name);
  if (cell === null || cell.type === cellType) return cell as Ref<CellObject> | null;
  throw raised('TypeError', `type.__new__(): ${name} must be a nonlocal cell, not <class '${cell.type.payload.name}'>`);
}

function takeName(body: DictObject, name: string): Ref | null {
  const value = body.payload.getName(name);
  if (value === undefined) return null;
  const taken = newRef(value) as Ref;
  const key = intern(name) as Ref;
  holding([key], () => body.payload.delete(key));
  return taken;
}

function setName(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name) as Ref;
  dict.payload.set(key, value);
  close(key);
}

/** Each value of the body that wants to know its name is told; a copy of the names is held meanwhile (set_names). */
function setNames(type: TypeObject, names: DictObject): void {
  const copy = newDict();
  holding([copy], () => {
    copy.payload.merge(names.payload);
    for (const { key, value } of copy.payload.ordered()) if (lookup(value.type, '__set_name__') !== undefined) tellName(type, key, value);
  });
}

/** What goes wrong there is the cause of another exception, from 3.12 on it gets a note (type_new_set_names, Objects/typeobject.c 3.11.7 and 3.12.1). */
function tellName(type: TypeObject, key: PyObject, value: PyObject): void {
  try {
    const done = callBound(value, '__set_name__', newRef(type) as Ref, newRef(key) as Ref);
    if (done !== undefined) close(done);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    const told = `Error calling __set_name__ on '${value.type.payload.name}' instance ${repr(key)} in '${type.payload.name}'`;
    if (!has('errors of __set_name__ noted')) throw causedBy(error, 'RuntimeError', told);
    normalizeException(error);
    const note = newStr(told) as Ref;
    holding([note], () => close(addNote(error.value as PyObject, note)));
    throw error;
  }
}

/** `super(type, type).__init_subclass__(**kwargs)`. */
function initSubclass(type: TypeObject, kwargs: Kwargs): void {
  const method = superAttribute(type, type, type, '__init_subclass__');
  if (method === undefined) return;
  holding([method], () => close(callWithDict(method, [], kwargs !== null && kwargs.size > 0 ? kwargs : null)));
}
