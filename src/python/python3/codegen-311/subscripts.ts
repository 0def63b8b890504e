/** Subscripts and slices (compiler_subscript, compiler_slice; Python/compile.c 3.12.1). */
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE } from './compiler.ts';

type Subscript = ExprOf<'Subscript'>;

const OPCODES = { Load: 'BINARY_SUBSCR', Store: 'STORE_SUBSCR', Del: 'DELETE_SUBSCR' } as const;
const SLICE_OPCODES = { Load: 'BINARY_SLICE', Store: 'STORE_SLICE' } as const;

/** Slices with no step have instructions of their own. */
export function subscript(compiler: Compiler, node: Subscript): void {
  const { value, slice, ctx } = node;
  if (!isSimpleSlice(slice) || ctx.nodeType === 'Del') return subscriptByObject(compiler, node);
  compiler.expression(value);
  bounds(compiler, slice);
  compiler.emit(at(node), SLICE_OPCODES[ctx.nodeType]);
}

/** What is in the brackets is an object. */
export function subscriptByObject(compiler: Compiler, node: Subscript): void {
  compiler.expressions([node.value, node.slice]);
  compiler.emit(at(node), OPCODES[node.ctx.nodeType]);
}

export function isSimpleSlice(node: Expr): node is ExprOf<'Slice'> {
  return node.nodeType === 'Slice' && node.step === undefined;
}

/** Leaves a slice's bounds on the stack. */
export function bounds(compiler: Compiler, node: ExprOf<'Slice'>): void {
  for (const bound of [node.lower, node.upper]) {
    if (bound === undefined) compiler.loadConst(at(node), NONE);
    else compiler.expression(bound);
  }
  if (node.step !== undefined) compiler.expression(node.step);
}

export function buildSlice(compiler: Compiler, node: ExprOf<'Slice'>): void {
  bounds(compiler, node);
  compiler.emit(at(node), 'BUILD_SLICE', node.step === undefined ? 2 : 3);
}

/** The target of an augmented assignment: loads it, and answers what stores there. */
export function loadTarget(compiler: Compiler, node: Subscript): () => void {
  const { value, slice } = node;
  if (!isSimpleSlice(slice)) return loadTargetByObject(compiler, node);
  const location = at(node);
  compiler.expression(value);
  bounds(compiler, slice);
  for (let copy = 0; copy < 3; copy++) compiler.emit(location, 'COPY', 3);
  compiler.emit(location, 'BINARY_SLICE');
  return () => {
    for (const depth of [4, 3, 2]) compiler.emit(location, 'SWAP', depth);
    compiler.emit(location, 'STORE_SLICE');
  };
}

export function loadTargetByObject(compiler: Compiler, node: Subscript): () => void {
  const location = at(node);
  compiler.expressions([node.value, node.slice]);
  for (let copy = 0; copy < 2; copy++) compiler.emit(location, 'COPY', 2);
  compiler.emit(location, 'BINARY_SUBSCR');
  return () => {
    for (const depth of [3, 2]) compiler.emit(location, 'SWAP', depth);
    compiler.emit(location, 'STORE_SUBSCR');
  };
}
