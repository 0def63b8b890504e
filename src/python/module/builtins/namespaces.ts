/** Builtin functions about names: `globals`, `locals`, `vars`, `dir` (Python/bltinmodule.c, 2.7.18). */
import { intern } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { newList } from '../../object/construct.ts';
import { newDict } from '../../object/dict.ts';
import { noArguments, positional } from '../../object/native.ts';
import type { DictObject, Frame } from '../../object/payloads.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { raised } from '../../protocol/raise.ts';
import { thread } from '../../vm/thread.ts';

function currentFrame(): Frame {
  if (thread.frame === null) throw raised('SystemError', 'frame does not exist');
  return thread.frame.payload;
}

/** A function's variables as a dict, which the frame keeps (PyFrame_FastToLocals). */
function locals(): Ref<DictObject> {
  const frame = currentFrame();
  frame.f_locals ??= newDict();
  const dict = frame.f_locals;
  const { co_varnames, co_cellvars, co_freevars } = frame.code;
  [...co_varnames.payload, ...co_cellvars.payload, ...co_freevars.payload].forEach((name, index) => {
    const held = frame.fast[index] ?? null;
    const value = index < frame.code.co_nlocals ? held : ((held?.payload as { ob_ref: Ref | null } | undefined)?.ob_ref ?? null);
    if (value === null) dict.payload.delete(name);
    else dict.payload.set(name, newRef(value));
  });
  return newRef(dict);
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
