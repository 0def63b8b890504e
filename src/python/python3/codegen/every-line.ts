/** Statements whose line stays even where they make no code (Python/compile.c 3.10.13, PEP 626): a NOP has it, or a jump. */
import type { ExprOf, StmtOf } from '../syntax/tree.ts';
import { type BasicBlock, NO_LINE } from './block.ts';
import { type Compiler, NONE } from './compiler.ts';
import { checkReturn } from './copied-finally/jumps.ts';
import { unwindAll, unwindBlock, unwindToLoop } from './copied-finally/unwind.ts';

export const passStatement = (compiler: Compiler): void => compiler.emit('NOP');

export function returnStatement(compiler: Compiler, { value, lineno }: StmtOf<'Return'> & { lineno: number }): void {
  checkReturn(compiler, value !== undefined);
  const computed = value !== undefined && value.nodeType !== 'Constant';
  if (computed) compiler.expression(value);
  else if (value !== undefined) mark(compiler, value.lineno);
  if (value?.lineno !== lineno) mark(compiler, lineno);
  unwindAll(compiler, computed);
  if (!computed) compiler.loadConst(value === undefined ? NONE : (value as ExprOf<'Constant'>).constant);
  compiler.emit('RETURN_VALUE');
  compiler.nextBlock();
}

function mark(compiler: Compiler, lineno: number): void {
  compiler.relocate(lineno);
  compiler.emit('NOP');
}

export function breakStatement(compiler: Compiler): void {
  compiler.emit('NOP');
  const loop = unwindToLoop(compiler);
  if (loop === null) throw compiler.error("'break' outside loop");
  unwindBlock(compiler, loop, false);
  compiler.jump('JUMP_ABSOLUTE', loop.exit as BasicBlock);
  compiler.nextBlock();
}

export function continueStatement(compiler: Compiler): void {
  compiler.emit('NOP');
  const loop = unwindToLoop(compiler);
  if (loop === null) throw compiler.error("'continue' not properly in loop");
  compiler.jump('JUMP_ABSOLUTE', loop.block as BasicBlock);
  compiler.nextBlock();
}

/** compiler_visit_stmt_expr */
export function expressionStatement(compiler: Compiler, { value }: StmtOf<'Expr'>): void {
  const shown = compiler.interactive && compiler.unit.parent === null;
  if (!shown && value.nodeType === 'Constant') return compiler.emit('NOP');
  compiler.expression(value);
  if (!shown) compiler.relocate(NO_LINE);
  compiler.emit(shown ? 'PRINT_EXPR' : 'POP_TOP');
}

/** A constant test is left to the optimiser. */
export function ifStatement(compiler: Compiler, { test, body, orelse }: StmtOf<'If'>): void {
  const end = compiler.block();
  const next = orelse.length > 0 ? compiler.block() : end;
  compiler.jumpIf(test, next, false);
  compiler.body(body);
  if (orelse.length > 0) {
    compiler.artificialJump('JUMP_FORWARD', end);
    compiler.use(next);
    compiler.body(orelse);
  }
  compiler.use(end);
}

/** The test stands before the loop and again at its end. */
export function whileStatement(compiler: Compiler, { test, body, orelse, lineno }: StmtOf<'While'> & { lineno: number }): void {
  const [loop, inside, after, end] = [compiler.block(), compiler.block(), compiler.block(), compiler.block()];
  compiler.use(loop);
  compiler.within('while', loop, end, () => {
    compiler.jumpIf(test, after, false);
    compiler.use(inside);
    compiler.body(body);
    compiler.relocate(lineno);
    compiler.jumpIf(test, inside, true);
  });
  compiler.use(after);
  compiler.body(orelse);
  compiler.use(end);
}
