/** The constant that stands for an object, for results computed at compile time. */
import type { IntValue } from '../cache/integers.ts';
import type { Constant } from '../compiler/blueprint.ts';
import type { PyObject } from '../memory/object.ts';
import { byteType, complexType, floatType, intType, longType, noneType, textType, tupleType } from './static-types.ts';

/** Null for objects that no constant stands for. */
export function constantOf(object: PyObject): Constant | null {
  const { payload } = object;
  switch (object.type) {
    case noneType:
      return { kind: 'none' };
    case intType:
      return { kind: 'int', value: payload as IntValue };
    case longType:
      return { kind: 'long', value: BigInt(payload as IntValue) };
    case floatType:
      return { kind: 'float', value: payload as number };
    case complexType:
      return { kind: 'complex', ...(payload as { real: number; imag: number }) };
    case byteType:
      return { kind: 'bytes', value: payload as string };
    case textType:
      return { kind: 'text', value: payload as string };
    case tupleType: {
      const items = (payload as PyObject[]).map(constantOf);
      return items.includes(null) ? null : { kind: 'tuple', items: items as Constant[] };
    }
    default:
      return null;
  }
}
