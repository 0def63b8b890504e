/** Subscripts and slices (compiler_visit_slice, Python/compile.c 3.8.18). */
import type { ExprOf } from '../syntax/tree.ts';
import { type Access, type Compiler, NONE } from './compiler.ts';

export function subscript(compiler: Compiler, node: ExprOf<'Subscript'>, access: Access): void {
  const { value, slice: key } = node;
  if (access === 'Load') compiler.context.warnings.subscript(node);
  if (access !== 'AugStore') {
    compiler.expression(value);
    compiler.expression(key);
  }
  if (access === 'AugLoad') compiler.emit('DUP_TOP_TWO');
  if (access === 'AugStore') compiler.emit('ROT_THREE');
  compiler.emit(access === 'Del' ? 'DELETE_SUBSCR' : access.endsWith('Load') ? 'BINARY_SUBSCR' : 'STORE_SUBSCR');
}

export function slice(compiler: Compiler, { lower, upper, step }: ExprOf<'Slice'>): void {
  for (const bound of [lower, upper]) {
    if (bound === undefined) compiler.loadConst(NONE);
    else compiler.expression(bound);
  }
  if (step !== undefined) compiler.expression(step);
  compiler.emit('BUILD_SLICE', step === undefined ? 2 : 3);
}
