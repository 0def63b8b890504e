/** `super().name` without an object for `super()` (can_optimize_super_call, load_args_for_super; Python/compile.c 3.12.1). */
import type { ExprOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { name } from './names.ts';

export function reachesSuper(compiler: Compiler, { value, attr }: ExprOf<'Attribute'>): boolean {
  if (value.nodeType !== 'Call' || value.func.nodeType !== 'Name' || value.func.id !== 'super') return false;
  if (attr === '__class__' || value.keywords.length > 0 || isShadowed(compiler)) return false;
  if (value.args.length === 2) return value.args.every(({ nodeType }) => nodeType !== 'Starred');
  const { unit } = compiler;
  if (value.args.length > 0 || unit.argcount + unit.posonlyargcount === 0) return false;
  return unit.kind !== 'class' && unit.scope.symbols.get('__class__')?.scope === 'free';
}

function isShadowed({ unit, settings }: Compiler): boolean {
  return unit.scope.symbols.get('super')?.scope !== 'global-implicit' || settings.top.symbols.get('super') !== undefined;
}

/** The type and the object: those given, or the class and the first argument. */
export function loadSuperArguments(compiler: Compiler, node: ExprOf<'Call'>): void {
  name(compiler, at(node.func), 'super', 'Load');
  if (node.args.length > 0) return compiler.expressions(node.args);
  name(compiler, at(node), '__class__', 'Load');
  name(compiler, at(node), compiler.unit.varnames.list()[0] as string, 'Load');
}
