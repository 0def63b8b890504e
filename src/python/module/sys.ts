/** `sys` (Python/sysmodule.c, 2.7.18). */
import { newInt, newInteger } from '../cache/integers.ts';
import { newNone, none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { countOf, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import { newList, newTuple } from '../object/construct.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { newFile } from '../object/file.ts';
import { noArguments, oneArgument, positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { isInteger } from '../protocol/number.ts';
import { raised, setException } from '../protocol/raise.ts';
import { recursion } from '../protocol/recursion.ts';
import { keepCopy, setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';
import { thread } from '../vm/thread.ts';
import { frameFunctions } from './sys-frames.ts';

/** What the host gives to a program: its arguments and its streams (bytes as latin-1 characters). */
export interface Host {
  readonly argv: readonly string[];
  /** `sys.path`. */
  readonly path: readonly string[];
  readonly stdout: (bytes: string) => void;
  readonly stderr: (bytes: string) => void;
  /** Brings out what `stdout` still holds back. */
  readonly flush: () => void;
  /** The next line of standard input with its end, or null at the end. */
  readonly readLine: () => string | null;
  readonly terminals: Terminals;
}

/** Which standard streams are terminals: as `isatty` tells, and what they encode unicode strings as. */
export interface Terminals {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** By the locale, as `sys.stdout.encoding` has it. */
  readonly encoding: string;
}

export const NO_TERMINALS: Terminals = { stdin: false, stdout: false, stderr: false, encoding: 'ascii' };

function setRecursionLimit(limit: PyObject): Ref {
  if (!isInteger(limit)) throw raised('TypeError', 'an integer is required');
  const value = Number(limit.payload);
  if (value <= 0) throw raised('ValueError', 'recursion limit must be positive');
  recursion.limit = value;
  return newNone();
}

/** Told of each object counted, at the moment of the count. */
let watcher: ((object: PyObject) => void) | null = null;

export function watchGetrefcount(each: ((object: PyObject) => void) | null): void {
  watcher = each;
}

/** What `getrefcount` tells of an object. */
let counter: (object: PyObject) => number = countOf;

export function countWith(count: (object: PyObject) => number): void {
  counter = count;
}

function getRefcount(object: PyObject): Ref {
  watcher?.(object);
  return newInteger(BigInt(counter(object)));
}

/** The functions of `sys`, Python 2's. */
export const sysFunctions: readonly NativeMethod[] = [
  oneArgument('getrefcount', (_self, object) => getRefcount(object)),
  ...frameFunctions,
  noArguments('getrecursionlimit', () => newInt(recursion.limit)),
  oneArgument('setrecursionlimit', (_self, limit) => setRecursionLimit(limit)),
  noArguments('getdefaultencoding', () => newStr('ascii')),
  positional('exit', 0, 1, (_self, [code]) => {
    throw setException(newRef(exceptionTypes.SystemExit), code === undefined ? null : newRef(code));
  }),
];

const VERSION = '2.7.18 (default, Apr 20 2020, 00:00:00) \n[refplot]';
const VERSION_INFO = [2, 7, 18];
const HEXVERSION = 0x020712f0;

/** Fills `sys` for a program that starts. */
export function initSys(dict: DictObject, host: Host): void {
  addFunctions(dict, 'sys', sysFunctions);
  for (const hook of ['displayhook', 'excepthook']) setAccounted(dict, `__${hook}__`, newRef(dict.payload.getName(hook) as PyObject));
  const set = (name: string, value: Ref): void => setAccounted(dict, name, value);
  set('version', newStr(VERSION));
  set('version_info', newTuple([...VERSION_INFO.map(newInt), newStr('final'), newInt(0)]));
  set('hexversion', newInt(HEXVERSION));
  set('maxint', newInteger(2n ** 63n - 1n));
  set('maxsize', newInteger(2n ** 63n - 1n));
  set('maxunicode', newInt(0x10ffff));
  set('byteorder', newStr('little'));
  set('platform', newStr('linux2'));
  set('executable', newStr('refplot'));
  const { terminals, flush } = host;
  const encoding = (terminal: boolean): string | null => (terminal ? terminals.encoding : null);
  const stream = (name: string, file: Ref): void => {
    set(`__${name}__`, newRef(file));
    set(name, file);
  };
  stream('stdin', newFile({ name: '<stdin>', mode: 'r', readLine: host.readLine, encoding: encoding(terminals.stdin) }));
  stream('stdout', newFile({ name: '<stdout>', mode: 'w', write: host.stdout, flush, encoding: encoding(terminals.stdout) }));
  stream('stderr', newFile({ name: '<stderr>', mode: 'w', write: host.stderr, encoding: encoding(terminals.stderr) }));
  keepCopy(dict);
  set('argv', newList(host.argv.map(newStr)));
  set('path', newList(host.path.map(newStr)));
  // Start-up code has handled exceptions: the thread is left with the None of the first frame that did.
  thread.exc_type = newRef(none);
  set('exc_type', newRef(none));
  set('modules', newRef(thread.modules as DictObject));
}
