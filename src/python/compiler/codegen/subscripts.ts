/** Subscripts and slices (compiler_visit_slice, Python/compile.c 2.7.18). */
import type { Expr } from '../../syntax/tree.ts';
import { type Access, type Compiler, NONE } from './compiler.ts';

type SliceNode = Extract<Expr, { nodeType: 'Slice' }>;

export function subscript(compiler: Compiler, node: Extract<Expr, { nodeType: 'Subscript' }>, access: Access): void {
  const { value, slice } = node;
  if (access !== 'AugStore') compiler.expression(value);
  if (slice.nodeType === 'Slice' && slice.step === undefined) return simpleSlice(compiler, slice, access);
  if (access !== 'AugStore') key(compiler, slice);
  if (access === 'AugLoad') compiler.emit('DUP_TOPX', 2);
  if (access === 'AugStore') compiler.emit('ROT_THREE');
  compiler.emit(access === 'Del' ? 'DELETE_SUBSCR' : access.endsWith('Load') ? 'BINARY_SUBSCR' : 'STORE_SUBSCR');
}

/** The object that stands for what is in the brackets. */
function key(compiler: Compiler, slice: Expr): void {
  if (slice.nodeType === 'Slice') return sliceObject(compiler, slice);
  const extended = slice.nodeType === 'Tuple' && slice.elts.some((each) => each.nodeType === 'Slice' || each.nodeType === 'Ellipsis');
  if (!extended) return compiler.expression(slice);
  for (const each of slice.elts) key(compiler, each);
  compiler.emit('BUILD_TUPLE', slice.elts.length);
}

function sliceObject(compiler: Compiler, { lower, upper, step }: SliceNode): void {
  for (const bound of [lower, upper]) {
    if (bound === undefined) compiler.loadConst(NONE);
    else compiler.expression(bound);
  }
  if (step !== undefined) compiler.expression(step);
  compiler.emit('BUILD_SLICE', step === undefined ? 2 : 3);
}

/** `a[low:high]` has opcodes of its own, which differ by the bounds given. */
function simpleSlice(compiler: Compiler, { lower, upper }: SliceNode, access: Access): void {
  const bounds = [lower, upper].filter((bound) => bound !== undefined);
  if (access !== 'AugStore') compiler.expressions(bounds);
  if (access === 'AugLoad') compiler.emit(bounds.length === 0 ? 'DUP_TOP' : 'DUP_TOPX', bounds.length === 0 ? null : bounds.length + 1);
  if (access === 'AugStore') compiler.emit(['ROT_TWO', 'ROT_THREE', 'ROT_FOUR'][bounds.length] as string);
  const form = (lower === undefined ? 0 : 1) + (upper === undefined ? 0 : 2);
  compiler.emit(`${access === 'Del' ? 'DELETE_' : access.endsWith('Load') ? '' : 'STORE_'}SLICE+${form}`);
}
