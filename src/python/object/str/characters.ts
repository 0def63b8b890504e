/** Tests and changes of single characters (Objects/stringlib/ctype.h and transmogrify.h, 2.7.18). */
import { newBool } from '../../cache/singletons.ts';
import type { PyObject } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { target } from '../../versions/target.ts';
import { byteType, isKindOf, strType, textType } from '../static-types.ts';
import { type Flavor, type SharedMethod, textOf, whole } from './flavor.ts';

/** True where there is a character and every one passes. */
function every(test: (flavor: Flavor, character: string) => boolean): SharedMethod {
  return (flavor, self) => {
    const text = textOf(self);
    return newBool(text !== '' && [...text].every((character) => test(flavor, character)));
  };
}

/** `islower` and `isupper`: some cased character, and none of the other case. */
function cased(wanted: 'isLower' | 'isUpper', refused: 'isLower' | 'isUpper'): SharedMethod {
  return (flavor, self) => {
    const characters = [...textOf(self)];
    if (characters.some((character) => flavor[refused](character) || flavor.isTitle(character))) return newBool(false);
    return newBool(characters.some((character) => flavor[wanted](character)));
  };
}

const istitle: SharedMethod = (flavor, self) => {
  let found = false;
  let inWord = false;
  for (const character of textOf(self)) {
    const isCapital = flavor.isUpper(character) || flavor.isTitle(character);
    const isSmall = flavor.isLower(character);
    if ((isCapital && inWord) || (isSmall && !inWord)) return newBool(false);
    inWord = isCapital || isSmall;
    found ||= inWord;
  }
  return newBool(found);
};

function changing(change: (flavor: Flavor, characters: readonly string[]) => string): SharedMethod {
  return (flavor, self) => {
    const text = textOf(self);
    const changed = change(flavor, [...text]);
    return flavor.keepsUnchanged && changed === text ? whole(flavor, self) : flavor.fresh(changed);
  };
}

const titled = changing((flavor, characters) => {
  let inWord = false;
  return characters
    .map((character) => {
      const changed = inWord ? flavor.lower(character) : flavor.title(character);
      inWord = flavor.isLower(character) || flavor.isUpper(character) || flavor.isTitle(character);
      return changed;
    })
    .join('');
});

const capitalized = changing((flavor, [first = '', ...rest]) => flavor.upper(first) + rest.map(flavor.lower).join(''));

const swapped = changing((flavor, characters) =>
  characters
    .map((character) => {
      if (flavor.isUpper(character)) return flavor.lower(character);
      return flavor.isLower(character) ? flavor.upper(character) : character;
    })
    .join(''),
);

/** How many fillers go before the text, of all. */
type Placement = (missing: number, width: number) => number;

function justifying(name: string, before: Placement): SharedMethod {
  return (flavor, self, [widthObject, fillObject]) => {
    const text = textOf(self);
    const width = integerArgument(widthObject as PyObject);
    const fill = fillObject === undefined ? ' ' : fillCharacter(flavor, name, fillObject);
    const missing = width - flavor.length(text);
    if (missing <= 0) return whole(flavor, self);
    reserve(width);
    const left = before(missing, width);
    return flavor.fresh(fill.repeat(left) + text + fill.repeat(missing - left));
  };
}

function fillCharacter(flavor: Flavor, name: string, fill: PyObject): string {
  if (flavor.type === byteType) {
    const text = isKindOf(fill, byteType) ? textOf(fill) : '';
    if (text.length !== 1) throw raised('TypeError', `${name}() argument 2 must be char, not ${fill.type.payload.name}`);
    return text;
  }
  if (!isKindOf(fill, byteType) && !isKindOf(fill, textType)) {
    throw raised('TypeError', 'The fill character cannot be converted to Unicode');
  }
  const text = flavor.argument(fill);
  if (flavor.length(text) !== 1) throw raised('TypeError', 'The fill character must be exactly one character long');
  return text;
}

/** `center` puts the odd one left where the width is odd, too. */
const centered: Placement = (missing, width) => (missing >> 1) + (missing & width & 1);

const zfill: SharedMethod = (flavor, self, [widthObject]) => {
  const text = textOf(self);
  const missing = integerArgument(widthObject as PyObject) - flavor.length(text);
  if (missing <= 0) return whole(flavor, self);
  reserve(text.length + missing);
  const sign = /^[+-]/.test(text) ? text.charAt(0) : '';
  return flavor.fresh(sign + '0'.repeat(missing) + text.slice(sign.length));
};

const TAB = 8;

const expandtabs: SharedMethod = (flavor, self, [sizeObject]) => {
  const size = sizeObject === undefined ? TAB : integerArgument(sizeObject);
  if (target.language === 3 && isKindOf(self, strType) && !textOf(self).includes('\t')) return whole(flavor, self);
  let column = 0;
  let text = '';
  for (const character of textOf(self)) {
    if (character !== '\t') {
      text += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    } else if (size > 0) {
      const missing = size - (column % size);
      reserve(text.length + missing);
      text += ' '.repeat(missing);
      column += missing;
    }
  }
  return flavor.fresh(text);
};

export const characterMethods: Readonly<Record<string, readonly [min: number, max: number, method: SharedMethod]>> = {
  isalnum: [0, 0, every((flavor, character) => flavor.isAlphanumeric(character))],
  isalpha: [0, 0, every((flavor, character) => flavor.isAlpha(character))],
  isdigit: [0, 0, every((flavor, character) => flavor.isDigit(character))],
  isspace: [0, 0, every((flavor, character) => flavor.isSpace(character))],
  islower: [0, 0, cased('isLower', 'isUpper')],
  isupper: [0, 0, cased('isUpper', 'isLower')],
  istitle: [0, 0, istitle],
  lower: [0, 0, changing((flavor, characters) => characters.map(flavor.lower).join(''))],
  upper: [0, 0, changing((flavor, characters) => characters.map(flavor.upper).join(''))],
  capitalize: [0, 0, capitalized],
  swapcase: [0, 0, swapped],
  title: [0, 0, titled],
  center: [1, 2, justifying('center', centered)],
  ljust: [1, 2, justifying('ljust', () => 0)],
  rjust: [1, 2, justifying('rjust', (missing) => missing)],
  zfill: [1, 1, zfill],
  expandtabs: [0, 1, expandtabs],
};
