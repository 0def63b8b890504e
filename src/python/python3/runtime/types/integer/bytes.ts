/** Integers as bytes and back (int_to_bytes_impl and int_from_bytes_impl, Objects/longobject.c 3.8.18). */

import { freshBytes, newBytes } from '../../../../cache/bytes.ts';
import { type IntValue, newInteger } from '../../../../cache/integers.ts';
import { close } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { intType } from '../../../../object/static-types.ts';
import { bufferText } from '../../../../protocol/buffer.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { asIndex } from '../../../../protocol/number.ts';
import { isTrue } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { bytesOf } from '../bytes/construct.ts';

const BYTE = 8n;

/** Whether the least byte comes first. Throws ValueError. */
function isLittle(name: string, order: PyObject | undefined): boolean {
  if (order === undefined) return false;
  checkOrder(name, order);
  if (order.payload === 'little' || order.payload === 'big') return order.payload === 'little';
  throw raised('ValueError', "byteorder must be either 'little' or 'big'");
}

function checkOrder(name: string, order: PyObject): void {
  if (typeof order.payload === 'string') return;
  throw raised('TypeError', `${name}() argument 'byteorder' must be str, not ${order.type.payload.name}`);
}

export function toBytes(self: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [length, order, signed] = keywordArguments(
    'to_bytes',
    { positional: ['length', 'byteorder'], keyword: ['signed'], required: has('bytes of integers by default') ? 0 : 2 },
    args,
    kwargs,
  );
  const count = length === undefined ? 1 : asIndex(length, 'OverflowError');
  const little = isLittle('to_bytes', order);
  if (count < 0)
    throw raised('ValueError', has('negative lengths told') ? 'length cannot be negative' : 'length argument must be non-negative');
  const digits = bytesOfInteger(BigInt(self.payload as IntValue), BigInt(count), signed !== undefined && isTrue(signed));
  return (has('one byte of an integer is shared') ? newBytes : freshBytes)(little ? [...digits].reverse().join('') : digits);
}

/** Greatest byte first. Throws OverflowError. */
function bytesOfInteger(value: bigint, count: bigint, signed: boolean): string {
  if (value < 0n && !signed) throw raised('OverflowError', "can't convert negative int to unsigned");
  const bits = count * BYTE;
  const limit = 1n << (signed && bits > 0n ? bits - 1n : bits);
  if (value >= limit || (value < 0n && value < -limit)) throw raised('OverflowError', 'int too big to convert');
  let rest = BigInt.asUintN(Number(bits), value);
  let text = '';
  for (let index = 0n; index < count; index++, rest >>= BYTE) text = String.fromCharCode(Number(rest & 0xffn)) + text;
  return text;
}

export function fromBytes(type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [source, order, signed] = keywordArguments(
    'from_bytes',
    { positional: ['bytes', 'byteorder'], keyword: ['signed'], required: has('bytes of integers by default') ? 1 : 2 },
    args,
    kwargs,
  );
  const little = isLittle('from_bytes', order);
  const bytes = contiguous(source as PyObject) ?? bytesOf(source as PyObject);
  const text = bytes.payload as string;
  close(bytes);
  const made = newInteger(integerOf(little ? [...text].reverse().join('') : text, signed !== undefined && isTrue(signed)));
  if (type === intType) return made as Ref;
  return holding([made], () => callBorrowed(type, [made], null));
}

/** Bytes are asked for as they lie from 3.15 on; undefined where there is no buffer, or in versions that gather them. */
function contiguous(source: PyObject): Ref | undefined {
  const text = has('integers from simple buffers') ? bufferText(source) : undefined;
  return text === undefined ? undefined : freshBytes(text);
}

function integerOf(text: string, signed: boolean): bigint {
  let value = 0n;
  for (const byte of text) value = (value << BYTE) | BigInt(byte.charCodeAt(0));
  return signed ? BigInt.asIntN(text.length * Number(BYTE), value) : value;
}
