/** What the `%` operator is given (getnextarg, Objects/stringobject.c 2.7.18, Objects/unicode_format.c 3.15.0rc1). */
import { newBytes } from '../../cache/bytes.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { isInteger } from '../../protocol/number.ts';
import { repr } from '../../protocol/object.ts';
import { getItem } from '../../protocol/sequence.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { newUnicode } from '../construct.ts';
import { byteType, isKindOf, textType, tupleType } from '../static-types.ts';
import { toldType } from '../type/names.ts';
import { argumentFault, formatFault, noMapping, type Place, tooFew, tooMany } from './faults.ts';

/** Takes arguments in turn, and checks at the end that none is left. */
export class Arguments {
  private readonly args: PyObject;
  private readonly isTuple: boolean;
  private readonly mapping: PyObject | null;
  private items: readonly PyObject[];
  private next = 0;
  /** What made the key in parentheses of the conversion that is made. */
  private key: (() => Ref) | null = null;
  private selected = false;
  /** Values looked up by key, held until the end. */
  readonly held: Ref[] = [];

  private readonly kind: 'string' | 'bytes';

  /** Python 3 takes bytes for a mapping where text is formatted. */
  constructor(args: PyObject, kind: 'string' | 'bytes' = 'string') {
    this.kind = kind;
    const isBytes = isKindOf(args, byteType) && (kind === 'bytes' || target.language === 2);
    const isText = isBytes || isKindOf(args, textType);
    this.args = args;
    this.isTuple = isKindOf(args, tupleType);
    this.items = this.isTuple ? (args.payload as PyObject[]) : [args];
    this.mapping = !this.isTuple && !isText && args.type.payload.subscript !== null ? args : null;
  }

  take(): PyObject {
    const item = this.items[this.next++];
    if (item === undefined) throw tooFew(this.isTuple ? this.items.length : 1);
    return item;
  }

  /** A star's argument: a whole number. From 3.15 on it has to be one of a tuple. */
  takeSize(place: Place): number {
    if (has('format arguments told') && !this.isTuple) throw this.selected ? formatFault(place, STAR_BY_KEY, '') : tooFew(1);
    const item = this.take();
    if (!isInteger(item)) throw argumentFault('TypeError', place, `* requires int, not ${toldType(item)}`, '* wants int');
    return Number(item.payload);
  }

  /** A conversion begins that names no key, which is refused behind one that does (3.15). */
  selectNone(start: number): void {
    this.key = null;
    if (this.selected && has('format arguments told')) throw formatFault({ start }, 'format requires a parenthesised mapping key', '');
  }

  /** The next argument becomes the mapping's value under a key. */
  select(key: string, isUnicode: boolean): void {
    const { mapping } = this;
    if (mapping === null) throw noMapping(this.args);
    this.key = (): Ref => (isUnicode ? newUnicode(key) : newBytes(key));
    const name = this.key();
    const value = holding([name], () => getItem(mapping, name));
    this.held.push(value);
    this.items = [value];
    this.next = 0;
    this.selected = true;
  }

  /** Which argument was taken last, as 3.15 tells it. */
  place(): string {
    if (this.key === null) return this.isTuple ? `format argument ${this.next}: ` : 'format argument: ';
    const key = this.key();
    return holding([key], () => `format argument ${repr(key)}: `);
  }

  checkDone(): void {
    if (this.next < this.items.length && this.mapping === null) {
      throw tooMany(this.kind, this.isTuple ? this.next : 0, this.items.length);
    }
  }
}

const STAR_BY_KEY = '* cannot be used with a parenthesised mapping key';
