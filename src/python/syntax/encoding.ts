/** The source's encoding: byte order mark, coding line (PEP 263), and the decoding of its unicode literals (Parser/tokenizer.c, 2.7.18). */

import { utf8Text } from '../utf8.ts';
import { ErrorPlaces, type Origin } from './errors.ts';

export interface DecodedSource {
  /** Bytes (one character each), without a byte order mark, lines ended by `\n`, the last one too. */
  readonly source: string;
  /** Whether the last line came with an end. */
  readonly ended: boolean;
  readonly decode: (bytes: string) => string;
}

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const UTF8 = /^(utf-?8|u8)$/i;
const SINGLE_BYTE = /^(latin-?1|iso-?8859-?1|l1|us-?ascii|ascii)$/i;

export interface SourcePlace {
  readonly filename: string;
  /** `file` unless given. Unicode source is given as UTF-8. */
  readonly origin?: Origin;
}

/** Throws the SyntaxError of an unknown encoding, or of a file's bytes beyond ASCII without a declared one. */
export function decodeSource(bytes: string, { filename, origin = 'file' }: SourcePlace): DecodedSource {
  const marked = bytes.startsWith('\xef\xbb\xbf');
  const lines = (marked ? bytes.slice(3) : bytes).replace(/\r\n?/g, '\n');
  const read = origin === 'file' ? withoutNulls(lines) : lines;
  const ended = read.endsWith('\n');
  const source = ended ? read : `${read}\n`;
  const declared = marked ? 'utf-8' : declaredEncoding(source);
  if (origin === 'unicode') {
    if (declared === null) return { source, ended, decode: utf8Text };
    throw new ErrorPlaces(filename, source, { origin }).at(0, null, 'encoding declaration in Unicode string');
  }
  if (declared === null) {
    if (origin === 'file') refuseNonAscii(source, filename);
    return { source, ended, decode: (text) => text };
  }
  if (UTF8.test(declared)) return { source, ended, decode: utf8Text };
  if (SINGLE_BYTE.test(declared.replace(/_/g, '-'))) return { source, ended, decode: (text) => text };
  throw new ErrorPlaces(filename, source, { origin }).at(
    origin === 'file' ? 1 : 0,
    origin === 'file' ? null : 0,
    `unknown encoding: ${declared}`,
  );
}

/** A file's line ends for its reader at a null byte, and the next line goes on where it ended: a line's end is behind that byte, too. */
function withoutNulls(source: string): string {
  return source.replace(/\0[^\n]*\n?/g, '');
}

function declaredEncoding(source: string): string | null {
  for (const line of source.split('\n', 2)) {
    const match = CODING.exec(line);
    if (match !== null) return (match[1] as string).replace(/_/g, '-');
    if (!/^[ \t\f]*(#|$)/.test(line)) return null;
  }
  return null;
}

function refuseNonAscii(source: string, filename: string): void {
  const index = source.search(/[\x80-\xff]/);
  if (index < 0) return;
  const lineno = source.slice(0, index).split('\n').length;
  const byte = source.charCodeAt(index).toString(16);
  const message =
    `Non-ASCII character '\\x${byte}' in file ${filename} on line ${lineno}, but no encoding declared; ` +
    'see http://python.org/dev/peps/pep-0263/ for details';
  throw new ErrorPlaces(filename, source).at(lineno, null, message);
}
