/** Comprehensions and generator expressions, each a function of its own (compiler_comprehension, Python/compile.c 3.8.18). */
import type { Comprehension, Expr, ExprOf } from '../syntax/tree.ts';
import type { BasicBlock } from './block.ts';
import type { Compiler } from './compiler.ts';

type Node = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp'> | ExprOf<'DictComp'>;

const KINDS = {
  ListComp: { name: '<listcomp>', build: 'BUILD_LIST', add: 'LIST_APPEND' },
  SetComp: { name: '<setcomp>', build: 'BUILD_SET', add: 'SET_ADD' },
  DictComp: { name: '<dictcomp>', build: 'BUILD_MAP', add: 'MAP_ADD' },
  GeneratorExp: { name: '<genexpr>', build: null, add: null },
} as const;

/** What versions do differently. */
export interface ComprehensionRules {
  /** Whether the line of one that may not be asynchronous is told (3.7); 3.8 and 3.9 have none yet then. */
  readonly tellsLine?: boolean;
  /** Whether `for x in [value]` inside is an assignment. */
  readonly assignsSingle: boolean;
  /** Of a dict, what is evaluated first. */
  readonly first: 'key' | 'value';
  readonly asynchronous: Loop;
  /** Makes an asynchronous iterator of what is on the stack. */
  readonly asyncIterator: (compiler: Compiler) => void;
}

/** The loop over one `for`, around `inner`; the operand of what adds to the result counts loops and the result. */
type Loop = (compiler: Compiler, generator: Comprehension, inner: () => void) => void;

export function comprehensions(rules: ComprehensionRules): (compiler: Compiler, node: Node) => void {
  return (compiler, node) => comprehension(compiler, node, rules);
}

function comprehension(compiler: Compiler, node: Node, rules: ComprehensionRules): void {
  const { name, build } = KINDS[node.nodeType];
  const outer = compiler.unit.scope;
  const code = compiler.inScope(node, 'comprehension', name, node.lineno, () => {
    compiler.locate(node);
    if (compiler.unit.scope.coroutine && !outer.coroutine && build !== null) {
      const message = 'asynchronous comprehension outside of an asynchronous function';
      throw rules.tellsLine ? compiler.places.inTree({ ...node, col_offset: 0 }, message) : compiler.error(message);
    }
    if (build !== null) compiler.emit(build, 0);
    loops(compiler, node, rules, 0, 0);
    if (build !== null) compiler.emit('RETURN_VALUE');
    compiler.finish(true);
  });
  compiler.makeClosure(code, 0, code.qualname);
  const [outermost] = node.generators as [Comprehension];
  compiler.expression(outermost.iter);
  if (outermost.is_async === 1) rules.asyncIterator(compiler);
  else compiler.emit('GET_ITER');
  compiler.emit('CALL_FUNCTION', 1);
  if (build === null || !node.generators.some(({ is_async }) => is_async === 1)) return;
  compiler.emit('GET_AWAITABLE');
  compiler.yieldFrom();
}

/** The loops from the `for` at `index` on, inside `depth` others; the innermost adds to the result. */
function loops(compiler: Compiler, node: Node, rules: ComprehensionRules, index: number, depth: number): void {
  const generator = node.generators[index] as Comprehension;
  const isAsync = generator.is_async === 1;
  const single = index > 0 && rules.assignsSingle && !isAsync ? onlyElement(generator.iter) : null;
  const inner = (depthInside: number) => (): void => {
    if (index + 1 < node.generators.length) loops(compiler, node, rules, index + 1, depthInside);
    else add(compiler, node, rules, depthInside);
  };
  if (single !== null) return assigned(compiler, generator, single, inner(depth));
  if (index === 0) {
    compiler.unit.argcount = 1;
    compiler.emit('LOAD_FAST', 0);
  } else {
    compiler.expression(generator.iter);
    if (isAsync) rules.asyncIterator(compiler);
    else compiler.emit('GET_ITER');
  }
  (isAsync ? rules.asynchronous : synchronous)(compiler, generator, inner(depth + 1));
}

/** The element of a list or tuple that has one, which is not starred. */
function onlyElement(iter: Expr): Expr | null {
  if (iter.nodeType !== 'List' && iter.nodeType !== 'Tuple') return null;
  const [only, second] = iter.elts;
  return only === undefined || second !== undefined || only.nodeType === 'Starred' ? null : only;
}

function assigned(compiler: Compiler, { target, ifs }: Comprehension, value: Expr, inner: () => void): void {
  const next = compiler.block();
  compiler.expression(value);
  compiler.expression(target);
  conditions(compiler, ifs, next);
  inner();
  compiler.use(next);
}

function synchronous(compiler: Compiler, { target, ifs }: Comprehension, inner: () => void): void {
  const [start, next, end] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.use(start);
  compiler.jump('FOR_ITER', end);
  compiler.nextBlock();
  compiler.expression(target);
  conditions(compiler, ifs, next);
  inner();
  compiler.use(next);
  compiler.jump('JUMP_ABSOLUTE', start);
  compiler.use(end);
}

export const getAsyncIterator = (compiler: Compiler): void => compiler.emit('GET_AITER');

export function asynchronous(compiler: Compiler, { target, ifs }: Comprehension, inner: () => void): void {
  const [start, except, next] = [compiler.block(), compiler.block(), compiler.block()];
  compiler.use(start);
  compiler.within('async comprehension', start, null, () => {
    compiler.jump('SETUP_FINALLY', except);
    compiler.emit('GET_ANEXT');
    compiler.yieldFrom();
    compiler.emit('POP_BLOCK');
    compiler.expression(target);
    conditions(compiler, ifs, next);
    inner();
    compiler.use(next);
    compiler.jump('JUMP_ABSOLUTE', start);
  });
  compiler.use(except);
  compiler.emit('END_ASYNC_FOR');
}

export function conditions(compiler: Compiler, ifs: readonly Expr[], otherwise: BasicBlock): void {
  for (const condition of ifs) {
    compiler.jumpIf(condition, otherwise, false);
    compiler.nextBlock();
  }
}

/** The operand tells how far below the result's collection lies on the stack. */
function add(compiler: Compiler, node: Node, { first }: ComprehensionRules, depth: number): void {
  if (node.nodeType === 'DictComp') {
    const value = node.value as Expr;
    compiler.expressions(first === 'key' ? [node.key, value] : [value, node.key]);
  } else compiler.expression(node.elt);
  const { add: opcode } = KINDS[node.nodeType];
  if (opcode !== null) return compiler.emit(opcode, depth + 1);
  compiler.emit('YIELD_VALUE');
  compiler.emit('POP_TOP');
}
