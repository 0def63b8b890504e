/** Items of the native formats as Python objects and back (unpack_single and pack_single, Objects/memoryobject.c 3.8.18). */
import { newBytes } from '../../../../cache/bytes.ts';
import { newInteger } from '../../../../cache/integers.ts';
import { newBool } from '../../../../cache/singletons.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { newFloat } from '../../../../object/construct.ts';
import { bytesType, isKindOf } from '../../../../object/static-types.ts';
import { floatArgument } from '../../../../protocol/arguments.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
import { isTrue } from '../../../../protocol/object.ts';
import { isException, raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { platform } from '../../../../versions/target.ts';
import { halfOf, numberOfHalf } from './half.ts';

/** What an item is to JavaScript: a character stands for itself. */
export type Item = bigint | number | boolean | string;

interface Format {
  readonly size: () => number;
  readonly kind: 'integer' | 'unsigned' | 'float' | 'bool' | 'char';
}

const word = (): number => platform.wordSize / 8;
const fixed = (size: number) => (): number => size;

const FORMATS: Readonly<Record<string, Format>> = {
  c: { size: fixed(1), kind: 'char' },
  b: { size: fixed(1), kind: 'integer' },
  B: { size: fixed(1), kind: 'unsigned' },
  h: { size: fixed(2), kind: 'integer' },
  H: { size: fixed(2), kind: 'unsigned' },
  i: { size: fixed(4), kind: 'integer' },
  I: { size: fixed(4), kind: 'unsigned' },
  l: { size: word, kind: 'integer' },
  L: { size: word, kind: 'unsigned' },
  q: { size: fixed(8), kind: 'integer' },
  Q: { size: fixed(8), kind: 'unsigned' },
  n: { size: word, kind: 'integer' },
  N: { size: word, kind: 'unsigned' },
  P: { size: word, kind: 'unsigned' },
  f: { size: fixed(4), kind: 'float' },
  d: { size: fixed(8), kind: 'float' },
  '?': { size: fixed(1), kind: 'bool' },
};

/** Half floats are native from 3.12 on. */
const HALF: Format = { size: fixed(2), kind: 'float' };

/** A single character, with an `@` in front at most; undefined for what is no native format. */
export function formatOf(format: string): Format | undefined {
  const character = plainFormat(format);
  if (character === 'e') return has('memoryviews of half floats') ? HALF : undefined;
  return Object.hasOwn(FORMATS, character) ? FORMATS[character] : undefined;
}

export const plainFormat = (format: string): string => format.replace(/^@(?=.)/, '');

export const isByteFormat = (format: string): boolean => /^@?[bBc]$/.test(format);

/** The item that bytes, least first, are. */
export function unpack(format: string, bytes: readonly number[]): Item {
  const { kind } = formatOf(format) as Format;
  if (kind === 'char') return String.fromCharCode(bytes[0] as number);
  if (kind === 'bool') return bytes[0] !== 0;
  if (kind === 'float') return numberOf(bytes);
  const value = bytes.reduceRight((all, byte) => (all << 8n) | BigInt(byte), 0n);
  return kind === 'integer' ? BigInt.asIntN(bytes.length * 8, value) : value;
}

function numberOf(bytes: readonly number[]): number {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  if (bytes.length === 2) return numberOfHalf(view.getUint16(0, true));
  return bytes.length === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
}

export function objectOf(item: Item): Ref {
  switch (typeof item) {
    case 'bigint':
      return newInteger(item) as Ref;
    case 'number':
      return newFloat(item);
    case 'boolean':
      return newBool(item);
    case 'string':
      return newBytes(item);
  }
}

/** The bytes of an object in a format. Throws TypeError for another type, ValueError for a value beyond it (fix_error_int). */
export function pack(format: string, value: PyObject): number[] {
  const { kind, size } = formatOf(format) as Format;
  if (kind === 'char') return packCharacter(format, value);
  if (kind === 'bool') return [isTrue(value) ? 1 : 0];
  return kind === 'float' ? packFloat(format, value, size()) : packInteger(format, value, size(), kind === 'integer');
}

const wrongType = (format: string): unknown => raised('TypeError', `memoryview: invalid type for format '${format}'`);
const wrongValue = (format: string): unknown => raised('ValueError', `memoryview: invalid value for format '${format}'`);

function packCharacter(format: string, value: PyObject): number[] {
  if (!isKindOf(value, bytesType)) throw wrongType(format);
  const text = value.payload as string;
  if (text.length !== 1) throw wrongValue(format);
  return [text.charCodeAt(0)];
}

function packInteger(format: string, value: PyObject, size: number, signed: boolean): number[] {
  if (!isIndex(value)) throw wrongType(format);
  const given = BigInt(indexValue(value));
  const bits = size * 8;
  if ((signed ? BigInt.asIntN(bits, given) : BigInt.asUintN(bits, given)) !== given) throw wrongValue(format);
  return Array.from({ length: size }, (_, index) => Number((given >> BigInt(index * 8)) & 0xffn));
}

function packFloat(format: string, value: PyObject, size: number): number[] {
  const view = new DataView(new ArrayBuffer(size));
  const number = floatOf(format, value);
  if (size === 2) {
    const half = halfOf(number);
    if (half === undefined) throw wrongValue(format);
    view.setUint16(0, half, true);
  } else if (size === 4) view.setFloat32(0, number, true);
  else view.setFloat64(0, number, true);
  return [...new Uint8Array(view.buffer)];
}

function floatOf(format: string, value: PyObject): number {
  try {
    return floatArgument(value);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    throw wrongType(format);
  }
}
