/**
 * Forms that py-ast refuses, written so that it reads them: `match a, b:`, `case a, b:`, `except a, b:` without brackets, `del a, b,` with a comma at its
 * end, a number with `else` right behind it, `async for` in comprehensions of sets and dictionaries, literals in patterns. Lines stay; the rest is put right afterwards.
 */
import { extentOf } from './extent.ts';
import { type LeftOut, patternEdits, restorePatterns } from './pattern-literals.ts';
import { keyOf, type Positioned, placeOf } from './places.ts';
import { endOfString } from './string-literals.ts';
import { restoreUnpacking, type UnpackedElement, unpackedElements } from './unpacked-elements.ts';

/** What is put in front of a place in the source, or how many characters become spaces there. */
type Edit =
  | Insertion
  | { readonly at: number; readonly blank: number /** Where what is looped over begins. */; readonly asyncTarget?: number }
  | UnpackedElement
  | LeftOut;
interface Insertion {
  readonly at: number;
  readonly insert: '(' | ')' | ' ';
}

const LOOKED_BACK = 50;

const WITH_BRACKETS = /^[ \t]*(?:match|case|del)\b/;
const WITH_EXCEPT = /^[ \t]*(?:match|case|del|except)\b\*?/;
/** What ends these forms, outside brackets. */
const CASE_ENDS = /:|\bif\b/y;
/** A colon that is not that of a lambda. */
const ENDS = /(?<!\blambda\b[^:]*):/y;

/** Which forms of later versions a source may have. */
export interface LaterForms {
  /** Whether several kinds of exception may stand in an `except` without brackets (3.14, PEP 758). */
  readonly exceptsWithoutBrackets?: boolean;
  /** Whether a number in a pattern may have a `+` (3.15). */
  readonly signsPatterns?: boolean;
  /** Whether the name of a keyword argument may stand in brackets (up to 3.7). */
  readonly bracketsKeywords?: boolean;
  /** Whether a generator may be the bases of a class (3.6). */
  readonly generatesBases?: boolean;
  /** Whether an element of a comprehension may be taken apart (3.15, PEP 798). */
  readonly unpacksInComprehensions?: boolean;
}

/** More edits that let a source be parsed in which a line was refused; none where the form is not known. @param edits which were made */
export function editsFor(source: string, line: number, forms: LaterForms, edits: readonly Edit[]): Edit[] {
  const isNew = ({ at }: Edit): boolean => edits.every((edit) => edit.at !== at);
  const unpacked = forms.unpacksInComprehensions ? unpackedElements(source).filter(isNew) : [];
  return unpacked.length > 0 ? unpacked : statementEdits(source, line, forms).filter(isNew);
}

function statementEdits(source: string, line: number, forms: LaterForms): Edit[] {
  const starts = lineStarts(source);
  const asynchronous = withoutAsync(source, starts[line - 1] ?? 0, starts[line] ?? source.length);
  if (asynchronous.length > 0) return asynchronous;
  const bare = forms.bracketsKeywords ? withoutBrackets(source, starts[line - 1] ?? 0, starts[line] ?? source.length) : [];
  if (bare.length > 0) return bare;
  const bases = forms.generatesBases ? bracketedBases(source, starts[line - 1] ?? 0) : [];
  if (bases.length > 0) return bases;
  const apart = elseApart(source, starts[line - 1] ?? 0, starts[line] ?? source.length);
  if (apart.length > 0) return apart;
  for (let at = line - 1; at >= Math.max(0, line - LOOKED_BACK); at--) {
    const start = starts[at];
    if (start === undefined) continue;
    const keyword = (forms.exceptsWithoutBrackets ? WITH_EXCEPT : WITH_BRACKETS).exec(source.slice(start, starts[at + 1]))?.[0];
    if (keyword === undefined) continue;
    const from = start + keyword.length;
    if (keyword.endsWith('del')) return withoutComma(source, from);
    if (!keyword.endsWith('case')) return inBrackets(source, from, ENDS);
    const literals = patternEdits(source, from, extentOf(source, from, CASE_ENDS).end, forms.signsPatterns ?? false);
    return [...inBrackets(source, from, CASE_ENDS), ...literals];
  }
  return [];
}

/** The brackets around names in front of `=`. */
function withoutBrackets(source: string, start: number, end: number): Edit[] {
  return [...source.slice(start, end).matchAll(/\((\s*\w+\s*)\)(?=\s*=(?!=))/g)].flatMap(({ index, 1: name }) => [
    { at: start + index, blank: 1 },
    { at: start + index + 1 + (name as string).length, blank: 1 },
  ]);
}

