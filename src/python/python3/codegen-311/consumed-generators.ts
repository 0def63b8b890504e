/**
 * Functions that take a generator expression alone: where the name stands for the built-in function, the generator is gone through in place
 * (maybe_optimize_function_call, Python/codegen.c 3.14.2).
 */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { ExprOf } from '../syntax/tree.ts';
import { callWith } from './calls.ts';
import { at, type Compiler } from './compiler.ts';
import { COMMON_CONSTANTS } from './opcodes-314.ts';
import { jumpWhen } from './truth.ts';

/** What is built of the items; null where they are tested up to the first that decides. */
const CONSUMERS = {
  all: null,
  any: null,
  tuple: { build: 'BUILD_LIST', add: 'LIST_APPEND' },
  list: { build: 'BUILD_LIST', add: 'LIST_APPEND' },
  set: { build: 'BUILD_SET', add: 'SET_ADD' },
} as const;
export type Consumer = keyof typeof CONSUMERS;

/** How one version goes through generators in place. */
export interface Consuming {
  readonly functions: readonly Consumer[];
  /** Whether also through asynchronous ones, which fails where it runs. */
  readonly asynchronous: boolean;
}

/** A call that is none of a method. */
export function callWhere(consuming: Consuming): (compiler: Compiler, node: ExprOf<'Call'>) => void {
  return (compiler, node) => {
    const end = compiler.label();
    compiler.expression(node.func);
    const consumer = consumerOf(compiler, node, consuming);
    if (consumer !== null) consumeInPlace(compiler, at(node.func), consumer, node.args[0] as ExprOf<'GeneratorExp'>, end);
    compiler.emit(at(node.func), 'PUSH_NULL');
    callWith(compiler, at(node), 0, node.args, node.keywords);
    compiler.use(end);
  };
}

function consumerOf(compiler: Compiler, { func, args, keywords }: ExprOf<'Call'>, consuming: Consuming): Consumer | null {
  const [generator] = args;
  if (func.nodeType !== 'Name' || args.length !== 1 || keywords.length > 0 || generator?.nodeType !== 'GeneratorExp') return null;
  if (!consuming.asynchronous && compiler.scopeOf(generator).coroutine) return null;
  return consuming.functions.find((name) => name === func.id) ?? null;
}

/** The function is on the stack, and stays there if it is another. */
function consumeInPlace(compiler: Compiler, location: Location, id: Consumer, generator: ExprOf<'GeneratorExp'>, end: Label): void {
  const result = CONSUMERS[id];
  const { iteratorSize, iteratesInside } = compiler.dialect;
  const [other, loop, cleanup] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.emit(location, 'COPY', 1);
  compiler.emit(location, 'LOAD_COMMON_CONSTANT', COMMON_CONSTANTS[id]);
  compiler.dialect.compare(compiler, location, 'Is');
  compiler.jump(location, 'POP_JUMP_IF_FALSE', other);
  compiler.emit(location, 'POP_TOP');
  if (result !== null) compiler.emit(location, result.build, 0);
  compiler.expression(generator);
  if (iteratesInside) compiler.emit(location, 'PUSH_NULL');
  compiler.use(loop);
  compiler.jump(location, 'FOR_ITER', cleanup);
  if (result === null) goOnWhere(compiler, location, id === 'all', loop);
  else {
    compiler.emit(location, result.add, iteratorSize + 1);
    compiler.jump(location, 'JUMP', loop);
  }
  compiler.emit(NO_LOCATION, 'POP_ITER');
  if (result === null) loadBoolean(compiler, location, id === 'any');
  compiler.jump(location, 'JUMP', end);
  compiler.use(cleanup);
  compiler.dialect.endFor(compiler);
  if (result === null) loadBoolean(compiler, location, id === 'all');
  if (id === 'tuple') compiler.dialect.intrinsic(compiler, location, 'list to tuple');
  compiler.jump(location, 'JUMP', end);
  compiler.use(other);
}

/** Goes on where the truth of an item does not decide. */
function goOnWhere(compiler: Compiler, location: Location, truth: boolean, loop: Label): void {
  compiler.emit(location, 'TO_BOOL');
  compiler.jump(location, jumpWhen(truth), loop);
}

function loadBoolean(compiler: Compiler, location: Location, value: boolean): void {
  compiler.loadConst(location, { kind: 'bool', value });
}
