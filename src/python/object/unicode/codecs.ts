/** The codecs that programs here use (Lib/encodings and Objects/unicodeobject.c, 2.7.18). */
import { raised } from '../../protocol/raise.ts';
import { escapeBytes } from '../str/repr.ts';
import { ASCII_LIMIT, cannotDecode, isAscii } from './ascii.ts';
import { encodeLimited } from './encode.ts';
import { reporter } from './error-handlers.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** A codec between text and bytes. */
export interface TextCodec {
  readonly encode: (text: string, errors: string) => string;
  readonly decode: (bytes: string, errors: string) => string;
  /** Whether one encoded character is the shared string. */
  readonly sharesEncoded: boolean;
}

/** A codec between bytes and bytes. */
export interface ByteCodec {
  readonly encode: (bytes: string) => string;
  readonly decode: (bytes: string) => string;
}

const LATIN1_LIMIT = 256;

const ascii: TextCodec = {
  encode: (text, errors) => (isAscii(text) ? text : encodeLimited(text, 'ascii', ASCII_LIMIT, errors)),
  decode: decodeAsciiWith,
  sharesEncoded: false,
};

const latin1: TextCodec = {
  encode: (text, errors) => encodeLimited(text, 'latin-1', LATIN1_LIMIT, errors),
  decode: (bytes) => bytes,
  sharesEncoded: false,
};

const utf8: TextCodec = { encode: encodeUtf8, decode: decodeUtf8, sharesEncoded: true };

function decodeAsciiWith(bytes: string, errors: string): string {
  if (isAscii(bytes)) return bytes;
  const report = reporter(errors);
  let text = '';
  for (let index = 0; index < bytes.length; index++) {
    const isBad = bytes.charCodeAt(index) >= ASCII_LIMIT;
    text += isBad
      ? report.decode(() => cannotDecode('ascii', bytes, index, index + 1, 'ordinal not in range(128)'), bytes.charAt(index))
      : bytes.charAt(index);
  }
  return text;
}

const TEXT_CODECS: Readonly<Record<string, TextCodec>> = {
  ascii,
  us_ascii: ascii,
  '646': ascii,
  latin_1: latin1,
  latin1,
  iso_8859_1: latin1,
  iso8859_1: latin1,
  l1: latin1,
  utf_8: utf8,
  utf8,
  u8: utf8,
};

const hex: ByteCodec = {
  encode: (bytes) => [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(''),
  decode: (digits) => {
    if (digits.length % 2 !== 0) throw raised('TypeError', 'Odd-length string');
    if (!/^[0-9a-fA-F]*$/.test(digits)) throw raised('TypeError', 'Non-hexadecimal digit found');
    return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  },
};

const rotate = (text: string): string =>
  text.replace(/[a-zA-Z]/g, (letter) => {
    const first = letter < 'a' ? 'A' : 'a';
    const place = (letter.charCodeAt(0) - first.charCodeAt(0) + 13) % 26;
    return String.fromCharCode(first.charCodeAt(0) + place);
  });

const stringEscape: Pick<ByteCodec, 'encode'> = { encode: (bytes) => escapeBytes(bytes, "'") };

const BYTE_CODECS: Readonly<Record<string, Partial<ByteCodec>>> = {
  hex,
  hex_codec: hex,
  rot13: { encode: rotate, decode: rotate },
  rot_13: { encode: rotate, decode: rotate },
  string_escape: stringEscape,
};

/** Encodings are looked up in small letters, with underscores for hyphens and spaces. */
function normalised(encoding: string): string {
  return encoding.toLowerCase().replace(/[- ]/g, '_');
}

export function textCodec(encoding: string): TextCodec | undefined {
  return TEXT_CODECS[normalised(encoding)];
}

export function byteCodec(encoding: string, direction: keyof ByteCodec): ((bytes: string) => string) | undefined {
  return BYTE_CODECS[normalised(encoding)]?.[direction];
}

/** Codecs that CPython has and refplot has not. */
const UNSUPPORTED =
  /^(base64|bz2|zlib|uu|quopri|punycode|idna|utf_?7|utf_?16|utf_?32|cp\d+|iso_?8859|koi8|mac_|gb|big5|euc|shift|raw_unicode|unicode_|string_escape)/;

export function unknownEncoding(encoding: string): unknown {
  const told = UNSUPPORTED.test(normalised(encoding)) ? 'refplot does not support the encoding' : 'unknown encoding';
  return raised('LookupError', `${told}: ${encoding}`);
}
