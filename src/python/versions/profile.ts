/**
 * What refplot knows of one version of CPython: a complete file of facts for each, none derived from another's. Every group names the
 * CPython file it was read from; `test/python/versions` holds them against the real interpreters.
 */
import type { OpcodeTable } from './opcode-table.ts';

export interface VersionProfile {
  /** As users name it: `3.8`. */
  readonly version: string;
  /** The release that was read and measured: `3.8.18`. */
  readonly release: string;
  /** How far the release was when it was read, where it was none yet. */
  readonly candidate?: number;
  readonly language: LanguageNumber;
  readonly opcodes: OpcodeTable;
  readonly code: CodeFacts;
  readonly integers: IntegerFacts;
  readonly strings: StringFacts;
  readonly hashes: HashFacts;
  readonly immortality: ImmortalityFacts;
  readonly calls: CallFacts;
  readonly comprehensions: ComprehensionFacts;
  readonly parser: ParserFacts;
  /** Whose way of making code refplot has for it; null where it has none yet. */
  readonly compiler: CompilerName | null;
}

/** Python 2 or Python 3. */
export type LanguageNumber = 2 | 3;

/** A way of making code. */
export type CompilerName = '2.7' | '3.6' | '3.7' | '3.8' | '3.9' | '3.10' | '3.11' | '3.12' | '3.13' | '3.14' | '3.15';

/** Where in CPython a group of facts stands: file and version. */
export interface Cited {
  readonly source: string;
}

/** How instructions become bytes. */
export interface CodeFacts extends Cited {
  /** 1 and 3 bytes by whether there is an operand (`bytes`), or 2 bytes each (`words`). */
  readonly instructions: 'bytes' | 'words';
  /** What jumps count: bytes, or instructions of two bytes. */
  readonly jumpUnit: 'bytes' | 'instructions';
  /**
   * Lines: `lnotab` has unsigned steps of lines, `signed lnotab` signed ones, `linetable` is PEP 626's, `locations` PEP 657's (columns, too).
   */
  readonly lineTable: 'lnotab' | 'signed lnotab' | 'linetable' | 'locations';
  /** Whether `try` blocks stand in a table of their own instead of being set up by instructions. */
  readonly exceptionTable: boolean;
  /** Whether equal constants of a whole program are one object, or those of one code object alone. */
  readonly sharesConstants: boolean;
}

/** Integers that exist once, from `first` to `last`. */
export interface IntegerFacts extends Cited {
  readonly first: number;
  readonly last: number;
}

export interface StringFacts extends Cited {
  /** Strings of one character that exist once: codes below this. */
  readonly sharedCharacters: number;
  /** Of the 26 letters as literals, how many are the very object `chr` returns; measured. */
  readonly sharedLetterLiterals: number;
  /** What of interned strings is immortal: nothing, names in code (constants that look like names stay mortal), or all. */
  readonly immortalInterned: 'none' | 'names' | 'all';
}

/** Where a set keeps its items. */
export interface SetFacts {
  /** How a free place is looked for: by perturbation alone, or among the nine neighbours first. */
  readonly probing: 'perturbed' | 'neighbours';
  /** The table grows when so much of it is filled. */
  readonly load: '2/3' | '3/5';
  /** Which of the places of deleted items that were passed a new one takes. */
  readonly deletedPlace: 'first' | 'last' | 'none';
}

/** How hashes are worked out without randomization, and so the order of sets. */
export interface HashFacts extends Cited {
  /** Strings: each character multiplied in, or SipHash with a key of zeros. */
  readonly strings: 'multiplied' | 'siphash24' | 'siphash13';
  readonly tuples: 'multiplied' | 'xxhash';
  readonly sets: SetFacts;
}

/**
 * Whether some objects have no count. With `none` all count from 0, with `high start` the interpreter's static objects start at a high
 * number but count, with `sentinel` they hold a number that does not change, which is told by its range.
 */
export type ImmortalityFacts = Cited &
  ({ readonly kind: 'none' } | { readonly kind: 'high start'; readonly start: number } | ({ readonly kind: 'sentinel' } & Sentinels));

/** By word size, as the width of a count differs. */
export type Sentinels = Readonly<Record<WordSize, SentinelFacts>>;

/** Bits of a pointer. */
export type WordSize = 32 | 64;

export interface SentinelFacts {
  /** Counts that immortal objects are given: those made immortal while the interpreter runs, then static ones, where these differ. */
  readonly counts: readonly number[];
  /** Counts from `from` to `to` are those of immortal objects (_Py_IsImmortal). */
  readonly from: number;
  readonly to: number;
}

/** References that calls take, seen by `sys.getrefcount`. */
export interface CallFacts extends Cited {
  /** What a Python function's argument, the caller's local, adds while it runs: 2 where the caller's stack keeps its own, 0 where the local borrows. */
  readonly argument: 0 | 1 | 2;
  /** What `sys.getrefcount` returns of an object that a local alone holds. */
  readonly local: number;
  /** Which loads leave the count alone. */
  readonly borrowed: 'none' | 'locals' | 'locals and constants';
  /** How deep natives may call one another, where that is counted apart from frames (C_RECURSION_LIMIT); else null. */
  readonly nativeLimit: number | null;
  /** Natives for which a tuple of the arguments is made, `len` or `str.find`, of the modules and types that a bare interpreter has. */
  readonly tuples: 'all' | readonly string[];
  /** Types that are called without such a tuple (tp_vectorcall). */
  readonly vectors: readonly string[];
  /** Types whose instances are (Py_TPFLAGS_HAVE_VECTORCALL), functions and methods apart. */
  readonly vectorInstances: readonly string[];
}

/** In whose frame a list comprehension runs, and whether its variable stays. */
export interface ComprehensionFacts extends Cited {
  readonly list: 'in place, variable stays' | 'own function' | 'in place';
}

/** The parser's arena holds each literal and name of a script while it runs. */
export interface ParserFacts extends Cited {
  readonly kind: 'LL(1)' | 'PEG';
  /** Whether it makes objects again as it goes back and tries something else, and their counts show it: names are not immortal yet. */
  readonly remakes: boolean;
  /** How a program is run where nothing is asked for: `script` where its references are known exactly. */
  readonly defaultMode: 'script' | 'module';
}
