/**
 * What Python 2 and Python 3 do differently as a whole: their types' behaviour, instructions, builtin modules and compiler. A version's
 * profile says which language it speaks; Python 3 is a chunk of its own that is loaded when a version asks for it.
 */
import type { CodeBlueprint } from '../compiler/blueprint.ts';
import type { Host } from '../module/sys.ts';
import type { ConstantObjects } from '../object/code.ts';
import type { DictObject } from '../object/payloads.ts';
import type { OpcodeRow } from '../opcode/row.ts';
import { fillLookup } from '../protocol/attributes.ts';
import type { PlotHost } from '../recording.ts';
import type { OpcodeTable } from '../versions/opcode-table.ts';
import type { LanguageNumber, VersionProfile } from '../versions/profile.ts';
import type { Handler, Machine } from '../vm/evaluate.ts';
import type { ModuleInit } from '../vm/import.ts';
import { restoreTypes, saveTypes } from './type-states.ts';

export type RunMode = 'script' | 'module';

/** A compiled program, and how it is run: inside the parser's arena, where the language has one that lives that long. */
export interface CompiledProgram {
  readonly blueprint: CodeBlueprint;
  /** Runs the body while what the parser made is held; constants of the parser are put into `made`. */
  readonly within: <T>(made: ConstantObjects, body: () => T) => T;
}

export interface Language {
  readonly number: LanguageNumber;
  /** Gives the static types the language's behaviour, where they are as Python 2 has them. */
  readonly shapeTypes: () => void;
  /** Sets what else differs; done whenever the language is spoken. */
  readonly activate: () => void;
  /** Forgets what an earlier program left with the language's own parts. */
  readonly reset: () => void;
  readonly rows: (opcodes: OpcodeTable) => ReadonlyMap<string, OpcodeRow>;
  readonly machine: (handlers: readonly Handler[], profile: VersionProfile) => Machine;
  /** How the module of the builtins is called. */
  readonly builtins: string;
  readonly initBuiltins: (dict: DictObject) => void;
  readonly initSys: (dict: DictObject, host: Host) => void;
  readonly modules: (plotHost: PlotHost | null, standIns: readonly string[]) => ReadonlyMap<string, ModuleInit>;
  /** Throws PythonSyntaxError. */
  readonly compile: (source: string, filename: string, mode: RunMode) => CompiledProgram;
}

const languages = new Map<LanguageNumber, Language>();
/** Whose behaviour the static types have at the moment: as the modules made them, Python 2's. */
let spoken: LanguageNumber = 2;

export function registerLanguage(language: Language): void {
  languages.set(language.number, language);
}

/** The language of a version; its chunk must have been loaded. */
export function languageOf({ language }: VersionProfile): Language {
  const found = languages.get(language);
  if (found === undefined) throw new Error(`Python ${language} has not been loaded`);
  return found;
}

/** Makes the static types behave as the language has them. */
export function speak(language: Language): void {
  if (language.number === spoken) return;
  fillLookup();
  languages.get(spoken)?.reset();
  saveTypes(spoken);
  language.activate();
  if (!restoreTypes(language.number)) language.shapeTypes();
  spoken = language.number;
}
