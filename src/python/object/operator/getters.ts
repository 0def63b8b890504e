/** `operator.itemgetter` and `attrgetter` (Modules/operator.c, 2.7.18): one thing to get, or a tuple of them. */

import { intern, type StrObject } from '../../cache/strings.ts';
import { allocate, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { getAttr } from '../../protocol/attributes.ts';
import { checkArity } from '../../protocol/call-native.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { getItem } from '../../protocol/sequence.ts';
import { has } from '../../versions/features.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { isKindOf, staticType, strType, unicodeType } from '../static-types.ts';

export interface GetterState {
  /** The one thing to get, or the tuple of all. */
  readonly wanted: Ref;
  readonly isTuple: boolean;
}

function getterType(name: string, get: (object: PyObject, wanted: PyObject) => Ref): TypeObject {
  const type = staticType(`operator.${name}`);
  const { payload } = type;
  payload.isBase = false;
  payload.tracked = true;
  payload.traverse = (object, visit) => visit((object.payload as GetterState).wanted, 'item');
  payload.construct = (made, args, kwargs) => {
    refuseKeywords(name, kwargs);
    if (args.length === 0) throw raised('TypeError', `${name} expected 1 argument${has('singular arguments') ? '' : 's'}, got 0`);
    const wanted = args.length === 1 ? newRef(args[0] as PyObject) : newTuple(args.map((each) => newRef(each)));
    return allocate<GetterState>(made, { wanted, isTuple: args.length > 1 });
  };
  payload.call = (object, args, kwargs) => {
    const { wanted, isTuple } = object.payload as GetterState;
    const target = onlyArgument(name, args, kwargs);
    return isTuple ? all(wanted as unknown as TupleObject, (each) => get(target, each)) : get(target, wanted);
  };
  return type;
}

/** The object a getter is called for. */
export function onlyArgument(name: string, args: readonly PyObject[], kwargs: Kwargs): PyObject {
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', `${name} does not take keyword arguments`);
  checkArity(name, args.length, { kind: 'many', min: 1, max: 1, style: 'unpack' });
  return args[0] as PyObject;
}

function all(wanted: TupleObject, get: (each: PyObject) => Ref): Ref {
  const results: Ref[] = [];
  accumulating(results, () => {
    for (const each of wanted.payload) results.push(get(each));
  });
  return newTuple(results);
}

/** `a.b.c` is looked up step by step (dotted_getattr). */
function dottedAttribute(object: PyObject, wanted: PyObject): Ref {
  if (!isKindOf(wanted, strType) && !isKindOf(wanted, unicodeType)) throw raised('TypeError', 'attribute name must be a string');
  let current = newRef(object);
  for (const name of (wanted.payload as string).split('.')) {
    const from = current;
    const key: Ref<StrObject> = intern(name);
    current = holding([from, key], () => getAttr(from, key));
  }
  return current;
}

export const itemgetterType = getterType('itemgetter', getItem);
export const attrgetterType = getterType('attrgetter', dottedAttribute);
