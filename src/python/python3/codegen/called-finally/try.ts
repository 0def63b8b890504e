/** Jumps out of blocks, and `try` (Python/compile.c 3.8.18). */
import type { ExceptHandler, StmtOf } from '../../syntax/tree.ts';
import { type Compiler, NONE } from '../compiler.ts';
import { EXCEPTION_MATCH } from '../operators.ts';
import { unwind } from './unwind.ts';

export function returnStatement(compiler: Compiler, { value }: StmtOf<'Return'>): void {
  const { scope, frameBlocks } = compiler.unit;
  if (scope.type !== 'function') throw compiler.error("'return' outside function");
  if (value !== undefined && scope.coroutine && scope.generator) throw compiler.error("'return' with value in async generator");
  const computed = value !== undefined && value.nodeType !== 'Constant';
  if (computed) compiler.expression(value);
  for (const block of [...frameBlocks].reverse()) unwind(compiler, block, computed);
  if (value === undefined) compiler.loadConst(NONE);
  else if (!computed) compiler.expression(value);
  compiler.emit('RETURN_VALUE');
}

const isLoop = ({ type }: { readonly type: string }): boolean => type === 'while' || type === 'for';

export function breakStatement(compiler: Compiler): void {
  for (const block of [...compiler.unit.frameBlocks].reverse()) {
    unwind(compiler, block, false);
    if (isLoop(block)) return block.exit === null ? undefined : compiler.jump('JUMP_ABSOLUTE', block.exit);
  }
  throw compiler.error("'break' outside loop");
}

export function continueStatement(compiler: Compiler): void {
  for (const block of [...compiler.unit.frameBlocks].reverse()) {
    if (isLoop(block)) return block.block === null ? undefined : compiler.jump('JUMP_ABSOLUTE', block.block);
    unwind(compiler, block, false);
  }
  throw compiler.error("'continue' not properly in loop");
}

export function tryStatement(compiler: Compiler, node: StmtOf<'Try'> & { lineno: number }): void {
  if (node.finalbody.length > 0) tryFinally(compiler, node);
  else tryExcept(compiler, node);
}

/** The `finally` code is made first: whether it leaves by a jump decides what goes before the `try`. */
function tryFinally(compiler: Compiler, node: StmtOf<'Try'> & { lineno: number }): void {
  const { unit } = compiler;
  const [body, end] = [compiler.block(), compiler.block()];
  const start = unit.current;
  compiler.use(end);
  let jumpsOut = false;
  const ending = compiler.within('finally end', end, end, () => {
    compiler.body(node.finalbody);
    compiler.emit('END_FINALLY');
    jumpsOut = unit.frameBlocks.at(-1)?.exit === null;
    if (jumpsOut) compiler.emit('POP_TOP');
  });
  jumpsOut = ending.exit === null;
  const after = unit.current;
  unit.current = start;
  start.next = null;
  compiler.atLine(node.lineno);
  if (jumpsOut) compiler.loadConst(NONE);
  compiler.jump('SETUP_FINALLY', end);
  compiler.use(body);
  compiler.within(jumpsOut ? 'finally try 2' : 'finally try', body, end, () => {
    if (node.handlers.length > 0) tryExcept(compiler, node);
    else compiler.body(node.body);
    compiler.emit('POP_BLOCK');
    compiler.emit('BEGIN_FINALLY');
  });
  unit.current.next = end;
  unit.current = after;
}

function tryExcept(compiler: Compiler, node: StmtOf<'Try'>): void {
  const [body, orelse, end] = [compiler.block(), compiler.block(), compiler.block()];
  let except = compiler.block();
  compiler.jump('SETUP_FINALLY', except);
  compiler.use(body);
  compiler.within('except', body, null, () => {
    compiler.body(node.body);
    compiler.emit('POP_BLOCK');
  });
  compiler.jump('JUMP_FORWARD', orelse);
  compiler.use(except);
  node.handlers.forEach((handler, index) => {
    if (handler.type === undefined && index < node.handlers.length - 1) throw compiler.error("default 'except:' must be last");
    compiler.atLine(handler.lineno);
    except = compiler.block();
    if (handler.type !== undefined) {
      compiler.emit('DUP_TOP');
      compiler.expression(handler.type);
      compiler.emit('COMPARE_OP', EXCEPTION_MATCH);
      compiler.jump('POP_JUMP_IF_FALSE', except);
    }
    compiler.emit('POP_TOP');
    handle(compiler, handler);
    compiler.jump('JUMP_FORWARD', end);
    compiler.use(except);
  });
  compiler.emit('END_FINALLY');
  compiler.use(orelse);
  compiler.body(node.orelse);
  compiler.use(end);
}

function handle(compiler: Compiler, { name, body }: ExceptHandler): void {
  if (name !== undefined) return handleNamed(compiler, name, body);
  const inside = compiler.block();
  compiler.emit('POP_TOP');
  compiler.emit('POP_TOP');
  compiler.use(inside);
  compiler.within('handler', inside, null, () => {
    compiler.body(body);
    compiler.emit('POP_EXCEPT');
  });
}

/** The name is deleted however the handler is left. */
function handleNamed(compiler: Compiler, name: string, body: ExceptHandler['body']): void {
  const [end, inside] = [compiler.block(), compiler.block()];
  compiler.name(name, 'Store');
  compiler.emit('POP_TOP');
  compiler.jump('SETUP_FINALLY', end);
  compiler.use(inside);
  compiler.within('handler', inside, end, () => {
    compiler.body(body);
    compiler.emit('POP_BLOCK');
    compiler.emit('BEGIN_FINALLY');
  });
  compiler.use(end);
  compiler.within('finally end', end, null, () => {
    compiler.loadConst(NONE);
    compiler.name(name, 'Store');
    compiler.name(name, 'Del');
    compiler.emit('END_FINALLY');
    compiler.emit('POP_EXCEPT');
  });
}
