/** Comprehensions and generator expressions, each a function of its own (compiler_comprehension, Python/compile.c 3.8.18). */
import type { Comprehension, ExprOf } from '../syntax/tree.ts';
import type { Compiler } from './compiler.ts';

type Node = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp'> | ExprOf<'DictComp'>;

const KINDS = {
  ListComp: { name: '<listcomp>', build: 'BUILD_LIST', add: 'LIST_APPEND' },
  SetComp: { name: '<setcomp>', build: 'BUILD_SET', add: 'SET_ADD' },
  DictComp: { name: '<dictcomp>', build: 'BUILD_MAP', add: 'MAP_ADD' },
  GeneratorExp: { name: '<genexpr>', build: null, add: null },
} as const;

export function comprehension(compiler: Compiler, node: Node): void {
  const { name, build } = KINDS[node.nodeType];
  const outer = compiler.unit.scope;
  const code = compiler.inScope(node, 'comprehension', name, node.lineno, () => {
    if (compiler.unit.scope.coroutine && !outer.coroutine && build !== null) {
      throw compiler.error('asynchronous comprehension outside of an asynchronous function');
    }
    if (build !== null) compiler.emit(build, 0);
    loops(compiler, node, 0);
    if (build !== null) compiler.emit('RETURN_VALUE');
    compiler.finish(true);
  });
  compiler.makeClosure(code, 0, code.qualname);
  const [outermost] = node.generators as [Comprehension];
  compiler.expression(outermost.iter);
  compiler.emit(outermost.is_async === 1 ? 'GET_AITER' : 'GET_ITER');
  compiler.emit('CALL_FUNCTION', 1);
  if (build === null || !node.generators.some(({ is_async }) => is_async === 1)) return;
  compiler.emit('GET_AWAITABLE');
  compiler.yieldFrom();
}

/** The loop over one `for`; the innermost adds to the result. */
function loops(compiler: Compiler, node: Node, index: number): void {
  const { iter, is_async } = node.generators[index] as Comprehension;
  if (index === 0) {
    compiler.unit.argcount = 1;
    compiler.emit('LOAD_FAST', 0);
  } else {
    compiler.expression(iter);
    compiler.emit(is_async === 1 ? 'GET_AITER' : 'GET_ITER');
  }
  if (is_async === 1) asynchronous(compiler, node, index);
  else synchronous(compiler, node, index);
}

function synchronous(compiler: Compiler, node: Node, index: number): void {
  const { target, ifs } = node.generators[index] as Comprehension;
  const [start, skip, next, end] = [compiler.block(), compiler.block(), compiler.block(), compiler.block()];
  compiler.use(start);
  compiler.jump('FOR_ITER', end);
  compiler.nextBlock();
  compiler.expression(target);
  for (const condition of ifs) {
    compiler.jumpIf(condition, next, false);
    compiler.nextBlock();
  }
  if (index + 1 < node.generators.length) loops(compiler, node, index + 1);
  else {
    add(compiler, node);
    compiler.use(skip);
  }
  compiler.use(next);
  compiler.jump('JUMP_ABSOLUTE', start);
  compiler.use(end);
}

function asynchronous(compiler: Compiler, node: Node, index: number): void {
  const { target, ifs } = node.generators[index] as Comprehension;
  const [start, except, next] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.use(start);
  compiler.jump('SETUP_FINALLY', except);
  compiler.emit('GET_ANEXT');
  compiler.yieldFrom();
  compiler.emit('POP_BLOCK');
  compiler.expression(target);
  for (const condition of ifs) {
    compiler.jumpIf(condition, next, false);
    compiler.nextBlock();
  }
  if (index + 1 < node.generators.length) loops(compiler, node, index + 1);
  else add(compiler, node);
  compiler.use(next);
  compiler.jump('JUMP_ABSOLUTE', start);
  compiler.use(except);
  compiler.emit('END_ASYNC_FOR');
}

/** The operand tells how far below the result's collection lies on the stack. */
function add(compiler: Compiler, node: Node): void {
  if (node.nodeType === 'DictComp') compiler.expressions([node.key, node.value]);
  else compiler.expression(node.elt);
  const { add: opcode } = KINDS[node.nodeType];
  if (opcode !== null) return compiler.emit(opcode, node.generators.length + 1);
  compiler.emit('YIELD_VALUE');
  compiler.emit('POP_TOP');
}
