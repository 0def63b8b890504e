/** The instruction set of a version, from its facts (Lib/opcode.py of that version). */
import { words } from './words.ts';

/** What an operand stands for; `none` where it is a plain number. */
export type OperandKind = 'const' | 'name' | 'jrel' | 'jabs' | 'local' | 'compare' | 'free' | 'none';

export interface OpcodeFacts {
  /** The file it was read from. */
  readonly source: string;
  /** Numbers, each followed by its name. From 256 on they are the compiler's own and stand in no code. */
  readonly numbers: string;
  /** Opcodes from this one on have an operand. */
  readonly haveArgument: number;
  /** Those among them that have none after all. */
  readonly withoutArgument?: string;
  /** Those whose operand's meaning `dis` does not tell, though it does in later versions (Lib/dis.py). */
  readonly untold?: string;
  /** Names of the opcodes whose operand is of a kind, and (`exc`) of those that set up a handler. */
  readonly kinds: Readonly<Partial<Record<Exclude<OperandKind, 'none'> | 'exc', string>>>;
  /** What the operand of COMPARE_OP means, in order. */
  readonly comparisons: string;
  /** Words of cache that follow an instruction: names, each followed by its number of words. */
  readonly caches?: string;
}

export interface OpcodeTable {
  readonly source: string;
  readonly opmap: Readonly<Record<string, number>>;
  /** Names by number; an unused number is shown in angle brackets. */
  readonly opname: readonly string[];
  readonly haveArgument: number;
  readonly extendedArgument: number;
  readonly withoutArgument: ReadonlySet<number>;
  readonly untold: ReadonlySet<number>;
  /** Opcodes by the kind of their operand, in the order of Lib/opcode.py. */
  readonly byKind: Readonly<Record<Exclude<OperandKind, 'none'> | 'exc', ReadonlySet<number>>>;
  readonly comparisons: readonly string[];
  /** Words of cache after an instruction, by its number. */
  readonly caches: ReadonlyMap<number, number>;
}

const KINDS = ['const', 'name', 'jrel', 'jabs', 'local', 'compare', 'free', 'exc'] as const;

export function opcodeTable(facts: OpcodeFacts): OpcodeTable {
  const pairs = words(facts.numbers);
  const opmap: Record<string, number> = {};
  for (let at = 0; at < pairs.length; at += 2) opmap[pairs[at + 1] as string] = Number(pairs[at]);
  const numbersOf = (names = ''): ReadonlySet<number> => new Set(words(names).map((name) => numberOf(opmap, name)));
  const caches = words(facts.caches ?? '');
  return {
    source: facts.source,
    opmap,
    opname: namesByNumber(opmap),
    haveArgument: facts.haveArgument,
    extendedArgument: numberOf(opmap, 'EXTENDED_ARG'),
    withoutArgument: numbersOf(facts.withoutArgument),
    untold: numbersOf(facts.untold),
    byKind: Object.fromEntries(KINDS.map((kind) => [kind, numbersOf(facts.kinds[kind])])) as OpcodeTable['byKind'],
    comparisons: facts.comparisons.split(', '),
    caches: new Map(
      caches.flatMap((word, at) => (at % 2 === 0 ? [[numberOf(opmap, word), Number(caches[at + 1])] as [number, number]] : [])),
    ),
  };
}

function numberOf(opmap: Readonly<Record<string, number>>, name: string): number {
  const number = opmap[name];
  if (number === undefined) throw new Error(`no opcode is named ${name}`);
  return number;
}

function namesByNumber(opmap: Readonly<Record<string, number>>): string[] {
  const names = Array.from({ length: 256 }, (_, number) => `<${number}>`);
  for (const [name, number] of Object.entries(opmap)) if (number < 256) names[number] = name;
  return names;
}
