/** Classes and the bodies of modules (compiler_class, compiler_body; Python/compile.c 3.12.1). */
import { type Location, NO_LOCATION, startOfLine } from '../flowgraph/location.ts';
import type { ClassDef, Expr, Located, Stmt } from '../syntax/tree.ts';
import { callWith } from './calls.ts';
import { at, type Compiler, NONE, text } from './compiler.ts';
import { decorate, docstring, firstLine } from './definitions.ts';
import { finish } from './finish.ts';
import { makeClosure, name } from './names.ts';
import { GENERIC_BASE, genericClass, TYPE_PARAMS } from './type-parameters.ts';

type Class = ClassDef & Located;

export function classDefinition(compiler: Compiler, node: Class): void {
  compiler.expressions(node.decorator_list);
  const make = (bases: readonly Expr[]): void => callWith(compiler, at(node), 2, bases, node.keywords);
  if ((node.type_params ?? []).length === 0) {
    build(compiler, node);
    make(node.bases);
  } else
    genericClass(compiler, node, firstLine(node), () => {
      build(compiler, node);
      return () => make([...node.bases, genericBase(node)]);
    });
  decorate(compiler, node);
}

/** The base class that type parameters bring. */
function genericBase({ lineno, end_lineno, col_offset, end_col_offset }: Located): Expr {
  return { nodeType: 'Name', id: GENERIC_BASE, ctx: { nodeType: 'Load' }, lineno, end_lineno, col_offset, end_col_offset };
}

/** Leaves what builds the class, its body as a function and its name on the stack. */
function build(compiler: Compiler, node: Class): void {
  const location = at(node);
  const code = compiler.inScope(node, 'class', node.name, firstLine(node), () => classBody(compiler, node));
  compiler.dialect.callee(compiler, location, () => compiler.emit(location, 'LOAD_BUILD_CLASS'));
  makeClosure(compiler, location, code);
  compiler.loadConst(location, text(node.name));
}

function classBody(compiler: Compiler, node: Class): void {
  const { unit } = compiler;
  const location = startOfLine(firstLine(node));
  unit.className = node.name;
  name(compiler, location, '__name__', 'Load');
  name(compiler, location, '__module__', 'Store');
  compiler.loadConst(location, text(unit.qualname));
  name(compiler, location, '__qualname__', 'Store');
  compiler.dialect.beginClass(compiler, location, node);
  if ((node.type_params ?? []).length > 0) {
    name(compiler, location, TYPE_PARAMS, 'Load');
    name(compiler, location, '__type_params__', 'Store');
  }
  if (unit.scope.needsClassDict) {
    compiler.emit(location, 'LOAD_LOCALS');
    compiler.emit(location, 'STORE_DEREF', unit.cellvars.add('__classdict__'));
  }
  documentedBody(compiler, location, node.body);
  compiler.dialect.endClass(compiler);
  if (unit.scope.needsClassDict) storeCell(compiler, '__classdict__', '__classdictcell__', false);
  if (unit.scope.needsClassCell) storeCell(compiler, '__class__', '__classcell__', true);
  else compiler.loadConst(NO_LOCATION, NONE);
  compiler.emit(NO_LOCATION, 'RETURN_VALUE');
  finish(compiler, true);
}

function storeCell(compiler: Compiler, cell: string, under: string, keep: boolean): void {
  compiler.emit(NO_LOCATION, 'LOAD_CLOSURE', compiler.unit.cellvars.add(cell));
  if (keep) compiler.emit(NO_LOCATION, 'COPY', 1);
  name(compiler, NO_LOCATION, under, 'Store');
}

/** A module's or a class's body: its documentation is stored as `__doc__` (compiler_body). */
export function documentedBody(compiler: Compiler, location: Location, body: readonly Stmt[]): void {
  const [first, ...rest] = body;
  const begin = compiler.unit.kind === 'module' && first !== undefined ? at(first) : location;
  compiler.dialect.beginBody(compiler, begin, body);
  const documentation = docstring(body);
  if (first?.nodeType !== 'Expr' || documentation === null) compiler.body(body);
  else {
    compiler.dialect.bodyDocumentation(compiler, first.value, documentation);
    name(compiler, NO_LOCATION, '__doc__', 'Store');
    compiler.body(rest);
  }
  compiler.dialect.endBody(compiler, begin);
}
