/** `print` (builtin_print, Python/bltinmodule.c 3.8.18). */
import { newNone, none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../../memory/type-record.ts';
import { withKeywords } from '../../../object/native.ts';
import { isKindOf, strType } from '../../../object/static-types.ts';
import { getAttribute } from '../../../protocol/attributes.ts';
import { call } from '../../../protocol/call.ts';
import { invalidKeyword } from '../../../protocol/keyword-arguments.ts';
import { isTrue, strObject } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { writeText } from '../../../vm/printing.ts';
import { thread } from '../../../vm/thread.ts';

const KEYWORDS: ReadonlySet<string> = new Set(['sep', 'end', 'file', 'flush']);

function print(args: readonly PyObject[], kwargs: Kwargs): Ref {
  for (const name of kwargs?.keys() ?? []) {
    if (!KEYWORDS.has(name)) throw invalidKeyword('print', name, [...KEYWORDS]);
  }
  const file = fileArgument(kwargs?.get('file'));
  if (file === none) return newNone();
  const separator = textArgument('sep', kwargs, ' ');
  const end = textArgument('end', kwargs, '\n');
  holding([newRef(file) as Ref, separator, end], () => {
    args.forEach((argument, index) => {
      if (index > 0) writeText(file, separator);
      const text = strObject(argument);
      holding([text], () => writeText(file, text));
    });
    writeText(file, end);
    flushWhere(kwargs?.get('flush'), file);
  });
  return newNone();
}

function fileArgument(given: PyObject | undefined): PyObject {
  if (given !== undefined && given !== none) return given;
  const file = thread.sysDict?.payload.getName('stdout');
  if (file === undefined) throw raised('RuntimeError', 'lost sys.stdout');
  return file;
}

function textArgument(name: 'sep' | 'end', kwargs: Kwargs, absent: string): Ref {
  const given = kwargs?.get(name);
  if (given === undefined || given === none) return newStr(absent);
  if (isKindOf(given, strType)) return newRef(given) as Ref;
  throw raised('TypeError', `${name} must be None or a string, not ${given.type.payload.name}`);
}

function flushWhere(given: PyObject | undefined, file: PyObject): void {
  if (given === undefined || !isTrue(given)) return;
  const flush = getAttribute(file, 'flush');
  holding([flush], () => close(call(flush)));
}

export const printFunction: NativeMethod = withKeywords('print', (_self, args, kwargs) => print(args, kwargs));
