/** What a version's facts mean for reference counts, in sentences; two versions differ by the rules whose sentences differ. */
import type { CallFacts, ImmortalityFacts, LanguageNumber, VersionProfile, WordSize } from './profile.ts';

export interface Rule {
  /** What it is about: the same in all versions. */
  readonly about: string;
  readonly text: string;
  /** The CPython file it was read from, with the version. */
  readonly source: string;
}

/** All rules of a version, those of counts first. */
export function rulesOf({
  release,
  language,
  immortality,
  integers,
  strings,
  calls,
  comprehensions,
  parser,
  code,
}: VersionProfile): Rule[] {
  return [
    { about: 'immortal objects', text: immortalText(immortality), source: immortality.source },
    { about: 'small integers', text: `The integers from ${integers.first} to ${integers.last} exist once.`, source: integers.source },
    { about: 'ranges', text: RANGES[language], source: `${RANGE_FILES[language]}, ${release}` },
    { about: 'letters', text: lettersText(strings.sharedLetterLiterals), source: strings.source },
    { about: 'interned strings', text: INTERNED[strings.immortalInterned], source: strings.source },
    { about: 'arguments', text: ARGUMENTS[calls.argument], source: calls.source },
    {
      about: 'a local handed to getrefcount',
      text: `\`sys.getrefcount(local)\` is ${calls.local} for an object that the local alone holds. ${BORROWED[calls.borrowed]}`,
      source: calls.source,
    },
    { about: 'calls of types', text: typesText(calls), source: calls.source },
    { about: 'list comprehensions', text: COMPREHENSIONS[comprehensions.list], source: comprehensions.source },
    { about: 'the parser', text: parser.remakes ? REMADE : PARSERS[parser.kind], source: parser.source },
    { about: 'instructions', text: INSTRUCTIONS[code.instructions][code.jumpUnit], source: code.source },
    { about: 'line table', text: LINE_TABLES[code.lineTable], source: code.source },
    { about: 'exception handlers', text: code.exceptionTable ? HANDLER_TABLE : HANDLER_BLOCKS, source: code.source },
  ];
}

/** The rules of a version that another has not so. */
export function rulesThatDiffer(profile: VersionProfile, other: VersionProfile): Rule[] {
  const texts = new Map(rulesOf(other).map(({ about, text }) => [about, text]));
  return rulesOf(profile).filter(({ about, text }) => texts.get(about) !== text);
}

function immortalText(facts: ImmortalityFacts): string {
  if (facts.kind === 'none') return 'No object is immortal: every count is one of references.';
  if (facts.kind === 'high start') {
    return `Objects that are part of the interpreter (small integers, one-character strings, common names) start at ${facts.start} and count from there.`;
  }
  const sizes: readonly WordSize[] = [64, 32];
  const numbers = sizes.map((size) => {
    const { counts, from, to } = facts[size];
    return `${counts.join(' or ')} on ${size} bits${from === to ? '' : ` (any number from ${from} to ${to} means the same)`}`;
  });
  return `\`None\`, small integers, one-character strings and others have no count: ${numbers.join(', ')}.`;
}

function typesText({ tuples, vectors }: CallFacts): string {
  if (tuples === 'all') return 'Every function written in C is called with a tuple of the arguments, which adds 1 to each.';
  if (vectors.length === 0) return 'A type is called with a tuple of the arguments, which adds 1 to each.';
  return `A type is called with a tuple of the arguments, which adds 1 to each, but for ${vectors.map((name) => `\`${name}\``).join(', ')}.`;
}

function lettersText(shared: number): string {
  const whole = shared === 26 ? 'All 26 letters, written as literals, are' : `${shared} of the 26 letters, written as literals, are`;
  return `${whole} the objects that \`chr\` returns.`;
}

const RANGES: Readonly<Record<LanguageNumber, string>> = {
  2: '`range(…)` is a list, which holds its integers.',
  3: '`range(…)` makes its integers when they are asked for, and holds none.',
};
const RANGE_FILES: Readonly<Record<LanguageNumber, string>> = { 2: 'Python/bltinmodule.c', 3: 'Objects/rangeobject.c' };

const INTERNED: Readonly<Record<VersionProfile['strings']['immortalInterned'], string>> = {
  none: 'Interned strings count as all others do.',
  all: 'Every interned string is immortal, also constants that look like names.',
  names: 'Interned names of code are immortal; constants that look like names count.',
};

/** By how many an argument adds. */
const ARGUMENTS: Readonly<Record<0 | 1 | 2, string>> = {
  2: "An argument of a Python function adds 2: the caller's stack keeps its reference, the callee's local has another.",
  1: "An argument of a Python function adds 1: the caller's stack hands its reference over to the callee's local.",
  0: "A local that is passed on to a Python function adds nothing that its callee's `getrefcount` sees, compared with the caller's own.",
};

const BORROWED: Readonly<Record<VersionProfile['calls']['borrowed'], string>> = {
  none: 'Every load takes a reference.',
  locals: 'Loads of locals borrow where the compiler sees that the local outlives them.',
  'locals and constants': 'Loads of constants, and of locals where the compiler sees that they outlive them, borrow.',
};

const COMPREHENSIONS: Readonly<Record<VersionProfile['comprehensions']['list'], string>> = {
  'in place, variable stays': 'A list comprehension runs in place, and its variable stays bound afterwards.',
  'own function': 'A list comprehension is a function of its own, made and called where it stands.',
  'in place': 'A list comprehension runs in place, and its variable is put back afterwards.',
};

const PARSERS: Readonly<Record<VersionProfile['parser']['kind'], string>> = {
  'LL(1)': "The parser's tree holds each literal and name of a script once for each time it is written, while the script runs.",
  PEG: "The parser makes names anew as it backtracks, which shows nowhere, for they are immortal; a running script's tree holds its literals.",
};
const REMADE =
  'The parser makes names and numbers anew as it backtracks, so a running script holds more references to them than it has occurrences.';

const BYTES = 'An instruction is 1 byte, or 3 with an operand; jumps count';
const WORDS = 'An instruction is 2 bytes; jumps count';
const INSTRUCTIONS = {
  bytes: { bytes: `${BYTES} bytes.`, instructions: `${BYTES} instructions.` },
  words: { bytes: `${WORDS} bytes.`, instructions: `${WORDS} instructions.` },
} as const;

const LINE_TABLES: Readonly<Record<VersionProfile['code']['lineTable'], string>> = {
  lnotab: 'Lines are unsigned steps in `co_lnotab`.',
  'signed lnotab': 'Lines are signed steps in `co_lnotab`.',
  linetable: 'Lines are ranges of bytes in `co_linetable` (PEP 626).',
  locations: 'Lines and columns are in `co_linetable` (PEP 657).',
};

const HANDLER_BLOCKS = 'Instructions set up the handlers of `try`.';
const HANDLER_TABLE = 'The handlers of `try` stand in a table, `co_exceptiontable`; entering a `try` costs no instruction.';
