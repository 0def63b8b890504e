/** Runs one program on a fresh heap: what PyRun_SimpleFile does around it (Python/pythonrun.c, 2.7.18). */
import { resetSingletons } from './cache/singletons.ts';
import { resetStaticNames } from './cache/static-names.ts';
import { intern, newStr } from './cache/strings.ts';
import type { CodeBlueprint, Constant } from './compiler/blueprint.ts';
import { compileSource } from './compiler/compile-source.ts';
import { attachBareImage, settleNamed } from './images/attach.ts';
import type { HeapImage } from './images/image.ts';
import { countedNames, namedObject } from './images/named.ts';
import { resetAccounted } from './memory/accounted.ts';
import { liveObjects, trackLiveObjects } from './memory/audit.ts';
import { adopt, close, newRef } from './memory/heap.ts';
import { holding, resetNativeScopes } from './memory/native-scope.ts';
import type { Ref } from './memory/object.ts';
import { initBuiltins } from './module/builtins/index.ts';
import { type Host, initSys, NO_TERMINALS } from './module/sys.ts';
import { resetDescriptors } from './object/descriptors.ts';
import './object/index.ts';
import { type ConstantObjects, newCode } from './object/code.ts';
import { resetEmptyTuple } from './object/construct.ts';
import { DictStorage } from './object/dict-storage.ts';
import type { CodeObject, DictObject, ModuleObject } from './object/payloads.ts';
import { resetEmptyFrozenset } from './object/set.ts';
import { dictType, resetStaticTypes } from './object/static-types.ts';
import { resetWeakReferences } from './object/weak-references.ts';
import { opcodeRows } from './opcode/index.ts';
import { resetRaised } from './protocol/raise.ts';
import { python27 } from './versions/2.7.ts';
import type { OpcodeTable } from './versions/opcode-table.ts';
import type { VersionProfile } from './versions/profile.ts';
import { becomeVersion } from './versions/target.ts';
import { resetArenas, withArena } from './vm/arena.ts';
import { evaluateCode } from './vm/call-function.ts';
import { makeStatics } from './vm/compiler-statics.ts';
import { type Handler, installHandlers } from './vm/evaluate.ts';
import { makeHandler } from './vm/handlers.ts';
import { installModules, listModule, type ModuleInit, newModule, setAccounted } from './vm/import.ts';
import { resetThread, thread } from './vm/thread.ts';
import { warnOfSyntax } from './vm/warnings.ts';

export type RunMode = 'script' | 'module';

export interface Program {
  /** Source bytes, one character each. */
  readonly source: string;
  readonly filename: string;
  readonly mode: RunMode;
}

/** A heap as the interpreter has it before a script's first line. */
export interface Environment {
  /** The version to be; 2.7 where not given. */
  readonly profile?: VersionProfile;
  readonly host: Host;
  readonly image: HeapImage | null;
  readonly modules: ReadonlyMap<string, ModuleInit>;
  readonly onLoad: (module: string) => void;
  /** Whether every live object is listed, for audits while the program runs. */
  readonly track: boolean;
}

/** The instruction set that handlers are installed for. */
let handled: OpcodeTable | null = null;

/** Starts over: no object of an earlier program is left. */
export function startInterpreter({ profile = python27, host, image, modules, onLoad, track }: Environment): void {
  becomeVersion(profile);
  trackLiveObjects(track);
  resetAccounted();
  resetNativeScopes();
  resetArenas();
  resetThread();
  resetRaised();
  resetStaticTypes();
  resetDescriptors();
  resetWeakReferences();
  resetSingletons();
  resetStaticNames();
  resetEmptyTuple();
  resetEmptyFrozenset();
  attachBareImage(image);
  installModules(modules, onLoad);
  prepareHandlers(profile.opcodes);
  startModules(host);
  if (image !== null) settleNamed(image, namedObject);
}

function prepareHandlers(opcodes: OpcodeTable): void {
  if (handled === opcodes) return;
  installHandlers(handlerTable(opcodes), opcodes.haveArgument, opcodes.extendedArgument);
  handled = opcodes;
}

/** Rows are found by name; a version says which number each has. */
function handlerTable({ opmap }: OpcodeTable): Handler[] {
  const table: Handler[] = [];
  for (const [name, number] of Object.entries(opmap)) {
    const row = opcodeRows.get(name);
    if (row !== undefined) table[number] = makeHandler(row);
  }
  return table;
}

/** `sys`, `__builtin__` and `__main__` exist before the script does. */
function startModules(host: Host): void {
  thread.modules = adopt(dictType, new DictStorage());
  const builtins = newModule('__builtin__');
  thread.builtins = newRef(builtins.payload.md_dict);
  initBuiltins(thread.builtins);
  listModule('__builtin__', builtins);
  const sys = newModule('sys');
  thread.sysDict = newRef(sys.payload.md_dict);
  initSys(thread.sysDict, host);
  listModule('sys', sys);
  const main = newModule('__main__');
  setAccounted(main.payload.md_dict, '__builtins__', newRef(builtins));
  listModule('__main__', main);
}

/** Parses, compiles and evaluates; throws PythonSyntaxError or PythonException. The heap must be fresh. */
export function runProgram(program: Program): void {
  const { tree, blueprint } = compileSource(program.source, { filename: program.filename, mode: 'exec', warn: warnOfSyntax });
  if (mentions(blueprint, 'gc') || mentions(blueprint, '__del__')) liveObjects();
  // What has been compiled before was compiled by another process.
  if (program.mode === 'script') makeStatics(tree);
  const globals = mainDictionary();
  setName(globals, '__file__', newStr(program.filename));
  const made: ConstantObjects = new Map();
  const evaluate = (): void => evaluateModule(blueprint, made, globals);
  if (program.mode === 'script') withArena(tree, program.filename, made, evaluate);
  else evaluate();
}

/** Whether a program speaks of a name, in strings that it may run, too: one that may collect garbage has its objects listed from the start. */
function mentions({ co_names, co_consts }: CodeBlueprint, name: string): boolean {
  return co_names.includes(name) || co_consts.some((constant) => mentionsIn(constant, name));
}

function mentionsIn(constant: Constant, name: string): boolean {
  if (constant.kind === 'code') return mentions(constant.code, name);
  return (constant.kind === 'bytes' || constant.kind === 'text') && constant.value.includes(name);
}

function mainDictionary(): DictObject {
  const main = thread.modules?.payload.getName('__main__') as ModuleObject;
  return main.payload.md_dict;
}

function setName(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name);
  dict.payload.set(key, value);
  close(key);
}

function evaluateModule(blueprint: CodeBlueprint, made: ConstantObjects, globals: DictObject): void {
  const code: Ref<CodeObject> = newCode(blueprint, made);
  holding([code], () => close(evaluateCode(code, globals, globals)));
}

const silent = (): void => {};

/** For whoever looks at a heap in which nothing is run. */
export const SILENT_HOST: Host = {
  argv: [],
  path: [],
  stdout: silent,
  stderr: silent,
  flush: silent,
  readLine: () => null,
  terminals: NO_TERMINALS,
};

/** What a capture counts by name: the expressions of objects that this runtime and the real interpreter both have. */
export function namesToCount(): string[] {
  startInterpreter({ host: SILENT_HOST, image: null, modules: new Map(), onLoad: silent, track: false });
  return countedNames((thread.builtins as DictObject).payload.ordered().map(({ key }) => key.payload as string));
}
