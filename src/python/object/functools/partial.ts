/** `functools.partial` (Modules/_functoolsmodule.c, 2.7.18): a callable with arguments it will be called with. */
import { none } from '../../cache/singletons.ts';
import { intern } from '../../cache/strings.ts';
import { adopt, allocate, close, closeNullable, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { GetSet, Kwargs } from '../../memory/type-record.ts';
import { dictOf, genericSetAttribute } from '../../protocol/attributes.ts';
import { callArray, callInTuple, callWithDict, takesArray, takesTupleWhen } from '../../protocol/call.ts';
import { isCallable } from '../../protocol/callable.ts';
import { raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { DictStorage } from '../dict-storage.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument } from '../native.ts';
import type { DictObject } from '../payloads.ts';
import { dictType, isKindOf, staticType, tupleType } from '../static-types.ts';
import { tupleFromArray } from '../tracking.ts';
import { forgetWeakReferences } from '../weak-references.ts';

export interface PartialState {
  func: Ref;
  args: Ref<TupleObject>;
  keywords: Ref<DictObject>;
  dict: Ref<DictObject> | null;
}
type Partial = PyObject<PartialState>;

export const partialType = staticType('functools.partial');
const { payload } = partialType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { func, args, keywords, dict } = (object as Partial).payload;
  visit(func, 'func');
  visit(args, 'args');
  visit(keywords, 'keywords');
  if (dict !== null) visit(dict, '__dict__');
};
payload.forgetWeakly = forgetWeakReferences;
payload.dictSlot = {
  get: (object) => (object as Partial).payload.dict,
  set: (object, dict) => {
    (object as Partial).payload.dict = dict as Ref<DictObject> | null;
  },
};
payload.setAttribute = genericSetAttribute;
payload.construct = (type, args, kwargs) => {
  const [func, ...rest] = args;
  if (func === undefined) throw raised('TypeError', "type 'partial' takes at least one argument");
  if (!isCallable(func)) throw raised('TypeError', 'the first argument must be callable');
  const kept = tupleFromArray(rest.map((each) => newRef(each)));
  return allocate<PartialState>(type, { func: newRef(func), args: kept, keywords: merged(null, kwargs), dict: null });
};

/** A new dict of the keywords kept and of those given, which go first. */
function merged(kept: DictObject | null, kwargs: Kwargs): Ref<DictObject> {
  const dict = adopt(dictType, new DictStorage());
  if (kept !== null) dict.payload.merge(kept.payload);
  for (const [name, value] of kwargs ?? []) {
    const key = intern(name);
    dict.payload.set(key, newRef(value));
    close(key);
  }
  return dict;
}

payload.call = (object, given, kwargs) => {
  const state = (object as Partial).payload;
  if (has('partial objects lend with keywords'))
    return callLent(state, given, new Map([...(keywordsOf(state.keywords) ?? []), ...(kwargs ?? [])]));
  const all = state.keywords.payload.size === 0 ? null : merged(state.keywords, kwargs);
  const run = lendsArguments(state, given) ? callLent : callJoined;
  return holding(all === null ? [] : [all], () => run(state, given, all === null ? kwargs : keywordsOf(all)));
};

/** The kept and the given arguments are held together in a tuple if there are both kinds (partial_call). */
function callJoined({ func, args: kept }: PartialState, given: readonly PyObject[], kwargs: Kwargs): Ref {
  const args = given.length === 0 ? newRef(kept) : kept.payload.length === 0 ? null : joined(kept, given);
  return holding(args === null ? [] : [args], () => callInTuple(func, args?.payload ?? given, kwargs));
}

/** All arguments are lent. Keywords that stand in a dict are laid out for the function (partial_fastcall, 3.8.18; partial_vectorcall, 3.9.18). */
function callLent({ func, args }: PartialState, given: readonly PyObject[], kwargs: Kwargs): Ref {
  const run = takesVectors() ? callArray : callWithDict;
  return run(func, [...args.payload, ...given], kwargs);
}

const takesVectors = (): boolean => target.calls.vectorInstances.includes(partialType.payload.name);

/** With keywords it is called with a tuple up to 3.14. */
takesTupleWhen(partialType, (object) => !has('partial objects lend with keywords') && hasKeywords((object as Partial).payload));

const hasKeywords = ({ keywords }: PartialState): boolean => keywords.payload.size > 0;

/** In 3.7 and 3.8 what takes an array is lent the arguments, from 3.9 on all without keywords is, from 3.15 on all. */
function lendsArguments(state: PartialState, given: readonly PyObject[]): boolean {
  if (takesVectors()) return has('partial objects lend with keywords') || !hasKeywords(state);
  return has('partial objects lend arguments') && takesArray(state.func, [...state.args.payload, ...given]);
}

function keywordsOf(dict: DictObject): Kwargs {
  return new Map(dict.payload.ordered().map(({ key, value }) => [String(key.payload), value]));
}

function joined(kept: TupleObject, given: readonly PyObject[]): Ref<TupleObject> {
  return tupleFromArray([...kept.payload, ...given].map((each) => newRef(each)));
}

function member(field: 'func' | 'args' | 'keywords'): GetSet {
  return {
    get: (object) => newRef((object as Partial).payload[field] as PyObject),
    set: () => {
      throw raised('TypeError', 'readonly attribute');
    },
  };
}

defineGetSets(partialType, {
  func: member('func'),
  args: member('args'),
  keywords: member('keywords'),
  __dict__: {
    get: (object) => newRef(dictOf(object)),
    set: (object, value) => {
      if (value === null) throw raised('TypeError', "a partial object's dictionary may not be deleted");
      if (!isKindOf(value, dictType)) throw raised('TypeError', "setting partial object's dictionary to a non-dict");
      const { payload: state } = object as Partial;
      const old = state.dict;
      state.dict = newRef(value as unknown as DictObject);
      closeNullable(old);
    },
  },
});

/** `(func, args, keywords, __dict__)` as pickling gives it back. */
function setState({ payload: state }: Partial, given: PyObject): void {
  const [func, args, keywords, dict] = isKindOf(given, tupleType) ? (given as TupleObject).payload : [];
  const isState = func !== undefined && args !== undefined && isKindOf(args, tupleType) && keywords !== undefined && dict !== undefined;
  if (!isState || !isCallable(func) || !isKindOf(keywords, dictType)) throw raised('TypeError', 'invalid partial state');
  const old = [state.func, state.args, state.keywords, state.dict];
  state.func = newRef(func);
  state.args = newRef(args as unknown as TupleObject);
  state.keywords = newRef(keywords as unknown as DictObject);
  state.dict = dict === none ? null : newRef(dict as unknown as DictObject);
  for (const each of old) closeNullable(each);
}

defineMethods(partialType, [
  noArguments('__reduce__', ({ type, payload: { func, args, keywords, dict } }: Partial) => {
    const state = [func, args, keywords, dict ?? none].map((each) => newRef(each as PyObject));
    return newTuple([newRef(type), newTuple([newRef(func)]), newTuple(state)]);
  }),
  oneArgument('__setstate__', (self: Partial, given) => {
    setState(self, given);
    return newRef(none);
  }),
]);
