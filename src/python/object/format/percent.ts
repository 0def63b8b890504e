/** The `%` operator of str and unicode (PyString_Format, Objects/stringobject.c; PyUnicode_Format, Objects/unicodeobject.c; 2.7.18). */

import { newBytes } from '../../cache/bytes.ts';
import { freshStr } from '../../cache/fresh-strings.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { isInteger } from '../../protocol/number.ts';
import { raised } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { getItem } from '../../protocol/sequence.ts';
import { target } from '../../versions/target.ts';
import { newUnicode } from '../construct.ts';
import { byteType, isKindOf, textType, tupleType } from '../static-types.ts';
import { decodeAscii } from '../unicode/ascii.ts';
import { type Conversion, convert, isNumeric, textObject, truncate } from './conversion.ts';
import { SolePiece } from './sole-piece.ts';

/** Takes arguments in turn, and checks at the end that none is left. */
class Arguments {
  private readonly mapping: PyObject | null;
  private items: readonly PyObject[];
  private next = 0;
  /** Values looked up by key, held until the end. */
  readonly held: Ref[] = [];

  private readonly kind: 'string' | 'bytes';

  /** Python 3 takes bytes for a mapping where text is formatted. */
  constructor(args: PyObject, kind: 'string' | 'bytes' = 'string') {
    this.kind = kind;
    const isBytes = isKindOf(args, byteType) && (kind === 'bytes' || target.language === 2);
    const isText = isBytes || isKindOf(args, textType);
    this.items = isKindOf(args, tupleType) ? (args.payload as PyObject[]) : [args];
    this.mapping = !isKindOf(args, tupleType) && !isText && args.type.payload.subscript !== null ? args : null;
  }

  take(): PyObject {
    const item = this.items[this.next++];
    if (item === undefined) throw raised('TypeError', 'not enough arguments for format string');
    return item;
  }

  /** A star's argument: a whole number. */
  takeSize(): number {
    const item = this.take();
    if (!isInteger(item)) throw raised('TypeError', '* wants int');
    return Number(item.payload);
  }

  /** The next argument becomes the mapping's value under a key. */
  select(key: string, isUnicode: boolean): void {
    const { mapping } = this;
    if (mapping === null) throw raised('TypeError', 'format requires a mapping');
    const name = isUnicode ? newUnicode(key) : newBytes(key);
    const value = holding([name], () => getItem(mapping, name));
    this.held.push(value);
    this.items = [value];
    this.next = 0;
  }

  get isMapping(): boolean {
    return this.mapping !== null;
  }

  checkDone(): void {
    if (this.next < this.items.length && this.mapping === null) {
      throw raised('TypeError', `not all arguments converted during ${this.kind} formatting`);
    }
  }
}

/** `format % args`: a str, or unicode where the format or an argument shown by `%s` or `%c` is. */
export function formatPercent(format: PyObject, args: PyObject): Ref {
  const source = new Arguments(args);
  return holding(source.held, () => {
    const formatter = new Formatter(format, source);
    try {
      formatter.run();
      return formatter.result();
    } finally {
      formatter.sole.drop();
    }
  });
}

/** Converts a value in its own way; undefined leaves it to the conversions that all strings have. */
type Convert = (value: PyObject, conversion: Conversion) => string | undefined;

/** The text of `format % args` where the language has other conversions. */
export function runPercent(format: PyObject, args: PyObject, own: Convert): string {
  const source = new Arguments(args, isKindOf(format, textType) ? 'string' : 'bytes');
  return holding(source.held, () => {
    const formatter = new Formatter(format, source, own);
    formatter.run();
    return formatter.text;
  });
}

class Formatter {
  text = '';
  readonly sole = new SolePiece();
  private readonly given: PyObject;
  isUnicode: boolean;
  private format: string;
  private at = 0;
  private readonly args: Arguments;
  private readonly own: Convert | null;

  constructor(format: PyObject, args: Arguments, own: Convert | null = null) {
    this.own = own;
    this.given = format;
    this.format = format.payload as string;
    this.isUnicode = isKindOf(format, textType);
    this.args = args;
  }

  run(): void {
    while (this.at < this.format.length) {
      const percent = this.format.indexOf('%', this.at);
      const end = percent < 0 ? this.format.length : percent;
      this.text += this.format.slice(this.at, end);
      this.sole.next(end === this.format.length && this.at === 0 ? this.given : null);
      this.at = end + 1;
      if (percent >= 0) this.convertOne();
    }
    this.args.checkDone();
  }

