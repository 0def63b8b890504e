/** Subscripts and slices (compiler_visit_slice, Python/compile.c 3.8.18). */
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { type Access, type Compiler, NONE } from './compiler.ts';

export function subscript(compiler: Compiler, { value, slice }: ExprOf<'Subscript'>, access: Access): void {
  if (access !== 'AugStore') {
    compiler.expression(value);
    key(compiler, slice);
  }
  if (access === 'AugLoad') compiler.emit('DUP_TOP_TWO');
  if (access === 'AugStore') compiler.emit('ROT_THREE');
  compiler.emit(access === 'Del' ? 'DELETE_SUBSCR' : access.endsWith('Load') ? 'BINARY_SUBSCR' : 'STORE_SUBSCR');
}

/** The object that stands for what is in the brackets. */
function key(compiler: Compiler, slice: Expr): void {
  if (slice.nodeType === 'Slice') return sliceObject(compiler, slice);
  const extended = slice.nodeType === 'Tuple' && slice.elts.some(({ nodeType }) => nodeType === 'Slice');
  if (!extended) return compiler.expression(slice);
  for (const each of slice.elts) key(compiler, each);
  compiler.emit('BUILD_TUPLE', slice.elts.length);
}

function sliceObject(compiler: Compiler, { lower, upper, step }: ExprOf<'Slice'>): void {
  for (const bound of [lower, upper]) {
    if (bound === undefined) compiler.loadConst(NONE);
    else compiler.expression(bound);
  }
  if (step !== undefined) compiler.expression(step);
  compiler.emit('BUILD_SLICE', step === undefined ? 2 : 3);
}
