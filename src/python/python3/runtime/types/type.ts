/** `object` and `type` of Python 3 (Objects/typeobject.c, 3.8.18). */

import { newBool, newNone, notImplemented } from '../../../cache/singletons.ts';
import { intern, newStr, type StrObject } from '../../../cache/strings.ts';
import { allocate, close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding, lending } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { HeapType, Kwargs } from '../../../memory/type-record.ts';
import { offeredNames } from '../../../module/builtins/directory.ts';
import type { TupleObject } from '../../../object/construct.ts';
import { newDict } from '../../../object/dict.ts';
import { DictStorage } from '../../../object/dict-storage.ts';
import { newClassMethod } from '../../../object/method-wrappers.ts';
import { defineAttribute, defineGetSets, defineMethods, noArguments, oneArgument, withKeywords } from '../../../object/native.ts';
import { newType } from '../../../object/new-type.ts';
import type { CellObject, DictObject } from '../../../object/payloads.ts';
import {
  cellType,
  dictType,
  functionType,
  isKindOf,
  noneType,
  notImplementedType,
  objectType,
  strType,
  tupleType,
  typeType,
} from '../../../object/static-types.ts';
import { moduleOf, shortName } from '../../../object/type/names.ts';
import { winningMetatype } from '../../../object/type.ts';
import { addressOf } from '../../../protocol/address.ts';
import { lookup } from '../../../protocol/attributes.ts';
import { callWithDict, takesTupleWhen } from '../../../protocol/call.ts';
import { EQ, NE } from '../../../protocol/compare.ts';
import { collect } from '../../../protocol/iterate.ts';
import { isTrue, repr, reprObject, str } from '../../../protocol/object.ts';
import { PythonException, raised } from '../../../protocol/raise.ts';
import { callBound } from '../../../protocol/special-method.ts';
import { plainlyInstance, plainlySubclass } from '../../../protocol/subclass.ts';
import { has } from '../../../versions/features.ts';
import { platform } from '../../../versions/target.ts';
import { noteDeprecated } from '../../../vm/warnings.ts';
import { superAttribute } from './super.ts';

/** `module.qualname`, without the module of the builtins. */
export function fullName(type: TypeObject): string {
  const { heap, name } = type.payload;
  const shown = heap?.qualname == null ? name.slice(name.lastIndexOf('.') + 1) : (heap.qualname.payload as string);
  const module = moduleOf(type);
  return module === 'builtins' || module === '__builtin__' ? shown : `${module}.${shown}`;
}

/** A class is made with a tuple of the arguments, though `type(x)` takes an array (type_vectorcall, Objects/typeobject.c 3.10.13). */
takesTupleWhen(typeType, (callee, args) => callee === typeType && args.length !== 1);

/** Bases are held until the class is ready, from 3.10 on (type_new_get_bases). */
function keptBases(bases: TupleObject): Ref[] {
  return has('classes are made with keyword names') && bases.payload.length > 0 ? [newRef(bases) as Ref] : [];
}

/** What `type.__new__` does with a body's names beyond Python 2. */
function construct(metatype: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [name, bases, names] = args;
  if (metatype === typeType && args.length !== 3) throw raised('TypeError', 'type() takes 1 or 3 arguments');
  if (args.length !== 3) throw raised('TypeError', `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  checkArgument(1, 'str', name as PyObject, strType);
  checkArgument(2, 'tuple', bases as PyObject, tupleType);
  checkArgument(3, 'dict', names as PyObject, dictType);
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

function tellName(type: TypeObject, key: PyObject, value: PyObject): void {
  try {
    const done = callBound(value, '__set_name__', newRef(type) as Ref, newRef(key) as Ref);
    if (done !== undefined) close(done);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    const told = `Error calling __set_name__ on '${value.type.payload.name}' instance ${repr(key)} in '${type.payload.name}'`;
    const outer = raised('RuntimeError', told);
    error.discard();
    throw outer;
  }
}

/** `super(type, type).__init_subclass__(**kwargs)`. */
function initSubclass(type: TypeObject, kwargs: Kwargs): void {
  const method = superAttribute(type, type, type, '__init_subclass__');
  if (method === undefined) return;
  holding([method], () => close(callWithDict(method, [], kwargs !== null && kwargs.size > 0 ? kwargs : null)));
}

const readQualname = {
  get: (object: PyObject) => {
    const { heap } = (object as TypeObject).payload;
    return heap?.qualname == null ? newStr(shortName(object as TypeObject)) : (newRef(heap.qualname) as Ref);
  },
  set: (object: PyObject, value: PyObject | null) => {
    const { heap, name } = (object as TypeObject).payload;
    if (heap === null) throw raised('TypeError', `can't set ${name}.__qualname__`);
    if (value === null || !isKindOf(value, strType)) {
      throw raised('TypeError', `can only assign string to ${name}.__qualname__, not '${value?.type.payload.name ?? 'NULL'}'`);
    }
    const old = heap.qualname;
    heap.qualname = newRef(value) as Ref;
    if (old !== null) close(old);
  },
};

function shapeType(): void {
  const meta = typeType.payload;
  meta.repr = (object) => newStr(`<class '${fullName(object as TypeObject)}'>`);
  meta.construct = construct;
  meta.init = (_object, args) => {
    if (args.length !== 1 && args.length !== 3) throw raised('TypeError', 'type.__init__() takes 1 or 3 arguments');
  };
  defineGetSets(typeType, { __qualname__: readQualname });
  defineMethods(typeType, [
    oneArgument('__instancecheck__', (self: PyObject, object) => newBool(plainlyInstance(object, self))),
    oneArgument('__subclasscheck__', (self: PyObject, derived) => newBool(plainlySubclass(derived, self))),
  ]);
  defineAttribute(typeType, '__prepare__', {
    kind: 'class',
    method: withKeywords('__prepare__', () => newDict(new DictStorage())),
  });
}

