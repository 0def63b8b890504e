/** The `%` operator of str and unicode (PyString_Format, Objects/stringobject.c; PyUnicode_Format, Objects/unicodeobject.c; 2.7.18). */

import { freshStr } from '../../cache/fresh-strings.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { reserve } from '../../protocol/reserve.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { newUnicode } from '../construct.ts';
import { isKindOf, textType } from '../static-types.ts';
import { decodeAscii } from '../unicode/ascii.ts';
import { Arguments } from './arguments.ts';
import { type Conversion, convert, isNumeric, textObject, truncate } from './conversion.ts';
import { argumentFault, formatFault, type Place, unsupported } from './faults.ts';
import { SolePiece } from './sole-piece.ts';

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
    const start = this.at - 1;
    if (has('percent signs alone') && this.format.charAt(this.at) === '%') return this.percent();
    if (this.format.charAt(this.at) === '(') this.args.select(this.key(start), this.isUnicode);
    else this.args.selectNone(start);
    const conversion = this.conversion({ start, argument: () => this.args.place() });
    if (conversion.code === '%' && !has('percent signs alone')) {
      this.text += target.language === 3 ? '%' : pad('%', { ...conversion, zero: false });
      return;
    }
    const value = this.args.take();
    if (!this.isUnicode && isKindOf(value, textType) && 'sc'.includes(conversion.code)) this.becomeUnicode();
    const object = target.language === 3 && this.own === null ? textObject(value, conversion.code) : undefined;
    if (object === undefined) this.write(pad(this.converted(value, conversion), conversion), null);
    else holding([object], () => this.writeText(object, conversion));
  }

  /** `%%`, which takes no width (3.7). */
  private percent(): void {
    this.at++;
    this.text += '%';
  }

  private converted(value: PyObject, conversion: Conversion): string {
    const at = this.at - 1;
    const refused = (): unknown => unsupported(conversion.code, at, this.isUnicode, conversion.place);
    return this.own?.(value, conversion) ?? convert(value, conversion, this.isUnicode, refused);
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
  private key(place: number): string {
    const start = ++this.at;
    for (let depth = 1; depth > 0; this.at++) {
      if (this.at >= this.format.length) throw formatFault({ start: place }, 'stray % or incomplete format key', 'incomplete format key');
      const character = this.format.charAt(this.at);
      if (character === ')') depth--;
      else if (character === '(') depth++;
    }
    return this.format.slice(start, this.at - 1);
  }

  private conversion(place: Place): Conversion {
    const flags = this.match(/[-+ #0]*/y);
    const width = this.size('width', place);
    let precision = -1;
    if (this.format.charAt(this.at) === '.') {
      this.at++;
      precision = Math.max(0, this.size('precision', place));
    }
    this.match(/[hlL]?/y);
    const code = String.fromCodePoint(this.format.codePointAt(this.at) ?? 0);
    if (this.at >= this.format.length) throw formatFault(place, 'stray %', 'incomplete format');
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
      place,
    };
  }

  /** Digits, or the argument of a star; 0 where there are none. */
  private size(name: Size, place: Place): number {
    if (this.format.charAt(this.at) !== '*') {
      return limited(Number(this.match(/\d*/y)), () => formatFault(place, `${name} too big`, TOO_BIG[name]));
    }
    this.at++;
    const size = this.args.takeSize(place);
    return limited(size, () => argumentFault('OverflowError', place, `too big for ${name}`, TOO_BIG[name]));
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

type Size = 'width' | 'precision';
const TOO_BIG: Readonly<Record<Size, string>> = { width: 'width too big', precision: 'prec too big' };

function limited(size: number, tooBig: () => unknown): number {
  if (size > GREATEST) throw tooBig();
  reserve(Math.abs(size));
  return size;
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
