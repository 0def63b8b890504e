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
import type { ModuleInit } from '../vm/import.ts';
import type { Encoding } from '../vm/machine.ts';
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
  readonly encoding: (profile: VersionProfile) => Encoding;
  /** How the module of the builtins is called. */
  readonly builtins: string;
  readonly initBuiltins: (dict: DictObject) => void;
  readonly initSys: (dict: DictObject, host: Host) => void;
  readonly modules: (plotHost: PlotHost | null, standIns: readonly string[]) => ReadonlyMap<string, ModuleInit>;
  /** Code that is `filed` was compiled, and warned of, before. Throws PythonSyntaxError. */
  readonly compile: (source: string, filename: string, mode: RunMode, filed: boolean) => CompiledProgram;
  /** Compiles an expression (bytes, one character each). Throws PythonSyntaxError. */
  readonly compileExpression: (source: string, filename: string) => CodeBlueprint;
}

const languages = new Map<LanguageNumber, Language>();
/** The types as the modules made them. */
const PYTHON2 = '2.7';
/** Whose behaviour the static types have at the moment. */
let spoken = { version: PYTHON2, language: 2 as LanguageNumber };

export function registerLanguage(language: Language): void {
  languages.set(language.number, language);
}

/** The language of a version; its chunk must have been loaded. */
export function languageOf({ language }: VersionProfile): Language {
  const found = languages.get(language);
  if (found === undefined) throw new Error(`Python ${language} has not been loaded`);
  return found;
}

/** Makes the static types behave as a version has them: a language gives them their shape, which may depend on its version. */
export function speak(language: Language, version: string): void {
  const wanted = language.number === 2 ? PYTHON2 : version;
  if (wanted === spoken.version) return;
  fillLookup();
  languages.get(spoken.language)?.reset();
  saveTypes(spoken.version);
  language.activate();
  if (!restoreTypes(wanted)) {
    restoreTypes(PYTHON2);
    language.shapeTypes();
  }
  spoken = { version: wanted, language: language.number };
}
