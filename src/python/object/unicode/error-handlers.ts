/** What codecs do about what they cannot convert (Python/codecs.c, 2.7.18). */
import { PythonException, raised } from '../../protocol/raise.ts';
import { target } from '../../versions/target.ts';
import { escapeCode } from './repr.ts';

type MakeError = () => unknown;

export interface Reporter {
  /** What stands for bytes that cannot be decoded. */
  readonly decode: (error: MakeError, bytes?: string) => string;
  /** What stands for characters that cannot be encoded. */
  readonly encode: (error: MakeError, characters: readonly string[]) => string;
}

function fail(error: MakeError): never {
  throw error();
}

function each(characters: readonly string[], replace: (code: number) => string): string {
  return characters.map((character) => replace(character.codePointAt(0) as number)).join('');
}

function notForDecoding(error: MakeError): never {
  const made = error();
  if (made instanceof PythonException) made.discard();
  throw raised('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
}

const hexadecimal = (code: number): string => `\\x${code.toString(16).padStart(2, '0')}`;
const isEscapedByte = (character: string): boolean => character >= '\udc80' && character <= '\udcff';

/** A handler that is for encoding only. */
function encoding(encode: (characters: readonly string[]) => string): Reporter {
  return { decode: notForDecoding, encode: (_error, characters) => encode(characters) };
}

const REPORTERS: Readonly<Record<string, Reporter>> = {
  strict: { decode: fail, encode: fail },
  ignore: { decode: () => '', encode: () => '' },
  replace: { decode: () => '\ufffd', encode: (_error, characters) => '?'.repeat(characters.length) },
  xmlcharrefreplace: encoding((characters) => each(characters, (code) => `&#${code};`)),
  backslashreplace: {
    decode: (error, bytes) => (target.language === 3 ? each([...(bytes ?? '')], hexadecimal) : notForDecoding(error)),
    encode: (_error, characters) => each(characters, escapeCode),
  },
  surrogateescape: {
    decode: (_error, bytes) => each([...(bytes ?? '')], (code) => String.fromCharCode(0xdc00 + code)),
    encode: (error, characters) =>
      characters.every(isEscapedByte) ? each(characters, (code) => String.fromCharCode(code - 0xdc00)) : fail(error),
  },
};

/** The handler of a name. Throws LookupError. */
export function reporter(errors: string): Reporter {
  const found = errors === 'surrogateescape' && target.language === 2 ? undefined : REPORTERS[errors];
  if (found === undefined) throw raised('LookupError', `unknown error handler name '${errors}'`);
  return found;
}
