/** Jumps out of blocks, which the interpreter unwinds (Python/compile.c 3.6.15 and 3.7.16). */
import type { StmtOf } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import { type Compiler, NONE } from '../compiler.ts';
import { checkReturn } from '../copied-finally/jumps.ts';
import type { FrameBlock } from '../unit.ts';

const isLoop = ({ type }: FrameBlock): boolean => type === 'while' || type === 'for';

export function returnStatement(compiler: Compiler, { value }: StmtOf<'Return'>): void {
  checkReturn(compiler, value !== undefined);
  if (value === undefined) compiler.loadConst(NONE);
  else compiler.expression(value);
  compiler.emit('RETURN_VALUE');
}

export function breakStatement(compiler: Compiler): void {
  if (!compiler.unit.frameBlocks.some(isLoop)) throw compiler.error("'break' outside loop");
  compiler.emit('BREAK_LOOP');
}

/** compiler_continue: straight inside the loop it is a plain jump. */
export function continueStatement(compiler: Compiler): void {
  const { frameBlocks } = compiler.unit;
  for (const block of [...frameBlocks].reverse()) {
    if (block.type === 'finally end') throw compiler.error("'continue' not supported inside 'finally' clause");
    if (isLoop(block)) return compiler.jump(block === frameBlocks.at(-1) ? 'JUMP_ABSOLUTE' : 'CONTINUE_LOOP', block.block as BasicBlock);
  }
  throw compiler.error("'continue' not properly in loop");
}
