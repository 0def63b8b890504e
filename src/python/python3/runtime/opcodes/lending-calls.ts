/** Calls of 3.14: what is called and its arguments keep their places, and a frame takes over what is on loan (Python/bytecodes.c, 3.14.2). */
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import type { Frame, FrameObject, FunctionObject, MethodObject } from '../../../object/payloads.ts';
import { functionType, methodType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { pop, push, replaceWith } from '../../../vm/evaluate.ts';
import { prepareCall, runOrSuspend } from '../call-function.ts';
import { lend } from '../loans/index.ts';
import { callSpreadOut, keywordsOf, vectorcall } from './calls.ts';
import { spreadArguments, spreadKeywords } from './spread.ts';

/** Calls what lies two below the arguments; between them is a first argument, or a mark. @param names of the last arguments */
function callWith(frame: Frame, count: number, names: readonly PyObject[] | null): void {
  const place = frame.sp - count - 2;
  const unpacked = unpackMethod(frame, place);
  const { stack } = frame;
  const first = (stack[place + 1] as Ref | null) === null ? place + 2 : place + 1;
  const callee = stack[place] as PyObject;
  const positional = frame.sp - first - (names?.length ?? 0);
  const kwargs = keywordsOf(frame, first + positional, names);
  if (callee.type !== functionType) {
    replaceWith(frame, place, vectorcall(callee, stack, first, positional, kwargs));
    return;
  }
  const object = prepareCall(callee as FunctionObject, stack.slice(first, first + positional), kwargs);
  lend(frame, { place: unpacked ? place + 2 : place, first, names }, object.payload);
  enter(frame, place, object, callee as FunctionObject);
}

/** The callee's frame has what it was given; the caller's stack gives it up. */
function enter(frame: Frame, place: number, object: Ref<FrameObject>, callee: FunctionObject): void {
  while (frame.sp > place) closeNullable(frame.stack[--frame.sp] as Ref | null);
  push(frame, runOrSuspend(object, callee));
}

/** A bound method makes way for its function and its object. */
function unpackMethod({ stack }: Frame, place: number): boolean {
  const callee = stack[place] as Ref;
  if (callee.type !== methodType || (stack[place + 1] as Ref | null) !== null) return false;
  const { im_func, im_self } = (callee as unknown as MethodObject).payload;
  stack[place] = newRef(im_func) as Ref;
  stack[place + 1] = newRef(im_self as PyObject) as Ref;
  close(callee);
  return true;
}

function callWithNames(frame: Frame, arg: number): void {
  const names = pop(frame);
  holding([names], () => callWith(frame, arg, names.payload as PyObject[]));
}

/** `f(*args, **kwargs)`, with a mark where there are no keywords. What was spread out is given up before a function runs. */
function callSpread(frame: Frame): void {
  const place = frame.sp - 4;
  const callee = frame.stack[place] as PyObject;
  const held: Ref[] = [];
  const keywords = pop(frame) as Ref | null;
  const prepared = holding(held, () => {
    const kwargs = keywords === null ? null : spreadKeywords(callee, keywords, held);
    return spreadOver(callee, spreadArguments(callee, pop(frame), held), kwargs, held);
  });
  if (prepared.frame === undefined) replaceWith(frame, place, prepared.result);
  else enter(frame, place, prepared.frame, callee as FunctionObject);
}

type Spread = { readonly frame: Ref<FrameObject>; readonly result?: undefined } | { readonly frame?: undefined; readonly result: Ref };

function spreadOver(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs, held: Ref[]): Spread {
  if (callee.type === functionType) return { frame: prepareCall(callee as FunctionObject, args, kwargs) };
  return { result: callSpreadOut(callee, args, kwargs, held) };
}

export const lendingCallRows = [
  row('CALL', 'count', '[callee, first or mark, args[arg]] -- [result]', (frame, arg) => callWith(frame, arg, null)),
  row('CALL_KW', 'count', '[callee, first or mark, args[arg], names] -- [result]', callWithNames),
  row('CALL_FUNCTION_EX', 'none', '[callee mark args kwargs or mark] -- [result]', callSpread),
];
