/** `float.from_number` and `complex.from_number`: of a number alone, never of text (Objects/floatobject.c and complexobject.c, 3.14.2). */
import { newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { defineAttribute, oneArgument } from '../../../object/native.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { has } from '../../../versions/features.ts';

/** @param make a number of the type itself */
export function defineFromNumber(type: TypeObject, make: (number: PyObject) => Ref): void {
  if (!has('from_number')) return;
  const fromNumber = (asked: TypeObject, number: PyObject): Ref => {
    if (asked === type) return number.type === type ? (newRef(number) as Ref) : make(number);
    const made = make(number);
    return holding([made], () => callBorrowed(asked, [made], null));
  };
  defineAttribute(type, 'from_number', {
    kind: 'class',
    method: oneArgument('from_number', (self, number) => fromNumber(self as TypeObject, number)),
  });
}
