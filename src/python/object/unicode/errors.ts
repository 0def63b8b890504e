/** UnicodeDecodeError and UnicodeEncodeError: what they keep and how they read (Objects/exceptions.c, 2.7.18). */
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { ExceptionObject } from '../exception.ts';
import { exceptionTypes } from '../exception-types.ts';
import { defineGetSets } from '../native.ts';
import { escapeCode } from './repr.ts';

const FIELDS = ['encoding', 'object', 'start', 'end', 'reason'] as const;

function fields(object: PyObject): readonly PyObject[] {
  return (object as ExceptionObject).payload.args.payload;
}

function define(type: TypeObject, subject: (object: PyObject, at: number) => string, verb: string, plural: string): void {
  const plain = type.payload.str ?? exceptionTypes.BaseException.payload.str;
  type.payload.str = (object): Ref => {
    const [encoding, text, start, end, reason] = fields(object);
    if (encoding === undefined || text === undefined || start === undefined || end === undefined || reason === undefined) {
      return (plain as (object: PyObject) => Ref)(object);
    }
    const [from, to] = [Number(start.payload), Number(end.payload)];
    const what = to === from + 1 ? `${subject(text, from)} in position ${from}` : `${plural} in position ${from}-${to - 1}`;
    return newStr(`'${encoding.payload}' codec can't ${verb} ${what}: ${reason.payload}`);
  };
  defineGetSets(
    type,
    Object.fromEntries(FIELDS.map((field, index) => [field, { get: (object: PyObject) => newRef(fields(object)[index] ?? none) }])),
  );
}

define(
  exceptionTypes.UnicodeDecodeError,
  (bytes, at) => `byte 0x${(bytes.payload as string).charCodeAt(at).toString(16).padStart(2, '0')}`,
  'decode',
  'bytes',
);
define(
  exceptionTypes.UnicodeEncodeError,
  (text, at) => `character u'${escapeCode([...(text.payload as string)][at]?.codePointAt(0) ?? 0)}'`,
  'encode',
  'characters',
);
