/** `with` and `async with` (compiler_with, compiler_async_with; Python/compile.c 3.6.15 and 3.7.16). */
import type { StmtOf, WithItem } from '../../syntax/tree.ts';
import { type Compiler, NONE } from '../compiler.ts';

/** Several items are with statements one inside the other, from the item at `index` on. */
export function withStatement(compiler: Compiler, node: StmtOf<'With' | 'AsyncWith'>, index = 0): void {
  const { context_expr, optional_vars } = node.items[index] as WithItem;
  const isAsync = node.nodeType === 'AsyncWith';
  const [block, end] = [compiler.block(), compiler.block()];
  compiler.expression(context_expr);
  if (isAsync) {
    compiler.emit('BEFORE_ASYNC_WITH');
    compiler.emit('GET_AWAITABLE');
    compiler.yieldFrom();
  }
  compiler.jump(isAsync ? 'SETUP_ASYNC_WITH' : 'SETUP_WITH', end);
  compiler.use(block);
  compiler.within('finally try', block, end, () => {
    if (optional_vars === undefined) compiler.emit('POP_TOP');
    else compiler.expression(optional_vars);
    if (index + 1 < node.items.length) withStatement(compiler, node, index + 1);
    else compiler.body(node.body);
    compiler.emit('POP_BLOCK');
  });
  compiler.loadConst(NONE);
  compiler.use(end);
  compiler.within('finally end', end, null, () => {
    compiler.emit('WITH_CLEANUP_START');
    if (isAsync) {
      compiler.emit('GET_AWAITABLE');
      compiler.yieldFrom();
    }
    compiler.emit('WITH_CLEANUP_FINISH');
    compiler.emit('END_FINALLY');
  });
}
