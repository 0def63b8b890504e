/** `with` of 3.14: its methods are loaded like those that are called at once (LOAD_SPECIAL, Python/bytecodes.c 3.14.2). */
import { none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import type { Frame } from '../../../object/payloads.ts';
import { functionType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { bound, lookup } from '../../../protocol/attributes.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { type PythonException, raised } from '../../../protocol/raise.ts';
import { push } from '../../../vm/evaluate.ts';

interface Protocol {
  readonly manager: string;
  readonly statement: string;
  readonly methods: readonly [enter: string, exit: string];
}

const PLAIN: Protocol = { manager: 'context manager', statement: 'with', methods: ['__enter__', '__exit__'] };
const ASYNCHRONOUS: Protocol = { manager: 'asynchronous context manager', statement: 'async with', methods: ['__aenter__', '__aexit__'] };

/** By the operand, of which every protocol has two; who has all of the other protocol hears of it (_Py_SpecialMethods, Python/ceval.c). */
const protocolOf = (arg: number): readonly [meant: Protocol, other: Protocol] =>
  arg < PLAIN.methods.length ? [PLAIN, ASYNCHRONOUS] : [ASYNCHRONOUS, PLAIN];

function missing(type: TypeObject, name: string, [meant, other]: readonly [Protocol, Protocol]): PythonException {
  const refusal = `'${type.payload.name}' object does not support the ${meant.manager} protocol (missed ${name} method)`;
  const hasOther = other.methods.every((method) => lookup(type, method) !== undefined);
  const hint = ` but it supports the ${other.manager} protocol. Did you mean to use '${other.statement}'?`;
  return raised('TypeError', hasOther ? refusal + hint : refusal);
}

/** A function of the type and the object, or what the type's attribute is bound to and a mark. */
function loadSpecial(frame: Frame, arg: number): void {
  const protocols = protocolOf(arg);
  const name = protocols[0].methods[arg % 2] as string;
  const owner = frame.stack[frame.sp - 1] as Ref;
  const attribute = lookup(owner.type, name);
  if (attribute === undefined) throw missing(owner.type, name, protocols);
  if (attribute.kind === 'object' && attribute.object.type === functionType) {
    frame.stack[frame.sp - 1] = newRef(attribute.object) as Ref;
    push(frame, owner);
    return;
  }
  frame.stack[frame.sp - 1] = bound(attribute, owner);
  push(frame, null as unknown as Ref);
  close(owner);
}

/** `__exit__` and its object, or a mark, lie below the place, what was handled before, and the exception. */
function withExceptStart(frame: Frame): void {
  const { stack, sp } = frame;
  const exception = stack[sp - 1] as PyObject;
  const self = stack[sp - 4] as PyObject | null;
  const { traceback } = (exception as ExceptionObject).payload;
  const args = [exception.type, exception, traceback ?? none];
  push(frame, callBorrowed(stack[sp - 5] as PyObject, self === null ? args : [self, ...args], null));
}

export const specialMethodRows = [
  row('LOAD_SPECIAL', 'count', '[owner] -- [function owner] or [method mark]', loadSpecial),
  row('WITH_EXCEPT_START', 'none', '[exit self place before exception] -- [exit self place before exception answer]', withExceptStart),
];
