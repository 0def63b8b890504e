/** Functions and lambdas (compiler_function, compiler_lambda; Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Arguments, ClassDef, Expr, ExprOf, FunctionDef, Located, Stmt } from '../syntax/tree.ts';
import { at, type Compiler, names } from './compiler.ts';
import type { NamedExpression } from './dialect.ts';
import { finish } from './finish.ts';
import { FUNCTION_PARTS, makeClosure, name } from './names.ts';
import { genericFunction } from './type-parameters.ts';

/** The string that documents a body, if its first statement is one. */
export function docstring(body: readonly Stmt[]): Constant | null {
  const [first] = body;
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return null;
  return first.value.constant.kind === 'text' ? first.value.constant : null;
}

/** Decorators come first: their line is where the code begins. */
export function firstLine({ decorator_list, lineno }: (FunctionDef | ClassDef) & Located): number {
  return decorator_list[0]?.lineno ?? lineno;
}

export function functionDefinition(compiler: Compiler, node: FunctionDef & Located): void {
  const location = at(node);
  compiler.expressions(node.decorator_list);
  const makeDefaults = (): number => defaults(compiler, location, node.args);
  const makeFunction = (parts: number): void => {
    functionBody(compiler, node, parts | compiler.dialect.functionAnnotations(compiler, location, node));
  };
  if ((node.type_params ?? []).length > 0) genericFunction(compiler, node, firstLine(node), makeDefaults, makeFunction);
  else makeFunction(makeDefaults());
  decorate(compiler, node);
}

function functionBody(compiler: Compiler, node: FunctionDef & Located, parts: number): void {
  const kind = node.nodeType === 'AsyncFunctionDef' ? 'async function' : 'function';
  const code = compiler.inScope(node, kind, node.name, firstLine(node), () => {
    const documentation = compiler.dialect.documentation(compiler, docstring(node.body));
    parameters(compiler, node.args);
    compiler.body(documentation ? node.body.slice(1) : node.body);
    const { coroutine, generator } = compiler.unit.scope;
    if (coroutine || generator) compiler.dialect.guardStopIteration(compiler);
    finish(compiler, true);
  });
  makeClosure(compiler, at(node), code, parts);
}

export function decorate(compiler: Compiler, node: (FunctionDef | ClassDef) & Located): void {
  for (const decorator of [...node.decorator_list].reverse()) compiler.dialect.callOne(compiler, at(decorator));
  name(compiler, at(node), node.name, 'Store');
}

export function parameters(compiler: Compiler, { args, posonlyargs, kwonlyargs }: Arguments): void {
  compiler.unit.argcount = args.length;
  compiler.unit.posonlyargcount = posonlyargs.length;
  compiler.unit.kwonlyargcount = kwonlyargs.length;
}

/** Leaves defaults on the stack; answers which (compiler_default_arguments). */
export function defaults(compiler: Compiler, location: Location, { defaults: values, kwonlyargs, kw_defaults }: Arguments): number {
  let parts = 0;
  if (values.length > 0) {
    compiler.expressions(values);
    compiler.emit(location, 'BUILD_TUPLE', values.length);
    parts |= FUNCTION_PARTS.defaults;
  }
  const named = kwonlyargs.flatMap(({ arg }, index) => (kw_defaults[index] ? [{ arg, value: kw_defaults[index] as Expr }] : []));
  if (named.length === 0) return parts;
  compiler.dialect.keywordDefaults(
    compiler,
    location,
    named.map(({ arg, value }) => ({ name: mangle(compiler.unit.className, arg), value })),
  );
  return parts | FUNCTION_PARTS.keywordDefaults;
}

/** A tuple of the names stands behind the values. */
export function keywordDefaults(compiler: Compiler, location: Location, named: readonly NamedExpression[]): void {
  compiler.expressions(named.map(({ value }) => value));
  compiler.loadConst(location, names(named.map((each) => each.name)));
  compiler.emit(location, 'BUILD_CONST_KEY_MAP', named.length);
}

export function lambda(compiler: Compiler, node: ExprOf<'Lambda'>): void {
  const parts = defaults(compiler, at(node), node.args);
  const code = compiler.inScope(node, 'lambda', '<lambda>', node.lineno, () => {
    compiler.dialect.documentation(compiler, null);
    parameters(compiler, node.args);
    compiler.expression(node.body);
    const { generator } = compiler.unit.scope;
    if (!generator) compiler.emit(compiler.dialect.lambdaEnd(node), 'RETURN_VALUE');
    finish(compiler, !generator);
  });
  makeClosure(compiler, at(node), code, parts);
}
