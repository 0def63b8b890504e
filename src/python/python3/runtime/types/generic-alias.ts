/** Types with parameters, `list[int]` (Objects/genericaliasobject.c, 3.9.18 to 3.13.0). What is asked of one is asked of its origin, a few names apart. */

import { newBool } from '../../../cache/singletons.ts';
import { intern, newStr, type StrObject } from '../../../cache/strings.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { Attribute, Kwargs } from '../../../memory/type-record.ts';
import { dir } from '../../../module/builtins/directory.ts';
import { defaultdictType } from '../../../object/collections/defaultdict.ts';
import { dequeType } from '../../../object/collections/deque.ts';
import { newList, newTuple, type TupleObject } from '../../../object/construct.ts';
import { partialType } from '../../../object/functools/partial.ts';
import { enumerateType } from '../../../object/iterators/enumerate.ts';
import { defineAttribute, defineGetSets, defineMethods, noArguments, oneArgument, readonlyMember } from '../../../object/native.ts';
import {
  dictType,
  ellipsisType,
  frozensetType,
  isKindOf,
  listType,
  setType,
  sliceType,
  staticType,
  tupleType,
} from '../../../object/static-types.ts';
import { tupleFromArray } from '../../../object/tracking.ts';
import { fullName } from '../../../object/type/names.ts';
import { genericAttribute, getAttr, setAttr } from '../../../protocol/attributes.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { EQ, isEqual, NE } from '../../../protocol/compare.ts';
import { iterOf } from '../../../protocol/iterate.ts';
import { refuseKeywords } from '../../../protocol/keyword-arguments.ts';
import { hashOf, repr } from '../../../protocol/object.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { onTypeItem } from '../../../protocol/sequence.ts';
import { isType } from '../../../protocol/subclass.ts';
import { has } from '../../../versions/features.ts';
import { attributeText } from '../../../vm/print-exception.ts';
import { hasAttribute, parametersOf, substitute } from './substitute.ts';

interface AliasPayload {
  readonly origin: Ref;
  readonly args: Ref<TupleObject>;
  readonly starred: boolean;
  /** Its type variables, once asked for. */
  parameters: Ref<TupleObject> | null;
}
type Alias = PyObject<AliasPayload>;

export const genericAliasType = staticType('types.GenericAlias');
const { payload } = genericAliasType;

/** `origin[key]`: a key that is no tuple is the only argument. */
export function newAlias(origin: PyObject, key: PyObject, starred = false): Ref {
  const args = isKindOf(key, tupleType) ? newRef(key as TupleObject) : tupleFromArray([newRef(key) as Ref]);
  return adopt<AliasPayload>(genericAliasType, { origin: newRef(origin) as Ref, args, starred, parameters: null });
}

/** Whether it has what aliases have, those of `typing` among them (ga_repr_item). */
const isAlias = (item: PyObject): boolean => hasAttribute(item, '__origin__') && hasAttribute(item, '__args__');

/** How an argument is shown: a class by its name. */
export function shownArgument(item: PyObject): string {
  if (item.type === ellipsisType) return '...';
  if (item.type === genericAliasType || isAlias(item)) return repr(item);
  if (item.type === listType && has('lists of arguments shown')) return `[${(item.payload as PyObject[]).map(shownArgument).join(', ')}]`;
  if (isType(item)) return fullName(item);
  const name = attributeText(item, '__qualname__');
  const module = name === null ? null : attributeText(item, '__module__');
  if (name === null || module === null) return repr(item);
  return module === 'builtins' ? name : `${module}.${name}`;
}

function shown({ payload: { origin, args, starred } }: Alias): string {
  const items = args.payload.length === 0 ? '()' : args.payload.map(shownArgument).join(', ');
  return `${starred ? '*' : ''}${shownArgument(origin)}[${items}]`;
}

/** Names that are the alias's own. */
const OWN = ['__origin__', '__args__', '__parameters__', '__mro_entries__', '__reduce_ex__', '__reduce__', '__copy__', '__deepcopy__'];
const OWN_3_11 = ['__unpacked__', '__typing_unpacked_tuple_args__', '__class__'];

function ownNames(): string[] {
  const later = has('aliases can be unpacked') ? OWN_3_11 : [];
  return [...OWN, ...later, ...(has('aliases have no bases') ? ['__bases__'] : [])];
}

/** The class that is made of the call remembers what it was called as, where it can. */
function call({ payload: { origin } }: Alias, alias: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const made = callBorrowed(origin, args, kwargs);
  const name = intern('__orig_class__');
  try {
    setAttr(made, name, alias);
  } catch (error) {
    if (!isException(error, 'AttributeError') && !isException(error, 'TypeError')) throw error;
    error.discard();
  } finally {
    close(name);
  }
  return made;
}

