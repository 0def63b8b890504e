/** Loops (compiler_for, compiler_async_for, compiler_while; Python/compile.c 3.12.1). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { StmtOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import type { AwaitedNext } from './dialect.ts';
import { driveAwaited } from './generators.ts';

type For = StmtOf<'For' | 'AsyncFor'>;

export function forStatement(compiler: Compiler, node: For): void {
  const location = at(node);
  const [start, body, cleanup, exit] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  compiler.within(location, { type: 'for', start, exit, size: compiler.dialect.iteratorSize }, () => {
    const place = compiler.dialect.iterationPlace(node, node.iter);
    compiler.expression(node.iter);
    compiler.emit(place, 'GET_ITER');
    compiler.use(start);
    compiler.jump(place, 'FOR_ITER', cleanup);
    compiler.dialect.beginLoop(compiler, node.target);
    compiler.use(body);
    compiler.expression(node.target);
    compiler.body(node.body);
    compiler.jump(NO_LOCATION, 'JUMP', start);
    compiler.use(cleanup);
    compiler.dialect.endFor(compiler);
  });
  compiler.place = NO_LOCATION;
  compiler.body(node.orelse);
  compiler.use(exit);
}

export function asyncForStatement(compiler: Compiler, node: For): void {
  const location = at(node);
  const [start, except, exit] = [compiler.label(), compiler.label(), compiler.label()];
  compiler.expression(node.iter);
  compiler.emit(compiler.dialect.iterationPlace(node, node.iter), 'GET_AITER');
  compiler.use(start);
  let endLoop: AwaitedNext = () => {};
  compiler.within(location, { type: 'for', start, exit, size: 1 }, () => {
    compiler.jump(location, 'SETUP_FINALLY', except);
    endLoop = compiler.dialect.awaitNext(compiler, location, true);
    compiler.expression(node.target);
    compiler.body(node.body);
    compiler.jump(NO_LOCATION, 'JUMP', start);
  });
  compiler.use(except);
  endLoop(at(node.iter));
  compiler.place = at(node.iter);
  compiler.body(node.orelse);
  compiler.use(exit);
}

/** What ends it stands behind the loop. */
export function awaitNext(compiler: Compiler, location: Location): AwaitedNext {
  compiler.emit(location, 'GET_ANEXT');
  driveAwaited(compiler, location);
  compiler.emit(location, 'POP_BLOCK');
  return (end) => compiler.emit(end, 'END_ASYNC_FOR');
}

/** The test stands before the body and behind it. */
export function whileStatement(compiler: Compiler, node: StmtOf<'While'>): void {
  const location = at(node);
  const [start, body, exit, anchor] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  compiler.use(start);
  compiler.within(location, { type: 'while', start, exit }, () => {
    jumpIf(compiler, location, node.test, anchor, false);
    compiler.use(body);
    compiler.body(node.body);
    compiler.place = location;
    jumpIf(compiler, location, node.test, body, true);
  });
  compiler.use(anchor);
  compiler.body(node.orelse);
  compiler.use(exit);
}
