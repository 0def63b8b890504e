/** Sets and frozensets of Python 3 (Objects/setobject.c, 3.8.18). */
import { newBool } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { guardedRepr, reprListed } from '../../../object/sequence-items.ts';
import { isSet, type SetObject } from '../../../object/set/construct.ts';
import { compareSets } from '../../../object/set/operations.ts';
import { frozensetType, setType } from '../../../object/static-types.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { refuseKeywords } from '../../../protocol/keyword-arguments.ts';
import { hashOf } from '../../../protocol/object.ts';
import { hashFrozenset } from '../hashing/tuple-hash.ts';

const itemsOf = (set: SetObject): PyObject[] => set.payload.ordered().map(({ key }) => key);

/** `{1, 2}`; an empty one, a frozenset and a class that derives from one are named. */
function shown(set: SetObject): string {
  const { name } = set.type.payload;
  return guardedRepr(set, `${name}(...)`, () => {
    if (set.payload.size === 0) return `${name}()`;
    const items = `{${reprListed(itemsOf(set))}}`;
    return set.type === setType ? items : `${name}(${items})`;
  });
}

function shapeBoth(type: TypeObject): void {
  const record = type.payload;
  record.repr = (object) => newStr(shown(object as SetObject)) as Ref;
  /** Only sets are compared with sets. */
  record.richCompare = (left, right, op) =>
    isSet(right) ? newBool(compareSets((left as SetObject).payload, right.payload, op)) : undefined;
}

export function shapeSets(): void {
  for (const type of [setType, frozensetType]) shapeBoth(type);
  frozensetType.payload.hash = (object) => hashFrozenset(itemsOf(object as SetObject).map(hashOf));
  const { init } = setType.payload;
  setType.payload.init = (object, args, kwargs) => {
    if (object.type === setType) refuseKeywords('set', kwargs);
    checkArity('set', args.length, { kind: 'many', min: 0, max: 1, style: 'unpack' });
    init?.(object, args, kwargs);
  };
  const { construct } = frozensetType.payload;
  frozensetType.payload.construct = (type, args, kwargs) => {
    if (type === frozensetType) refuseKeywords('frozenset', kwargs);
    checkArity('frozenset', args.length, { kind: 'many', min: 0, max: 1, style: 'unpack' });
    return (construct as NonNullable<typeof construct>)(type, args, kwargs);
  };
}