/** Its type variables, borrowed. */
function variablesOf({ payload }: Alias): TupleObject {
  payload.parameters ??= parametersOf(payload.args.payload);
  return payload.parameters;
}

/** The error of subscripting what has no type variables. */
export function withoutVariables(object: PyObject): unknown {
  const text = repr(object);
  return raised(
    'TypeError',
    has('aliases can be unpacked') ? `${text} is not a generic class` : `There are no type variables left in ${text}`,
  );
}

function refuseChecks(name: 'isinstance' | 'issubclass') {
  return oneArgument(name === 'isinstance' ? '__instancecheck__' : '__subclasscheck__', () => {
    throw raised('TypeError', `${name}() argument 2 cannot be a parameterized generic`);
  });
}

function names(alias: Alias): Ref {
  const given = dir([alias.payload.origin]);
  return holding([given], () => {
    const known = (given.payload as PyObject<string>[]).map((each) => each.payload);
    const all = ownNames().filter(
      (name) => !known.includes(name) && name !== '__class__' && name !== '__reduce__' && name !== '__reduce_ex__',
    );
    return newList([...(given.payload as PyObject[]).map((each) => newRef(each) as Ref), ...all.map((name) => newStr(name) as Ref)]);
  });
}

function construct(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  refuseKeywords('GenericAlias', kwargs);
  checkArity('GenericAlias', args.length, { kind: 'many', min: 2, max: 2, style: 'unpack' });
  return newAlias(args[0] as PyObject, args[1] as PyObject);
}

function shapeSlots(): void {
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { origin, args, parameters } = (object as Alias).payload;
    visit(origin, '__origin__');
    visit(args, '__args__');
    if (parameters !== null) visit(parameters, '__parameters__');
  };
  payload.construct = construct;
  payload.repr = (object) => newStr(shown(object as Alias)) as Ref;
  payload.hash = (object) => BigInt.asIntN(64, hashOf((object as Alias).payload.origin) ^ hashOf((object as Alias).payload.args));
  payload.richCompare = (left, right, op) => {
    if (right.type !== genericAliasType || (op !== EQ && op !== NE)) return undefined;
    const [a, b] = [(left as Alias).payload, (right as Alias).payload];
    return newBool((a.starred === b.starred && isEqual(a.origin, b.origin) && isEqual(a.args, b.args)) === (op === EQ));
  };
  payload.call = (object, args, kwargs) => call(object as Alias, object, args, kwargs);
  payload.getAttribute = (object, name) =>
    ownNames().includes(name.payload) ? genericAttribute(object, name) : getAttr((object as Alias).payload.origin, name as StrObject);
  payload.subscript = (object, key) => {
    const { origin, args } = (object as Alias).payload;
    const parameters = variablesOf(object as Alias);
    if (parameters.payload.length === 0) throw withoutVariables(object);
    const given = substitute(object, args, parameters, key);
    return holding([given], () => newAlias(origin, given));
  };
  if (has('aliases can be unpacked')) {
    payload.iter = (object) => {
      const { origin, args } = (object as Alias).payload;
      const only = newTuple([newAlias(origin, args, true)]);
      return holding([only], () => iterOf(only));
    };
  }
}

/** `type[…]` is for each version to say again, as types are put back as they were. */
export function activateGenericAlias(): void {
  onTypeItem(has('generic aliases') ? newAlias : null);
}

export function shapeGenericAlias(): void {
  if (!has('generic aliases')) return;
  shapeSlots();
  defineGetSets(genericAliasType, {
    __origin__: readonlyMember(({ payload: { origin } }: Alias) => origin),
    __args__: readonlyMember(({ payload: { args } }: Alias) => args),
    __parameters__: readonlyMember(variablesOf),
    ...(has('aliases can be unpacked') ? { __unpacked__: { get: (object: PyObject) => newBool((object as Alias).payload.starred) } } : {}),
  });
  defineMethods(genericAliasType, [
    oneArgument('__mro_entries__', ({ payload: { origin } }: Alias) => newTuple([newRef(origin)])),
    noArguments('__reduce__', ({ payload: { origin, args } }: Alias) =>
      newTuple([newRef(genericAliasType) as Ref, newTuple([newRef(origin), newRef(args) as Ref])]),
    ),
    noArguments('__dir__', names),
    refuseChecks('isinstance'),
    refuseChecks('issubclass'),
  ]);
  const item: Attribute = { kind: 'class', method: oneArgument('__class_getitem__', newAlias) };
  for (const type of [listType, tupleType, dictType, setType, frozensetType, enumerateType, dequeType, defaultdictType, partialType]) {
    defineAttribute(type, '__class_getitem__', item);
  }
  if (has('slices of types')) defineAttribute(sliceType, '__class_getitem__', item);
}
