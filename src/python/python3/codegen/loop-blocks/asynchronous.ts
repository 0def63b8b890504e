/**
 * `async for`, as a statement and in comprehensions: StopAsyncIteration is caught by its name (compiler_async_for,
 * compiler_async_comprehension_generator; Python/compile.c 3.6.15 and 3.7.16).
 */
import type { Comprehension, Expr, StmtOf } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import type { Compiler } from '../compiler.ts';
import { conditions, getAsyncIterator } from '../comprehensions.ts';
import { EXCEPTION_MATCH } from '../operators.ts';

export function asyncForStatement(compiler: Compiler, node: StmtOf<'AsyncFor'>): void {
  asyncFor(compiler, node, getAsyncIterator);
}

export function asyncForStatement36(compiler: Compiler, node: StmtOf<'AsyncFor'>): void {
  asyncFor(compiler, node, awaitAsyncIterator);
}

/** In 3.6 an asynchronous iterator may have to be awaited. */
export function awaitAsyncIterator(compiler: Compiler): void {
  compiler.emit('GET_AITER');
  compiler.yieldFrom();
}

type AsyncFor = StmtOf<'AsyncFor'>;

function asyncFor(compiler: Compiler, { target, iter, body, orelse }: AsyncFor, iterator: (compiler: Compiler) => void): void {
  const [start, end, finished] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.jump('SETUP_LOOP', end);
  compiler.within('for', start, end, () => {
    compiler.expression(iter);
    iterator(compiler);
    compiler.use(start);
    nextItem(compiler, target, start, finished);
    compiler.body(body);
    compiler.jump('JUMP_ABSOLUTE', start);
    compiler.use(finished);
    dropException(compiler);
    compiler.emit('POP_BLOCK');
  });
  compiler.body(orelse);
  compiler.use(end);
}

export function asynchronous(compiler: Compiler, { target, ifs }: Comprehension, inner: () => void): void {
  const [start, next, finished] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.use(start);
  nextItem(compiler, target, start, finished);
  conditions(compiler, ifs, next);
  inner();
  compiler.use(next);
  compiler.jump('JUMP_ABSOLUTE', start);
  compiler.use(finished);
  dropException(compiler);
}

/** Assigns the next item, or goes to `finished` with the exception on the stack. */
function nextItem(compiler: Compiler, target: Expr, start: BasicBlock, finished: BasicBlock): void {
  const [except, after] = [compiler.block(), compiler.block()];
  compiler.jump('SETUP_EXCEPT', except);
  compiler.within('except', start, null, () => {
    compiler.emit('GET_ANEXT');
    compiler.yieldFrom();
    compiler.expression(target);
    compiler.emit('POP_BLOCK');
  });
  compiler.jump('JUMP_FORWARD', after);
  compiler.use(except);
  compiler.emit('DUP_TOP');
  compiler.emitName('LOAD_GLOBAL', 'StopAsyncIteration');
  compiler.emit('COMPARE_OP', EXCEPTION_MATCH);
  compiler.jump('POP_JUMP_IF_TRUE', finished);
  compiler.emit('END_FINALLY');
  compiler.use(after);
}

/** The exception, what was handled before, and the iterator. */
function dropException(compiler: Compiler): void {
  for (let each = 0; each < 3; each++) compiler.emit('POP_TOP');
  compiler.emit('POP_EXCEPT');
  compiler.emit('POP_TOP');
}
