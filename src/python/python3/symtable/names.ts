/** Names that are used, bound, declared and imported (symtable_visit_stmt, symtable_visit_expr; Python/symtable.c 3.8.18). */
import type { ExprOf, Located, StmtOf } from '../syntax/tree.ts';
import type { Builder } from './builder.ts';
import { lazyImportMistake } from './lazy-imports.ts';
import type { Scope, SymbolEntry } from './scope.ts';

export function visitName(builder: Builder, { id, ctx }: ExprOf<'Name'>): void {
  if (builder.current.unevaluated) return;
  if (ctx.nodeType !== 'Load') return builder.bind(id);
  builder.symbol(id).used = true;
  // `super()` needs the class.
  if (id === 'super' && builder.current.type === 'function') builder.symbol('__class__').used = true;
}

export function visitAnnotated(builder: Builder, node: StmtOf<'AnnAssign'>): void {
  const { target, simple, value } = node;
  if (target.nodeType !== 'Name') builder.visit(target);
  else if (simple === 1) annotatedName(builder, target.id, node);
  else if (value !== undefined) builder.bind(target.id);
  builder.rules.annotations.ofVariable(builder, node);
  builder.all([value]);
}

function annotatedName(builder: Builder, name: string, node: StmtOf<'AnnAssign'>): void {
  const symbol = builder.symbol(name);
  const kind = symbol.global ? 'global' : symbol.nonlocal ? 'nonlocal' : null;
  if (kind !== null && (builder.current.type !== 'module' || !builder.rules.annotatesGlobals)) {
    throw builder.places.inTree(node, `annotated name '${name}' can't be ${kind}`);
  }
  Object.assign(symbol, { bound: true, annotated: true });
}

/** A walrus in a comprehension binds in the function around it (symtable_extend_namedexpr_scope). */
export function visitWalrus(builder: Builder, { target, value }: ExprOf<'NamedExpr'>): void {
  if (builder.current.comprehension && target.nodeType === 'Name') bindAround(builder, builder.mangled(target.id), target);
  builder.all([value, target]);
}

function bindAround(builder: Builder, name: string, target: Located): void {
  let around: Scope | null = builder.current;
  while (around?.comprehension) around = around.parent;
  if (around === null || around.type === 'class') {
    const place = builder.rules.placesParameters ? target : { ...target, col_offset: target.col_offset - 1 };
    throw builder.places.inTree(place, 'assignment expression within a comprehension cannot be used in a class body');
  }
  const isGlobal = around.type === 'module' || around.symbol(name).global;
  builder.current.symbol(name)[isGlobal ? 'global' : 'nonlocal'] = true;
  if (around.type === 'module') around.symbol(name).global = true;
  around.symbol(name).bound = true;
}

export function visitDeclaration(builder: Builder, node: StmtOf<'Global' | 'Nonlocal'> & Located): void {
  const kind = node.nodeType === 'Global' ? 'global' : 'nonlocal';
  for (const name of node.names) {
    const symbol = builder.symbol(name);
    const before = beforeDeclaration(name, symbol, kind);
    if (before !== null) throw builder.places.inTree(node, before);
    symbol[kind] = true;
    const { directives } = builder.current;
    const mangled = builder.mangled(name);
    if (!directives.has(mangled)) directives.set(mangled, node);
    if (kind === 'global') builder.top.symbol(mangled).global = true;
  }
}

export function visitImport(builder: Builder, node: StmtOf<'Import' | 'ImportFrom'> & Located): void {
  const { names } = node;
  const mistake = lazyImportMistake(node, builder.current);
  if (mistake !== null) throw builder.places.inTree(node, mistake);
  for (const { name, asname } of names) {
    if (name !== '*') Object.assign(builder.symbol(asname ?? (name.split('.')[0] as string)), { bound: true, imported: true });
  }
}

/** What forbids that a name is declared: what it was before. */
function beforeDeclaration(name: string, { parameter, used, annotated, bound, imported }: SymbolEntry, kind: string): string | null {
  if (parameter) return `name '${name}' is parameter and ${kind}`;
  if (used) return `name '${name}' is used prior to ${kind} declaration`;
  if (annotated) return `annotated name '${name}' can't be ${kind}`;
  return bound && !imported ? `name '${name}' is assigned to before ${kind} declaration` : null;
}
