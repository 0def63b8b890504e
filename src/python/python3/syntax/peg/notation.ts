/**
 * Grammars as text. A line is `[versions] [memo|left] rule = alternative | alternative …`; one that begins with a space goes on with the rule
 * above. An alternative may begin with `<versions>` and end with `-> what it makes`. In it: `'x'` a keyword or operator, `"x"` a soft keyword, an
 * upper-case word a token, `x? x* x+` as ever, `x%','` several with commas between them, `&x !x` look ahead, `~` commits to the alternative, `^'x'` is
 * an error where it is missing, `a=x` gives a name. Versions are `3.9`, `3.10+`, `-3.10` or `3.10-3.11`. `memo` rules are remembered for each place, `left`
 * ones begin with themselves.
 */

export type Item =
  | { readonly kind: 'text' | 'soft' | 'token' | 'rule'; readonly text: string }
  | { readonly kind: 'ahead'; readonly item: Item; readonly wanted: boolean }
  | { readonly kind: 'optional'; readonly item: Item }
  | { readonly kind: 'repeat'; readonly item: Item; readonly least: 0 | 1; readonly separator: Item | null }
  | { readonly kind: 'group'; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'forced'; readonly text: string }
  | { readonly kind: 'cut' };

export interface Alternative {
  readonly items: readonly Item[];
  /** The names of items, in their places. */
  readonly labels: readonly (string | null)[];
  /** What it makes: the name of a kind, or more. */
  readonly action: string | null;
}

/** A rule, whose alternatives are read once they are asked for: a program needs a third of a grammar. */
export class Rule {
  readonly memory: 'memo' | 'left' | null;
  /** The alternatives as they are written. */
  readonly text: string;
  private readonly version: string;
  private read: readonly Alternative[] | undefined;

  constructor(memory: Rule['memory'], text: string, version: string) {
    this.memory = memory;
    this.text = text;
    this.version = version;
  }

  /** Those of its version. Throws an Error where the notation is not as said above. */
  get alternatives(): readonly Alternative[] {
    this.read ??= new Reader(this.text, this.version).alternatives();
    return this.read;
  }
}

export type Grammar = ReadonlyMap<string, Rule>;

const RULE = /^(?:(-?3\.\d+[-+.\d]*) )?(?:(memo|left) )?(\w+) = (.*)$/s;
const WORD = /\s*('[^']*'|"[^"]*"|<[-+.\d]+>|->(?:(?! \| ).)*|\w+|[^\s\w])/gsy;

/** The rules of a version, from the texts of its chapters. Throws an Error where a line is no rule. */
export function readGrammar(chapters: readonly string[], version: string): Grammar {
  const grammar = new Map<string, Rule>();
  for (const line of chapters.join('\n').replace(/\n +/g, ' ').split('\n')) {
    if (line === '') continue;
    const [, versions, memory, name, text] = RULE.exec(line) ?? [];
    if (name === undefined || text === undefined) throw new Error(`no rule: ${line}`);
    if (versions !== undefined && !isOf(versions, version)) continue;
    grammar.set(name, new Rule((memory as Rule['memory']) ?? null, text, version));
  }
  return grammar;
}

const minorOf = (version: string): number => Number(version.split('.')[1]);

function isOf(versions: string, version: string): boolean {
  const [, from, sign, to] = /^(3\.\d+)?([-+]?)(3\.\d+)?$/.exec(versions) as RegExpExecArray;
  const minor = minorOf(version);
  if (from !== undefined && sign === '') return minor === minorOf(from);
  return (from === undefined || minor >= minorOf(from)) && (to === undefined || minor <= minorOf(to));
}

class Reader {
  private readonly words: readonly string[];
  private readonly version: string;
  private at = 0;

  constructor(text: string, version: string) {
    this.words = [...text.matchAll(WORD)].map(([, word]) => word as string);
    this.version = version;
  }

  alternatives(): Alternative[] {
    const found: Alternative[] = [];
    do {
      const versions = this.words[this.at]?.startsWith('<') ? this.next().slice(1, -1) : null;
      const alternative = this.alternative();
      if (versions === null || isOf(versions, this.version)) found.push(alternative);
    } while (this.take('|'));
    return found;
  }

  private alternative(): Alternative {
    const items: Item[] = [];
    const labels: (string | null)[] = [];
    let action: string | null = null;
    for (let word = this.words[this.at]; word !== undefined && word !== '|' && word !== ')'; word = this.words[this.at]) {
      if (word.startsWith('->')) action = this.next().slice(2).trim();
      else {
        labels.push(this.words[this.at + 1] === '=' ? this.next() : null);
        if (labels.at(-1) !== null) this.next();
        items.push(this.item());
      }
    }
    return { items, labels, action };
  }

  private item(): Item {
    if (this.take('~')) return { kind: 'cut' };
    if (this.take('^')) return { kind: 'forced', text: this.next().slice(1, -1) };
    for (const [sign, wanted] of [
      ['&', true],
      ['!', false],
    ] as const) {
      if (this.take(sign)) return { kind: 'ahead', item: this.atom(), wanted };
    }
    const item = this.atom();
    if (this.take('?')) return { kind: 'optional', item };
    if (this.take('*')) return { kind: 'repeat', item, least: 0, separator: null };
    if (this.take('+')) return { kind: 'repeat', item, least: 1, separator: null };
    if (this.take('%')) return { kind: 'repeat', item, least: 1, separator: this.atom() };
    return item;
  }

  private atom(): Item {
    const word = this.next();
    if (word === '(') {
      const alternatives = this.alternatives();
      if (!this.take(')')) throw new Error(`no closing bracket: ${this.words.join(' ')}`);
      return { kind: 'group', alternatives };
    }
    if (word.startsWith("'")) return { kind: 'text', text: word.slice(1, -1) };
    if (word.startsWith('"')) return { kind: 'soft', text: word.slice(1, -1) };
    return { kind: /^[A-Z]/.test(word) ? 'token' : 'rule', text: word };
  }

  private next(): string {
    const word = this.words[this.at++];
    if (word === undefined) throw new Error(`the rule ends early: ${this.words.join(' ')}`);
    return word;
  }

  private take(word: string): boolean {
    if (this.words[this.at] !== word) return false;
    this.at++;
    return true;
  }
}
