/** `collections.defaultdict` (Modules/_collectionsmodule.c, 2.7.18): a dict that also holds the function that makes missing values. */
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { allocate, closeNullable, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, Visit } from '../../memory/object.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { isCallable } from '../../protocol/callable.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { repr } from '../../protocol/object.ts';
import { raised, raisedWith } from '../../protocol/raise.ts';
import { setItem } from '../../protocol/sequence.ts';
import { target } from '../../versions/target.ts';
import { newTuple } from '../construct.ts';
import { DictStorage } from '../dict-storage.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument } from '../native.ts';
import { guardedRepr } from '../sequence-items.ts';
import { dictType, staticType } from '../static-types.ts';

class DefaultDictStorage extends DictStorage {
  factory: Ref | null = null;

  override traverse(visit: Visit): void {
    if (this.factory !== null) visit(this.factory, 'default_factory');
    super.traverse(visit);
  }
}
type DefaultDict = PyObject<DefaultDictStorage>;

export const defaultdictType = staticType('collections.defaultdict', dictType);
const { payload } = defaultdictType;
payload.solid = dictType;
payload.construct = (type) => allocate(type, new DefaultDictStorage());

/** The first argument is the factory, the others are the dict's (defdict_init). */
payload.init = (object, args, kwargs) => {
  const [factory, ...rest] = args;
  if (factory !== undefined && factory !== none && !isCallable(factory)) {
    throw raised('TypeError', 'first argument must be callable or None');
  }
  const old = replaceFactory(object as DefaultDict, factory);
  try {
    dictType.payload.init?.(object, rest, kwargs);
  } finally {
    closeNullable(old);
  }
};

/** The factory before is the caller's. */
function replaceFactory({ payload: storage }: DefaultDict, factory: PyObject | null | undefined): Ref | null {
  const old = storage.factory;
  storage.factory = factory == null ? null : newRef(factory);
  return old;
}

payload.repr = (object) => {
  const { factory } = (object as DefaultDict).payload;
  const items = dictType.payload.repr?.(object) as Ref;
  return holding([items], () => {
    const shown = factory === null ? 'None' : guardedRepr(factory, '...', () => repr(factory));
    return newStr(`defaultdict(${shown}, ${items.payload})`);
  });
};

/** The value made for a key that is not there, which is stored. Throws KeyError without a factory. */
function missing(self: DefaultDict, key: PyObject): Ref {
  const { factory } = self.payload;
  if (factory === null || factory === none) throw raisedWith('KeyError', newTuple([newRef(key)]));
  const value = call(factory);
  accumulating([value], () => setItem(self, key, value));
  return value;
}

function copy(self: DefaultDict): Ref {
  return call(self.type, newRef(self.payload.factory ?? none), newRef(self));
}

/** An iterator over the entries (defdict_reduce, Modules/_collectionsmodule.c 2.7.18 and 3.8.18). */
function entriesOf(self: PyObject): Ref {
  const method = getAttribute(self, target.language === 2 ? 'iteritems' : 'items');
  const items = holding([method], () => call(method));
  return target.language === 2 ? items : holding([items], () => iterOf(items));
}

defineMethods(defaultdictType, [
  oneArgument('__missing__', missing),
  noArguments('copy', copy),
  noArguments('__copy__', copy),
  noArguments('__reduce__', (self: DefaultDict) => {
    const { factory } = self.payload;
    const items = entriesOf(self);
    const args = newTuple(factory === null || factory === none ? [] : [newRef(factory)]);
    return newTuple([newRef(self.type), args, newRef(none), newRef(none), items]);
  }),
]);
defineGetSets(defaultdictType, {
  default_factory: {
    get: (object) => newRef((object as DefaultDict).payload.factory ?? none),
    set: (object, value) => closeNullable(replaceFactory(object as DefaultDict, value)),
  },
});
