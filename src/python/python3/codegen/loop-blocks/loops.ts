/** Loops, whose blocks the interpreter keeps (compiler_for, compiler_while; Python/compile.c 3.6.15 and 3.7.16). */
import type { StmtOf } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import type { Compiler } from '../compiler.ts';
import { constantTruth } from '../conditions.ts';

export function forStatement(compiler: Compiler, { target, iter, body, orelse }: StmtOf<'For'>): void {
  const [start, cleanup, end] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.jump('SETUP_LOOP', end);
  compiler.within('for', start, end, () => {
    compiler.expression(iter);
    compiler.emit('GET_ITER');
    compiler.use(start);
    compiler.jump('FOR_ITER', cleanup);
    compiler.expression(target);
    compiler.body(body);
    compiler.jump('JUMP_ABSOLUTE', start);
    compiler.use(cleanup);
    compiler.emit('POP_BLOCK');
  });
  compiler.body(orelse);
  compiler.use(end);
}

/** A loop that never runs makes no code. */
export function whileStatement(compiler: Compiler, { test, body, orelse }: StmtOf<'While'>): void {
  const truth = constantTruth(test);
  if (truth === false) return compiler.body(orelse);
  const [loop, end] = [compiler.block(), compiler.block()];
  const after = truth === null ? compiler.block() : null;
  compiler.jump('SETUP_LOOP', end);
  compiler.use(loop);
  compiler.within('while', loop, end, () => {
    if (after !== null) compiler.jumpIf(test, after, false);
    compiler.body(body);
    compiler.jump('JUMP_ABSOLUTE', loop);
    if (after !== null) compiler.use(after);
    compiler.emit('POP_BLOCK');
  });
  compiler.body(orelse);
  compiler.use(end);
}

/** Of a constant test, only what is run makes code. */
export function ifStatement(compiler: Compiler, { test, body, orelse }: StmtOf<'If'>): void {
  const end = compiler.block();
  const truth = constantTruth(test);
  if (truth === null) branches(compiler, test, body, orelse, end);
  else compiler.body(truth ? body : orelse);
  compiler.use(end);
}

type If = StmtOf<'If'>;

function branches(compiler: Compiler, test: If['test'], body: If['body'], orelse: If['orelse'], end: BasicBlock): void {
  const next = orelse.length > 0 ? compiler.block() : end;
  compiler.jumpIf(test, next, false);
  compiler.body(body);
  if (orelse.length === 0) return;
  compiler.jump('JUMP_FORWARD', end);
  compiler.use(next);
  compiler.body(orelse);
}
