/** What the module `traceback`, which is written in Python, asks of the runtime that shows exceptions itself. */
import { none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newList } from '../../../object/construct.ts';
import { positional } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { sourceLine } from '../../../vm/source-lines.ts';
import { formatBefore, formatExceptionOnly } from '../print-exception.ts';

/** Pieces as lines, each with its end. */
function linesOf(pieces: readonly string[]): Ref {
  const lines = pieces.join('').match(/[^\n]*\n/g) ?? [];
  return newList(lines.map((line) => newStr(line) as Ref));
}

const orNull = (object: PyObject): PyObject | null => (object === none ? null : object);

export function initTraceback(dict: DictObject): void {
  addFunctions(dict, '_traceback', [
    positional('_before', 1, 1, (_self, [value]) => linesOf(formatBefore(value as PyObject)), 'unpack'),
    positional(
      '_exception_only',
      2,
      2,
      (_self, [type, value]) => linesOf(formatExceptionOnly(type as PyObject, orNull(value as PyObject))),
      'unpack',
    ),
    positional(
      '_line',
      2,
      2,
      (_self, [filename, lineno]) => newStr((sourceLine(String(filename?.payload), Number(lineno?.payload)) ?? '').trimEnd()) as Ref,
      'unpack',
    ),
  ]);
}
