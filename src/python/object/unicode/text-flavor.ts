/** Unicode text by the character database (Objects/unicodectype.c, 2.7.18). */
import { freshUnicode, sharedUnicode } from '../../cache/unicode.ts';
import { textType } from '../static-types.ts';
import type { Flavor } from '../str/flavor.ts';
import { lengthOfText, sliceText, unitsToPoints } from './code-points.ts';
import { coerceText } from './coerce.ts';

const matching =
  (pattern: RegExp) =>
  (character: string): boolean =>
    pattern.test(character);

/** Characters with a digit value beyond the decimal digits: superscripts, subscripts and enclosed digits. */
const DIGIT =
  /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]$/u;

/** Case by single characters: a mapping to several is not made. */
function simply(character: string, changed: string): string {
  return [...changed].length === 1 ? changed : character;
}

const upper = (character: string): string => simply(character, character.toUpperCase());
/** U+0130 alone becomes two characters in small letters; its simple mapping is i. */
const lower = (character: string): string => (character === '\u0130' ? 'i' : simply(character, character.toLowerCase()));

/** Two letters in one: capital, title and small form, in this order. */
const DIGRAPHS = ['\u01c4\u01c5\u01c6', '\u01c7\u01c8\u01c9', '\u01ca\u01cb\u01cc', '\u01f1\u01f2\u01f3'];

function title(character: string): string {
  return DIGRAPHS.find((forms) => forms.includes(character))?.charAt(1) ?? upper(character);
}

export const textFlavor: Flavor = {
  get type() {
    return textType;
  },
  share: sharedUnicode,
  fresh: freshUnicode,
  length: lengthOfText,
  slice: sliceText,
  position: unitsToPoints,
  argument: coerceText,
  keepsUnchanged: true,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these separators are spaces and line ends in Unicode
  isSpace: matching(/^[\t-\r\u001c- \u0085\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  isLineEnd: matching(/^[\n-\r\u001c-\u001e\u0085\u2028\u2029]$/),
  isAlpha: matching(/^\p{L}$/u),
  isDigit: matching(DIGIT),
  isAlphanumeric: matching(/^[\p{L}\p{N}]$/u),
  isLower: matching(/^\p{Ll}$/u),
  isUpper: matching(/^\p{Lu}$/u),
  isTitle: matching(/^\p{Lt}$/u),
  lower,
  upper,
  title,
};
