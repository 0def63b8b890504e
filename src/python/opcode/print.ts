/** The print statement and interactive printing (Python/ceval.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { call } from '../protocol/call.ts';
import { raised } from '../protocol/raise.ts';
import { printItem, printNewline, withFile } from '../vm/printing.ts';
import { thread } from '../vm/thread.ts';
import { row } from './row.ts';

/** Interactive statements hand their value to `sys.displayhook`. */
export function printExpression(value: PyObject): void {
  const hook = thread.sysDict?.payload.getName('displayhook');
  if (hook === undefined) throw raised('RuntimeError', 'lost sys.displayhook');
  close(call(hook, newRef(value)));
}

export const printRows = [
  row('PRINT_EXPR', 'none', 'value --', (_frame, _arg, value: PyObject) => printExpression(value)),
  row('PRINT_ITEM', 'none', 'value --', (_frame, _arg, value: PyObject) => withFile(none, (file) => printItem(file, value))),
  row('PRINT_ITEM_TO', 'none', 'value target --', (_frame, _arg, value: PyObject, target: PyObject) =>
    withFile(target, (file) => printItem(file, value)),
  ),
  row('PRINT_NEWLINE', 'none', '--', () => withFile(none, printNewline)),
  row('PRINT_NEWLINE_TO', 'none', 'target --', (_frame, _arg, target: PyObject) => withFile(target, printNewline)),
];
