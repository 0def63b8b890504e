/** How Python 3 shows what `operator` and `functools.partial` make (Modules/_operator.c and _functoolsmodule.c, 3.8.18). */
import { newStr } from '../../../cache/strings.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { type PartialState, partialType } from '../../../object/functools/partial.ts';
import { attrgetterType, type GetterState, itemgetterType, onlyArgument } from '../../../object/operator/getters.ts';
import { keywordsOf, type MethodcallerState, methodcallerType } from '../../../object/operator/methodcaller.ts';
import { guardedRepr } from '../../../object/sequence-items.ts';
import { isKindOf, strType } from '../../../object/static-types.ts';
import { repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { target } from '../../../versions/target.ts';
import { findMethod } from '../find-method.ts';
import { vectorcall } from '../opcodes/calls.ts';

function shownGetter(object: PyObject): string {
  const { wanted, isTuple } = object.payload as GetterState;
  return isTuple ? repr(wanted) : `(${repr(wanted)})`;
}

function shownCaller(object: PyObject): string {
  const { name, args, kwds } = object.payload as MethodcallerState;
  const keywords = kwds?.payload.ordered().map(({ key, value }) => `${key.payload}=${repr(value)}`) ?? [];
  return `(${[repr(name), ...args.payload.map(repr), ...keywords].join(', ')})`;
}

function shownPartial({ payload: { func, args, keywords } }: PyObject<PartialState>): string {
  const named = keywords.payload.ordered().map(({ key, value }) => `${String(key.payload)}=${repr(value)}`);
  return `functools.partial(${[repr(func), ...args.payload.map(repr), ...named].join(', ')})`;
}

/** A partial of a partial is one of its function (partial_new). */
function flatten(args: readonly PyObject[], kwargs: Kwargs): { readonly args: readonly PyObject[]; readonly kwargs: Kwargs } {
  const [func, ...rest] = args;
  if (func?.type !== partialType) return { args, kwargs };
  const inner = (func as PyObject<PartialState>).payload;
  if (inner.dict !== null) return { args, kwargs };
  const named = inner.keywords.payload.ordered().map(({ key, value }) => [String(key.payload), value] as const);
  return { args: [inner.func, ...inner.args.payload, ...rest], kwargs: new Map([...named, ...(kwargs ?? [])]) };
}

function shapePartial(): void {
  const record = partialType.payload;
  const { construct } = record;
  record.repr = (object) => newStr(guardedRepr(object, '...', () => shownPartial(object as PyObject<PartialState>))) as Ref;
  record.construct = (type, args, kwargs) => {
    const flat = flatten(args, kwargs);
    return (construct as NonNullable<typeof construct>)(type, flat.args, flat.kwargs);
  };
}

/** The method is not bound where it need not be (methodcaller_vectorcall, Modules/_operator.c 3.13.0). */
function callWithVector(object: PyObject, given: readonly PyObject[], kwargs: Kwargs): Ref {
  const self = onlyArgument('methodcaller', given, kwargs);
  const { name, args, kwds } = object.payload as MethodcallerState;
  const { value, unbound } = findMethod(self, name as unknown as PyObject<string>);
  const all = unbound ? [self, ...args.payload] : args.payload;
  return holding([value], () => vectorcall(value, all, 0, all.length, kwds === null ? null : keywordsOf(kwds)));
}

export function shapeGetters(): void {
  shapePartial();
  if (target.calls.vectorInstances.includes(methodcallerType.payload.name)) methodcallerType.payload.call = callWithVector;
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
