/** The function `print`, for programs with `from __future__ import print_function` (builtin_print, Python/bltinmodule.c 2.7.18). */
import { newNone, none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../memory/type-record.ts';
import { newUnicode } from '../../object/construct.ts';
import { withKeywords } from '../../object/native.ts';
import { strType, unicodeType } from '../../object/static-types.ts';
import { strObject } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { withFile, writeText } from '../../vm/printing.ts';

const KEYWORDS = ['sep', 'end', 'file'] as const;

function print(args: readonly PyObject[], kwargs: Kwargs): Ref {
  for (const name of kwargs?.keys() ?? []) {
    if (!KEYWORDS.includes(name as 'sep')) throw raised('TypeError', `'${name}' is an invalid keyword argument for this function`);
  }
  const texts: Ref[] = [];
  holding(texts, () => {
    const inUnicode = [...args, kwargs?.get('sep'), kwargs?.get('end')].some((each) => each?.type === unicodeType);
    for (const name of ['sep', 'end'] as const) texts.push(textArgument(name, kwargs, inUnicode ? newUnicode : newStr));
    const [separator, end] = texts as [Ref, Ref];
    withFile(kwargs?.get('file') ?? none, (file) => {
      args.forEach((argument, index) => {
        if (index > 0) writeText(file, separator);
        writeObject(file, argument);
      });
      writeText(file, end);
    });
  });
  return newNone();
}

/** PyFile_WriteObject with Py_PRINT_RAW. */
function writeObject(file: PyObject, object: PyObject): void {
  const text = object.type === unicodeType ? newRef(object) : strObject(object);
  holding([text], () => writeText(file, text));
}

/** Where it is not given, it is made; in unicode where any of the texts is. */
function textArgument(name: 'sep' | 'end', kwargs: Kwargs, make: (text: string) => Ref): Ref {
  const given = kwargs?.get(name);
  if (given === undefined || given === none) return make(name === 'sep' ? ' ' : '\n');
  if (given.type === strType || given.type === unicodeType) return newRef(given);
  throw raised('TypeError', `${name} must be None, str or unicode, not ${given.type.payload.name}`);
}

export const printFunctions: readonly NativeMethod[] = [withKeywords('print', (_self, args, kwargs) => print(args, kwargs))];
