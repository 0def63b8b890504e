/** The print statement and interactive printing (Python/ceval.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import { raised } from '../protocol/raise.ts';
import { displayHook } from '../vm/display-hook.ts';
import { printItem, printNewline } from '../vm/printing.ts';
import { thread } from '../vm/thread.ts';
import { row } from './row.ts';

/** Runs with the file to print to: `sys.stdout` for None, held meanwhile. */
function withFile(target: PyObject, print: (file: PyObject) => void): void {
  const file = target === none ? standardOutput() : target;
  holding([newRef(file)], () => print(file));
}

function standardOutput(): PyObject {
  const file = thread.sysDict?.payload.getName('stdout');
  if (file === undefined) throw raised('RuntimeError', 'lost sys.stdout');
  return file;
}

export const printRows = [
  row('PRINT_EXPR', 'none', 'value --', (_frame, _arg, value: PyObject) => displayHook(value)),
  row('PRINT_ITEM', 'none', 'value --', (_frame, _arg, value: PyObject) => withFile(none, (file) => printItem(file, value))),
  row('PRINT_ITEM_TO', 'none', 'value target --', (_frame, _arg, value: PyObject, target: PyObject) =>
    withFile(target, (file) => printItem(file, value)),
  ),
  row('PRINT_NEWLINE', 'none', '--', () => withFile(none, printNewline)),
  row('PRINT_NEWLINE_TO', 'none', 'target --', (_frame, _arg, target: PyObject) => withFile(target, printNewline)),
];
