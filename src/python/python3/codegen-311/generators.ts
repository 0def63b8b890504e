/** `yield`, `yield from` and `await` (Python/compile.c 3.12.1). */

import { has } from '../../versions/features.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { ExprOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE } from './compiler.ts';

export function yieldValue(compiler: Compiler, node: ExprOf<'Yield'>): void {
  requireFunction(compiler, node, "'yield' outside function");
  if (node.value === undefined) compiler.loadConst(at(node), NONE);
  else compiler.expression(node.value);
  addYield(compiler, at(node));
}

/** addop_yield */
export function addYield(compiler: Compiler, location: Location): void {
  const { generator, coroutine } = compiler.unit.scope;
  if (generator && coroutine) compiler.dialect.intrinsic(compiler, location, 'async generator wrap');
  compiler.emit(location, 'YIELD_VALUE');
  compiler.emit(location, 'RESUME', RESUMED.yield);
}

/** RESUME's operand: after what the frame goes on. */
export const RESUMED = { yield: 1, yieldFrom: 2, await: 3 } as const;

export function yieldFrom(compiler: Compiler, node: ExprOf<'YieldFrom'>): void {
  requireFunction(compiler, node, `'${has('yield from tells its name') ? 'yield from' : 'yield'}' outside function`);
  compiler.expression(node.value);
  compiler.dialect.delegate(compiler, at(node));
  compiler.dialect.drive(compiler, at(node), RESUMED.yieldFrom);
}

export function awaitValue(compiler: Compiler, node: ExprOf<'Await'>): void {
  requireFunction(compiler, node, "'await' outside function");
  compiler.expression(node.value);
  awaitResult(compiler, at(node), 0);
}

/** @param origin what gave the awaitable: an expression, `__aenter__` or `__aexit__` */
export function awaitResult(compiler: Compiler, location: Location, origin: 0 | 1 | 2): void {
  compiler.emit(location, 'GET_AWAITABLE', origin);
  driveAwaited(compiler, location);
}

/** Drives the awaitable on the stack to its result. */
export function driveAwaited(compiler: Compiler, location: Location): void {
  compiler.dialect.beginSending(compiler, location);
  compiler.dialect.drive(compiler, location, RESUMED.await);
}

/** compiler_add_yield_from: what is thrown in while it yields goes to what is driven. */
export function drive(compiler: Compiler, location: Location, resumed: number): void {
  const [send, fail, exit] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.use(send);
  compiler.jump(location, 'SEND', exit);
  compiler.jump(location, 'SETUP_FINALLY', fail);
  compiler.emit(location, 'YIELD_VALUE');
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.emit(location, 'RESUME', resumed);
  compiler.jump(location, 'JUMP_NO_INTERRUPT', send);
  compiler.use(fail);
  compiler.emit(location, 'CLEANUP_THROW');
  compiler.use(exit);
  compiler.emit(location, 'END_SEND');
}

function requireFunction(compiler: Compiler, node: ExprOf<'Await' | 'Yield' | 'YieldFrom'>, otherwise: string): void {
  if (compiler.unit.scope.type !== 'function') throw compiler.error(at(node), otherwise);
}
