/** Functions, lambdas and classes (compiler_function, compiler_lambda, compiler_class; Python/compile.c 2.7.18). */
import type { Arguments, Expr, Stmt } from '../../syntax/tree.ts';
import type { Constant } from '../blueprint.ts';
import { type Compiler, NONE } from './compiler.ts';

/** The string that documents a body, if its first statement is one. */
function docstring(body: readonly Stmt[]): Constant | null {
  const [first] = body;
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return null;
  const { constant } = first.value;
  return constant.kind === 'bytes' || constant.kind === 'text' ? constant : null;
}

export function functionDefinition(compiler: Compiler, node: Extract<Stmt, { nodeType: 'FunctionDef' }>): void {
  compiler.expressions(node.decorator_list);
  compiler.expressions(node.args.defaults);
  const code = compiler.inScope(node, node.name, node.lineno, () => {
    const documentation = docstring(node.body);
    compiler.unit.addConst(documentation ?? NONE);
    parameters(compiler, node.args);
    compiler.body(documentation === null ? node.body : node.body.slice(1));
    compiler.finish(true);
  });
  compiler.makeClosure(code, node.args.defaults.length);
  for (const _decorator of node.decorator_list) compiler.emit('CALL_FUNCTION', 1);
  compiler.name(node.name, 'Store');
}

/** Parameters that are tuples are unpacked at the start of the body. */
function parameters(compiler: Compiler, args: Arguments): void {
  args.args.forEach((argument, position) => {
    if (argument.nodeType !== 'Tuple') return;
    compiler.name(`.${position}`, 'Load');
    compiler.expression(argument);
  });
  compiler.unit.argcount = args.args.length;
}

export function lambda(compiler: Compiler, node: Extract<Expr, { nodeType: 'Lambda' }>): void {
  compiler.expressions(node.args.defaults);
  const code = compiler.inScope(node, '<lambda>', node.lineno, () => {
    parameters(compiler, node.args);
    compiler.unit.addConst(NONE);
    compiler.expression(node.body);
    compiler.emit(compiler.unit.scope.generator ? 'POP_TOP' : 'RETURN_VALUE');
    compiler.finish(true);
  });
  compiler.makeClosure(code, node.args.defaults.length);
}

export function classDefinition(compiler: Compiler, node: Extract<Stmt, { nodeType: 'ClassDef' }>): void {
  compiler.expressions(node.decorator_list);
  compiler.loadConst({ kind: 'bytes', value: node.name });
  compiler.expressions(node.bases);
  compiler.emit('BUILD_TUPLE', node.bases.length);
  const code = compiler.inScope(node, node.name, node.lineno, () => {
    compiler.unit.className = node.name;
    compiler.name('__name__', 'Load');
    compiler.name('__module__', 'Store');
    documentedBody(compiler, node.body);
    compiler.emit('LOAD_LOCALS');
    compiler.emit('RETURN_VALUE');
    compiler.finish(true);
  });
  compiler.makeClosure(code, 0);
  compiler.emit('CALL_FUNCTION', 0);
  compiler.emit('BUILD_CLASS');
  for (const _decorator of node.decorator_list) compiler.emit('CALL_FUNCTION', 1);
  compiler.name(node.name, 'Store');
}

/** A module's or a class's body: its documentation is stored as `__doc__` (compiler_body). */
export function documentedBody(compiler: Compiler, body: readonly Stmt[]): void {
  const [first, ...rest] = body;
  if (first?.nodeType !== 'Expr' || docstring(body) === null) return compiler.body(body);
  compiler.expression(first.value);
  compiler.name('__doc__', 'Store');
  compiler.body(rest);
}