/** Brackets around the generator of a class. */
function bracketedBases(source: string, start: number): Edit[] {
  const opening = /^[ \t]*class\s+\w+\s*\(/.exec(source.slice(start))?.[0];
  if (opening === undefined) return [];
  const { end } = extentOf(source, start + opening.length, /\)/y, true);
  return [
    { at: start + opening.length, insert: '(' },
    { at: end, insert: ')' },
  ];
}

/** Space between numbers and `else`, which could be an exponent. */
function elseApart(source: string, start: number, end: number): Edit[] {
  const found: Edit[] = [];
  for (let at = start; at < end && source[at] !== '#'; at++) {
    if (/["']/.test(source[at] as string)) at = endOfString(source, at) - 1;
    else if (/^[\d.]else\b/.test(source.slice(at, at + 6))) found.push({ at: at + 1, insert: ' ' });
  }
  return found;
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function inBrackets(source: string, from: number, ends: RegExp): Edit[] {
  const { end, comma, isWhole } = extentOf(source, from, ends);
  if (comma === null || !isWhole) return [];
  const start = from + (/^\s*/.exec(source.slice(from))?.[0].length ?? 0);
  return [
    { at: start, insert: '(' },
    { at: end, insert: ')' },
  ];
}

function withoutComma(source: string, from: number): Edit[] {
  const { end, comma } = extentOf(source, from, /[\n;]/y);
  return comma !== null && comma === end - 1 ? [{ at: comma, blank: 1 }] : [];
}

/** The loops in a line that are not its statement. */
function withoutAsync(source: string, start: number, end: number): Edit[] {
  const line = source.slice(start, end);
  const found = [...line.matchAll(/\basync(\s+for\s+)(?=\S)/g)];
  const inside = found.filter(({ index }) => line.slice(0, index).trim() !== '');
  return (inside.length > 0 ? inside : found).map(({ index, 0: loop }) => {
    return { at: start + index, blank: 'async'.length, asyncTarget: start + index + loop.length };
  });
}

export function edited(source: string, edits: readonly Edit[]): string {
  let text = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    text += source.slice(done, edit.at) + ('insert' in edit ? edit.insert : ' '.repeat(edit.blank));
    done = 'insert' in edit ? edit.at : edit.at + edit.blank;
  }
  return text + source.slice(done);
}

/** Gives the nodes of an edited source the columns they have in the source, and makes loops asynchronous and elements unpacked again. */
export function restore(node: unknown, source: string, edits: readonly Edit[]): void {
  restoreColumns(node, source, edits);
  restoreUnpacking(node, source, edits);
  restorePatterns(node, source, edits);
  const targets = edits.flatMap((edit) =>
    'asyncTarget' in edit && edit.asyncTarget !== undefined ? [keyOf(placeOf(source, edit.asyncTarget))] : [],
  );
  if (targets.length > 0) makeAsynchronous(node, new Set(targets));
}

function makeAsynchronous(node: unknown, targets: ReadonlySet<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { target } = node as { target?: Positioned };
  if ('is_async' in node && target !== undefined && targets.has(keyOf(target))) node.is_async = 1;
  for (const child of Object.values(node)) makeAsynchronous(child, targets);
}

function restoreColumns(node: unknown, source: string, edits: readonly Edit[]): void {
  const inserted = new Map<number, number[]>();
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    if (!('insert' in edit)) continue;
    const before = source.slice(0, edit.at);
    const line = before.split('\n').length;
    const columns = inserted.get(line) ?? [];
    const column = Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1));
    inserted.set(line, [...columns, column + columns.length]);
  }
  move(node, inserted);
}

function move(node: unknown, inserted: ReadonlyMap<number, readonly number[]>): void {
  if (Array.isArray(node)) {
    for (const each of node) move(each, inserted);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const placed = node as Positioned;
  const moved = (line: number | undefined, column: number): number =>
    column - (inserted.get(line ?? 0) ?? []).filter((before) => before < column).length;
  if (placed.col_offset !== undefined) placed.col_offset = moved(placed.lineno, placed.col_offset);
  if (placed.end_col_offset !== undefined) placed.end_col_offset = moved(placed.end_lineno, placed.end_col_offset);
  for (const child of Object.values(node)) move(child, inserted);
}
