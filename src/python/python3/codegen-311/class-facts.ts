/** What a class says of its source: `__firstlineno__` and `__static_attributes__` (compiler_class_body, Python/compile.c 3.13.0). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import { integer } from '../syntax/literals.ts';
import type { ExprOf } from '../syntax/tree.ts';
import { attribute } from './attributes.ts';
import { type Compiler, names } from './compiler.ts';
import { name } from './names.ts';
import type { Unit } from './unit.ts';

export function storeFirstLine(compiler: Compiler, location: Location): void {
  compiler.loadConst(location, integer(BigInt(compiler.unit.firstlineno)));
  name(compiler, location, '__firstlineno__', 'Store');
}

/** A set in CPython, whose order differs from run to run; here it is sorted. */
export function storeStaticAttributes(compiler: Compiler): void {
  compiler.loadConst(NO_LOCATION, names([...compiler.unit.staticAttributes].sort()));
  name(compiler, NO_LOCATION, '__static_attributes__', 'Store');
}

/** Attributes that a class's functions give to `self` are the class's. */
export function noticedAttribute(compiler: Compiler, node: ExprOf<'Attribute'>): void {
  const { value, ctx, attr } = node;
  if (ctx.nodeType === 'Store' && value.nodeType === 'Name' && value.id === 'self') classAround(compiler.unit)?.staticAttributes.add(attr);
  attribute(compiler, node);
}

function classAround({ parent }: Unit): Unit | null {
  return parent === null || parent.kind === 'class' ? parent : classAround(parent);
}
