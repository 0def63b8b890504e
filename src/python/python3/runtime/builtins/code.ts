/** Builtin functions that compile and run source, and `__import__` (Python/bltinmodule.c, 3.8.18). */

import { none } from '../../../cache/singletons.ts';
import type { CompiledProgram } from '../../../language/language.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../../memory/type-record.ts';
import { type ConstantObjects, newCode } from '../../../object/code.ts';
import { positional, withKeywords } from '../../../object/native.ts';
import type { CodeObject, DictObject } from '../../../object/payloads.ts';
import { bytesType, codeType, dictType, isKindOf, strType } from '../../../object/static-types.ts';
import { encodeUtf8 } from '../../../object/unicode/utf8.ts';
import { bufferText } from '../../../protocol/buffer.ts';
import { asIndex, indexValue, isIndex } from '../../../protocol/number.ts';
import { isTrue } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { PythonSyntaxError } from '../../../syntax/errors.ts';
import { has } from '../../../versions/features.ts';
import { evaluateCode } from '../../../vm/call-function.ts';
import { currentFrame, localsOf } from '../../../vm/fast-locals.ts';
import { importForNative, importModule } from '../../../vm/import.ts';
import { ensureBuiltins } from '../../../vm/run-source.ts';
import { raisedSyntaxError } from '../../../vm/syntax-exception.ts';
import { compileProgram, compileSource } from '../compile-source.ts';
import { makeStatics } from '../compiler-statics.ts';
import { keywordArguments } from '../keyword-arguments.ts';

const MODES = ['exec', 'eval', 'single'] as const;
type Mode = (typeof MODES)[number];

const ONLY_AST = 0x400;

