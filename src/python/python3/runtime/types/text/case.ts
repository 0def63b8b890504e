/** Case of text, with characters that become several (Objects/unicodeobject.c: do_lower, do_title, …; 3.8.18). */
import { newStr } from '../../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { NativeMethod } from '../../../../memory/type-record.ts';
import { noArguments } from '../../../../object/native.ts';
import { textOf } from '../../../../object/str/flavor.ts';
import { has } from '../../../../versions/features.ts';

/** Letters with a title form of their own; those that become several keep the rest small. */
const DIGRAPHS = ['\u01c4\u01c5\u01c6', '\u01c7\u01c8\u01c9', '\u01ca\u01cb\u01cc', '\u01f1\u01f2\u01f3'];

const isCased = (character: string): boolean => /^[\p{Uppercase}\p{Lowercase}\p{Lt}]$/u.test(character);

function toTitle(character: string): string {
  const forms = DIGRAPHS.find((each) => each.includes(character));
  if (forms !== undefined) return forms.charAt(1);
  const [first = '', ...rest] = [...character.toUpperCase()];
  return first + rest.join('').toLowerCase();
}

/** A sigma at the end of a word is another letter, which the host knows where it sees the whole text. */
const toLower = (text: string): string => text.toLowerCase();

/** The small form of one character within a text. */
function lowerAt(characters: readonly string[], index: number): string {
  if (characters[index] !== '\u03a3') return toLower(characters[index] as string);
  return [...toLower(characters.join(''))][index] ?? '\u03c3';
}

function titled(text: string): string {
  const characters = [...text];
  let inWord = false;
  return characters
    .map((character, index) => {
      const changed = inWord ? lowerAt(characters, index) : toTitle(character);
      inWord = isCased(character);
      return changed;
    })
    .join('');
}

/** From 3.8 on the first letter has its title form. */
function capitalized(text: string): string {
  const characters = [...text];
  const [first] = characters;
  if (first === undefined) return '';
  const rest = characters.slice(1).map((_, index) => lowerAt(characters, index + 1));
  return (has('titled capitals') ? toTitle(first) : first.toUpperCase()) + rest.join('');
}

function swapped(text: string): string {
  const characters = [...text];
  return characters
    .map((character, index) => {
      if (/^\p{Uppercase}$/u.test(character)) return lowerAt(characters, index);
      return /^\p{Lowercase}$/u.test(character) ? character.toUpperCase() : character;
    })
    .join('');
}

/** Case folding differs from small letters where letters have several capitals. */
const FOLDED: Readonly<Record<string, string>> = { '\u00b5': '\u03bc', '\u00df': 'ss', '\u017f': 's', '\u03c2': '\u03c3', '\u1e9e': 'ss' };

function folded(text: string): string {
  return [...text].map((character) => FOLDED[character] ?? foldedByCapital(character)).join('');
}

/** What becomes several capitals folds to their small forms. */
function foldedByCapital(character: string): string {
  const capitals = character.toUpperCase();
  return [...capitals].length > 1 ? capitals.toLowerCase() : character.toLowerCase();
}

function changing(name: string, change: (text: string) => string): NativeMethod {
  return noArguments(name, (self: PyObject) => newStr(change(textOf(self))) as Ref);
}

export const caseMethods: readonly NativeMethod[] = [
  changing('lower', toLower),
  changing('upper', (text) => text.toUpperCase()),
  changing('title', titled),
  changing('capitalize', capitalized),
  changing('swapcase', swapped),
  changing('casefold', folded),
];
