/** Exception instances (BaseException, Objects/exceptions.c 2.7.18): `args`, `message` and a dictionary that is made when it is needed. */
import { newInt } from '../cache/integers.ts';
import { none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { allocate, close, closeNullable, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { dictOf, instanceDict, setAttribute } from '../protocol/attributes.ts';
import { argumentTuple } from '../protocol/call.ts';
import { repr, strObject } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { getItem } from '../protocol/sequence.ts';
import { sequenceTuple } from '../protocol/sequence-tuple.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { noteDeprecated } from '../vm/warnings.ts';
import { newTuple, newUnicode, type TupleObject } from './construct.ts';
import { type ExceptionName, exceptionTypes } from './exception-types.ts';
import { newSequenceIterator } from './iterators/sequence-iterator.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument } from './native.ts';
import type { DictObject } from './payloads.ts';
import { dictType } from './static-types.ts';
import { toUnicode } from './unicode/coerce.ts';

export interface ExceptionPayload {
  args: Ref<TupleObject>;
  /** Null once the program deleted it, and in Python 3. */
  message: Ref | null;
  dict: Ref<DictObject> | null;
  /** What a class keeps beside, under the attribute's name; what is not there reads as None. */
  readonly members: Map<string, Ref>;
  /** What is wrong of a UnicodeError's object: from the first position up to the second. */
  start: number;
  end: number;
  /** Python 3's `__traceback__`, `__context__`, `__cause__` and `__suppress_context__`. */
  traceback: Ref | null;
  context: Ref | null;
  cause: Ref | null;
  suppressContext: boolean;
}
export type ExceptionObject = PyObject<ExceptionPayload>;

const base = exceptionTypes.BaseException.payload;

/** Python 3 keeps the arguments at once, Python 2 with {@link keepArguments} (BaseException_new). */
base.construct = (type, args) =>
  allocate<ExceptionPayload>(type, {
    args: target.language === 3 ? argumentTuple(args) : newTuple([]),
    message: target.language === 3 ? null : newStr(''),
    dict: null,
    members: new Map(),
    start: 0,
    end: 0,
    traceback: null,
    context: null,
    cause: null,
    suppressContext: false,
  });

/** The arguments are kept as a tuple; a single one is the message, too (BaseException_init). */
function keepArguments(object: PyObject, args: readonly PyObject[], kwargs: Kwargs): void {
  if (kwargs !== null && kwargs.size > 0)
    throw raised(
      'TypeError',
      has('arguments named in errors')
        ? `${object.type.payload.name}() takes no keyword arguments`
        : `${fullName(object.type)} does not take keyword arguments`,
    );
  const { payload } = object as ExceptionObject;
  const old = payload.args;
  payload.args = argumentTuple(args);
  close(old);
  if (args.length !== 1 || target.language === 3) return;
  const { message } = payload;
  payload.message = newRef(args[0] as PyObject);
  closeNullable(message);
}

base.init = keepArguments;

/** Says what a class makes of its arguments beside keeping them. */
export function initializeWith(name: ExceptionName, initialize: (payload: ExceptionPayload, args: readonly PyObject[]) => void): void {
  exceptionTypes[name].payload.init = (object, args, kwargs) => {
    keepArguments(object, args, kwargs);
    initialize((object as ExceptionObject).payload, args);
  };
}

/** The name in the type object (tp_name): built-in exceptions have their module's in front. */
function fullName(type: TypeObject): string {
  const { name, module } = type.payload;
  return module === 'exceptions' ? `exceptions.${name}` : name;
}

base.tracked = true;
base.traverse = (object, visit) => {
  const { args, message, dict, members, traceback, context, cause } = (object as ExceptionObject).payload;
  for (const [name, member] of members) visit(member, name);
  if (dict !== null) visit(dict, '__dict__');
  visit(args, 'args');
  if (message !== null) visit(message, 'message');
  for (const [slot, held] of Object.entries({ traceback, context, cause })) if (held !== null) visit(held, slot);
};

/** Stores a member (handed over), or takes it away where the value is null. */
export function setMember({ members }: ExceptionPayload, name: string, value: Ref | null): void {
  const old = members.get(name) ?? null;
  if (value === null) members.delete(name);
  else members.set(name, value);
  closeNullable(old);
}

/** Attributes that are members: None where they are not there, and assigned as they are. */
export function defineMembers(name: ExceptionName, members: readonly string[]): void {
  for (const member of members) {
    defineGetSets(exceptionTypes[name], {
      [member]: {
        get: (object) => newRef((object as ExceptionObject).payload.members.get(member) ?? none),
        set: (object, value) => setMember((object as ExceptionObject).payload, member, value === null ? null : newRef(value)),
      },
    });
  }
}

/** BaseException_str: nothing, the one argument, or the tuple of them. */
export function plainText(object: PyObject): Ref {
  const { args } = (object as ExceptionObject).payload;
  if (args.payload.length === 0) return newStr('');
  return strObject(args.payload.length === 1 ? (args.payload[0] as PyObject) : args);
}

base.str = plainText;
base.repr = (object) => newStr(object.type.payload.name + repr((object as ExceptionObject).payload.args));
base.iter = newSequenceIterator;
base.item = (object, index) => {
  const key = newInt(index);
  return holding([key], () => getItem((object as ExceptionObject).payload.args, key));
};
base.subscript = (object, key) => getItem((object as ExceptionObject).payload.args, key);

base.dictSlot = {
  get: (object) => (object as ExceptionObject).payload.dict,
  set: (object, dict) => {
    (object as ExceptionObject).payload.dict = dict as Ref<DictObject> | null;
  },
};

function setDictionary(object: PyObject, value: PyObject | null): void {
  if (value === null) throw raised('TypeError', '__dict__ may not be deleted');
  if (value.type !== dictType) throw raised('TypeError', '__dict__ must be a dictionary');
  const { payload } = object as ExceptionObject;
  const old = payload.dict;
  payload.dict = newRef(value as DictObject);
  closeNullable(old);
}

function setArguments(object: PyObject, value: PyObject | null): void {
  if (value === null) throw raised('TypeError', 'args may not be deleted');
  const { payload } = object as ExceptionObject;
  const old = payload.args;
  payload.args = sequenceTuple(value);
  close(old);
}

function message(object: PyObject): Ref {
  const { dict, message: kept } = (object as ExceptionObject).payload;
  const own = dict?.payload.getName('message');
  if (own !== undefined) return newRef(own);
  if (kept === null) throw raised('AttributeError', 'message attribute was deleted');
  noteDeprecated('BaseException.message has been deprecated as of Python 2.6');
  return newRef(kept);
}

/** An assigned message is an attribute of the instance like others. */
function setMessage(object: PyObject, value: PyObject | null): void {
  const { payload } = object as ExceptionObject;
  const name = intern('message');
  if (value !== null) dictOf(object).payload.set(name, newRef(value));
  else {
    const old = payload.message;
    payload.message = null;
    payload.dict?.payload.delete(name);
    closeNullable(old);
  }
  close(name);
}

defineGetSets(exceptionTypes.BaseException, {
  args: { get: (object) => newRef((object as ExceptionObject).payload.args), set: setArguments },
  message: { get: message, set: setMessage },
  __dict__: { get: instanceDict.get, set: setDictionary },
});

/** What pickling needs: the class, the arguments and the dictionary where there is one. */
export function reduced(object: PyObject, args: Ref): Ref {
  const { dict } = (object as ExceptionObject).payload;
  return newTuple([newRef(object.type), args, ...(dict === null ? [] : [newRef(dict)])]);
}

function setState(object: PyObject, state: PyObject): Ref {
  if (state === none) return newRef(none);
  if (state.type !== dictType) throw raised('TypeError', 'state is not a dictionary');
  for (const { key, value } of (state as DictObject).payload.ordered()) setAttribute(object, key as PyObject<string>, newRef(value));
  return newRef(none);
}

/** A class whose `str()` is its own is shown as that says (BaseException_unicode). */
function unicodeOf(object: PyObject): Ref {
  const { args } = (object as ExceptionObject).payload;
  const [first, second] = args.payload;
  if (object.type.payload.str !== plainText) {
    const text = strObject(object);
    return holding([text], () => toUnicode(text));
  }
  return first === undefined ? newUnicode('') : toUnicode(second === undefined ? first : args);
}

defineMethods(exceptionTypes.BaseException, [
  noArguments('__unicode__', unicodeOf),
  noArguments('__reduce__', (self: ExceptionObject) => reduced(self, newRef(self.payload.args))),
  oneArgument('__setstate__', setState),
]);

/** A missing key is shown by its repr, so that `''` can be seen. */
exceptionTypes.KeyError.payload.str = (object) => {
  const { args } = (object as ExceptionObject).payload;
  return args.payload.length === 1 ? newStr(repr(args.payload[0] as PyObject)) : plainText(object);
};