  private convertOne(): void {
    if (this.format.charAt(this.at) === '(') this.args.select(this.key(), this.isUnicode);
    const conversion = this.conversion();
    if (conversion.code === '%') {
      this.text += pad('%', { ...conversion, zero: false });
      return;
    }
    const value = this.args.take();
    if (!this.isUnicode && isKindOf(value, textType) && 'sc'.includes(conversion.code)) this.becomeUnicode();
    const object = target.language === 3 && this.own === null ? textObject(value, conversion.code) : undefined;
    if (object === undefined) this.write(pad(this.converted(value, conversion), conversion), null);
    else holding([object], () => this.writeText(object, conversion));
  }

  private converted(value: PyObject, conversion: Conversion): string {
    const at = this.at - 1;
    return (
      this.own?.(value, conversion) ?? convert(value, conversion, this.isUnicode, () => unsupported(conversion.code, at, this.isUnicode))
    );
  }

  private writeText(object: PyObject, conversion: Conversion): void {
    const text = object.payload as string;
    const padded = pad(truncate(text, conversion.precision), conversion);
    this.write(padded, padded === text ? object : null);
  }

  /** @param object the string that is written, where it is one */
  private write(text: string, object: PyObject | null): void {
    this.sole.next(object);
    this.text += text;
    reserve(this.text.length);
  }

  /** In Python 3 the very string that was put in, where there is nothing else. */
  result(): Ref {
    if (target.language === 3) return this.sole.take(this.text, newUnicode);
    return this.isUnicode ? newUnicode(this.text) : freshStr(this.text);
  }

  /** What was written so far and the rest of the format are decoded. */
  private becomeUnicode(): void {
    this.text = decodeAscii(this.text);
    this.format = ' '.repeat(this.at) + decodeAscii(this.format.slice(this.at));
    this.isUnicode = true;
  }

  /** The name in parentheses, which may hold balanced ones. */
  private key(): string {
    const start = ++this.at;
    for (let depth = 1; depth > 0; this.at++) {
      if (this.at >= this.format.length) throw raised('ValueError', 'incomplete format key');
      const character = this.format.charAt(this.at);
      if (character === ')') depth--;
      else if (character === '(') depth++;
    }
    return this.format.slice(start, this.at - 1);
  }

  private conversion(): Conversion {
    const flags = this.match(/[-+ #0]*/y);
    const width = this.size('width');
    let precision = -1;
    if (this.format.charAt(this.at) === '.') {
      this.at++;
      precision = Math.max(0, this.size('prec'));
    }
    this.match(/[hlL]?/y);
    const code = String.fromCodePoint(this.format.codePointAt(this.at) ?? 0);
    if (this.at >= this.format.length) throw raised('ValueError', 'incomplete format');
    this.at += code.length;
    return {
      code,
      width: Math.abs(width),
      precision,
      left: flags.includes('-') || width < 0,
      plus: flags.includes('+'),
      blank: flags.includes(' '),
      alternate: flags.includes('#'),
      zero: flags.includes('0') && isNumeric(code),
    };
  }

  /** Digits, or the argument of a star; 0 where there are none. */
  private size(name: 'width' | 'prec'): number {
    if (this.format.charAt(this.at) === '*') {
      this.at++;
      return limited(this.args.takeSize(), name);
    }
    return limited(Number(this.match(/\d*/y)), name);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = (pattern.exec(this.format) as RegExpExecArray)[0];
    this.at += found.length;
    return found;
  }
}

/** C's greatest int. */
const GREATEST = 2 ** 31 - 1;

function limited(size: number, name: 'width' | 'prec'): number {
  if (size > GREATEST) throw raised('ValueError', `${name} too big`);
  reserve(Math.abs(size));
  return size;
}

function unsupported(code: string, index: number, isUnicode: boolean): unknown {
  const point = code.codePointAt(0) as number;
  const shown = isUnicode && (point < 32 || point > 127) ? '?' : code;
  return raised('ValueError', `unsupported format character '${shown}' (0x${point.toString(16)}) at index ${index}`);
}

/** Fills up to the width: zeros go between sign or prefix and digits. */
function pad(text: string, { code, width, left, plus, blank, alternate, zero }: Conversion): string {
  const numeric = isNumeric(code);
  const signed = numeric && /^[-+]/.test(text);
  const sign = signed ? text.charAt(0) : numeric && plus ? '+' : numeric && blank ? ' ' : '';
  const unsigned = signed ? text.slice(1) : text;
  const prefix = alternate && (code === 'x' || code === 'X' || (code === 'o' && unsigned.startsWith('0o'))) ? unsigned.slice(0, 2) : '';
  const body = unsigned.slice(prefix.length);
  const missing = Math.max(0, width - sign.length - prefix.length - [...body].length);
  if (left) return sign + prefix + body + ' '.repeat(missing);
  return zero ? sign + prefix + '0'.repeat(missing) + body : ' '.repeat(missing) + sign + prefix + body;
}
