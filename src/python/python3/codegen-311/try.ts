/** `try` (compiler_try_except, compiler_try_finally; Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { NO_LOCATION } from '../flowgraph/location.ts';
import type { ExceptHandler, StmtOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { beginHandler, guarded, reraise } from './handlers.ts';
import { name } from './names.ts';
import { tryStar } from './try-star.ts';
import { deleteName } from './unwind.ts';

type Try = StmtOf<'Try' | 'TryStar'>;

export function tryStatement(compiler: Compiler, node: Try): void {
  if (node.finalbody.length > 0) return tryFinally(compiler, node);
  handled(compiler, node);
}

function handled(compiler: Compiler, node: Try): void {
  if (node.nodeType === 'TryStar') tryStar(compiler, node);
  else tryExcept(compiler, node);
}

/** The `finally` code is made twice: for when all went well, and for when something was raised. */
function tryFinally(compiler: Compiler, node: Try): void {
  const location = at(node);
  const [body, end, exit, cleanup] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  compiler.jump(location, 'SETUP_FINALLY', end);
  compiler.use(body);
  compiler.within(location, { type: 'finally', body: node.finalbody }, () => {
    if (node.handlers.length > 0) handled(compiler, node);
    else compiler.body(node.body);
    compiler.emit(NO_LOCATION, 'POP_BLOCK');
  });
  compiler.body(node.finalbody);
  compiler.pass(exit);
  compiler.use(end);
  compiler.place = NO_LOCATION;
  beginHandler(compiler, NO_LOCATION, cleanup);
  compiler.within(NO_LOCATION, { type: 'finally end' }, () => compiler.settings.warnings.again(() => compiler.body(node.finalbody)));
  compiler.emit(compiler.here(NO_LOCATION), 'RERAISE', 0);
  compiler.use(cleanup);
  reraise(compiler, compiler.here(NO_LOCATION));
  compiler.use(exit);
}

function tryExcept(compiler: Compiler, node: Try): void {
  const [body, except, end, cleanup] = [compiler.label(), compiler.label(), compiler.label(), compiler.label()];
  guarded(compiler, node, body, except);
  compiler.body(node.orelse);
  compiler.pass(end);
  compiler.use(except);
  beginHandler(compiler, NO_LOCATION, cleanup);
  compiler.within(at(node), { type: 'handler' }, () => {
    node.handlers.forEach((handler, index) => {
      if (handler.type === undefined && index < node.handlers.length - 1) {
        throw compiler.error(at(handler), "default 'except:' must be last");
      }
      exceptClause(compiler, handler, end);
    });
  });
  compiler.emit(NO_LOCATION, 'RERAISE', 0);
  compiler.use(cleanup);
  reraise(compiler, NO_LOCATION);
  compiler.use(end);
  compiler.place = NO_LOCATION;
}

function exceptClause(compiler: Compiler, handler: ExceptHandler, end: Label): void {
  const location = at(handler);
  const next = compiler.label();
  if (handler.type !== undefined) {
    compiler.expression(handler.type);
    compiler.emit(location, 'CHECK_EXC_MATCH');
    compiler.jump(location, 'POP_JUMP_IF_FALSE', next);
  }
  if (handler.name !== undefined) named(compiler, handler, handler.name, end);
  else {
    compiler.emit(location, 'POP_TOP');
    compiler.use(compiler.label());
    compiler.within(location, { type: 'handler cleanup', name: null }, () => compiler.body(handler.body));
    leave(compiler);
    compiler.pass(end);
  }
  compiler.use(next);
}

function leave(compiler: Compiler): void {
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.emit(NO_LOCATION, 'POP_EXCEPT');
}

/** The name is deleted however the handler is left. */
function named(compiler: Compiler, handler: ExceptHandler, id: string, end: Label): void {
  const location = at(handler);
  const cleanup = compiler.label();
  name(compiler, location, id, 'Store');
  compiler.jump(location, 'SETUP_CLEANUP', cleanup);
  compiler.use(compiler.label());
  compiler.within(location, { type: 'handler cleanup', name: id }, () => compiler.body(handler.body));
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  leave(compiler);
  deleteName(compiler, NO_LOCATION, id);
  compiler.pass(end);
  compiler.use(cleanup);
  deleteName(compiler, NO_LOCATION, id);
  compiler.emit(NO_LOCATION, 'RERAISE', 1);
}
