/** The markup of `str.format`: literal text and fields in braces (MarkupIterator_next, Objects/stringlib/string_format.h 2.7.18). */
import { raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';

export interface Field {
  readonly name: string;
  /** The letter after `!`. */
  readonly conversion: string | null;
  readonly spec: string;
}

export interface Accessor {
  readonly kind: 'attribute' | 'item';
  readonly name: string;
}

/** Literal text and fields in turn; an error is thrown when its place is reached. */
export function* parseMarkup(markup: string): Generator<string | Field> {
  for (let at = 0; at < markup.length; ) {
    const brace = nextBrace(markup, at);
    if (brace > at) yield markup.slice(at, brace);
    if (brace === markup.length) return;
    const character = markup.charAt(brace);
    if (markup.charAt(brace + 1) === character) {
      yield character;
      at = brace + 2;
      continue;
    }
    if (character === '}' || brace + 1 === markup.length) {
      throw raised('ValueError', `Single '${character}' encountered in format string`);
    }
    at = closingBrace(markup, brace + 1) + 1;
    yield parseField(markup.slice(brace + 1, at - 1));
  }
}

function nextBrace(markup: string, from: number): number {
  let at = from;
  while (at < markup.length && markup.charAt(at) !== '{' && markup.charAt(at) !== '}') at++;
  return at;
}

/** Where the brace stands that closes a field. */
function closingBrace(markup: string, from: number): number {
  let depth = 1;
  for (let at = from; at < markup.length; at++) {
    const character = markup.charAt(at);
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  const inSpec = markup.slice(from).includes('!');
  throw raised(
    'ValueError',
    worded("unmatched '{' in format", inSpec ? "unmatched '{' in format spec" : "expected '}' before end of string"),
  );
}

function parseField(text: string): Field {
  const name = (/^[^:!]*/.exec(text) as RegExpExecArray)[0];
  const rest = text.slice(name.length);
  if (!rest.startsWith('!')) return { name, conversion: null, spec: rest.slice(1) };
  if (rest.length === 1)
    throw raised('ValueError', worded('end of format while looking for conversion specifier', "unmatched '{' in format spec"));
  if (rest.length > 2 && rest.charAt(2) !== ':') throw raised('ValueError', "expected ':' after format specifier");
  return { name, conversion: rest.charAt(1), spec: rest.slice(3) };
}

/** The attributes and subscripts after a field's first name; an error is thrown when its place is reached. */
export function* accessors(text: string): Generator<Accessor> {
  for (let at = 0; at < text.length; ) {
    const opening = text.charAt(at);
    if (opening !== '.' && opening !== '[') {
      throw raised('ValueError', "Only '.' or '[' may follow ']' in format field specifier");
    }
    const end = opening === '[' ? text.indexOf(']', at) : attributeEnd(text, at + 1);
    if (end < 0) throw raised('ValueError', "Missing ']' in format string");
    const name = text.slice(at + 1, end);
    if (name === '') throw raised('ValueError', 'Empty attribute in format string');
    yield { kind: opening === '[' ? 'item' : 'attribute', name };
    at = opening === '[' ? end + 1 : end;
  }
}

function attributeEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '.' && text.charAt(at) !== '[') at++;
  return at;
}

/** Py_ssize_t's greatest value. */
const GREATEST = 2 ** 63;

/** A number written in digits alone, else −1. Throws ValueError where it is too large. */
export function integerOf(text: string): number {
  if (!/^\d+$/.test(text)) return -1;
  const value = Number(text);
  if (value >= GREATEST) throw raised('ValueError', 'Too many decimal digits in format string');
  return value;
}
