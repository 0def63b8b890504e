/** Builtin functions that call or import something by another way than syntax: `apply`, `__import__` (Python/bltinmodule.c, 2.7.18). */
import { none } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../memory/type-record.ts';
import { newTuple, type TupleObject } from '../../object/construct.ts';
import { constructorArguments } from '../../object/constructor-arguments.ts';
import { positional, withKeywords } from '../../object/native.ts';
import type { DictObject } from '../../object/payloads.ts';
import { dictType, isKindOf, strType, tupleType } from '../../object/static-types.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { collect } from '../../protocol/iterate.ts';
import { raised } from '../../protocol/raise.ts';
import { importModule } from '../../vm/import.ts';

/** `apply(function, args, kwargs)`: the arguments stand in one tuple meanwhile. */
function apply([callee, args, keywords]: readonly PyObject[]): Ref {
  const tuple = argumentTuple(args);
  return holding([tuple], () => {
    if (keywords !== undefined && !isKindOf(keywords, dictType)) {
      throw raised('TypeError', `apply() arg 3 expected dictionary, found ${keywords.type.payload.name}`);
    }
    return callBorrowed(callee as PyObject, tuple.payload, keywords === undefined ? null : keywordsOf(keywords as DictObject));
  });
}

function argumentTuple(args: PyObject | undefined): Ref<TupleObject> {
  if (args === undefined) return newTuple([]);
  if (isKindOf(args, tupleType)) return newRef(args as TupleObject);
  if (args.type.payload.iter === null) throw raised('TypeError', `apply() arg 2 expected sequence, found ${args.type.payload.name}`);
  return newTuple(collect(args));
}

function keywordsOf(dict: DictObject): Kwargs {
  const kwargs = new Map<string, PyObject>();
  for (const { key, value } of dict.payload.ordered()) {
    if (!isKindOf(key, strType)) throw raised('TypeError', 'keywords must be strings');
    kwargs.set(key.payload as string, value);
  }
  return kwargs.size === 0 ? null : kwargs;
}

/** `__import__(name, globals={}, locals={}, fromlist=[], level=-1)`: what the `import` statement does. */
function importByName(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [name, , , fromlist] = constructorArguments('__import__', ['name', 'globals', 'locals', 'fromlist', 'level'], args, kwargs);
  if (name === undefined) throw raised('TypeError', "Required argument 'name' (pos 1) not found");
  if (!isKindOf(name, strType)) throw raised('TypeError', `__import__() argument 1 must be string, not ${name.type.payload.name}`);
  return importModule(name.payload as string, fromlist ?? none);
}

export const callingFunctions: readonly NativeMethod[] = [
  positional('apply', 1, 3, (_self, args) => apply(args), 'unpack'),
  withKeywords('__import__', (_self, args, kwargs) => importByName(args, kwargs)),
];
