/** `string` (Lib/string.py, 2.7.18): its constants, and the functions that only call methods of strings. */
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { getAttribute } from '../protocol/attributes.ts';
import { callBorrowed } from '../protocol/call.ts';
import { setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';

const LOWERCASE = 'abcdefghijklmnopqrstuvwxyz';
const UPPERCASE = LOWERCASE.toUpperCase();
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const WHITESPACE = ' \t\n\r\v\f';

const CONSTANTS: Readonly<Record<string, string>> = {
  ascii_letters: LOWERCASE + UPPERCASE,
  ascii_lowercase: LOWERCASE,
  ascii_uppercase: UPPERCASE,
  digits: DIGITS,
  hexdigits: `${DIGITS}abcdefABCDEF`,
  letters: LOWERCASE + UPPERCASE,
  lowercase: LOWERCASE,
  octdigits: '01234567',
  printable: `${DIGITS}${LOWERCASE}${UPPERCASE}${PUNCTUATION}${WHITESPACE}`,
  punctuation: PUNCTUATION,
  uppercase: UPPERCASE,
  whitespace: WHITESPACE,
};

/** Functions whose first argument is the string whose method of the same name they call. */
const METHODS = [
  ...['capitalize', 'center', 'count', 'expandtabs', 'find', 'index', 'ljust', 'lower', 'lstrip', 'replace', 'rfind', 'rindex', 'rjust'],
  ...['rsplit', 'rstrip', 'split', 'strip', 'swapcase', 'translate', 'upper', 'zfill'],
];

function callMethod(name: string, object: PyObject, args: readonly PyObject[]): Ref {
  const method = getAttribute(object, name);
  return holding([method], () => callBorrowed(method, args, null));
}

/** `join(words, sep=' ')` */
function join([words, separator]: readonly PyObject[]): Ref {
  const between = separator === undefined ? newStr(' ') : newRef(separator);
  return holding([between], () => callMethod('join', between, [words as PyObject]));
}

export function initString(dict: DictObject): void {
  for (const [name, text] of Object.entries(CONSTANTS)) setAccounted(dict, name, newStr(text));
  addFunctions(dict, 'string', [
    ...METHODS.map((name) =>
      positional(name, 1, Number.POSITIVE_INFINITY, (_self, [text, ...args]) => callMethod(name, text as PyObject, args)),
    ),
    positional('join', 1, 2, (_self, args) => join(args)),
  ]);
}
