/** What types get once all have their slots: names of slots, `__new__`, slots of their bases (Objects/typeobject.c, 2.7.18). */
import type { TypeObject } from '../../memory/object.ts';
import { completeLookup } from '../../protocol/attributes.ts';
import { raised } from '../../protocol/raise.ts';
import { isType } from '../../protocol/subclass.ts';
import { target } from '../../versions/target.ts';
import { withKeywords } from '../native.ts';
import { addOperators } from '../special/index.ts';
import { objectType, staticTypes } from '../static-types.ts';

/** `T.__new__`: makes an instance of the class that comes first, which must derive from T (tp_new_wrapper). */
function addConstructor(type: TypeObject): void {
  const { construct, base, attributes } = type.payload;
  if (construct === null || (base !== null && base.payload.construct === construct)) return;
  attributes.set('__new__', {
    kind: 'static',
    method: withKeywords('__new__', (_self, [wanted, ...args], kwargs) => {
      const own = type.payload.name;
      if (wanted === undefined) throw raised('TypeError', `${own}.__new__(): not enough arguments`);
      if (!isType(wanted)) throw raised('TypeError', `${own}.__new__(X): X is not a type object (${wanted.type.payload.name})`);
      if (!wanted.payload.mro.includes(type)) {
        const other = wanted.payload.name;
        throw raised('TypeError', `${own}.__new__(${other}): ${other} is not a subtype of ${own}`);
      }
      if (target.language === 3) checkSafe(type, wanted);
      return construct(wanted, args, kwargs);
    }),
  });
}

/** An object of a class that derives from a built-in type is made by that (tp_new_wrapper). */
function checkSafe(type: TypeObject, wanted: TypeObject): void {
  const { solid } = wanted.payload;
  if (solid === null || solid === type || solid === type.payload.solid || solid.payload.construct === type.payload.construct) return;
  const [own, other] = [type.payload.name, wanted.payload.name];
  throw raised('TypeError', `${own}.__new__(${other}) is not safe, use ${solid.payload.name}.__new__()`);
}

/** Gives the static types the names of their slots. */
export function completeTypes(): void {
  for (const type of staticTypes()) {
    addOperators(type);
    addConstructor(type);
  }
}

completeLookup(completeTypes);

/** Slots that a type leaves empty are its base's, once every type's file has filled its own. */
export function inheritSlots(): void {
  for (const type of staticTypes()) {
    const { base } = type.payload;
    if (base === null || base === objectType) continue;
    const own = type.payload as unknown as Record<string, unknown>;
    for (const [slot, value] of Object.entries(base.payload)) if (own[slot] === null && slot !== 'heap') own[slot] = value;
  }
}
