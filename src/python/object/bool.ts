/** `bool`: two integers with names (Objects/boolobject.c, 2.7.18). */
import { newBool } from '../cache/singletons.ts';
import { intern } from '../cache/strings.ts';
import type { Binary, BinarySlot, NumberSlots } from '../memory/type-record.ts';
import { isTrue } from '../protocol/object.ts';
import { constructorArguments } from './constructor-arguments.ts';
import './int.ts';
import { boolType, intType } from './static-types.ts';

const ofInt = intType.payload.number as NumberSlots;

/** Of two booleans the result is one, too; otherwise int's. */
function logical(slot: BinarySlot, operation: (left: boolean, right: boolean) => boolean): Binary {
  return (left, right) => {
    if (left.type !== boolType || right.type !== boolType) return ofInt[slot]?.(left, right);
    return newBool(operation(left.payload === 1, right.payload === 1));
  };
}

const record = boolType.payload;
record.number = {
  ...ofInt,
  and: logical('and', (left, right) => left && right),
  or: logical('or', (left, right) => left || right),
  xor: logical('xor', (left, right) => left !== right),
};
record.repr = (object) => intern(object.payload === 1 ? 'True' : 'False');
record.str = record.repr;
record.construct = (_type, args, kwargs) => {
  const [value] = constructorArguments('bool', ['x'], args, kwargs);
  return newBool(value !== undefined && isTrue(value));
};
