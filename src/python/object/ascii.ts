/** `ascii()`: the repr with all beyond ASCII escaped (PyObject_ASCII, Objects/object.c 3.8.18). */
import { newStr } from '../cache/strings.ts';
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { reprObject } from '../protocol/object.ts';
import { escapeCode } from './unicode/repr.ts';

const ASCII_LIMIT = 0x80;

export function asciiObject(object: PyObject): Ref {
  const text = reprObject(object);
  const characters = [...text.payload];
  if (characters.every((character) => (character.codePointAt(0) as number) < ASCII_LIMIT)) return text;
  close(text);
  return newStr(characters.map(escaped).join(''));
}

function escaped(character: string): string {
  const code = character.codePointAt(0) as number;
  return code < ASCII_LIMIT ? character : escapeCode(code);
}
