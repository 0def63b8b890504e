/** Builtin functions about names: `globals`, `locals`, `vars`, `dir` (Python/bltinmodule.c, 2.7.18). */
import { intern } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { newList } from '../../object/construct.ts';
import { noArguments, positional } from '../../object/native.ts';
import type { DictObject } from '../../object/payloads.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { currentFrame, fastToLocals } from '../../vm/fast-locals.ts';

/** A function's variables as a dict, which the frame keeps. */
function locals(): Ref<DictObject> {
  return newRef(fastToLocals(currentFrame()));
}

function vars([object]: readonly PyObject[]): Ref {
  return object === undefined ? locals() : getAttribute(object, '__dict__');
}

/** Sorted names of what is in a namespace or an object offers. */
function dir([object]: readonly PyObject[]): Ref {
  const names = object === undefined ? localNames() : attributeNames(object);
  return newList([...new Set(names)].sort().map(intern));
}

function localNames(): string[] {
  const dict = locals();
  const names = dict.payload.ordered().map(({ key }) => key.payload as string);
  close(dict);
  return names;
}

function attributeNames(object: PyObject): string[] {
  const dict = (object.payload as { md_dict?: DictObject } | null)?.md_dict;
  if (dict !== undefined) return dict.payload.ordered().map(({ key }) => key.payload as string);
  return object.type.payload.mro.flatMap((type) => [...type.payload.attributes.keys()]);
}

export const namespaceFunctions: readonly NativeMethod[] = [
  noArguments('globals', () => newRef(currentFrame().f_globals)),
  noArguments('locals', locals),
  positional('vars', 0, 1, (_self, args) => vars(args), 'unpack'),
  positional('dir', 0, 1, (_self, args) => dir(args), 'unpack'),
];
