/** `object` of Python 3 (Objects/typeobject.c, 3.8.18). */
import { newBool, newNone, notImplemented } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { allocate, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { offeredNames } from '../../../module/builtins/directory.ts';
import { defineAttribute, defineMethods, noArguments, oneArgument, withKeywords } from '../../../object/native.ts';
import { objectType } from '../../../object/static-types.ts';
import { fullName } from '../../../object/type/names.ts';
import { addressOf } from '../../../protocol/address.ts';
import { lookup } from '../../../protocol/attributes.ts';
import { EQ, NE } from '../../../protocol/compare.ts';
import { collect } from '../../../protocol/iterate.ts';
import { isTrue, reprObject, str } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';

/** Identity is equality; inequality asks the equality of the object's own type (object_richcompare). */
function compareObjects(left: PyObject, right: PyObject, op: number): Ref | undefined {
  if (op === EQ) return left === right ? newBool(true) : undefined;
  if (op !== NE) return undefined;
  const equal = left.type.payload.richCompare?.(left, right, EQ);
  if (equal === undefined) return undefined;
  if (equal === notImplemented) return equal;
  return holding([equal], () => newBool(!isTrue(equal)));
}

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

export function shapeObject(): void {
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
