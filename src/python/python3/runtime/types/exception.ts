/** Exceptions of Python 3: traceback, context and cause (Objects/exceptions.c, 3.8.18). */

import { newBool, none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { errorNumber } from '../../../object/errno.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import { defineMembers, setMember } from '../../../object/exception.ts';
import { type ExceptionName, exceptionTypes } from '../../../object/exception-types.ts';
import { defineGetSets, defineMethods, oneArgument } from '../../../object/native.ts';
import { tracebackType } from '../../../object/static-types.ts';
import { PLACE_END } from '../../../object/syntax-error.ts';
import { isExceptionInstance } from '../../../protocol/exception-match.ts';
import { isTrue, repr, strObject } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { setExceptionSlot } from '../raise.ts';
import { shapeErrorContext } from '../suggestions/context.ts';

/** What an attribute may be set to, and how it is refused. */
interface SlotRule {
  readonly accepts: (value: PyObject) => boolean;
  readonly refusal: string;
}

const SLOTS: Readonly<Record<'traceback' | 'context' | 'cause', SlotRule>> = {
  traceback: { accepts: (value) => value.type === tracebackType, refusal: '__traceback__ must be a traceback or None' },
  context: { accepts: isExceptionInstance, refusal: 'exception context must be None or derive from BaseException' },
  cause: { accepts: isExceptionInstance, refusal: 'exception cause must be None or derive from BaseException' },
};

function slotAttribute(slot: keyof typeof SLOTS) {
  const { accepts, refusal } = SLOTS[slot];
  return {
    get: (object: PyObject) => newRef((object as ExceptionObject).payload[slot] ?? none) as Ref,
    set: (object: PyObject, value: PyObject | null) => {
      if (value === null) throw raised('TypeError', `__${slot}__ may not be deleted`);
      if (value !== none && !accepts(value)) throw raised('TypeError', refusal);
      if (slot === 'cause') (object as ExceptionObject).payload.suppressContext = true;
      setExceptionSlot(object, slot, value === none ? null : (newRef(value) as Ref));
    },
  };
}

/** Classes whose base in Python 2 was StandardError, which is gone. */
function dropStandardError(): void {
  for (const type of Object.values(exceptionTypes)) {
    const record = type.payload;
    record.mro = record.mro.filter((each) => each !== exceptionTypes.StandardError);
    if (record.base === exceptionTypes.StandardError) record.base = exceptionTypes.Exception;
    record.module = 'builtins';
  }
}

/** OSError takes the place of IOError and EnvironmentError. */
function mergeEnvironmentErrors(): void {
  const { OSError, EnvironmentError } = exceptionTypes;
  for (const [name, attribute] of EnvironmentError.payload.attributes) OSError.payload.attributes.set(name, attribute);
  OSError.payload.base = exceptionTypes.Exception;
  for (const type of Object.values(exceptionTypes)) {
    if (type.payload.mro.includes(OSError)) type.payload.mro = type.payload.mro.filter((each) => each !== EnvironmentError);
  }
  const { init, str } = EnvironmentError.payload;
  const { construct } = exceptionTypes.BaseException.payload;
  Object.assign(OSError.payload, { init, str });
  /** The number says which class it is (oserror_new). */
  OSError.payload.construct = (type, args, kwargs) => {
    const chosen = type === OSError && args.length > 1 ? classOfError((args[0] as PyObject).payload) : undefined;
    return (construct as NonNullable<typeof construct>)(chosen === undefined ? type : exceptionTypes[chosen], args, kwargs);
  };
}

/** Which class an error is of (_PyExc_Init, Objects/exceptions.c 3.8.18). */
const ERRORS: readonly (readonly [ExceptionName, ...Parameters<typeof errorNumber>[0][]])[] = [
  ['BlockingIOError', 'EAGAIN', 'EALREADY', 'EINPROGRESS'],
  ['BrokenPipeError', 'EPIPE', 'ESHUTDOWN'],
  ['ChildProcessError', 'ECHILD'],
  ['ConnectionAbortedError', 'ECONNABORTED'],
  ['ConnectionRefusedError', 'ECONNREFUSED'],
  ['ConnectionResetError', 'ECONNRESET'],
  ['FileExistsError', 'EEXIST'],
  ['FileNotFoundError', 'ENOENT'],
  ['IsADirectoryError', 'EISDIR'],
  ['NotADirectoryError', 'ENOTDIR'],
  ['InterruptedError', 'EINTR'],
  ['PermissionError', 'EPERM', 'EACCES'],
  ['ProcessLookupError', 'ESRCH'],
  ['TimeoutError', 'ETIMEDOUT'],
];

const classOfError = (number: unknown): ExceptionName | undefined =>
  ERRORS.find(([, ...names]) => names.some((name) => errorNumber(name) === number))?.[0];

/** `ImportError(message, name=…, path=…)` (ImportError_init). */
function shapeImportError(): void {
  const type = exceptionTypes.ImportError;
  const { init } = exceptionTypes.BaseException.payload;
  type.payload.init = (object, args, kwargs) => {
    const [name, path] = keywordArguments('ImportError', { positional: [], keyword: ['name', 'path'] }, [], kwargs);
    init?.(object, args, null);
    const { payload } = object as ExceptionObject;
    setMember(payload, 'name', name === undefined ? null : (newRef(name) as Ref));
    setMember(payload, 'path', path === undefined ? null : (newRef(path) as Ref));
    setMember(payload, 'msg', args.length === 1 ? (newRef(args[0] as PyObject) as Ref) : null);
  };
  defineMembers('ImportError', ['name', 'path', 'msg']);
}

/** `StopIteration.value` and `SystemExit.code`. */
function keepFirstArgument(name: ExceptionName, member: string): void {
  const { init } = exceptionTypes.BaseException.payload;
  exceptionTypes[name].payload.init = (object, args, kwargs) => {
    init?.(object, args, kwargs);
    setMember((object as ExceptionObject).payload, member, args[0] === undefined ? null : (newRef(args[0]) as Ref));
  };
  defineGetSets(exceptionTypes[name], {
    [member]: {
      get: (object) => newRef((object as ExceptionObject).payload.members.get(member) ?? none) as Ref,
      set: (object, value) => setMember((object as ExceptionObject).payload, member, value === null ? null : (newRef(value) as Ref)),
    },
  });
}

function withTraceback(self: PyObject, traceback: PyObject): Ref {
  slotAttribute('traceback').set(self, traceback);
  return newRef(self) as Ref;
}

/** One argument is shown without a comma behind it (BaseException_repr, 3.7 on). */
function reprOf(object: PyObject): Ref {
  const { args } = (object as ExceptionObject).payload;
  const name = object.type.payload.name;
  return newStr(
    args.payload.length === 1 && has('one argument without a comma')
      ? `${name}(${repr(args.payload[0] as PyObject)})`
      : `${name}${repr(args)}`,
  );
}

export function shapeExceptions(): void {
  if (has('ends of syntax errors')) defineMembers('SyntaxError', PLACE_END);
  dropStandardError();
  mergeEnvironmentErrors();
  const base = exceptionTypes.BaseException;
  for (const name of ['message', '__unicode__', '__getitem__', '__getslice__', '__str__', '__repr__']) base.payload.attributes.delete(name);
  const { repr: oldRepr } = base.payload;
  base.payload.iter = null;
  base.payload.item = null;
  base.payload.subscript = null;
  for (const type of Object.values(exceptionTypes)) {
    type.payload.iter = null;
    type.payload.item = null;
    type.payload.subscript = null;
    if (type.payload.repr === oldRepr) type.payload.repr = reprOf;
  }
  defineGetSets(base, {
    __traceback__: slotAttribute('traceback'),
    __context__: slotAttribute('context'),
    __cause__: slotAttribute('cause'),
    __suppress_context__: {
      get: (object) => newBool((object as ExceptionObject).payload.suppressContext),
      set: (object, value) => {
        (object as ExceptionObject).payload.suppressContext = value !== null && isTrue(value);
      },
    },
  });
  defineMethods(base, [oneArgument('with_traceback', withTraceback)]);
  keepFirstArgument('StopIteration', 'value');
  shapeImportError();
  shapeErrorContext();
  exceptionTypes.KeyError.payload.str = keyErrorText;
}

/** A missing key is shown by its repr. */
function keyErrorText(object: PyObject): Ref {
  const { args } = (object as ExceptionObject).payload;
  if (args.payload.length === 0) return newStr('');
  return args.payload.length === 1 ? newStr(repr(args.payload[0] as PyObject)) : strObject(args);
}
