/** `typing.NoDefault`: what a type parameter without a default says it is (Objects/typevarobject.c, 3.13.0). */
import { newStr } from '../../../../cache/strings.ts';
import { makePermanent } from '../../../../memory/accounted.ts';
import { adopt } from '../../../../memory/heap.ts';
import { defineMethods, noArguments } from '../../../../object/native.ts';
import { staticType } from '../../../../object/static-types.ts';

const noDefaultType = staticType('NoDefaultType');
export const noDefault = adopt(noDefaultType, null);

/** A new interpreter starts. */
export function resetNoDefault(): void {
  makePermanent(noDefault);
}

export function shapeNoDefault(): void {
  noDefaultType.payload.isBase = false;
  noDefaultType.payload.repr = () => newStr('typing.NoDefault');
  defineMethods(noDefaultType, [noArguments('__reduce__', () => newStr('NoDefault'))]);
}
