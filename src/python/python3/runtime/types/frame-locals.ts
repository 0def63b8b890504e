/** `frame.f_locals` of a function from 3.13 on: its variables as they are, read and written through (FrameLocalsProxy, Objects/frameobject.c 3.13.0). */
import { newStr } from '../../../cache/strings.ts';
import { adopt, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newList, newTuple } from '../../../object/construct.ts';
import { defineMethods, noArguments } from '../../../object/native.ts';
import type { DictObject, FrameObject } from '../../../object/payloads.ts';
import { dictType, staticType } from '../../../object/static-types.ts';
import { findAttr, genericAttribute } from '../../../protocol/attributes.ts';
import { repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { assignLocal, newLocals } from '../../../vm/fast-locals.ts';

const frameLocalsType = staticType('FrameLocalsProxy');
const { payload } = frameLocalsType;

const frameOf = (object: PyObject): FrameObject => (object.payload as { frame: FrameObject }).frame;

export function newFrameLocals(frame: FrameObject): Ref {
  return adopt(frameLocalsType, { frame: newRef(frame) });
}

/** Does something with the variables as they are now, in a dictionary. */
function withLocals<T>(object: PyObject, body: (dict: DictObject) => T): T {
  const dict = newLocals(frameOf(object).payload);
  return holding([dict], () => body(dict));
}

type Entry = Readonly<{ key: PyObject; value: PyObject }>;

/** Lists, not views. */
const lists: Readonly<Record<string, (entry: Entry) => Ref>> = {
  keys: ({ key }) => newRef(key) as Ref,
  values: ({ value }) => newRef(value) as Ref,
  items: ({ key, value }) => newTuple([newRef(key) as Ref, newRef(value) as Ref]),
};

payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => visit(frameOf(object), 'frame');
payload.length = (object) => withLocals(object, (dict) => dict.payload.size);
payload.contains = (object, key) => withLocals(object, (dict) => dict.payload.get(key) !== undefined);
payload.subscript = (object, key) =>
  withLocals(object, (dict) => (dictType.payload.subscript as NonNullable<typeof payload.subscript>)(dict, key));
payload.iter = (object) => withLocals(object, (dict) => (dictType.payload.iter as NonNullable<typeof payload.iter>)(dict));
payload.repr = (object) => withLocals(object, (dict) => newStr(repr(dict)));
payload.assignSubscript = (object, key, value) => {
  if (value === null) throw raised('ValueError', 'cannot remove variables from FrameLocalsProxy');
  assignLocal(frameOf(object).payload, key, value);
};
payload.getAttribute = (object, name) =>
  name.payload === 'get' ? withLocals(object, (dict) => findAttr(dict, name)) : genericAttribute(object, name);
defineMethods(
  frameLocalsType,
  Object.entries(lists).map(([name, made]) =>
    noArguments(name, (object: PyObject) => withLocals(object, (dict) => newList(dict.payload.ordered().map(made)))),
  ),
);
