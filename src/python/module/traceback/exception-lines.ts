/** The last lines of a traceback: what was raised (format_exception_only, Lib/traceback.py 2.7.18). */
import { none } from '../../cache/singletons.ts';
import { close } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject } from '../../memory/object.ts';
import type { ExceptionObject } from '../../object/exception.ts';
import { exceptionTypes } from '../../object/exception-types.ts';
import { instanceType, strType, tupleType } from '../../object/static-types.ts';
import { textCodec } from '../../object/unicode/codecs.ts';
import { toUnicode } from '../../object/unicode/coerce.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { isExceptionInstance, isExceptionType } from '../../protocol/exception-match.ts';
import { str } from '../../protocol/object.ts';
import { isException } from '../../protocol/raise.ts';

/** One line, or for a SyntaxError the place with its caret as well. */
export function exceptionLines(type: PyObject, value: PyObject): string[] {
  if (type === none || type.type === strType || isExceptionInstance(type)) return [lastLine(str(type), value)];
  const name = attributeText(type, '__name__');
  if (!isExceptionType(type) || !type.payload.mro.includes(exceptionTypes.SyntaxError)) return [lastLine(name, value)];
  const place = placeOf(value);
  return place === null ? [lastLine(name, value)] : [...placeLines(place), lastLine(name, place.message)];
}

function attributeText(object: PyObject, name: string): string {
  const value = getAttribute(object, name);
  return holding([value], () => str(value));
}

function lastLine(name: string, value: PyObject): string {
  const text = textOf(value);
  return value === none || text === '' ? `${name}\n` : `${name}: ${text}\n`;
}

/** `str()`, or what `unicode()` gives in ASCII with escapes, or that there is none. */
function textOf(value: PyObject): string {
  return attempt(() => str(value)) ?? attempt(() => asciiOf(value)) ?? `<unprintable ${value.type.payload.name} object>`;
}

function asciiOf(value: PyObject): string {
  const text = toUnicode(value);
  const encoded = textCodec('ascii')?.encode(text.payload, 'backslashreplace') ?? '';
  close(text);
  return encoded;
}

function attempt(text: () => string): string | null {
  try {
    return text();
  } catch (error) {
    if (!isException(error, 'Exception')) throw error;
    error.discard();
    return null;
  }
}

interface Place {
  readonly message: PyObject;
  readonly filename: PyObject;
  readonly lineno: PyObject;
  readonly offset: PyObject;
  readonly text: PyObject;
}

/** The arguments of a SyntaxError that tells its place, borrowed. */
function placeOf(value: PyObject): Place | null {
  if (!isExceptionInstance(value) || value.type === instanceType) return null;
  const [message, details, extra] = (value as ExceptionObject).payload.args.payload;
  if (message === undefined || details?.type !== tupleType || extra !== undefined) return null;
  const [filename, lineno, offset, text, more] = details.payload as PyObject[];
  if (filename === undefined || lineno === undefined || offset === undefined || text === undefined || more !== undefined) return null;
  return { message, filename, lineno, offset, text };
}

function placeLines({ filename, lineno, offset, text }: Place): string[] {
  const file = filename === none || filename.payload === '' ? '<string>' : str(filename);
  const lines = [`  File "${file}", line ${str(lineno)}\n`];
  if (text === none) return lines;
  const bad = text.payload as string;
  lines.push(`    ${bad.trim()}\n`);
  if (offset === none) return lines;
  const line = bad.replace(/\n+$/, '');
  const column = Math.min(line.length, Number(offset.payload)) - 1;
  const before = line.slice(0, column).trimStart();
  lines.push(`    ${before.replace(/\S/g, ' ')}^\n`);
  return lines;
}
