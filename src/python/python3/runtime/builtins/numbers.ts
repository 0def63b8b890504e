/** Builtin functions about numbers and characters (Python/bltinmodule.c, 3.8.18). */

import { type IntValue, newInt } from '../../../cache/integers.ts';
import { none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../../memory/type-record.ts';
import { makeInt } from '../../../object/int.ts';
import { oneArgument, withKeywords } from '../../../object/native.ts';
import { bytesType, complexType, floatType, isKindOf, strType } from '../../../object/static-types.ts';
import { lengthOfText } from '../../../object/unicode/code-points.ts';
import { lookup } from '../../../protocol/attributes.ts';
import { bufferText } from '../../../protocol/buffer.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { binary, indexValue, isIndex, isInteger } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { callBinary, callBound, callMaybe } from '../../../protocol/special-method.ts';
import { has } from '../../../versions/features.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { bytearrayType } from '../types/bytearray/type.ts';
import { powerWithModulus } from '../types/integer/index.ts';

/** By position alone until 3.7. */
function powArguments(args: readonly PyObject[], kwargs: Kwargs): readonly (PyObject | undefined)[] {
  if (has('inverses modulo')) return keywordArguments('pow', { positional: ['base', 'exp', 'mod'], required: 2 }, args, kwargs);
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', 'pow() takes no keyword arguments');
  checkArity('pow', args.length, { kind: 'many', min: 2, max: 3, style: 'unpack' });
  return args;
}

function pow(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [base, exponent, modulus] = powArguments(args, kwargs);
  const [left, right] = [base as PyObject, exponent as PyObject];
  if (modulus === undefined || modulus === none) return binary('power', left, right);
  const own =
    lookup(left.type, '__pow__')?.kind === 'object' ? callBinary(left, '__pow__', newRef(right) as Ref, newRef(modulus) as Ref) : undefined;
  if (own !== undefined) return own;
  const all = [left, right, modulus];
  if (all.some((each) => isKindOf(each, complexType))) throw raised('ValueError', 'complex modulo');
  if (all.some((each) => isKindOf(each, floatType)) && all.every((each) => isKindOf(each, floatType) || isInteger(each))) {
    throw raised('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  if (!all.every(isInteger)) {
    const types = all.map((each) => `'${each.type.payload.name}'`);
    throw raised('TypeError', `unsupported operand type(s) for ${has('real numbers') ? '** or ' : ''}pow(): ${types.join(', ')}`);
  }
  return makeInt(powerWithModulus(left.payload as IntValue, right.payload as IntValue, modulus.payload as IntValue));
}

/** What the number's own type says. */
function round(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [number, digits] = keywordArguments('round', { positional: ['number', 'ndigits'], required: 1 }, args, kwargs);
  const given = digits === undefined || digits === none ? [] : [newRef(digits) as Ref];
  const result = (has('round() binds nothing') ? callMaybe : callBound)(number as PyObject, '__round__', ...given);
  if (result === undefined) throw raised('TypeError', `type ${(number as PyObject).type.payload.name} doesn't define __round__ method`);
  return result;
}

/** `bin`, `oct` and `hex`. */
function based(name: string, base: number, prefix: string): NativeMethod {
  return oneArgument(name, (_self, object) => {
    const value = integerOf(object);
    const digits = value.toString(base);
    return newStr(value < 0 ? `-${prefix}${digits.slice(1)}` : prefix + digits) as Ref;
  });
}

function integerOf(object: PyObject): IntValue {
  if (!isIndex(object)) throw raised('TypeError', `'${object.type.payload.name}' object cannot be interpreted as an integer`);
  return indexValue(object);
}

const CODE_POINTS = 0x110000;
const INT_LIMIT = 2 ** 31;

/** From 3.8 on an integer is made one of C's; from 3.13 on what is too large is no character. */
function outOfInt(): unknown {
  if (has('str takes a vector')) return raised('ValueError', 'chr() arg not in range(0x110000)');
  return raised('OverflowError', 'Python int too large to convert to C int');
}

function chr(object: PyObject): Ref {
  if (isKindOf(object, floatType) && !has('real numbers')) throw raised('TypeError', 'integer argument expected, got float');
  if (!isIndex(object)) {
    const type = object.type.payload.name;
    throw raised(
      'TypeError',
      has('real numbers') ? `'${type}' object cannot be interpreted as an integer` : `an integer is required (got type ${type})`,
    );
  }
  const code = Number(indexValue(object));
  if (has('singular arguments') && (code >= INT_LIMIT || code < -INT_LIMIT)) throw outOfInt();
  if (code >= 2 ** 63 || code < -(2 ** 63)) throw raised('OverflowError', 'Python int too large to convert to C long');
  if (code >= INT_LIMIT) throw raised('OverflowError', 'signed integer is greater than maximum');
  if (code < -INT_LIMIT) throw raised('OverflowError', 'signed integer is less than minimum');
  if (code < 0 || code >= CODE_POINTS) throw raised('ValueError', 'chr() arg not in range(0x110000)');
  return newStr(String.fromCodePoint(code)) as Ref;
}

function ord(object: PyObject): Ref {
  const bytes = isKindOf(object, bytesType) || isKindOf(object, bytearrayType) ? bufferText(object) : undefined;
  if (bytes === undefined && !isKindOf(object, strType)) {
    throw raised('TypeError', `ord() expected string of length 1, but ${object.type.payload.name} found`);
  }
  const text = bytes ?? (object.payload as string);
  const length = bytes?.length ?? lengthOfText(text);
  if (length !== 1) throw raised('TypeError', `ord() expected a character, but string of length ${length} found`);
  return newInt(text.codePointAt(0) as number) as Ref;
}

export const numberFunctions: readonly NativeMethod[] = [
  withKeywords('pow', (_self, args, kwargs) => pow(args, kwargs)),
  withKeywords('round', (_self, args, kwargs) => round(args, kwargs)),
  based('bin', 2, '0b'),
  based('oct', 8, '0o'),
  based('hex', 16, '0x'),
  oneArgument('chr', (_self, object) => chr(object)),
  oneArgument('ord', (_self, object) => ord(object)),
];
