/** Exception instances (Objects/exceptions.c, 2.7.18): `args`, `message`, and what some classes keep beside them. */

import { none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { instanceDict } from '../protocol/attributes.ts';
import { repr, str } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { newTuple, type TupleObject } from './construct.ts';
import { exceptionTypes } from './exception-types.ts';
import { defineGetSets } from './native.ts';
import type { DictObject } from './payloads.ts';

export interface ExceptionPayload {
  args: Ref<TupleObject>;
  message: Ref;
  dict: Ref<DictObject> | null;
}
export type ExceptionObject = PyObject<ExceptionPayload>;

const base = exceptionTypes.BaseException.payload;

/** Made without arguments; they come with {@link initialize} (BaseException_new). */
base.construct = (type: TypeObject) => allocate<ExceptionPayload>(type, { args: newTuple([]), message: newStr(''), dict: null });

/** The arguments are kept as a tuple; a single one is the message, too (BaseException_init). */
base.init = (object, args, kwargs) => {
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', `${object.type.payload.name} does not take keyword arguments`);
  const { payload } = object as ExceptionObject;
  const old = payload.args;
  payload.args = newTuple(args.map((argument) => newRef(argument)));
  close(old);
  if (args.length !== 1) return;
  const { message } = payload;
  payload.message = newRef(args[0] as PyObject);
  close(message);
};

base.tracked = true;
base.traverse = (object, visit) => {
  const { args, message, dict } = (object as ExceptionObject).payload;
  visit(args, 'args');
  visit(message, 'message');
  if (dict !== null) visit(dict, '__dict__');
};

function argumentsOf(object: PyObject): readonly PyObject[] {
  return (object as ExceptionObject).payload.args.payload;
}

base.str = (object) => {
  const args = argumentsOf(object);
  if (args.length === 0) return newStr('');
  return newStr(args.length === 1 ? str(args[0] as PyObject) : str((object as ExceptionObject).payload.args));
};
base.repr = (object) => newStr(object.type.payload.name + repr((object as ExceptionObject).payload.args));
base.dictSlot = {
  get: (object) => (object as ExceptionObject).payload.dict,
  set: (object, dict) => {
    (object as ExceptionObject).payload.dict = dict as Ref<DictObject> | null;
  },
};
defineGetSets(exceptionTypes.BaseException, {
  __dict__: instanceDict,
  args: { get: (object) => newRef((object as ExceptionObject).payload.args) },
  message: {
    get: (object) => newRef((object as ExceptionObject).payload.message),
    set: (object, value) => {
      const { payload } = object as ExceptionObject;
      const old = payload.message;
      payload.message = newRef(value ?? none);
      close(old);
    },
  },
});

/** A missing key is shown by its repr, so that `''` can be seen. */
exceptionTypes.KeyError.payload.str = (object) => {
  const args = argumentsOf(object);
  return args.length === 1 ? newStr(repr(args[0] as PyObject)) : (base.str as NonNullable<typeof base.str>)(object);
};

/** `errno`, `strerror` and `filename` of two or three arguments. */
exceptionTypes.EnvironmentError.payload.str = (object) => {
  const args = argumentsOf(object);
  const [errno, strerror, filename] = args;
  if (errno === undefined || strerror === undefined || args.length > 3) return (base.str as NonNullable<typeof base.str>)(object);
  const where = filename === undefined ? '' : `: ${repr(filename)}`;
  return newStr(`[Errno ${str(errno)}] ${str(strerror)}${where}`);
};

/** An attribute that is one of the arguments, None where there are fewer. */
function argumentAttribute(index: number) {
  return { get: (object: PyObject) => newRef(argumentsOf(object)[index] ?? none) };
}
defineGetSets(exceptionTypes.EnvironmentError, {
  errno: argumentAttribute(0),
  strerror: argumentAttribute(1),
  filename: argumentAttribute(2),
});
defineGetSets(exceptionTypes.SystemExit, { code: argumentAttribute(0) });
