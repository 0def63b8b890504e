/** Reads what the walking probe printed. */
import type { ObjectKey } from '../../python/index.ts';

/** How many references, and how many objects hold them. */
export interface Held {
  readonly references: number;
  readonly objects: number;
}

/** By `kind|module`. */
export type Holders = ReadonlyMap<string, Held>;

export interface WalkReport {
  readonly version: string;
  readonly platform: string;
  readonly wordSize: number;
  readonly modules: readonly string[];
  readonly holders: ReadonlyMap<ObjectKey, Holders>;
  /** Names that may be interned strings no walk reaches. */
  readonly candidates: readonly string[];
}

export function readWalk(output: string): WalkReport {
  const facts = new Map<string, string>();
  const modules: string[] = [];
  const found = new Map<ObjectKey, Holders>();
  const candidates: string[] = [];
  for (const line of output.split('\n')) {
    const [kind, value = '', ...holders] = line.split('\t');
    if (kind === 'module') modules.push(value);
    else if (kind === 'int') found.set(`int ${value}`, readHolders(holders));
    else if (kind === 'named') found.set(`name ${value}`, readHolders(holders));
    else if (kind === 'text') found.set(keyOf(unquote(value)), readHolders(holders));
    else if (kind === 'interned') found.set(`text ${unquote(value)}`, readHolders(holders));
    else if (kind === 'candidate') candidates.push(value);
    else if (kind !== undefined) facts.set(kind, value);
  }
  return {
    version: facts.get('version') ?? '?',
    platform: facts.get('platform') ?? '?',
    wordSize: Number(facts.get('word') ?? 0),
    modules,
    holders: found,
    candidates,
  };
}

const keyOf = (text: string): ObjectKey => (text.length === 1 ? `char ${text}` : `text ${text}`);

function readHolders(columns: readonly string[]): Holders {
  const holders = new Map<string, Held>();
  for (const column of columns) {
    const [, holder, references, objects] = /^(.*)\|(\d+)\|(\d+)$/.exec(column) ?? [];
    if (holder !== undefined) holders.set(holder, { references: Number(references), objects: Number(objects) });
  }
  return holders;
}

/** The bytes, or the text, of a string from its Python repr. */
function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)/g, (_whole, code: string) => {
    if (/^[xuU]./.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return { n: '\n', r: '\r', t: '\t' }[code] ?? code;
  });
}
