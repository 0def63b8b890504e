/** Instructions as 3.14 makes them (Python/codegen.c 3.14.2). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { StmtOf } from '../syntax/tree.ts';
import { at, type Compiler, text } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import type { AwaitedNext, NamedExpression } from './dialect.ts';
import { awaitResult, RESUMED } from './generators.ts';
import { FUNCTION_PARTS } from './names.ts';
import { endWithDropping } from './with.ts';

/** Operands of LOAD_COMMON_CONSTANT (Include/internal/pycore_opcode_utils.h). */
export const COMMON_CONSTANTS = { AssertionError: 0, NotImplementedError: 1, tuple: 2, all: 3, any: 4, list: 5, set: 6 } as const;

/** BINARY_OP's operand for an item (Include/opcode.h). */
const SUBSCRIPT = 26;

export function item(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'BINARY_OP', SUBSCRIPT);
}

/** A function that evaluates annotations is given to it behind its cells. */
export function makeFunction(compiler: Compiler, location: Location, parts: number): void {
  const { closure, annotate, keywordDefaults: named, defaults } = FUNCTION_PARTS;
  compiler.emit(location, 'MAKE_FUNCTION');
  for (const part of [closure, annotate, named, defaults]) {
    if ((parts & part) !== 0) compiler.emit(location, 'SET_FUNCTION_ATTRIBUTE', part);
  }
}

/** Names and values in turn. */
export function keywordDefaults(compiler: Compiler, location: Location, named: readonly NamedExpression[]): void {
  for (const { name, value } of named) {
    compiler.loadConst(location, text(name));
    compiler.expression(value);
  }
  compiler.emit(location, 'BUILD_MAP', named.length);
}

/** Ends `and` and `or`: a jump that leaves the value, which the flow graph makes of a copy. */
export function decide(compiler: Compiler, location: Location, when: boolean, target: Label): void {
  compiler.jump(location, when ? 'JUMP_IF_TRUE' : 'JUMP_IF_FALSE', target);
  compiler.emit(location, 'POP_TOP');
}

/** There is always a place for a dict of arguments by names. */
export function callUnpacked(compiler: Compiler, location: Location, hasNames: boolean): void {
  if (!hasNames) compiler.emit(location, 'PUSH_NULL');
  compiler.emit(location, 'CALL_FUNCTION_EX');
}

export function callExit(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'CALL', 3);
}

export function loadAssertionError(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'LOAD_COMMON_CONSTANT', COMMON_CONSTANTS.AssertionError);
}

/** Operands of LOAD_SPECIAL. */
const SPECIAL = { enter: 0, exit: 1, asyncEnter: 2, asyncExit: 3 } as const;

/** `__exit__` and its object stay on the stack; `__enter__` is called. */
export function enter(compiler: Compiler, location: Location, isAsync: boolean): void {
  compiler.emit(location, 'COPY', 1);
  compiler.emit(location, 'LOAD_SPECIAL', isAsync ? SPECIAL.asyncExit : SPECIAL.exit);
  compiler.emit(location, 'SWAP', 2);
  compiler.emit(location, 'SWAP', 3);
  compiler.emit(location, 'LOAD_SPECIAL', isAsync ? SPECIAL.asyncEnter : SPECIAL.enter);
  compiler.emit(location, 'CALL', 0);
  if (isAsync) awaitResult(compiler, location, 1);
}

export function keepBelowExit(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'SWAP', 3);
  compiler.emit(location, 'SWAP', 2);
}

export function endWith(compiler: Compiler, cleanup: Label): void {
  endWithDropping(compiler, cleanup, 3);
}

export function endFor(compiler: Compiler): void {
  compiler.emit(NO_LOCATION, 'END_FOR');
  compiler.emit(NO_LOCATION, 'POP_ITER');
}

/** END_ASYNC_FOR says from where it came. */
export function awaitNext(compiler: Compiler, location: Location, inStatement: boolean): AwaitedNext {
  compiler.emit(location, 'GET_ANEXT');
  compiler.dialect.beginSending(compiler, location);
  const send = compiler.label();
  compiler.use(send);
  compiler.dialect.drive(compiler, location, RESUMED.await);
  compiler.emit(location, 'POP_BLOCK');
  if (inStatement) compiler.emit(location, 'NOT_TAKEN');
  return (end) => compiler.jump(end, 'END_ASYNC_FOR_FROM', send);
}

/** The test stands before the body alone. */
export function whileStatement(compiler: Compiler, node: StmtOf<'While'>): void {
  const location = at(node);
  const [start, exit, anchor] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.use(start);
  compiler.within(location, { type: 'while', start, exit }, () => {
    jumpIf(compiler, location, node.test, anchor, false);
    compiler.body(node.body);
    compiler.jump(NO_LOCATION, 'JUMP', start);
  });
  compiler.use(anchor);
  compiler.body(node.orelse);
  compiler.use(exit);
}