/** Identity is equality; inequality asks the equality of the object's own type (object_richcompare). */
function compareObjects(left: PyObject, right: PyObject, op: number): Ref | undefined {
  if (op === EQ) return left === right ? newBool(true) : undefined;
  if (op !== NE) return undefined;
  const equal = left.type.payload.richCompare?.(left, right, EQ);
  if (equal === undefined) return undefined;
  if (equal === notImplemented) return equal;
  return holding([equal], () => newBool(!isTrue(equal)));
}

/** No address any more (none_hash, Objects/object.c 3.12.1). */
const HASH_OF_NONE = 0xfca86420n;

/** A class with methods that its subclasses must define makes no instances (object_new). */
function checkConcrete(type: TypeObject): void {
  if (type.payload.heap === null) return;
  const abstract = lookup(type, '__abstractmethods__');
  if (abstract?.kind !== 'object') return;
  const items = collect(abstract.object);
  if (items.length === 0) return;
  const names = holding(items, () => items.map((item) => String(item.payload)).sort());
  if (has('implementations asked for')) throw raised('TypeError', withoutImplementation(type, names));
  const noun = names.length === 1 && has('one abstract method') ? 'method' : 'methods';
  throw raised('TypeError', `Can't instantiate abstract class ${type.payload.name} with abstract ${noun} ${names.join(', ')}`);
}

function withoutImplementation({ payload: { name } }: TypeObject, methods: readonly string[]): string {
  const quoted = methods.map((each) => `'${each}'`).join(', ');
  return `Can't instantiate abstract class ${name} without an implementation for abstract method${methods.length === 1 ? '' : 's'} ${quoted}`;
}

/** Arguments are an error where the class neither makes nor initializes with them (object_new, object_init). */
function excess(object: 'new' | 'init', type: TypeObject): unknown {
  const { construct: make, init, name } = type.payload;
  const overrides = object === 'new' ? make !== objectType.payload.construct : init !== objectType.payload.init;
  if (overrides) {
    return raised(
      'TypeError',
      object === 'new'
        ? 'object.__new__() takes exactly one argument (the type to instantiate)'
        : 'object.__init__() takes exactly one argument (the instance to initialize)',
    );
  }
  return raised(
    'TypeError',
    object === 'new' ? noArgumentsFor(name) : `${name}.__init__() takes exactly one argument (the instance to initialize)`,
  );
}

/** 3.6 names `object` whatever the class is. */
function noArgumentsFor(name: string): string {
  return has('object() takes no arguments') ? `${name}() takes no arguments` : 'object() takes no parameters';
}

const hasArguments = (args: readonly PyObject[], kwargs: Kwargs): boolean => args.length > 0 || (kwargs !== null && kwargs.size > 0);

function shapeObject(): void {
  const record = objectType.payload;
  const newObject: NonNullable<typeof record.construct> = (type, args, kwargs) => {
    const { construct: make, init } = type.payload;
    if (hasArguments(args, kwargs) && (make !== newObject || init === initObject)) throw excess('new', type);
    checkConcrete(type);
    return allocate(type, null);
  };
  const initObject: NonNullable<typeof record.init> = (object, args, kwargs) => {
    const { construct: make, init } = object.type.payload;
    if (hasArguments(args, kwargs) && (init !== initObject || make === newObject)) throw excess('init', object.type);
  };
  record.construct = newObject;
  record.init = initObject;
  record.richCompare = compareObjects;
  record.repr = (object) => newStr(`<${fullName(object.type)} object at ${addressOf(object)}>`);
  record.str = (object) => reprObject(object);
  defineAttribute(objectType, '__init_subclass__', {
    kind: 'class',
    method: withKeywords('__init_subclass__', (type, args, kwargs) => {
      if (hasArguments(args, kwargs))
        throw raised(
          'TypeError',
          `${has('qualified __init_subclass__') ? `${(type as TypeObject).payload.name}.` : ''}__init_subclass__() takes no keyword arguments`,
        );
      return newNone();
    }),
  });
  defineMethods(objectType, [noArguments('__dir__', (self: PyObject) => offeredNames(self)), noArguments('__sizeof__', sizeof)]);
  defineAttribute(objectType, '__subclasshook__', {
    kind: 'class',
    method: withKeywords('__subclasshook__', () => newRef(notImplemented) as Ref),
  });
  defineAttribute(objectType, '__format__', {
    kind: 'method',
    method: oneArgument('__format__', (self: PyObject, spec) => formatPlainly(self, spec)),
  });
}

/** How large objects are is told by no count of theirs. */
function sizeof(): never {
  throw raised('TypeError', 'refplot does not support __sizeof__');
}

/** Only the empty specification is known of an object that has no formatting of its own. */
function formatPlainly(self: PyObject, spec: PyObject): Ref {
  if (spec.payload !== '') throw raised('TypeError', `unsupported format string passed to ${self.type.payload.name}.__format__`);
  return newStr(str(self));
}

export function shapeObjects(): void {
  if (has('truth of NotImplemented deprecated')) {
    notImplementedType.payload.truth = () => {
      if (has('NotImplemented has no truth')) throw raised('TypeError', 'NotImplemented should not be used in a boolean context');
      noteDeprecated('NotImplemented should not be used in a boolean context');
      return true;
    };
  }
  if (has('hash of None')) noneType.payload.hash = () => BigInt.asIntN(platform.wordSize, HASH_OF_NONE);
  shapeType();
  shapeObject();
}
