/**
 * `all`, `any` and `tuple` of a generator expression: where the name stands for the built-in function, the generator is gone through in place
 * (maybe_optimize_function_call, Python/codegen.c 3.14.2).
 */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { ExprOf } from '../syntax/tree.ts';
import { callWith } from './calls.ts';
import { at, type Compiler } from './compiler.ts';
import { COMMON_CONSTANTS } from './opcodes-314.ts';
import { jumpWhen } from './truth.ts';

export function call(compiler: Compiler, node: ExprOf<'Call'>): void {
  const end = compiler.label();
  compiler.expression(node.func);
  consumeInPlace(compiler, node, end);
  compiler.emit(at(node.func), 'PUSH_NULL');
  callWith(compiler, at(node), 0, node.args, node.keywords);
  compiler.use(end);
}

type Consumer = 'all' | 'any' | 'tuple';
const isConsumer = (id: string): id is Consumer => id === 'all' || id === 'any' || id === 'tuple';

/** The function is on the stack, and stays there if it is another. */
function consumeInPlace(compiler: Compiler, { func, args, keywords }: ExprOf<'Call'>, end: Label): void {
  const [generator] = args;
  if (func.nodeType !== 'Name' || args.length !== 1 || keywords.length > 0 || generator?.nodeType !== 'GeneratorExp') return;
  const { id } = func;
  if (!isConsumer(id)) return;
  const location = at(func);
  const [other, loop, cleanup] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.emit(location, 'COPY', 1);
  compiler.emit(location, 'LOAD_COMMON_CONSTANT', COMMON_CONSTANTS[id]);
  compiler.dialect.compare(compiler, location, 'Is');
  compiler.jump(location, 'POP_JUMP_IF_FALSE', other);
  compiler.emit(location, 'POP_TOP');
  if (id === 'tuple') compiler.emit(location, 'BUILD_LIST', 0);
  compiler.expression(generator);
  compiler.use(loop);
  compiler.jump(location, 'FOR_ITER', cleanup);
  take(compiler, location, id, loop);
  compiler.emit(NO_LOCATION, 'POP_ITER');
  if (id !== 'tuple') loadBoolean(compiler, location, id === 'any');
  compiler.jump(location, 'JUMP', end);
  compiler.use(cleanup);
  compiler.dialect.endFor(compiler);
  if (id === 'tuple') compiler.dialect.intrinsic(compiler, location, 'list to tuple');
  else loadBoolean(compiler, location, id === 'all');
  compiler.jump(location, 'JUMP', end);
  compiler.use(other);
}

/** What is done with an item; goes on where the result is not known yet. */
function take(compiler: Compiler, location: Location, id: Consumer, loop: Label): void {
  if (id === 'tuple') {
    compiler.emit(location, 'LIST_APPEND', 2);
    return compiler.jump(location, 'JUMP', loop);
  }
  compiler.emit(location, 'TO_BOOL');
  compiler.jump(location, jumpWhen(id === 'all'), loop);
}

function loadBoolean(compiler: Compiler, location: Location, value: boolean): void {
  compiler.loadConst(location, { kind: 'bool', value });
}
