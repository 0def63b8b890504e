/** Reads what the walking probe printed. */

export type Holders = ReadonlyMap<string, number>;

export interface WalkReport {
  readonly version: string;
  readonly platform: string;
  readonly wordSize: number;
  readonly modules: readonly string[];
  /** By value; the holders by `kind|module`. */
  readonly ints: ReadonlyMap<number, Holders>;
  readonly texts: ReadonlyMap<string, Holders>;
  /** Names that may be interned strings no walk reaches. */
  readonly candidates: readonly string[];
}

export function readWalk(output: string): WalkReport {
  const facts = new Map<string, string>();
  const modules: string[] = [];
  const ints = new Map<number, Holders>();
  const texts = new Map<string, Holders>();
  const candidates: string[] = [];
  for (const line of output.split('\n')) {
    const [kind, value = '', ...holders] = line.split('\t');
    if (kind === 'module') modules.push(value);
    else if (kind === 'int') ints.set(Number(value), readHolders(holders));
    else if (kind === 'text') texts.set(unquote(value), readHolders(holders));
    else if (kind === 'candidate') candidates.push(value);
    else if (kind !== undefined) facts.set(kind, value);
  }
  return {
    version: facts.get('version') ?? '?',
    platform: facts.get('platform') ?? '?',
    wordSize: Number(facts.get('word') ?? 0),
    modules,
    ints,
    texts,
    candidates,
  };
}

function readHolders(columns: readonly string[]): Holders {
  const holders = new Map<string, number>();
  for (const column of columns) {
    const bar = column.lastIndexOf('|');
    if (bar > 0) holders.set(column.slice(0, bar), Number(column.slice(bar + 1)));
  }
  return holders;
}

/** The bytes of a string from its Python repr. */
function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(x[0-9a-f]{2}|.)/g, (_whole, code: string) => {
    if (code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: '\n', r: '\r', t: '\t' }[code] ?? code;
  });
}
