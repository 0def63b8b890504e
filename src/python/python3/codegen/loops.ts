/** Loops (compiler_for, compiler_async_for, compiler_while; Python/compile.c 3.8.18). */
import type { StmtOf } from '../syntax/tree.ts';
import { NO_LINE } from './block.ts';
import type { Compiler } from './compiler.ts';
import { constantTruth } from './conditions.ts';

type For = StmtOf<'For' | 'AsyncFor'>;

export function forStatement(compiler: Compiler, { target, iter, body, orelse }: For): void {
  const [start, cleanup, end] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.within('for', start, end, () => {
    compiler.expression(iter);
    compiler.emit('GET_ITER');
    compiler.use(start);
    compiler.jump('FOR_ITER', cleanup);
    compiler.expression(target);
    compiler.body(body);
    compiler.relocate(NO_LINE);
    compiler.jump('JUMP_ABSOLUTE', start);
    compiler.use(cleanup);
  });
  compiler.body(orelse);
  compiler.use(end);
}

export function asyncForStatement(compiler: Compiler, node: For): void {
  asyncFor(compiler, node, () => compiler.relocate(node.iter.lineno));
}

/** In 3.9 the end of the loop has the line of what is run after it. */
export function asyncForBeforeElse(compiler: Compiler, node: For): void {
  asyncFor(compiler, node, () => {
    const [first] = node.orelse;
    if (first !== undefined) compiler.atLine(first.lineno);
  });
}

function asyncFor(compiler: Compiler, { target, iter, body, orelse }: For, locateEnd: () => void): void {
  const [start, except, end] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.expression(iter);
  compiler.emit('GET_AITER');
  compiler.use(start);
  compiler.within('for', start, end, () => {
    compiler.jump('SETUP_FINALLY', except);
    compiler.emit('GET_ANEXT');
    compiler.yieldFrom();
    compiler.emit('POP_BLOCK');
    compiler.expression(target);
    compiler.body(body);
    compiler.relocate(NO_LINE);
    compiler.jump('JUMP_ABSOLUTE', start);
  });
  compiler.use(except);
  locateEnd();
  compiler.emit('END_ASYNC_FOR');
  compiler.body(orelse);
  compiler.use(end);
}

export function whileStatement(compiler: Compiler, { test, body, orelse }: StmtOf<'While'>): void {
  const truth = constantTruth(test);
  if (truth === false) {
    compiler.silently(() => compiler.within('while', null, null, () => compiler.body(body)));
    return compiler.body(orelse);
  }
  const [loop, end] = [compiler.block(), compiler.block()];
  const after = truth === null ? compiler.block() : null;
  compiler.use(loop);
  compiler.within('while', loop, end, () => {
    if (after !== null) compiler.jumpIf(test, after, false);
    compiler.body(body);
    compiler.jump('JUMP_ABSOLUTE', loop);
    if (after !== null) compiler.use(after);
  });
  compiler.body(orelse);
  compiler.use(end);
}
