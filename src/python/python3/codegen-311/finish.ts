/** How code ends (add_return_at_end, wrap_in_stopiteration_handler; Python/compile.c 3.12.1). */
import { NO_LOCATION } from '../flowgraph/location.ts';
import { type Compiler, NONE } from './compiler.ts';

/** A StopIteration that leaves a generator is a RuntimeError (wrap_in_stopiteration_handler). */
export function guardStopIteration(compiler: Compiler): void {
  guardFrom(compiler, 0);
}

/** Guards what stands from an index on. */
export function guardFrom(compiler: Compiler, start: number): void {
  const handler = compiler.label();
  compiler.unit.sequence.addAt(start, 'SETUP_CLEANUP', handler, NO_LOCATION);
  compiler.loadConst(NO_LOCATION, NONE);
  compiler.emit(NO_LOCATION, 'RETURN_VALUE');
  compiler.use(handler);
  compiler.dialect.intrinsic(compiler, NO_LOCATION, 'stop iteration error');
  compiler.emit(NO_LOCATION, 'RERAISE', 1);
}

/** Every sequence of instructions that falls off its end returns None, or what is on the stack (add_return_at_end). */
export function finish(compiler: Compiler, addNone: boolean): void {
  if (!compiler.dialect.alwaysReturns && compiler.unit.sequence.endsWith('RETURN_VALUE')) return;
  if (addNone) compiler.loadConst(NO_LOCATION, NONE);
  compiler.emit(NO_LOCATION, 'RETURN_VALUE');
}
