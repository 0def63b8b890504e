/** `with` and `async with`, whose exit is called on each way out (Python/compile.c 3.9.18 and 3.10.13). */
import type { StmtOf, WithItem } from '../../syntax/tree.ts';
import { NO_LINE } from '../block.ts';
import { type Compiler, NONE } from '../compiler.ts';

type With = StmtOf<'With' | 'AsyncWith'>;

/** Several items are with statements one inside the other, from the item at `index` on. */
export function withStatement(compiler: Compiler, node: With, index = 0): void {
  const { context_expr, optional_vars } = node.items[index] as WithItem;
  const isAsync = node.nodeType === 'AsyncWith';
  const [block, final, exit] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.expression(context_expr);
  if (isAsync) {
    compiler.emit('BEFORE_ASYNC_WITH');
    awaitResult(compiler);
  }
  compiler.jump(isAsync ? 'SETUP_ASYNC_WITH' : 'SETUP_WITH', final);
  compiler.use(block);
  const body = (): void => {
    if (optional_vars === undefined) compiler.emit('POP_TOP');
    else compiler.expression(optional_vars);
    if (index + 1 < node.items.length) withStatement(compiler, node, index + 1);
    else compiler.body(node.body);
  };
  compiler.within(isAsync ? 'async with' : 'with', block, final, body, (keepTop) => leave(compiler, node, keepTop));
  if (!isAsync) compiler.relocate(NO_LINE);
  compiler.emit('POP_BLOCK');
  compiler.relocate(node.lineno);
  callExit(compiler, isAsync);
  compiler.jump(isAsync ? 'JUMP_ABSOLUTE' : 'JUMP_FORWARD', exit);
  compiler.use(final);
  compiler.emit('WITH_EXCEPT_START');
  if (isAsync) awaitResult(compiler);
  finish(compiler);
  compiler.use(exit);
}

/** On the way out: the exit is called above a value that stays on the stack. */
function leave(compiler: Compiler, node: With, keepTop: boolean): void {
  compiler.relocate(node.lineno);
  compiler.emit('POP_BLOCK');
  if (keepTop) compiler.emit('ROT_TWO');
  callExit(compiler, node.nodeType === 'AsyncWith');
  compiler.relocate(NO_LINE);
}

/** compiler_call_exit_with_nones */
function callExit(compiler: Compiler, isAsync: boolean): void {
  compiler.loadConst(NONE);
  compiler.emit('DUP_TOP');
  compiler.emit('DUP_TOP');
  compiler.emit('CALL_FUNCTION', 3);
  if (isAsync) awaitResult(compiler);
  compiler.emit('POP_TOP');
}

/** What the exit says of an exception: true is that it is dealt with (compiler_with_except_finish). */
function finish(compiler: Compiler): void {
  const exit = compiler.block();
  compiler.jump('POP_JUMP_IF_TRUE', exit);
  compiler.emit('RERAISE', 1);
  compiler.use(exit);
  for (let each = 0; each < 3; each++) compiler.emit('POP_TOP');
  compiler.emit('POP_EXCEPT');
  compiler.emit('POP_TOP');
}

function awaitResult(compiler: Compiler): void {
  compiler.emit('GET_AWAITABLE');
  compiler.yieldFrom();
}
