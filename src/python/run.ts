/** Runs one program on a fresh heap: what PyRun_SimpleFile does around it (Python/pythonrun.c, 2.7.18). */

import { resetBytes } from './cache/bytes.ts';
import { resetSingletons } from './cache/singletons.ts';
import { resetStaticNames } from './cache/static-names.ts';
import { intern, newStr } from './cache/strings.ts';
import type { CodeBlueprint, Constant } from './compiler/blueprint.ts';
import { attachBareImage, settleNamed } from './images/attach.ts';
import type { HeapImage } from './images/image.ts';
import { countedNames, namedObject } from './images/named.ts';
import { resetAccounted } from './memory/accounted.ts';
import { liveObjects, trackLiveObjects } from './memory/audit.ts';
import { adopt, close, newRef } from './memory/heap.ts';
import { holding, resetNativeScopes } from './memory/native-scope.ts';
import type { Ref } from './memory/object.ts';
import { type Host, NO_TERMINALS } from './module/sys.ts';
import { resetDescriptors } from './object/descriptors.ts';
import { raised } from './protocol/raise.ts';
import './object/index.ts';
import { type ConstantObjects, newCode, readFromFile } from './object/code.ts';
import { resetEmptyTuple } from './object/construct.ts';
import { DictStorage } from './object/dict-storage.ts';
import type { CodeObject, DictObject, ModuleObject } from './object/payloads.ts';
import { resetEmptyFrozenset } from './object/set/construct.ts';
import { resetSharedKeys } from './object/shared-keys.ts';
import { dictType, resetStaticTypes } from './object/static-types.ts';
import { resetWeakReferences } from './object/weak-references.ts';
import './language/python2.ts';
import { type Language, languageOf, type RunMode, speak } from './language/language.ts';
import { row } from './opcode/row.ts';
import { resetMethodCache } from './protocol/method-cache.ts';
import { resetRaised } from './protocol/raise.ts';
import type { PlotHost } from './recording.ts';
import { python27 } from './versions/2.7.ts';
import type { VersionProfile } from './versions/profile.ts';
import { becomeVersion, type Platform, target } from './versions/target.ts';
import { resetArenas } from './vm/arena.ts';
import { evaluateCode } from './vm/call-function.ts';
import { installMachine } from './vm/evaluate.ts';
import { type Operation, operationOf } from './vm/handlers.ts';
import { installModules, listModule, newModule, setAccounted } from './vm/import.ts';
import { machineOf } from './vm/machine.ts';
import { resetThread, thread } from './vm/thread.ts';

export type { RunMode };

export interface Program {
  /** Source bytes, one character each. */
  readonly source: string;
  readonly filename: string;
  readonly mode: RunMode;
  /** Whether the code is read from a compiled file, as that of an imported module is; else `compile` makes it. */
  readonly filed?: boolean;
}

/** A heap as the interpreter has it before a script's first line. */
export interface Environment {
  /** The version to be; 2.7 where not given. */
  readonly profile?: VersionProfile;
  readonly host: Host;
  readonly image: HeapImage | null;
  /** Takes pyplot calls; without it they are only checked. */
  readonly plotHost?: PlotHost | null;
  /** Modules that may be imported though refplot has none of the name: they are empty. */
  readonly standInModules?: readonly string[];
  readonly onLoad: (module: string) => void;
  /** Whether a module may be imported of which there is nothing but counts. */
  readonly isCounted?: (module: string) => boolean;
  /** Whether every live object is listed, for audits while the program runs. */
  readonly track: boolean;
}

/** The version whose instructions are installed. */
let installed: VersionProfile | null = null;

/** Starts over: no object of an earlier program is left. */
export function startInterpreter({
  profile = python27,
  host,
  image,
  plotHost = null,
  standInModules = [],
  onLoad,
  isCounted = () => false,
  track,
}: Environment): void {
  const language = languageOf(profile);
  becomeVersion(profile, image === null ? undefined : platformOf(image));
  speak(language, profile.version);
  trackLiveObjects(track);
  resetAccounted();
  resetMethodCache(profile, image?.cached ?? null);
  resetNativeScopes();
  resetArenas();
  resetThread();
  resetRaised();
  resetStaticTypes();
  resetDescriptors();
  resetWeakReferences();
  resetSingletons();
  resetStaticNames();
  resetSharedKeys();
  resetEmptyTuple();
  resetEmptyFrozenset();
  resetBytes();
  language.reset();
  attachBareImage(image);
  installModules(language.modules(plotHost, standInModules), onLoad, isCounted);
  prepareMachine(language, profile);
  startModules(language, host);
  if (image !== null) settleNamed(image, namedObject);
}

/** A 32-bit interpreter's image makes the runtime one. */
const platformOf = ({ provenance: { platform, wordSize } }: HeapImage): Platform => ({
  name: platform,
  wordSize: wordSize === 32 ? 32 : 64,
});

function prepareMachine(language: Language, profile: VersionProfile): void {
  if (installed === profile) return;
  installMachine(machineOf(operationsOf(language, profile), language.encoding(profile)));
  installed = profile;
}

const INSTRUCTION_BYTES = 2;

/** By opcode. Rows are found by name; a version says which number each has. */
function operationsOf(language: Language, { opcodes, code }: VersionProfile): Operation[] {
  const rows = language.rows(opcodes);
  const jumpUnit = code.jumpUnit === 'instructions' ? INSTRUCTION_BYTES : 1;
  const operations: Operation[] = [];
  for (const [name, number] of Object.entries(opcodes.opmap)) {
    operations[number] = operationOf(rows.get(name) ?? row(name, 'none', '[…] -- […]', () => notSupported(name)), jumpUnit);
  }
  return operations;
}

/** The error of a program that uses a form of the language that is compiled, but not yet run. */
function notSupported(instruction: string): never {
  throw raised('NotImplementedError', `refplot does not support the instruction ${instruction}`);
}

/** `sys`, the builtins and `__main__` exist before the script does. */
function startModules(language: Language, host: Host): void {
  thread.modules = adopt(dictType, new DictStorage());
  const builtins = newModule(language.builtins);
  thread.builtins = newRef(builtins.payload.md_dict);
  language.initBuiltins(thread.builtins);
  listModule(language.builtins, builtins);
  const sys = newModule('sys');
  thread.sysDict = newRef(sys.payload.md_dict);
  language.initSys(thread.sysDict, host);
  listModule('sys', sys);
  const main = newModule('__main__');
  setAccounted(main.payload.md_dict, '__builtins__', newRef(builtins));
  listModule('__main__', main);
}

/** Parses, compiles and evaluates; throws PythonSyntaxError or PythonException. The heap must be fresh. */
export function runProgram(program: Program): void {
  const { source, filename, mode, filed = false } = program;
  const { blueprint, within } = languageOf(target).compile(source, filename, mode, filed);
  if (mentions(blueprint, 'gc') || mentions(blueprint, '__del__')) liveObjects();
  const globals = mainDictionary();
  setName(globals, '__file__', newStr(filename));
  const made: ConstantObjects = new Map();
  if (filed) readFromFile(made);
  within(made, () => evaluateModule(blueprint, made, globals));
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
export function namesToCount(profile: VersionProfile): string[] {
  startInterpreter({ profile, host: SILENT_HOST, image: null, onLoad: silent, track: false });
  return countedNames(
    (thread.builtins as DictObject).payload.ordered().map(({ key }) => key.payload as string),
    profile.language,
  );
}
