/** `return`, `break` and `continue`, which run copies of the `finally` code they pass (Python/compile.c 3.9.18). */
import type { StmtOf } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import { type Compiler, NONE } from '../compiler.ts';
import { unwindAll, unwindBlock, unwindToLoop } from './unwind.ts';

export function returnStatement(compiler: Compiler, { value }: StmtOf<'Return'>): void {
  checkReturn(compiler, value !== undefined);
  const computed = value !== undefined && value.nodeType !== 'Constant';
  if (computed) compiler.expression(value);
  unwindAll(compiler, computed);
  if (value === undefined) compiler.loadConst(NONE);
  else if (!computed) compiler.expression(value);
  compiler.emit('RETURN_VALUE');
}

export function checkReturn(compiler: Compiler, hasValue: boolean): void {
  const { type, coroutine, generator } = compiler.unit.scope;
  if (type !== 'function') throw compiler.error("'return' outside function");
  if (hasValue && coroutine && generator) throw compiler.error("'return' with value in async generator");
}

export function breakStatement(compiler: Compiler): void {
  const loop = unwindToLoop(compiler);
  if (loop === null) throw compiler.error("'break' outside loop");
  unwindBlock(compiler, loop, false);
  compiler.jump('JUMP_ABSOLUTE', loop.exit as BasicBlock);
}

export function continueStatement(compiler: Compiler): void {
  const loop = unwindToLoop(compiler);
  if (loop === null) throw compiler.error("'continue' not properly in loop");
  compiler.jump('JUMP_ABSOLUTE', loop.block as BasicBlock);
}
