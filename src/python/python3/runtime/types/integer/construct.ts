/** `int()` (long_new_impl, Objects/longobject.c; PyNumber_Long, Objects/abstract.c; 3.8.18). */

import { newInt } from '../../../../cache/integers.ts';
import { close } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs, Unary } from '../../../../memory/type-record.ts';
import { makeInt } from '../../../../object/int.ts';
import { bytesType, isKindOf, strType } from '../../../../object/static-types.ts';
import { hasBuffer } from '../../../../protocol/buffer.ts';
import { call } from '../../../../protocol/call.ts';
import { checkArity } from '../../../../protocol/call-native.ts';
import { asIndex, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { findSpecialMethod } from '../../../../protocol/special.ts';
import { has } from '../../../../versions/features.ts';
import { noteDeprecated } from '../../../../vm/warnings.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { bytearrayType } from '../bytearray/type.ts';
import { parseInteger } from './parse.ts';

export function constructInteger(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const name = has('positional-only built-in arguments') ? '' : 'x';
  if (has('str takes a vector')) checkArity('int', args.length, { kind: 'many', min: 0, max: 2, style: 'unpack' });
  const [value, base] = keywordArguments('int', { positional: [name, 'base'] }, args, kwargs);
  if (value === undefined) {
    if (base !== undefined) throw raised('TypeError', 'int() missing string argument');
    return newInt(0) as Ref;
  }
  const isText = isKindOf(value, strType) || isKindOf(value, bytesType) || isKindOf(value, bytearrayType);
  if (base === undefined) return isText || mayBeText(value) ? makeInt(parseInteger(value, 10)) : toInteger(value);
  const radix = asIndex(base, null);
  if (!isText) throw raised('TypeError', "int() can't convert non-string with explicit base");
  return makeInt(parseInteger(value, radix));
}

/** Whatever has bytes and is no number. */
const mayBeText = (value: PyObject): boolean => hasBuffer(value) && value.type.payload.number?.int === undefined && !isIndex(value);

/** `int(number)`: `__int__`, `__index__` from 3.8 on, or `__trunc__`. */
function toInteger(value: PyObject): Ref {
  const { number } = value.type.payload;
  const convert: Unary | undefined = number?.int ?? (has('integers from __index__') ? number?.index : undefined);
  if (convert !== undefined) return convert(value);
  const truncate = has('int() leaves __trunc__') ? undefined : findSpecialMethod(value, '__trunc__');
  if (truncate !== undefined && has('__trunc__ deprecated')) noteDeprecated('The delegation of int() to __trunc__ is deprecated.');
  if (truncate !== undefined) return integral(holding([truncate], () => call(truncate)));
  throw raised(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a ${has('real numbers') ? 'real number' : 'number'}, not '${value.type.payload.name}'`,
  );
}

/** What `__trunc__` gave. */
function integral(result: Ref): Ref {
  const convert: Unary | undefined = result.type.payload.number?.int ?? result.type.payload.number?.index;
  if (typeof result.payload === 'number' && isIndex(result)) return result;
  const { name } = result.type.payload;
  if (convert !== undefined) return holding([result], () => convert(result));
  close(result);
  throw raised('TypeError', `__trunc__ returned non-Integral (type ${name})`);
}
