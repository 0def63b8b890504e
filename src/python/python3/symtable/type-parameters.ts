/** Blocks of type parameters and of `type` (symtable_enter_type_param_block, symtable_visit_type_param; Python/symtable.c 3.12.1). */
import type { Expr, StmtOf, TypeParam } from '../syntax/tree.ts';
import type { Builder } from './builder.ts';

/** Names that no program can write. */
export const TYPE_PARAMS = '.type_params';
export const GENERIC_BASE = '.generic_base';

/** A block around a definition. */
export function parameterBlock(builder: Builder, name: string, typeParams: readonly TypeParam[], visit: () => void): void {
  const inClass = builder.current.type === 'class';
  builder.enter(typeParams, 'function', name, () => {
    if (inClass) builder.seeClass();
    visit();
  });
}

export function typeParameter(builder: Builder, node: TypeParam): void {
  const symbol = builder.symbol(node.name);
  if (symbol.typeParameter) throw builder.places.inTree(node, `duplicate type parameter '${node.name}'`);
  Object.assign(symbol, { bound: true, typeParameter: true });
  const { bound, default_value: byDefault } = node;
  if (bound !== undefined) lateValue(builder, node, node.name, bound);
  if (byDefault !== undefined) lateValue(builder, defaultOf(node), node.name, byDefault);
}

/** It is evaluated when it is asked for. */
function lateValue(builder: Builder, block: object, name: string, value: Expr): void {
  builder.enterLate(block, name, builder.current.seesClass, () => builder.visit(value));
}

const DEFAULTS = new WeakMap<TypeParam, object>();

/** What stands for the block of a type parameter's default; the parameter itself stands for that of its bound. */
export function defaultOf(param: TypeParam): object {
  const known = DEFAULTS.get(param) ?? {};
  DEFAULTS.set(param, known);
  return known;
}

export function typeAlias(builder: Builder, node: StmtOf<'TypeAlias'>): void {
  builder.visit(node.name);
  const inClass = builder.current.type === 'class';
  const { id } = node.name;
  const body = (): void => builder.enterLate(node, id, inClass, () => builder.visit(node.value));
  if (node.type_params.length === 0) return body();
  parameterBlock(builder, id, node.type_params, () => {
    builder.all(node.type_params);
    body();
  });
}
