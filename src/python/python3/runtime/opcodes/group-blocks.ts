/** `except*`: what is left and what is caught (Python/ceval.c, 3.11.7; Python/intrinsics.c, 3.12.1). */
import { newNone } from '../../../cache/singletons.ts';
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { currentExcInfo } from '../exc-info.ts';
import { caught, toReraise } from '../types/exception-group/catch.ts';

/** What is left takes the exception's place; what is caught is handled from here on. */
function checkGroupMatch(frame: Frame): void {
  const wanted = pop(frame);
  const exception = frame.stack[frame.sp - 1] as Ref;
  const { match, rest } = holding([wanted], () => caught(exception, wanted));
  if (match === null) {
    closeNullable(rest);
    push(frame, newNone());
    return;
  }
  frame.stack[frame.sp - 1] = rest ?? newNone();
  push(frame, match);
  const info = currentExcInfo();
  const before = info.value;
  info.value = newRef(match);
  close(exception);
  closeNullable(before);
}

/** The two are taken off the stack; what is raised next is pushed, or None. */
export function prepareReraise(frame: Frame): void {
  const exceptions = pop(frame);
  const original = pop(frame);
  push(
    frame,
    holding([original, exceptions], () => toReraise(original, exceptions.payload as readonly PyObject[])),
  );
}

export const groupBlockRows = [
  row('CHECK_EG_MATCH', 'none', '[exception wanted] -- [rest match]', checkGroupMatch),
  row('PREP_RERAISE_STAR', 'none', '[exception raised] -- [exception]', prepareReraise),
];
