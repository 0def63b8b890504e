/** `try` with `except*` (compiler_try_star_except, Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { ExceptHandler, StmtOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { beginHandler, guarded, reraise } from './handlers.ts';
import { name } from './names.ts';
import { deleteName } from './unwind.ts';

export function tryStar(compiler: Compiler, node: StmtOf<'Try' | 'TryStar'>): void {
  const [body, except, orelse, end] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  const [cleanup, reraiseStar] = [compiler.label(), compiler.label()];
  guarded(compiler, node, body, except);
  compiler.pass(orelse);
  compiler.use(except);
  beginHandler(compiler, NO_LOCATION, cleanup);
  compiler.within(at(node), { type: 'group handler' }, () => {
    node.handlers.forEach((handler, index) => {
      if (index === 0) compiler.dialect.beginGroup(compiler, at(handler));
      const isLast = index === node.handlers.length - 1;
      clause(compiler, handler, isLast ? reraiseStar : null);
    });
  });
  compiler.use(reraiseStar);
  finish(compiler, end);
  compiler.use(cleanup);
  reraise(compiler, NO_LOCATION);
  compiler.place = NO_LOCATION;
  compiler.use(orelse);
  compiler.body(node.orelse);
  compiler.use(end);
}

/** The group lies below the list and is on top of it. */
export function beginGroup(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'BUILD_LIST', 0);
  compiler.emit(location, 'COPY', 2);
}

/** @param done where the last of the clauses goes on */
function clause(compiler: Compiler, handler: ExceptHandler, done: Label | null): void {
  const location = at(handler);
  const [except, failed, noMatch, cleanup] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  if (handler.type !== undefined) {
    compiler.expression(handler.type);
    compiler.emit(location, 'CHECK_EG_MATCH');
    compiler.emit(location, 'COPY', 1);
    compiler.jump(location, 'POP_JUMP_IF_NONE', noMatch);
  }
  if (handler.name !== undefined) name(compiler, location, handler.name, 'Store');
  else compiler.emit(location, 'POP_TOP');
  compiler.jump(location, 'SETUP_CLEANUP', cleanup);
  compiler.use(compiler.label());
  compiler.within(location, { type: 'handler cleanup', name: handler.name ?? null }, () => compiler.body(handler.body));
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  if (handler.name !== undefined) deleteName(compiler, NO_LOCATION, handler.name);
  compiler.pass(except);
  compiler.use(cleanup);
  if (handler.name !== undefined) deleteName(compiler, NO_LOCATION, handler.name);
  compiler.emit(NO_LOCATION, 'LIST_APPEND', 3);
  compiler.emit(NO_LOCATION, 'POP_TOP');
  compiler.pass(failed);
  compiler.use(except);
  compiler.emit(NO_LOCATION, 'NOP');
  compiler.pass(failed);
  compiler.use(noMatch);
  compiler.place = NO_LOCATION;
  compiler.emit(compiler.here(location), 'POP_TOP');
  compiler.use(failed);
  if (done === null) return;
  compiler.emit(NO_LOCATION, 'LIST_APPEND', 1);
  compiler.pass(done);
}

/** Raises what was raised or not handled, if anything. */
function finish(compiler: Compiler, end: Label): void {
  const reraiseLabel = compiler.label();
  compiler.dialect.intrinsic(compiler, NO_LOCATION, 'prepare reraise star');
  compiler.emit(NO_LOCATION, 'COPY', 1);
  compiler.jump(NO_LOCATION, 'POP_JUMP_IF_NOT_NONE', reraiseLabel);
  compiler.emit(NO_LOCATION, 'POP_TOP');
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.emit(NO_LOCATION, 'POP_EXCEPT');
  compiler.pass(end);
  compiler.use(reraiseLabel);
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.emit(NO_LOCATION, 'SWAP', 2);
  compiler.emit(NO_LOCATION, 'POP_EXCEPT');
  compiler.emit(NO_LOCATION, 'RERAISE', 0);
}
