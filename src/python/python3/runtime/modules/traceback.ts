/** What the module `traceback`, which is written in Python, asks of the runtime that shows exceptions itself. */
import { newInt } from '../../../cache/integers.ts';
import { newNone, none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newList, newTuple } from '../../../object/construct.ts';
import { positional } from '../../../object/native.ts';
import type { CodeObject, DictObject } from '../../../object/payloads.ts';
import { isTrue } from '../../../protocol/object.ts';
import { has } from '../../../versions/features.ts';
import { locationAt } from '../../../vm/location-table.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { formatAll, formatBefore, formatExceptionOnly } from '../print-exception.ts';
import { formatSource } from '../traceback/format-traceback.ts';
import { shownLine } from '../traceback/lines.ts';

const texts = (pieces: readonly string[]): Ref => newList(pieces.map((piece) => newStr(piece) as Ref));

const orNull = (object: PyObject): PyObject | null => (object === none ? null : object);
const numberOrNone = (value: number | null | undefined): Ref => (value == null ? newNone() : (newInt(value) as Ref));
const numberOrNull = (object: PyObject): number | null => (object === none ? null : Number(object.payload));

/** The last line and the columns of the instruction at an offset, None where they are not known. */
function positions(code: CodeObject, offset: number): Ref {
  const { lnotab, co_firstlineno } = code.payload;
  const location = has('code locations') ? locationAt(lnotab, co_firstlineno, offset) : null;
  return newTuple([numberOrNone(location?.endLine), numberOrNone(location?.column), numberOrNone(location?.endColumn)]);
}

function source([filename, line, endLine, column, endColumn]: readonly PyObject[]): Ref {
  const first = Number(line?.payload);
  const [last, from, to] = [endLine, column, endColumn].map((each) => numberOrNull(each as PyObject)) as [
    number,
    number | null,
    number | null,
  ];
  const location = from === null ? null : { line: first, endLine: last, column: from, endColumn: to };
  return newStr(formatSource(String(filename?.payload), first, location, 'module').join('')) as Ref;
}

export function initTraceback(dict: DictObject): void {
  addFunctions(dict, 'traceback', [
    positional(
      '_group',
      3,
      3,
      (_self, [value, tb, chain]) => texts(formatAll(value as PyObject, orNull(tb as PyObject), 'module', isTrue(chain as PyObject))),
      'unpack',
    ),
    positional('_before', 1, 1, (_self, [value]) => texts(formatBefore(value as PyObject)), 'unpack'),
    positional(
      '_exception_only',
      2,
      2,
      (_self, [type, value]) => texts(formatExceptionOnly(type as PyObject, orNull(value as PyObject), 'module')),
      'unpack',
    ),
    positional(
      '_line',
      2,
      2,
      (_self, [filename, lineno]) => newStr((shownLine(String(filename?.payload), Number(lineno?.payload)) ?? '').trimEnd()) as Ref,
      'unpack',
    ),
    positional('_positions', 2, 2, (_self, [code, offset]) => positions(code as CodeObject, Number(offset?.payload)), 'unpack'),
    positional('_source', 5, 5, (_self, args) => source(args), 'unpack'),
  ]);
}
