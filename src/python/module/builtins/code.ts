/** Builtin functions that compile and run source: `compile`, `eval`, `input` (Python/bltinmodule.c, 2.7.18). */
import { none } from '../../cache/singletons.ts';
import { FUTURE_FLAGS } from '../../compiler/codegen/compiler.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../memory/type-record.ts';
import { positional, withKeywords } from '../../object/native.ts';
import type { CodeObject, DictObject, Frame } from '../../object/payloads.ts';
import { codeType, dictType, strType, unicodeType } from '../../object/static-types.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { str } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { evaluateCode } from '../../vm/call-function.ts';
import { currentFrame, fastToLocals } from '../../vm/fast-locals.ts';
import { importForNative } from '../../vm/import.ts';
import { compileToCode, ensureBuiltins, featuresOf, runText, type SourceText, sourceText } from '../../vm/run-source.ts';
import { rawInput } from './input.ts';

const PARAMETERS = ['source', 'filename', 'mode', 'flags', 'dont_inherit'];
const REQUIRED = 3;
const MODES = ['exec', 'eval', 'single'] as const;
/** Bits that `flags` may have besides those of `__future__` (Include/pythonrun.h). */
const NESTED = 0x10;
const DONT_IMPLY_DEDENT = 0x200;
const ONLY_AST = 0x400;
const KNOWN_FLAGS = Object.values(FUTURE_FLAGS).reduce((sum, flag) => sum | flag, ONLY_AST | NESTED | DONT_IMPLY_DEDENT);

function compileSource(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [source, filename, mode, flags, dontInherit] = namedArguments(args, kwargs);
  const file = textArgument(filename as PyObject, 2);
  const kind = textArgument(mode as PyObject, 3);
  const bits = flags === undefined ? 0 : integerArgument(flags);
  const alone = dontInherit !== undefined && integerArgument(dontInherit) !== 0;
  if ((bits & ~KNOWN_FLAGS) !== 0) throw raised('ValueError', 'compile(): unrecognised flags');
  if (bits & ONLY_AST) throw raised('ValueError', 'compile(): refplot has no _ast module');
  const start = MODES.find((each) => each === kind);
  if (start === undefined) throw raised('ValueError', "compile() arg 3 must be 'exec', 'eval' or 'single'");
  importForNative('_ast');
  const text = sourceText(source as PyObject, 'compile() expected string without null bytes');
  if (text === null) throw raised('TypeError', 'expected a readable buffer object');
  const features = featuresOf(alone ? bits : bits | currentFrame().code.co_flags);
  return compileToCode(text, { filename: file, mode: start, features });
}

/** PyArg_ParseTupleAndKeywords */
function namedArguments(args: readonly PyObject[], kwargs: Kwargs): (PyObject | undefined)[] {
  const given = args.length + (kwargs?.size ?? 0);
  if (given > PARAMETERS.length) throw raised('TypeError', `compile() takes at most ${PARAMETERS.length} arguments (${given} given)`);
  const values = PARAMETERS.map((name, index) => args[index] ?? kwargs?.get(name));
  const missing = values.slice(0, REQUIRED).indexOf(undefined);
  if (missing >= 0) throw raised('TypeError', `Required argument '${PARAMETERS[missing]}' (pos ${missing + 1}) not found`);
  for (const name of kwargs?.keys() ?? []) {
    if (!PARAMETERS.includes(name)) throw raised('TypeError', `'${name}' is an invalid keyword argument for this function`);
  }
  return values;
}

/** A C string (format `s`); unicode is encoded. */
function textArgument(object: PyObject, position: number): string {
  const type = object.type.payload.name;
  if (object.type !== strType && object.type !== unicodeType) {
    throw raised('TypeError', `compile() argument ${position} must be string, not ${object === none ? 'None' : type}`);
  }
  const text = str(object);
  if (text.includes('\0')) throw raised('TypeError', `compile() argument ${position} must be string without null bytes, not ${type}`);
  return text;
}

function evaluate([source, globals = none, locals = none]: readonly PyObject[]): Ref {
  const caller = currentFrame();
  if (locals !== none && locals.type !== dictType) throw raised('TypeError', 'locals must be a mapping');
  if (globals !== none && globals.type !== dictType) throw raised('TypeError', 'globals must be a dict');
  const names = (globals === none ? caller.f_globals : globals) as DictObject;
  const inner = (locals !== none ? locals : globals === none ? fastToLocals(caller) : globals) as DictObject;
  ensureBuiltins(names, caller);
  if ((source as PyObject).type === codeType) return evaluateObject(source as CodeObject, names, inner);
  const text = sourceText(source as PyObject, 'expected string without null bytes');
  if (text === null) throw raised('TypeError', 'eval() arg 1 must be a string or code object');
  return runText(withoutIndent(text), 'eval', caller, names, inner);
}

function evaluateObject(code: CodeObject, globals: DictObject, locals: DictObject): Ref {
  if (code.payload.co_freevars.payload.length > 0) {
    throw raised('TypeError', 'code object passed to eval() may not contain free variables');
  }
  return evaluateCode(code, globals, locals);
}

function withoutIndent({ bytes, origin }: SourceText): SourceText {
  return { bytes: bytes.replace(/^[ \t]+/, ''), origin };
}

/** `input()` evaluates a line of standard input in its caller's namespaces. */
function input(args: readonly PyObject[]): Ref {
  const line = rawInput(args);
  return holding([line], () => {
    const caller: Frame = currentFrame();
    const text = sourceText(line, 'expected string without null bytes') as SourceText;
    const locals = fastToLocals(caller);
    ensureBuiltins(caller.f_globals, caller);
    return runText(withoutIndent(text), 'eval', caller, caller.f_globals, locals);
  });
}

export const codeFunctions: readonly NativeMethod[] = [
  withKeywords('compile', (_self, args, kwargs) => compileSource(args, kwargs)),
  positional('eval', 1, 3, (_self, args) => evaluate(args), 'unpack'),
  positional('input', 0, 1, (_self, args) => input(args), 'unpack'),
];
