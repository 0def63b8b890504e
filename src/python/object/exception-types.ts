/** The hierarchy of built-in exceptions (Objects/exceptions.c, 2.7.18), made as static types; their behaviour is in `exception.ts`. */
import type { TypeObject } from '../memory/object.ts';
import { type Feature, has } from '../versions/features.ts';
import type { LanguageNumber } from '../versions/profile.ts';
import { objectType, staticType } from './static-types.ts';

/** Each exception and its base, in an order that names bases first: those of 2.7.18 and those that Python 3 adds. */
const HIERARCHY = {
  BaseException: null,
  SystemExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  GeneratorExit: 'BaseException',
  BaseExceptionGroup: 'BaseException',
  Exception: 'BaseException',
  StopIteration: 'Exception',
  StopAsyncIteration: 'Exception',
  StandardError: 'Exception',
  BufferError: 'StandardError',
  ArithmeticError: 'StandardError',
  FloatingPointError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  AssertionError: 'StandardError',
  AttributeError: 'StandardError',
  EnvironmentError: 'StandardError',
  IOError: 'EnvironmentError',
  OSError: 'EnvironmentError',
  BlockingIOError: 'OSError',
  ChildProcessError: 'OSError',
  ConnectionError: 'OSError',
  BrokenPipeError: 'ConnectionError',
  ConnectionAbortedError: 'ConnectionError',
  ConnectionRefusedError: 'ConnectionError',
  ConnectionResetError: 'ConnectionError',
  FileExistsError: 'OSError',
  FileNotFoundError: 'OSError',
  InterruptedError: 'OSError',
  IsADirectoryError: 'OSError',
  NotADirectoryError: 'OSError',
  PermissionError: 'OSError',
  ProcessLookupError: 'OSError',
  TimeoutError: 'OSError',
  EOFError: 'StandardError',
  ImportError: 'StandardError',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'StandardError',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'StandardError',
  NameError: 'StandardError',
  UnboundLocalError: 'NameError',
  ReferenceError: 'StandardError',
  RuntimeError: 'StandardError',
  NotImplementedError: 'RuntimeError',
  PythonFinalizationError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  SyntaxError: 'StandardError',
  IndentationError: 'SyntaxError',
  TabError: 'IndentationError',
  SystemError: 'StandardError',
  TypeError: 'StandardError',
  ValueError: 'StandardError',
  UnicodeError: 'ValueError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeTranslateError: 'UnicodeError',
  Warning: 'Exception',
  UserWarning: 'Warning',
  DeprecationWarning: 'Warning',
  PendingDeprecationWarning: 'Warning',
  SyntaxWarning: 'Warning',
  RuntimeWarning: 'Warning',
  FutureWarning: 'Warning',
  ImportWarning: 'Warning',
  UnicodeWarning: 'Warning',
  BytesWarning: 'Warning',
  EncodingWarning: 'Warning',
  ResourceWarning: 'Warning',
} as const satisfies Record<string, string | null>;

export type ExceptionName = keyof typeof HIERARCHY;

/** Classes that only Python 3 has. */
const ADDED: ReadonlySet<string> = new Set([
  ...['RecursionError', 'ModuleNotFoundError', 'StopAsyncIteration', 'ResourceWarning', 'BlockingIOError', 'ChildProcessError'],
  ...['ConnectionError', 'BrokenPipeError', 'ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError', 'FileExistsError'],
  ...['FileNotFoundError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'PermissionError', 'ProcessLookupError'],
  'TimeoutError',
]);

/** Those of later versions. */
const LATER: Readonly<Partial<Record<string, Feature>>> = {
  EncodingWarning: 'EncodingWarning',
  BaseExceptionGroup: 'exception groups',
  PythonFinalizationError: 'PythonFinalizationError',
};

/** The classes that a version has, by name (Objects/exceptions.c, 2.7.18, 3.8.18 and 3.13.0). */
export function exceptionsOf(language: LanguageNumber): [name: string, type: TypeObject][] {
  const names = Object.entries(exceptionTypes);
  if (language === 2) return names.filter(([name]) => !ADDED.has(name) && LATER[name] === undefined);
  return names.filter(([name]) => name !== 'StandardError' && (LATER[name] === undefined || has(LATER[name])));
}

export const exceptionTypes = makeTypes();

function makeTypes(): Readonly<Record<ExceptionName, TypeObject>> {
  const types: Partial<Record<ExceptionName, TypeObject>> = {};
  for (const [name, base] of Object.entries(HIERARCHY) as [ExceptionName, ExceptionName | null][]) {
    const type = staticType(name, base === null ? objectType : (types[base] as TypeObject));
    type.payload.module = 'exceptions';
    types[name] = type;
  }
  return types as Record<ExceptionName, TypeObject>;
}
