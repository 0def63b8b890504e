/** Exception instances (Objects/exceptions.c, 2.7.18): `args`, `message`, and what some classes keep beside them. */

import { none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { genericAttribute } from '../protocol/attributes.ts';
import { repr, str } from '../protocol/object.ts';
import { newTuple, type TupleObject } from './construct.ts';
import { DictStorage } from './dict-storage.ts';
import { exceptionTypes } from './exception-types.ts';
import { defineGetSets } from './native.ts';
import type { DictObject } from './payloads.ts';
import { dictType } from './static-types.ts';

export interface ExceptionPayload {
  args: Ref<TupleObject>;
  message: Ref;
  dict: Ref<DictObject> | null;
}
export type ExceptionObject = PyObject<ExceptionPayload>;

const base = exceptionTypes.BaseException.payload;

/** The arguments are kept as a tuple; a single one is the message, too (BaseException_init). */
base.construct = (type: TypeObject, args: readonly PyObject[]) =>
  adopt<ExceptionPayload>(type, {
    args: newTuple(args.map((argument) => newRef(argument))),
    message: args.length === 1 ? newRef(args[0] as PyObject) : newStr(''),
    dict: null,
  });

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
base.getAttribute = (object, name) => {
  const stored = (object as ExceptionObject).payload.dict?.payload.getName(name);
  return stored === undefined ? genericAttribute(object, name) : newRef(stored);
};
base.setAttribute = (object, name, value) => {
  const { payload } = object as ExceptionObject;
  if (value === null) return payload.dict?.payload.delete(name) ?? false;
  payload.dict ??= adopt(dictType, new DictStorage());
  payload.dict.payload.set(name, value);
  return true;
};
defineGetSets(exceptionTypes.BaseException, {
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
