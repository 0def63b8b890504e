/** Splitting and stripping (Objects/stringlib/split.h and do_strip of Objects/stringobject.c, 2.7.18). */
import { none } from '../../cache/singletons.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { isTrue } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { reserveItems } from '../../protocol/reserve.ts';
import { newList } from '../construct.ts';
import { byteType, isKindOf, textType } from '../static-types.ts';
import { type Flavor, type SharedMethod, textOf, whole } from './flavor.ts';

/** Pieces as a list; a single piece that is the whole string is the object itself. */
function listOf(flavor: Flavor, self: PyObject, pieces: readonly string[]): Ref {
  const text = textOf(self);
  reserveItems(pieces.length, PIECE_BYTES);
  return newList(pieces.map((piece) => (pieces.length === 1 && piece.length === text.length ? whole(flavor, self) : flavor.share(piece))));
}

function splitting(bySeparator: Splitter, bySpace: Splitter): SharedMethod {
  return (flavor, self, args) => {
    const [separator, maximum] = args;
    const times = maximum === undefined ? -1 : integerArgument(maximum);
    const most = times < 0 ? Number.POSITIVE_INFINITY : times;
    if (separator === undefined || separator === none) return listOf(flavor, self, bySpace(textOf(self), most, '', flavor));
    const wanted = flavor.argument(separator);
    if (wanted === '') throw raised('ValueError', 'empty separator');
    return listOf(flavor, self, bySeparator(textOf(self), most, wanted, flavor));
  };
}

type Splitter = (text: string, most: number, separator: string, flavor: Flavor) => string[];

/** A piece that is no single character is a string of its own. */
const PIECE_BYTES = 96;

const bySeparator: Splitter = (text, most, separator) => {
  const pieces = text.split(separator);
  return pieces.length - 1 <= most ? pieces : [...pieces.slice(0, most), pieces.slice(most).join(separator)];
};

const bySeparatorFromRight: Splitter = (text, most, separator) => {
  const pieces = text.split(separator);
  const kept = pieces.length - most;
  return kept <= 1 ? pieces : [pieces.slice(0, kept).join(separator), ...pieces.slice(kept)];
};

const bySpace: Splitter = (text, most, _separator, { isSpace }) => {
  const pieces: string[] = [];
  let at = skip(text, 0, isSpace);
  while (at < text.length) {
    if (pieces.length >= most) {
      pieces.push(text.slice(at));
      break;
    }
    const start = at;
    while (at < text.length && !isSpace(text.charAt(at))) at++;
    pieces.push(text.slice(start, at));
    at = skip(text, at, isSpace);
  }
  return pieces;
};

const bySpaceFromRight: Splitter = (text, most, _separator, { isSpace }) => {
  const pieces: string[] = [];
  let at = skipBack(text, text.length, isSpace);
  while (at > 0) {
    if (pieces.length >= most) {
      pieces.push(text.slice(0, at));
      break;
    }
    const end = at;
    while (at > 0 && !isSpace(text.charAt(at - 1))) at--;
    pieces.push(text.slice(at, end));
    at = skipBack(text, at, isSpace);
  }
  return pieces.reverse();
};

type Test = (character: string) => boolean;

function skip(text: string, from: number, test: Test): number {
  let at = from;
  while (at < text.length && test(text.charAt(at))) at++;
  return at;
}

function skipBack(text: string, from: number, test: Test): number {
  let at = from;
  while (at > 0 && test(text.charAt(at - 1))) at--;
  return at;
}

const splitlines: SharedMethod = (flavor, self, [keep]) => {
  const keepEnds = keep !== undefined && isTrue(keep);
  const text = textOf(self);
  const lines: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !flavor.isLineEnd(text.charAt(end))) end++;
    const next = end >= text.length ? end : text.startsWith('\r\n', end) ? end + 2 : end + 1;
    lines.push(text.slice(start, keepEnds ? next : end));
    start = next;
  }
  return listOf(flavor, self, lines);
};

/** `strip` and its two halves: spaces, or the characters of a string. */
function stripping(name: string, left: boolean, right: boolean): SharedMethod {
  return (flavor, self, [characters]) => {
    const text = textOf(self);
    const test = stripTest(name, flavor, characters);
    const start = left ? skip(text, 0, test) : 0;
    const end = right ? Math.max(start, skipBack(text, text.length, test)) : text.length;
    return start === 0 && end === text.length ? whole(flavor, self) : flavor.share(text.slice(start, end));
  };
}

function stripTest(name: string, flavor: Flavor, characters: PyObject | undefined): Test {
  if (characters === undefined || characters === none) return flavor.isSpace;
  if (!isKindOf(characters, byteType) && !isKindOf(characters, textType)) {
    throw raised('TypeError', `${name} arg must be None, ${flavor.type === byteType ? 'str or unicode' : 'unicode or str'}`);
  }
  const stripped = flavor.argument(characters);
  return (character) => stripped.includes(character);
}

export const splitMethods: Readonly<Record<string, readonly [min: number, max: number, method: SharedMethod]>> = {
  split: [0, 2, splitting(bySeparator, bySpace)],
  rsplit: [0, 2, splitting(bySeparatorFromRight, bySpaceFromRight)],
  splitlines: [0, 1, splitlines],
  strip: [0, 1, stripping('strip', true, true)],
  lstrip: [0, 1, stripping('lstrip', true, false)],
  rstrip: [0, 1, stripping('rstrip', false, true)],
};
