/** Entering a `with` block (SETUP_WITH, Python/ceval.c 3.8.18). */
import { close } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Block, Frame } from '../../../object/payloads.ts';
import { call } from '../../../protocol/call.ts';
import { specialMethod } from '../../../protocol/special.ts';
import { push } from '../../../vm/evaluate.ts';

/** `__exit__` takes the manager's place on the stack. */
export function setupWith(type: Block['type']) {
  return (frame: Frame, arg: number): void => {
    const manager = frame.stack[frame.sp - 1] as Ref;
    const enter = specialMethod(manager as PyObject, '__enter__');
    const entered = holding([enter], () => {
      const found = specialMethod(manager as PyObject, '__exit__');
      frame.stack[frame.sp - 1] = found;
      close(manager);
      const value = call(enter);
      frame.blocks.push({ type, handler: frame.pc + arg, level: frame.sp });
      return value;
    });
    push(frame, entered);
  };
}
