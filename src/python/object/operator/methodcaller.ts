/** `operator.methodcaller` (Modules/operator.c, 2.7.18): a method's name, and the arguments it is to be called with. */
import { intern } from '../../cache/strings.ts';
import { adopt, allocate, close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { getAttr } from '../../protocol/attributes.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { DictStorage } from '../dict-storage.ts';
import type { DictObject } from '../payloads.ts';
import { dictType, isKindOf, staticType, strType } from '../static-types.ts';
import { onlyArgument } from './getters.ts';

export interface MethodcallerState {
  readonly name: Ref;
  readonly args: Ref<TupleObject>;
  readonly kwds: Ref<DictObject> | null;
}

export const methodcallerType = staticType('operator.methodcaller');
const { payload } = methodcallerType;
payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { name, args, kwds } = object.payload as MethodcallerState;
  visit(name, 'name');
  visit(args, 'args');
  if (kwds !== null) visit(kwds, 'kwds');
};
payload.construct = (type, args, kwargs) => {
  const [name, ...rest] = args;
  if (name === undefined) throw raised('TypeError', 'methodcaller needs at least one argument, the method name');
  const kept = newTuple(rest.map((each) => newRef(each)));
  return allocate<MethodcallerState>(type, { name: newRef(name), args: kept, kwds: keywordDict(kwargs) });
};
payload.call = (object, args, kwargs) => {
  const target = onlyArgument('methodcaller', args, kwargs);
  const { name, args: kept, kwds } = object.payload as MethodcallerState;
  if (!isKindOf(name, strType)) throw raised('TypeError', `attribute name must be string, not '${name.type.payload.name}'`);
  const method = getAttr(target, name as unknown as PyObject<string>);
  return holding([method], () => callBorrowed(method, kept.payload, kwds === null ? null : keywordsOf(kwds)));
};

function keywordDict(kwargs: Kwargs): Ref<DictObject> | null {
  if (kwargs === null || kwargs.size === 0) return null;
  const dict = adopt(dictType, new DictStorage());
  for (const [name, value] of kwargs) {
    const key = intern(name);
    dict.payload.set(key, newRef(value));
    close(key);
  }
  return dict;
}

export function keywordsOf(dict: DictObject): Kwargs {
  return new Map(dict.payload.ordered().map(({ key, value }) => [key.payload as string, value]));
}
