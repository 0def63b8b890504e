/** How Python 3 shows what `operator` makes (Modules/_operator.c, 3.8.18). */
import { newStr } from '../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { attrgetterType, type GetterState, itemgetterType } from '../../../object/operator/getters.ts';
import { type MethodcallerState, methodcallerType } from '../../../object/operator/methodcaller.ts';
import { guardedRepr } from '../../../object/sequence-items.ts';
import { isKindOf, strType } from '../../../object/static-types.ts';
import { repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';

function shownGetter(object: PyObject): string {
  const { wanted, isTuple } = object.payload as GetterState;
  return isTuple ? repr(wanted) : `(${repr(wanted)})`;
}

function shownCaller(object: PyObject): string {
  const { name, args, kwds } = object.payload as MethodcallerState;
  const keywords = kwds?.payload.ordered().map(({ key, value }) => `${key.payload}=${repr(value)}`) ?? [];
  return `(${[repr(name), ...args.payload.map(repr), ...keywords].join(', ')})`;
}

export function shapeGetters(): void {
  for (const [type, shown] of [
    [itemgetterType, shownGetter],
    [attrgetterType, shownGetter],
    [methodcallerType, shownCaller],
  ] as const) {
    const { name } = type.payload;
    type.payload.repr = (object) => newStr(guardedRepr(object, `${name}(...)`, () => `${name}${shown(object)}`)) as Ref;
  }
  const { construct } = attrgetterType.payload;
  attrgetterType.payload.construct = (type, args, kwargs) => {
    if (!args.every((each) => isKindOf(each, strType))) throw raised('TypeError', 'attribute name must be a string');
    return (construct as NonNullable<typeof construct>)(type, args, kwargs);
  };
}
