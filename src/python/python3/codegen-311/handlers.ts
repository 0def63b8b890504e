/** Where handlers of exceptions begin and end (compiler_try_except, compiler_pop_except_and_reraise; Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { StmtOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';

export function beginHandler(compiler: Compiler, location: Location, cleanup: Label): void {
  compiler.jump(location, 'SETUP_CLEANUP', cleanup);
  compiler.emit(location, 'PUSH_EXC_INFO');
}

/** compiler_pop_except_and_reraise */
export function reraise(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'COPY', 3);
  compiler.emit(location, 'POP_EXCEPT');
  compiler.emit(location, 'RERAISE', 1);
}

/** The body of a `try`, whose exceptions go to a label. @param body stands before it */
export function guarded(compiler: Compiler, node: StmtOf<'Try' | 'TryStar'>, body: Label, except: Label): void {
  const location = at(node);
  compiler.jump(location, 'SETUP_FINALLY', except);
  compiler.use(body);
  compiler.within(location, { type: 'try' }, () => compiler.body(node.body));
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
}
