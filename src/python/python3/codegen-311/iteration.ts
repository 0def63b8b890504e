/** Iterators and generators up to 3.14: an iterator is one value on the stack (Python/compile.c 3.12.1, Python/codegen.c 3.14.2). */
import type { Location } from '../flowgraph/location.ts';
import { type Compiler, NONE } from './compiler.ts';
import type { FlowDialect } from './dialect.ts';

type Iteration = Pick<FlowDialect, 'beginCode' | 'beginSending' | 'delegate' | 'iteratorSize' | 'iteratesInside'>;

export const iteration: Iteration = { beginCode, beginSending, delegate, iteratorSize: 1, iteratesInside: false };

/** A module begins before its first line. */
function beginCode(compiler: Compiler, _node: object, place: Location): void {
  compiler.emit(compiler.unit.kind === 'module' ? { ...place, line: 0 } : place, 'RESUME', 0);
}

function beginSending(compiler: Compiler, location: Location): void {
  compiler.loadConst(location, NONE);
}

function delegate(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'GET_YIELD_FROM_ITER');
  compiler.loadConst(location, NONE);
}
