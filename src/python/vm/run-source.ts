/** Compiling and running source that a program has as a string (PyRun_StringFlags and run_mod, Python/pythonrun.c 2.7.18). */
import { intern } from '../cache/strings.ts';
import { FUTURE_FLAGS } from '../compiler/codegen/compiler.ts';
import { type CompiledSource, compileSource } from '../compiler/compile-source.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { type ConstantObjects, newCode } from '../object/code.ts';
import type { CodeObject, DictObject, Frame } from '../object/payloads.ts';
import { strType, unicodeType } from '../object/static-types.ts';
import { encodeUtf8 } from '../object/unicode/utf8.ts';
import { type PythonException, raised } from '../protocol/raise.ts';
import { memoryError } from '../protocol/reserve.ts';
import { ParserStackOverflow, PythonSyntaxError } from '../syntax/errors.ts';
import { occurrences } from '../syntax/occurrences.ts';
import type { ParseOptions } from '../syntax/parse.ts';
import { withArena } from './arena.ts';
import { evaluateCode } from './call-function.ts';
import { makeStatics } from './compiler-statics.ts';
import { writeBytes } from './printing.ts';
import { raisedSyntaxError } from './syntax-exception.ts';
import { thread } from './thread.ts';
import { warnOfSyntax } from './warnings.ts';

/** Source text and how it came: the bytes of a byte string, or a unicode string as UTF-8. */
export interface SourceText {
  readonly bytes: string;
  readonly origin: 'string' | 'unicode';
}

/** The source of a str or unicode object, null where it is neither. Throws TypeError of the given message where it has a null byte. */
export function sourceText(object: PyObject, nullMessage: string): SourceText | null {
  if (object.type !== strType && object.type !== unicodeType) return null;
  const text = object.payload as string;
  if (text.includes('\0')) throw raised('TypeError', nullMessage);
  return object.type === strType ? { bytes: text, origin: 'string' } : { bytes: encodeUtf8(text), origin: 'unicode' };
}

/** Features of `__future__` that code has and hands on to what it compiles (PyEval_MergeCompilerFlags). */
export function featuresOf(flags: number): Set<string> {
  return new Set(Object.entries(FUTURE_FLAGS).flatMap(([name, flag]) => (flags & flag ? [name] : [])));
}

/** Throws the Python SyntaxError of what does not compile. */
export function compileText({ bytes, origin }: SourceText, options: Omit<ParseOptions, 'origin'>): CompiledSource {
  try {
    const compiled = compileSource(bytes, { ...options, origin, warn: warnOfSyntax });
    makeStatics(compiled.tree);
    return compiled;
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw raisedSyntaxError(error);
    if (error instanceof ParserStackOverflow) throw overflowed(error);
    throw error;
  }
}

/** The parser tells of it on the standard error that the program began with. */
function overflowed({ message }: ParserStackOverflow): PythonException {
  const file = thread.sysDict?.payload.getName('__stderr__');
  if (file !== undefined) writeBytes(file, `${message}\n`);
  return memoryError();
}

/** Code that runs without the tree it came from: the parser's arena is freed when this returns. */
export function compileToCode(text: SourceText, options: Omit<ParseOptions, 'origin'>): Ref<CodeObject> {
  return newCode(compileText(text, options).blueprint, new Map());
}

/** Compiles and runs a string in the namespaces of its caller; the parser's arena lives until it ends. */
export function runText(text: SourceText, mode: 'exec' | 'eval', caller: Frame, globals: DictObject, locals: DictObject): Ref {
  const features = featuresOf(caller.code.co_flags);
  const { tree, blueprint } = compileText(text, { filename: '<string>', mode, features });
  const made: ConstantObjects = new Map();
  return withArena(occurrences(tree), '<string>', made, () => {
    const code = newCode(blueprint, made);
    return holding([code], () => evaluateCode(code, globals, locals));
  });
}

/** Globals in which code runs know their builtins: where they do not, they get those of the caller. */
export function ensureBuiltins(globals: DictObject, caller: Frame): void {
  if (globals.payload.getName('__builtins__') !== undefined) return;
  const name = intern('__builtins__');
  globals.payload.set(name, newRef(caller.f_builtins));
  close(name);
}
