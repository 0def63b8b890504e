/** Subscripts and slices (compiler_subscript, compiler_slice; Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE } from './compiler.ts';
import type { FlowDialect } from './dialect.ts';

type Subscript = ExprOf<'Subscript'>;
type Slice = ExprOf<'Slice'>;

const OPCODES = { Store: 'STORE_SUBSCR', Del: 'DELETE_SUBSCR' } as const;
const SLICE_OPCODES = { Load: 'BINARY_SLICE', Store: 'STORE_SLICE' } as const;

/** @param hasInstructions of which slices there are instructions that take their bounds */
export function subscriptsWith(hasInstructions: (node: Expr) => node is Slice): Pick<FlowDialect, 'subscript' | 'loadSubscriptTarget'> {
  return {
    subscript: (compiler, node) => {
      const { value, slice, ctx } = node;
      if (!hasInstructions(slice) || ctx.nodeType === 'Del') return subscriptByObject(compiler, node);
      compiler.expression(value);
      bounds(compiler, slice);
      compiler.emit(at(node), SLICE_OPCODES[ctx.nodeType]);
    },
    loadSubscriptTarget: (compiler, node) => {
      const { slice } = node;
      return hasInstructions(slice) ? loadTargetByBounds(compiler, node, slice) : loadTargetByObject(compiler, node);
    },
  };
}

/** What is in the brackets is an object. */
export function subscriptByObject(compiler: Compiler, node: Subscript): void {
  const { ctx } = node;
  compiler.expressions([node.value, node.slice]);
  if (ctx.nodeType === 'Load') compiler.dialect.item(compiler, at(node));
  else compiler.emit(at(node), OPCODES[ctx.nodeType]);
}

/** Those without a step. */
export function isSimpleSlice(node: Expr): node is Slice {
  return node.nodeType === 'Slice' && node.step === undefined;
}

/** Those without a step whose bounds are not all constants (should_apply_two_element_slice_optimization, Python/codegen.c 3.14.2). */
export function isComputedSlice(node: Expr): node is Slice {
  return isSimpleSlice(node) && constantSlice(node) === null;
}

/** The constant that a slice is, or null. */
function constantSlice({ lower, upper, step }: Slice): (Constant & { kind: 'slice' }) | null {
  const boundOf = (bound: Expr | undefined): Constant | null =>
    bound === undefined ? NONE : bound.nodeType === 'Constant' ? bound.constant : null;
  const [start, stop, stride] = [boundOf(lower), boundOf(upper), boundOf(step)];
  return start === null || stop === null || stride === null ? null : { kind: 'slice', items: [start, stop, stride] };
}

/** Leaves a slice's bounds on the stack. */
function bounds(compiler: Compiler, node: Slice): void {
  for (const bound of [node.lower, node.upper]) {
    if (bound === undefined) compiler.loadConst(at(node), NONE);
    else compiler.expression(bound);
  }
  if (node.step !== undefined) compiler.expression(node.step);
}

export function buildSlice(compiler: Compiler, node: Slice): void {
  bounds(compiler, node);
  compiler.emit(at(node), 'BUILD_SLICE', node.step === undefined ? 2 : 3);
}

/** One of constants is a constant (codegen_slice, Python/codegen.c 3.14.2). */
export function constantOrBuiltSlice(compiler: Compiler, node: Slice): void {
  const constant = constantSlice(node);
  if (constant === null) buildSlice(compiler, node);
  else compiler.loadConst(at(node), constant);
}

/** Fetches an item of what lies below its key. */
export function item(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'BINARY_SUBSCR');
}

/** The target of an augmented assignment: loads it, and answers what stores there. */
function loadTargetByBounds(compiler: Compiler, node: Subscript, slice: Slice): () => void {
  const location = at(node);
  compiler.expression(node.value);
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
  compiler.dialect.item(compiler, location);
  return () => {
    for (const depth of [3, 2]) compiler.emit(location, 'SWAP', depth);
    compiler.emit(location, 'STORE_SUBSCR');
  };
}
