/** The print statement and interactive printing (Python/ceval.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import type { PyObject } from '../memory/object.ts';
import { displayHook } from '../vm/display-hook.ts';
import { printItem, printNewline, withFile } from '../vm/printing.ts';
import { row } from './row.ts';

export const printRows = [
  row('PRINT_EXPR', 'none', 'value --', (_frame, _arg, value: PyObject) => displayHook(value)),
  row('PRINT_ITEM', 'none', 'value --', (_frame, _arg, value: PyObject) => withFile(none, (file) => printItem(file, value))),
  row('PRINT_ITEM_TO', 'none', 'value target --', (_frame, _arg, value: PyObject, target: PyObject) =>
    withFile(target, (file) => printItem(file, value)),
  ),
  row('PRINT_NEWLINE', 'none', '--', () => withFile(none, printNewline)),
  row('PRINT_NEWLINE_TO', 'none', 'target --', (_frame, _arg, target: PyObject) => withFile(target, printNewline)),
];
