/** `with` and `async with` (compiler_with, compiler_async_with; Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { StmtOf, WithItem } from '../syntax/tree.ts';
import type { Compiler } from './compiler.ts';
import { awaitResult } from './generators.ts';
import { beginHandler, reraise } from './handlers.ts';
import { callExit } from './unwind.ts';

type With = StmtOf<'With' | 'AsyncWith'>;

/** Several items are with statements one inside the other, from the item at `index` on. */
export function withStatement(compiler: Compiler, node: With, index = 0): void {
  const { context_expr, optional_vars } = node.items[index] as WithItem;
  const location = compiler.dialect.contextPlace(node, context_expr);
  const isAsync = node.nodeType === 'AsyncWith';
  const [block, final, exit, cleanup] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  compiler.expression(context_expr);
  compiler.dialect.enter(compiler, location, isAsync);
  compiler.jump(location, 'SETUP_WITH', final);
  compiler.use(block);
  compiler.within(location, { type: 'with', location, isAsync }, () => {
    if (optional_vars === undefined) compiler.emit(location, 'POP_TOP');
    else compiler.expression(optional_vars);
    if (index + 1 < node.items.length) withStatement(compiler, node, index + 1);
    else compiler.body(node.body);
    if (!isAsync) compiler.emit(NO_LOCATION, 'POP_BLOCK');
  });
  if (isAsync) compiler.emit(compiler.here(location), 'POP_BLOCK');
  callExit(compiler, location);
  if (isAsync) awaitResult(compiler, location, 2);
  compiler.emit(location, 'POP_TOP');
  compiler.jump(location, 'JUMP', exit);
  compiler.use(final);
  beginHandler(compiler, location, cleanup);
  compiler.emit(location, 'WITH_EXCEPT_START');
  if (isAsync) awaitResult(compiler, location, 2);
  compiler.dialect.endWith(compiler, cleanup);
  compiler.use(exit);
  compiler.place = NO_LOCATION;
}

/** BEFORE_WITH leaves `__exit__` and what `__enter__` returns. */
export function enter(compiler: Compiler, location: Location, isAsync: boolean): void {
  if (!isAsync) return compiler.emit(location, 'BEFORE_WITH');
  compiler.emit(location, 'BEFORE_ASYNC_WITH');
  awaitResult(compiler, location, 1);
}

/** What calls `__exit__` is one value. */
export function keepBelowExit(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'SWAP', 2);
}

/** What was raised goes on unless `__exit__` says otherwise (compiler_with_except_finish). */
export function endWith(compiler: Compiler, cleanup: Label): void {
  endWithDropping(compiler, cleanup, 2);
}

/** @param values that lie below what was raised */
export function endWithDropping(compiler: Compiler, cleanup: Label, values: number): void {
  const [suppress, exit] = [compiler.label(), compiler.label()];
  compiler.dialect.jumpOnTruth(compiler, NO_LOCATION, true, suppress);
  compiler.emit(NO_LOCATION, 'RERAISE', 2);
  compiler.use(suppress);
  compiler.emit(NO_LOCATION, 'POP_TOP');
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.emit(NO_LOCATION, 'POP_EXCEPT');
  for (let drop = 0; drop < values; drop++) compiler.emit(NO_LOCATION, 'POP_TOP');
  compiler.pass(exit);
  compiler.use(cleanup);
  reraise(compiler, NO_LOCATION);
  compiler.use(exit);
}
