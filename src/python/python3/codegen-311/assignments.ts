/** Assignments (compiler_augassign, compiler_annassign; Python/compile.c 3.12.1). */
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Expr, StmtOf } from '../syntax/tree.ts';
import { annotationValue, postponesAnnotations } from './annotations.ts';
import { accessAttribute, fromName } from './attributes.ts';
import { at, type Compiler, text } from './compiler.ts';
import { name } from './names.ts';
import { BINARY_OPERANDS, IN_PLACE } from './operators.ts';

export function assign(compiler: Compiler, node: StmtOf<'Assign'>): void {
  compiler.expression(node.value);
  node.targets.forEach((target, index) => {
    if (index < node.targets.length - 1) compiler.emit(at(node), 'COPY', 1);
    compiler.expression(target);
  });
}

export function augmentedAssign(compiler: Compiler, node: StmtOf<'AugAssign'>): void {
  const store = loadTarget(compiler, node.target);
  compiler.expression(node.value);
  compiler.emit(at(node), 'BINARY_OP', IN_PLACE + BINARY_OPERANDS[node.op.nodeType]);
  store();
  compiler.place = at(node.target);
}

/** Loads what is assigned to, and answers what stores there. */
function loadTarget(compiler: Compiler, target: Expr): () => void {
  const location = at(target);
  if (target.nodeType === 'Name') {
    name(compiler, location, target.id, 'Load');
    return () => name(compiler, location, target.id, 'Store');
  }
  if (target.nodeType === 'Subscript') return compiler.dialect.loadSubscriptTarget(compiler, target);
  if (target.nodeType !== 'Attribute') throw compiler.error(location, 'illegal expression for augmented assignment');
  compiler.expression(target.value);
  compiler.emit(location, 'COPY', 1);
  const atName = fromName(location, target);
  accessAttribute(compiler, atName, 'LOAD_ATTR', target.attr);
  return () => {
    compiler.emit(atName, 'SWAP', 2);
    accessAttribute(compiler, atName, 'STORE_ATTR', target.attr);
  };
}

/** Annotations of simple names are kept in modules and classes, others are evaluated only. */
export function annotatedAssign(compiler: Compiler, node: StmtOf<'AnnAssign'>): void {
  const { target, annotation, simple } = node;
  const location = at(node);
  const { kind, className } = compiler.unit;
  const isKept = kind === 'module' || kind === 'class';
  assignAnnotated(compiler, node);
  if (target.nodeType === 'Name' && simple === 1 && isKept) {
    annotationValue(compiler, annotation);
    compiler.emitName(location, 'LOAD_NAME', '__annotations__');
    compiler.loadConst(location, text(mangle(className, target.id)));
    compiler.emit(location, 'STORE_SUBSCR');
  }
  if (simple !== 1 && isKept && !postponesAnnotations(compiler)) evaluate(compiler, annotation);
}

/** All but the annotation. */
export function assignAnnotated(compiler: Compiler, { target, value }: StmtOf<'AnnAssign'>): void {
  if (value !== undefined) compiler.expressions([value, target]);
  else if (target.nodeType === 'Attribute') evaluate(compiler, target.value);
  else if (target.nodeType === 'Subscript') for (const each of partsOf(target)) evaluate(compiler, each);
}

function evaluate(compiler: Compiler, expression: Expr): void {
  compiler.expression(expression);
  compiler.emit(compiler.here(at(expression)), 'POP_TOP');
}

/** What a subscript that nothing is assigned to evaluates all the same (check_ann_subscr). */
function partsOf({ value, slice }: Extract<Expr, { nodeType: 'Subscript' }>): Expr[] {
  return [value, ...boundsOf(slice)];
}

function boundsOf(node: Expr): Expr[] {
  if (node.nodeType === 'Tuple') return node.elts.flatMap(boundsOf);
  return node.nodeType === 'Slice' ? [node.lower, node.upper, node.step].filter((each) => each !== undefined) : [node];
}
