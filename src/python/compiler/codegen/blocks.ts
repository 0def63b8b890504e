/** Loops, try and with (Python/compile.c 2.7.18). */
import type { Stmt, WithItem } from '../../syntax/tree.ts';
import { constantTruth } from '../constant-truth.ts';
import type { Compiler } from './compiler.ts';
import { NONE } from './compiler.ts';
import type { BasicBlock, FrameBlock } from './unit.ts';

type Node<K extends Stmt['nodeType']> = Extract<Stmt, { nodeType: K }>;

const MAXIMUM_NESTING = 20;

/** Runs `body` inside a block that `break`, `continue` and `return` must know of. */
function inFrameBlock(compiler: Compiler, type: FrameBlock['type'], block: BasicBlock, body: () => void): void {
  const { frameBlocks } = compiler.unit;
  if (frameBlocks.length >= MAXIMUM_NESTING) throw compiler.error('too many statically nested blocks');
  frameBlocks.push({ type, block });
  body();
  frameBlocks.pop();
}

export function forStatement(compiler: Compiler, { target, iter, body, orelse }: Node<'For'>): void {
  const start = compiler.block();
  const cleanup = compiler.block();
  const end = compiler.block();
  compiler.jumpRelative('SETUP_LOOP', end);
  inFrameBlock(compiler, 'loop', start, () => {
    compiler.expression(iter);
    compiler.emit('GET_ITER');
    compiler.use(start);
    compiler.jumpRelative('FOR_ITER', cleanup);
    compiler.expression(target);
    compiler.body(body);
    compiler.jumpAbsolute('JUMP_ABSOLUTE', start);
    compiler.use(cleanup);
    compiler.emit('POP_BLOCK');
  });
  compiler.body(orelse);
  compiler.use(end);
}

export function whileStatement(compiler: Compiler, { test, body, orelse }: Node<'While'>): void {
  const truth = constantTruth(test);
  if (truth === false) return compiler.body(orelse);
  const loop = compiler.block();
  const end = compiler.block();
  const anchor = compiler.block();
  compiler.jumpRelative('SETUP_LOOP', end);
  compiler.use(loop);
  inFrameBlock(compiler, 'loop', loop, () => {
    if (truth === null) {
      compiler.expression(test);
      compiler.jumpAbsolute('POP_JUMP_IF_FALSE', anchor);
    }
    compiler.body(body);
    compiler.jumpAbsolute('JUMP_ABSOLUTE', loop);
    if (truth === null) compiler.use(anchor);
    compiler.emit('POP_BLOCK');
  });
  compiler.body(orelse);
  compiler.use(end);
}

const OUTSIDE_LOOP = "'continue' not properly in loop";
const IN_FINALLY = "'continue' not supported inside 'finally' clause";

export function continueStatement(compiler: Compiler): void {
  const { frameBlocks } = compiler.unit;
  const innermost = frameBlocks[frameBlocks.length - 1];
  if (innermost === undefined) throw compiler.error(OUTSIDE_LOOP);
  if (innermost.type === 'loop') return compiler.jumpAbsolute('JUMP_ABSOLUTE', innermost.block);
  for (let index = frameBlocks.length - 1; index >= 0; index--) {
    const { type, block } = frameBlocks[index] as FrameBlock;
    if (type === 'finally-end') throw compiler.error(IN_FINALLY);
    if (type === 'loop') return compiler.jumpAbsolute('CONTINUE_LOOP', block);
  }
  throw compiler.error(OUTSIDE_LOOP);
}

export function tryFinally(compiler: Compiler, node: Node<'Try'>): void {
  const body = compiler.block();
  const end = compiler.block();
  compiler.jumpRelative('SETUP_FINALLY', end);
  compiler.use(body);
  inFrameBlock(compiler, 'finally-try', body, () => {
    if (node.handlers.length > 0) compiler.statement({ ...node, finalbody: [] });
    else compiler.body(node.body);
    compiler.emit('POP_BLOCK');
  });
  compiler.loadConst(NONE);
  compiler.use(end);
  inFrameBlock(compiler, 'finally-end', end, () => {
    compiler.body(node.finalbody);
    compiler.emit('END_FINALLY');
  });
}

export function tryExcept(compiler: Compiler, node: Node<'Try'>): void {
  const body = compiler.block();
  let except = compiler.block();
  const orelse = compiler.block();
  const end = compiler.block();
  compiler.jumpRelative('SETUP_EXCEPT', except);
  compiler.use(body);
  inFrameBlock(compiler, 'except', body, () => {
    compiler.body(node.body);
    compiler.emit('POP_BLOCK');
  });
  compiler.jumpRelative('JUMP_FORWARD', orelse);
  compiler.use(except);
  node.handlers.forEach((handler, index) => {
    if (handler.type === undefined && index < node.handlers.length - 1) throw compiler.error("default 'except:' must be last");
    compiler.unit.linenoSet = false;
    compiler.unit.lineno = handler.lineno;
    except = compiler.block();
    if (handler.type !== undefined) {
      compiler.emit('DUP_TOP');
      compiler.expression(handler.type);
      compiler.emit('COMPARE_OP', EXCEPTION_MATCH);
      compiler.jumpAbsolute('POP_JUMP_IF_FALSE', except);
    }
    compiler.emit('POP_TOP');
    if (handler.target === undefined) compiler.emit('POP_TOP');
    else compiler.expression(handler.target);
    compiler.emit('POP_TOP');
    compiler.body(handler.body);
    compiler.jumpRelative('JUMP_FORWARD', end);
    compiler.use(except);
  });
  compiler.emit('END_FINALLY');
  compiler.use(orelse);
  compiler.body(node.orelse);
  compiler.use(end);
}

/** COMPARE_OP's operand for `except` clauses (PyCmp_EXC_MATCH). */
const EXCEPTION_MATCH = 10;

/** Several items are with statements one inside the other. */
export function withStatement(compiler: Compiler, items: readonly WithItem[], node: Node<'With'>): void {
  const [item, ...rest] = items as [WithItem, ...WithItem[]];
  const block = compiler.block();
  const end = compiler.block();
  compiler.expression(item.context_expr);
  compiler.jumpRelative('SETUP_WITH', end);
  compiler.use(block);
  inFrameBlock(compiler, 'finally-try', block, () => {
    if (item.optional_vars === undefined) compiler.emit('POP_TOP');
    else compiler.expression(item.optional_vars);
    if (rest.length > 0) compiler.statement({ ...node, items: rest });
    else compiler.body(node.body);
    compiler.emit('POP_BLOCK');
  });
  compiler.loadConst(NONE);
  compiler.use(end);
  inFrameBlock(compiler, 'finally-end', end, () => {
    compiler.emit('WITH_CLEANUP');
    compiler.emit('END_FINALLY');
  });
}
