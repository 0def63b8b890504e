/**
 * Literals in patterns that py-ast refuses: strings side by side, `+1` (3.15), and the comma behind `**rest`. It is given the source with the first
 * string alone, without the sign, without the comma; the nodes are put right afterwards.
 */
import { parse } from 'py-ast';
import { keyOf, type Positioned, placeOf } from './places.ts';
import { endOfString } from './string-literals.ts';

/** What is left out of a source, in one line. */
export interface LeftOut {
  readonly at: number;
  readonly blank: number;
  /** Where strings begin and end whose first one alone is left. */
  readonly strings?: { readonly start: number; readonly firstEnd: number; readonly end: number };
  /** Where the number begins whose sign is left out. */
  readonly signed?: number;
}

const STRING = /(?<![\w"'])[a-zA-Z]{0,2}(?=["'])/y;
const GAP = /(?:\s|#.*\n|\\\n)*/y;
const SIGN = /(?<=[[({,|:=]\s*|^\s*)\+\s*(?=[\d.])/y;
const LAST_COMMA = /(?<=\*\*\s*\w+\s*),(?=\s*\})/y;

/** What a pattern has of these. @param end behind the pattern @param withSigns whether numbers may have a `+` */
export function patternEdits(source: string, from: number, end: number, withSigns: boolean): LeftOut[] {
  const found: LeftOut[] = [];
  for (let at = from; at < end; at++) {
    if (source[at] === '#') at = source.indexOf('\n', at);
    else if (matchAt(LAST_COMMA, source, at) !== null) found.push({ at, blank: 1 });
    else if (withSigns && source[at] === '+') {
      const length = matchAt(SIGN, source.slice(from, end), at - from)?.length;
      if (length !== undefined) found.push({ at, blank: length, signed: at + length });
    } else if (matchAt(STRING, source, at) !== null) {
      const strings = stringsFrom(source, at);
      found.push(...withoutRest(source, strings));
      at = strings.end - 1;
    }
  }
  return found;
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function stringsFrom(source: string, start: number): NonNullable<LeftOut['strings']> {
  const firstEnd = endOfString(source, start);
  let end = firstEnd;
  for (;;) {
    const next = end + (matchAt(GAP, source, end) as string).length;
    if (matchAt(STRING, source, next) === null && matchAt(/["']/y, source, next) === null) return { start, firstEnd, end };
    end = endOfString(source, next);
  }
}

/** The strings behind the first one, line by line, for lines stay. */
function withoutRest(source: string, strings: NonNullable<LeftOut['strings']>): LeftOut[] {
  let at = strings.firstEnd;
  return source
    .slice(strings.firstEnd, strings.end)
    .split('\n')
    .flatMap((line, index) => {
      const edit = { at, blank: line.length, ...(index === 0 ? { strings } : {}) };
      at += line.length + 1;
      return index === 0 && strings.end === strings.firstEnd ? [] : [edit];
    });
}

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
type RawNode = any;

/** Gives patterns their literals. */
export function restorePatterns(node: RawNode, source: string, edits: readonly object[]): void {
  const all = edits as readonly LeftOut[];
  for (const { strings } of all.filter(({ strings }) => strings !== undefined)) {
    const { start, firstEnd, end } = strings as NonNullable<LeftOut['strings']>;
    const [first, joined, last] = [placeOf(source, start), joinedStrings(source, start, end), placeOf(source, end)];
    const shortEnd = placeOf(source, firstEnd);
    visit(node, (each, key, child) => {
      if (endsAt(child, shortEnd)) Object.assign(child, { end_lineno: last.lineno, end_col_offset: last.col_offset });
      if ((child.nodeType === 'Constant' || child.nodeType === 'JoinedStr') && keyOf(child) === keyOf(first)) each[key] = joined;
    });
  }
  for (const { at, signed } of all.filter(({ signed }) => signed !== undefined)) {
    const number = keyOf(placeOf(source, signed as number));
    visit(node, (_each, _key, child) => {
      if (child.nodeType !== 'Constant' && child.lineno !== undefined && keyOf(child) === number) Object.assign(child, placeOf(source, at));
    });
  }
}

const endsAt = ({ end_lineno, end_col_offset }: Positioned, { lineno, col_offset }: Positioned): boolean =>
  end_lineno === lineno && end_col_offset === col_offset;

/** The expression of strings, at their place. */
function joinedStrings(source: string, start: number, end: number): RawNode {
  const { lineno, col_offset } = placeOf(source, start);
  const [statement] = parse(`${'\n'.repeat(lineno - 2)}(\n${' '.repeat(col_offset)}${source.slice(start, end)})\n`).body as RawNode[];
  return statement.value;
}

function visit(node: RawNode, meet: (node: RawNode, key: string, child: RawNode) => void): void {
  for (const [key, child] of Object.entries(node)) {
    if (typeof child !== 'object' || child === null) continue;
    visit(child, meet);
    meet(node, key, child);
  }
}
