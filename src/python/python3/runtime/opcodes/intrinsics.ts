/** What 3.12 does by number instead of by opcode (Python/intrinsics.c, 3.12.1). */
import { newNone } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import type { Frame, FrameObject } from '../../../object/payloads.ts';
import { superType } from '../../../object/super.ts';
import { tupleFromArray } from '../../../object/tracking.ts';
import { opcodeRows } from '../../../opcode/index.ts';
import { printExpression } from '../../../opcode/print.ts';
import { type OpcodeRow, row } from '../../../opcode/row.ts';
import { getAttr, getAttribute } from '../../../protocol/attributes.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { unary } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { thread } from '../../../vm/thread.ts';
import { goingOn } from '../raise.ts';
import { causedBy } from '../types/generator/stop.ts';
import { wrapBorrowed } from './asynchronous.ts';
import { prepareReraise } from './group-blocks.ts';
import { PARAMETER_INTRINSICS, parameterIntrinsic } from './type-parameters.ts';

const importStar = (opcodeRows.get('IMPORT_STAR') as OpcodeRow).run;

const CO_COROUTINE = 0x80;
const CO_ASYNC_GENERATOR = 0x200;

function wrongEnd({ type }: PyObject, isAsync: boolean): string | undefined {
  const wrong = isAsync ? (['StopIteration', 'StopAsyncIteration'] as const) : (['StopIteration'] as const);
  return wrong.find((name) => type.payload.mro.includes(exceptionTypes[name]));
}

/** A StopIteration that would leave a generator is a RuntimeError (stopiteration_error). */
function stopIterationError(exception: PyObject): Ref {
  const { co_flags } = (thread.frame as FrameObject).payload.code;
  const name = wrongEnd(exception, (co_flags & CO_ASYNC_GENERATOR) !== 0);
  if (name === undefined) return newRef(exception) as Ref;
  const stop = goingOn(newRef(exception) as Ref);
  const kind = co_flags & CO_ASYNC_GENERATOR ? 'async generator' : co_flags & CO_COROUTINE ? 'coroutine' : 'generator';
  const error = causedBy(stop, 'RuntimeError', `${kind} raised ${name}`);
  const value = newRef(error.value as PyObject) as Ref;
  error.discard();
  return value;
}

/** By their numbers (Include/internal/pycore_intrinsics.h). */
const UNARY: Readonly<Record<number, (value: PyObject) => Ref>> = {
  1: (value) => {
    printExpression(value);
    return newNone();
  },
  3: stopIterationError,
  4: wrapBorrowed,
  5: (value) => unary('positive', value),
  6: (value) => tupleFromArray((value.payload as Ref[]).map((item) => newRef(item))),
  ...PARAMETER_INTRINSICS,
};
const IMPORT_STAR = 2;

function intrinsic(frame: Frame, arg: number): void {
  if (arg === IMPORT_STAR) {
    importStar(frame, 0);
    push(frame, newNone());
    return;
  }
  const run = UNARY[arg];
  if (run === undefined) throw raised('SystemError', `unknown unary intrinsic ${arg}`);
  const value = pop(frame);
  push(
    frame,
    holding([value], () => run(value)),
  );
}

const PREPARE_RERAISE_STAR = 1;

function binaryIntrinsic(frame: Frame, arg: number): void {
  if (arg === PREPARE_RERAISE_STAR) prepareReraise(frame);
  else parameterIntrinsic(frame, arg);
}

/** `super().name`: the attribute (LOAD_SUPER_ATTR). When the super object is asked, it alone holds the object. */
export function superAttributeOf(frame: Frame, arg: number): Ref {
  const name = frame.names[arg >> 2] as PyObject<string>;
  const [callee, type, self] = frame.stack.slice(frame.sp - 3, frame.sp) as [Ref, Ref, Ref];
  frame.sp -= 3;
  const given = callee === (superType as PyObject) || arg & 2 ? [type, self] : [];
  const made = holding([callee, type, self], () => callBorrowed(callee, given, null));
  return holding([made], () => getAttr(made, name));
}

function loadSuperAttribute(frame: Frame, arg: number): void {
  const attribute = superAttributeOf(frame, arg);
  if (arg & 1) push(frame, null as unknown as Ref);
  push(frame, attribute);
}

/** What a StopIteration tells, which is handed over; others go on. */
export function stopValue(exception: Ref): Ref {
  if (!exception.type.payload.mro.includes(exceptionTypes.StopIteration)) throw goingOn(exception);
  return holding([exception], () => getAttribute(exception, 'value'));
}

/** An exception raised into what is delegated to ends that with a result, or goes on. */
function cleanupThrow(frame: Frame): void {
  const value = stopValue(pop(frame));
  const [receiver, sent] = frame.stack.slice(frame.sp - 2, frame.sp) as [Ref, Ref];
  frame.stack[frame.sp - 2] = newNone();
  frame.stack[frame.sp - 1] = value;
  close(receiver);
  close(sent);
}

export const intrinsicRows = [
  row('CALL_INTRINSIC_1', 'count', '[value] -- [result]', intrinsic),
  row('CALL_INTRINSIC_2', 'count', '[value value] -- [result]', binaryIntrinsic),
  row('LOAD_SUPER_ATTR', 'name', '[super class self] -- [mark? attribute]', loadSuperAttribute),
  row('CLEANUP_THROW', 'none', '[receiver sent exception] -- [none value]', cleanupThrow),
];
