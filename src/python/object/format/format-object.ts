/** `format(object, spec)` (PyObject_Format, Objects/abstract.c 2.7.18). */

import { newStr } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { lookup } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { callNative } from '../../protocol/call-native.ts';
import { strObject } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { findSpecialMethod } from '../../protocol/special.ts';
import { worded } from '../../protocol/worded.ts';
import { wrongResult } from '../../protocol/wrong-result.ts';
import { target } from '../../versions/target.ts';
import { newTuple } from '../construct.ts';
import { instanceType, isKindOf, strType, textType } from '../static-types.ts';
import { toUnicode } from '../unicode/coerce.ts';

/** The specification is a str, unicode, or absent. */
export function formatObject(object: PyObject, spec: PyObject | undefined): Ref {
  if (spec !== undefined && !isKindOf(spec, strType) && !isKindOf(spec, textType)) {
    const told = worded('format expects arg 2 to be string or unicode', 'format() argument 2 must be str');
    throw raised('TypeError', `${told}, not ${spec.type.payload.name}`);
  }
  if (spec !== undefined && target.language === 3) return formatWith(object, spec);
  const given: Ref = spec === undefined ? newStr('') : newRef(spec);
  return holding([given], () => formatWith(object, given));
}

/** Types without a method of their own are formatted as the text of `str()` (object.__format__). */
function formatWith(object: PyObject, spec: PyObject): Ref {
  const attribute = lookup(object.type, '__format__');
  if (object.type === instanceType || attribute?.kind === 'object') return formatByMethod(object, spec) ?? formatText(object, spec);
  if (attribute?.kind === 'method') return unchanged(object, callNative(attribute.method, object, [spec], null));
  // Called with a tuple of both (PyObject_Format).
  return holding([newTuple([newRef(object), newRef(spec)])], () => formatText(object, spec));
}

/** A string that its formatting leaves as it is, is given back itself in Python 3 (unicode__format__, Objects/unicodeobject.c 3.8.18). */
function unchanged(object: PyObject, text: Ref): Ref {
  if (target.language === 2 || object.type !== strType || text.payload !== object.payload) return text;
  close(text);
  return newRef(object) as Ref;
}

function formatByMethod(object: PyObject, spec: PyObject): Ref | undefined {
  const method = findSpecialMethod(object, '__format__');
  if (method === undefined) return undefined;
  const result = holding([method], () => call(method, newRef(spec)));
  if (isKindOf(result, strType) || isKindOf(result, textType)) return result;
  const plain = worded(`${object.type.payload.name}.__format__ must return string or unicode`, '__format__ must return a str');
  throw wrongResult(object, '__format__', 'a str', result, `${plain}, not ${result.type.payload.name}`);
}

function formatText(object: PyObject, spec: PyObject): Ref {
  const text: Ref = isKindOf(spec, textType) ? toUnicode(object) : strObject(object);
  if ((spec.payload as string) === '') return text;
  try {
    return formatWith(text, spec);
  } finally {
    close(text);
  }
}
