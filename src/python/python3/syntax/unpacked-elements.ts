/**
 * Elements of comprehensions that are taken apart, `[*items for items in lists]` (3.15, PEP 798): py-ast refuses them, and so is given the source
 * without their stars; the nodes are put right afterwards.
 */
import { extentOf } from './extent.ts';
import { keyOf, type Positioned, placeOf } from './places.ts';
import { endOfString } from './string-literals.ts';

/** Stars that are left out. */
export interface UnpackedElement {
  readonly at: number;
  readonly blank: number;
  /** Where the bracket of the comprehension stands. */
  readonly bracket: number;
  /** Behind the element. */
  readonly end: number;
}

const STARS = /(?:\s|#.*\n|\\\n)*(\*\*?)(?!\*)/y;
const LOOP = /(?<!\w)(?:async\s+for|for)(?!\w)|:/y;

/** All of a source, where something that is no comprehension's is left alone. */
export function unpackedElements(source: string): UnpackedElement[] {
  const found: UnpackedElement[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at] as string;
    if (character === '#') at = source.indexOf('\n', at);
    else if (/["']/.test(character)) at = endOfString(source, at) - 1;
    else if (/[[({]/.test(character)) found.push(...elementIn(source, at));
  }
  return found;
}

function elementIn(source: string, bracket: number): UnpackedElement[] {
  STARS.lastIndex = bracket + 1;
  const stars = STARS.exec(source)?.[1];
  if (stars === undefined || (stars === '**' && source[bracket] !== '{')) return [];
  const start = STARS.lastIndex;
  const { end, comma, isWhole, stop } = extentOf(source, start, LOOP, true);
  if (!isWhole || comma !== null || source[stop] === ':') return [];
  return [{ at: start - stars.length, blank: stars.length, bracket, end }];
}

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
type RawNode = any;

/** Gives comprehensions their unpacked elements. */
export function restoreUnpacking(node: unknown, source: string, edits: readonly object[]): void {
  const elements = edits.filter((edit) => 'bracket' in edit) as UnpackedElement[];
  if (elements.length === 0) return;
  const byPlace = new Map(elements.map((element) => [keyOf(placeOf(source, element.bracket)), element]));
  unpackIn(node, source, byPlace);
}

function unpackIn(node: RawNode, source: string, elements: ReadonlyMap<string, UnpackedElement>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const child of Object.values(node)) unpackIn(child, source, elements);
  const element = 'generators' in node && 'elt' in node ? elements.get(keyOf(node)) : undefined;
  if (element === undefined) return;
  if (element.blank === 2) {
    Object.assign(node, { nodeType: 'DictComp', key: node.elt });
    delete node.elt;
  } else node.elt = starred(node.elt, source, element);
}

function starred(value: RawNode & Positioned, source: string, { at, end }: UnpackedElement): RawNode {
  const { lineno: end_lineno, col_offset: end_col_offset } = placeOf(source, end);
  return { nodeType: 'Starred', value, ctx: { nodeType: 'Load' }, ...placeOf(source, at), end_lineno, end_col_offset };
}
