/** `dictproxy`: a class's dictionary, to be read only (Objects/descrobject.c, 2.7.18). */
import { newStr } from '../cache/strings.ts';
import { adopt } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { findAttr, genericAttribute } from '../protocol/attributes.ts';
import { repr } from '../protocol/object.ts';
import { worded } from '../protocol/worded.ts';
import type { DictObject } from './payloads.ts';
import { dictType, staticType } from './static-types.ts';

export const dictProxyType = staticType('dictproxy');
const { payload } = dictProxyType;

const dictOf = (object: PyObject): Ref<DictObject> => object.payload as Ref<DictObject>;

/** The dictionary is handed over. */
export function newDictProxy(dict: Ref<DictObject>): Ref {
  return adopt(dictProxyType, dict);
}

/** What of a dictionary can be asked through the proxy. */
const READERS = new Set(['get', 'has_key', 'keys', 'values', 'items', 'iterkeys', 'itervalues', 'iteritems', 'copy']);

payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => visit(dictOf(object), 'dict');
payload.length = (object) => dictOf(object).payload.size;
payload.contains = (object, key) => dictOf(object).payload.get(key) !== undefined;
payload.subscript = (object, key) => (dictType.payload.subscript as NonNullable<typeof payload.subscript>)(dictOf(object), key);
payload.iter = (object) => (dictType.payload.iter as NonNullable<typeof payload.iter>)(dictOf(object));
payload.repr = (object) => newStr(`${worded('dict_proxy', 'mappingproxy')}(${repr(dictOf(object))})`);
payload.str = (object) => newStr(repr(dictOf(object)));
payload.getAttribute = (object, name) => (READERS.has(name.payload) ? findAttr(dictOf(object), name) : genericAttribute(object, name));
