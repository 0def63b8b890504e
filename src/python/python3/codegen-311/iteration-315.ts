/**
 * Iterators and generators of 3.15: beside an iterator on the stack is an index, or NULL, and what is sent to lies below a NULL as well; generators
 * are made by an instruction of their own, which a generator expression runs behind having got its iterator (Python/codegen.c 3.15.0).
 */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { Comprehension, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE } from './compiler.ts';
import type { FlowDialect } from './dialect.ts';
import { guardFrom } from './finish.ts';
import { isSuspendable } from './flags.ts';

type Iteration = Pick<FlowDialect, 'beginCode' | 'guardStopIteration' | 'beginSending' | 'delegate' | 'iteratorSize' | 'iteratesInside'>;

export const iteration315: Iteration = { beginCode, guardStopIteration, beginSending, delegate, iteratorSize: 2, iteratesInside: true };

/** RESUME's operand where a generator expression begins, before it is a generator. */
const BEFORE_GENERATOR = 4;

function beginCode(compiler: Compiler, node: object, place: Location): void {
  const { unit } = compiler;
  if ('generators' in node && (node as ExprOf<'GeneratorExp'>).nodeType === 'GeneratorExp') {
    const [{ iter, is_async }] = (node as ExprOf<'GeneratorExp'>).generators as [Comprehension];
    compiler.emit(NO_LOCATION, 'RESUME', BEFORE_GENERATOR);
    compiler.emit(at(iter), 'LOAD_FAST', 0);
    compiler.emit(at(iter), is_async === 1 ? 'GET_AITER' : 'GET_ITER');
  }
  if (isSuspendable(unit)) {
    const made = { ...place, column: -1, endColumn: -1 };
    compiler.emit(made, 'RETURN_GENERATOR');
    compiler.emit(made, 'POP_TOP');
  }
  compiler.emit(unit.kind === 'module' ? { ...place, line: 0 } : place, 'RESUME', 0);
}

/** Only what a generator runs is guarded, not what makes it. */
function guardStopIteration(compiler: Compiler): void {
  const { sequence } = compiler.unit;
  guardFrom(compiler, sequence.instructions.findIndex(({ opcode }) => opcode === 'RETURN_GENERATOR') + 2);
}

function beginSending(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'PUSH_NULL');
  compiler.loadConst(location, NONE);
}

/** GET_ITER's operand: what it gives is driven by `yield from`, and may be a coroutine only where one drives it. */
const FOR_YIELD_FROM = 3;

function delegate(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'GET_ITER', FOR_YIELD_FROM);
  compiler.loadConst(location, NONE);
}