function compile(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const names = ['source', 'filename', 'mode', 'flags', 'dont_inherit', 'optimize'];
  const given = keywordArguments('compile', { positional: names, keyword: ['_feature_version'], required: 3 }, args, kwargs);
  const [source, filename, mode, flags] = given as PyObject[];
  const file = nameOf(filename as PyObject);
  if (!isKindOf(mode as PyObject, strType)) {
    throw raised('TypeError', `compile() argument 'mode' must be str, not ${(mode as PyObject).type.payload.name}`);
  }
  if (flags !== undefined && asIndex(flags, null) & ONLY_AST) throw raised('ValueError', 'compile(): refplot has no _ast module');
  const start = MODES.find((each) => each === (mode as PyObject).payload);
  if (start === undefined) throw raised('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
  // Asking whether the source is a tree makes the types of trees (PyAST_Check, Python/Python-ast.c 3.8.18).
  importForNative('_ast');
  if ((source as PyObject).type === codeType) throw raised('TypeError', 'compile() arg 1 must be a string, bytes or AST object');
  return compiled(sourceOf(source as PyObject, 'compile', 'string, bytes or AST'), file, start);
}

function nameOf(object: PyObject): string {
  if (isKindOf(object, strType) || isKindOf(object, bytesType)) return object.payload as string;
  throw raised('TypeError', `expected str, bytes or os.PathLike object, not ${object.type.payload.name}`);
}

/** Source as bytes, one character each; a string as UTF-8. */
function sourceOf(object: PyObject, caller: string, wanted: string): string {
  const isText = isKindOf(object, strType);
  const given = isText ? undefined : bufferText(object);
  if (!isText && given === undefined) throw raised('TypeError', `${caller}() arg 1 must be a ${wanted} object`);
  const bytes = given ?? encodeUtf8(object.payload as string);
  if (bytes.includes('\0')) throw raised('ValueError', 'source code string cannot contain null bytes');
  return bytes;
}

function compiled(source: string, filename: string, mode: Mode): Ref<CodeObject> {
  try {
    const blueprint = compileSource(source, { filename, mode, origin: 'string' });
    makeStatics(blueprint);
    return newCode(blueprint, new Map());
  } catch (error) {
    throw error instanceof PythonSyntaxError ? raisedSyntaxError(error) : error;
  }
}

interface Namespaces {
  readonly globals: DictObject;
  /** Owned by whoever runs code in them. */
  readonly locals: Ref<DictObject>;
}

/** Those given, else the caller's. Throws TypeError. */
function namespaces(caller: 'eval' | 'exec', globals: PyObject, locals: PyObject): Namespaces {
  const isMapping = locals === none || locals.type.payload.subscript !== null;
  if (caller === 'eval' && !isMapping) throw raised('TypeError', 'locals must be a mapping');
  if (globals !== none && !isKindOf(globals, dictType)) throw raised('TypeError', wrongGlobals(caller, globals));
  if (!isMapping) throw raised('TypeError', `locals must be a mapping or None, not ${locals.type.payload.name}`);
  const frame = currentFrame();
  const names = (globals === none ? frame.f_globals : globals) as DictObject;
  const given = locals === none ? globals : locals;
  const inner = given === none ? localsOf(frame) : (newRef(given) as Ref<DictObject>);
  ensureBuiltins(names, frame);
  return { globals: names, locals: inner };
}

const orFrozen = (): string => (has('frozendicts are namespaces') ? ' or a frozendict' : '');

function wrongGlobals(caller: 'eval' | 'exec', globals: PyObject): string {
  if (caller === 'exec') return `exec() globals must be a dict${orFrozen()}, not ${globals.type.payload.name}`;
  const isMapping = globals.type.payload.subscript !== null;
  return isMapping ? `globals must be a real dict${orFrozen()}; try eval(expr, {}, mapping)` : `globals must be a dict${orFrozen()}`;
}

function run(caller: 'eval' | 'exec', [source, globals = none, locals = none]: readonly PyObject[]): Ref {
  const names = namespaces(caller, globals, locals);
  if (has('exec holds its locals')) return holding([names.locals], () => runGiven(caller, source as PyObject, names));
  // Somebody else holds them.
  close(names.locals);
  return runGiven(caller, source as PyObject, names);
}

function runGiven(caller: 'eval' | 'exec', given: PyObject, names: Namespaces): Ref {
  if (given.type === codeType) return runCode(caller, given as CodeObject, names);
  const text = sourceOf(given, caller, 'string, bytes or code');
  return runText(caller === 'eval' ? text.replace(/^[ \t]+/, '') : text, caller, names);
}

/** The syntax tree lives as long as what it says runs (PyRun_StringFlags, Python/pythonrun.c). */
function runText(text: string, mode: Mode, { globals, locals }: Namespaces): Ref {
  const { blueprint, within } = program(text, mode);
  makeStatics(blueprint);
  const made: ConstantObjects = new Map();
  return within(made, () => {
    const code = newCode(blueprint, made);
    return holding([code], () => evaluateCode(code, globals, locals));
  });
}

function program(text: string, mode: Mode): CompiledProgram {
  try {
    return compileProgram(text, { filename: '<string>', mode, origin: 'string' }, 'script');
  } catch (error) {
    throw error instanceof PythonSyntaxError ? raisedSyntaxError(error) : error;
  }
}

function runCode(caller: 'eval' | 'exec', code: CodeObject, { globals, locals }: Namespaces): Ref {
  if (code.payload.co_freevars.payload.length > 0) {
    throw raised('TypeError', `code object passed to ${caller}() may not contain free variables`);
  }
  return evaluateCode(code, globals, locals);
}

/** What the `import` statement does. */
function importByName(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const names = ['name', 'globals', 'locals', 'fromlist', 'level'];
  const [name, , , fromlist, level] = keywordArguments('__import__', { positional: names, required: 1 }, args, kwargs);
  if (!isKindOf(name as PyObject, strType))
    throw raised(
      'TypeError',
      has('module names are texts')
        ? 'module name must be a string'
        : `__import__() argument 1 must be str, not ${(name as PyObject).type.payload.name}`,
    );
  if (level !== undefined && isIndex(level) && indexValue(level) < 0) throw raised('ValueError', 'level must be >= 0');
  if ((name as PyObject).payload === '') throw raised('ValueError', 'Empty module name');
  const wanted = fromlist !== undefined && isTrue(fromlist) ? fromlist : none;
  return importModule((name as PyObject).payload as string, wanted);
}

/** `exec` has no value of its own. */
function execute(args: readonly PyObject[]): Ref {
  return holding([run('exec', args)], () => newRef(none) as Ref);
}

export const codeFunctions: readonly NativeMethod[] = [
  withKeywords('compile', (_self, args, kwargs) => compile(args, kwargs)),
  positional('eval', 1, 3, (_self, args) => run('eval', args), 'unpack'),
  positional('exec', 1, 3, (_self, args) => execute(args), 'unpack'),
  withKeywords('__import__', (_self, args, kwargs) => importByName(args, kwargs)),
];
