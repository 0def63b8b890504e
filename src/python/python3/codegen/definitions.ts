/** Functions, lambdas and classes (compiler_function, compiler_lambda, compiler_class; Python/compile.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Arg, Arguments, ClassDef, Expr, ExprOf, FunctionDef, Located, Stmt } from '../syntax/tree.ts';
import { NO_LINE } from './block.ts';
import { type Compiler, NONE, text } from './compiler.ts';
import type { Annotated } from './dialect.ts';

/** MAKE_FUNCTION's operand: what lies on the stack for the function. */
const DEFAULTS = 0x01;
const KEYWORD_DEFAULTS = 0x02;
const ANNOTATIONS = 0x04;

/** The string that documents a body, if its first statement is one. */
function docstring(body: readonly Stmt[]): Constant | null {
  const [first] = body;
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return null;
  return first.value.constant.kind === 'text' ? first.value.constant : null;
}

/** Decorators come first: their line is where the code begins. */
function firstLine({ decorator_list, lineno }: (FunctionDef | ClassDef) & Located): number {
  return decorator_list[0]?.lineno ?? lineno;
}

export function functionDefinition(compiler: Compiler, node: FunctionDef & Located): void {
  compiler.expressions(node.decorator_list);
  const flags = defaults(compiler, node.args) | annotations(compiler, node);
  const code = compiler.inScope(node, 'function', node.name, firstLine(node), () => {
    const documentation = docstring(node.body);
    compiler.unit.addConst(documentation ?? NONE);
    parameters(compiler, node.args);
    compiler.body(documentation !== null && compiler.skipsDocumentation ? node.body.slice(1) : node.body);
    compiler.finish(true);
  });
  compiler.makeClosure(code, flags, code.qualname);
  decorate(compiler, node);
}

function decorate(compiler: Compiler, { decorator_list, name }: FunctionDef | ClassDef): void {
  for (const _decorator of decorator_list) compiler.emit('CALL_FUNCTION', 1);
  compiler.name(name, 'Store');
}

function parameters(compiler: Compiler, { args, posonlyargs, kwonlyargs }: Arguments): void {
  compiler.unit.argcount = posonlyargs.length + args.length;
  compiler.unit.posonlyargcount = posonlyargs.length;
  compiler.unit.kwonlyargcount = kwonlyargs.length;
}

function defaults(compiler: Compiler, { defaults: values, kwonlyargs, kw_defaults }: Arguments): number {
  let flags = 0;
  if (values.length > 0) {
    compiler.expressions(values);
    compiler.emit('BUILD_TUPLE', values.length);
    flags |= DEFAULTS;
  }
  const named = kwonlyargs.flatMap(({ arg }, index) => (kw_defaults[index] ? [{ arg, value: kw_defaults[index] as Expr }] : []));
  if (named.length === 0) return flags;
  for (const { value } of named) compiler.expression(value);
  keyed(
    compiler,
    named.map(({ arg }) => mangle(compiler.unit.className, arg)),
  );
  return flags | KEYWORD_DEFAULTS;
}

/** A dict of the values on the stack. */
function keyed(compiler: Compiler, names: readonly string[]): void {
  compiler.loadConst({ kind: 'tuple', items: names.map(text) });
  compiler.emit('BUILD_CONST_KEY_MAP', names.length);
}

function annotations(compiler: Compiler, { args, returns }: FunctionDef): number {
  const { args: positional, posonlyargs, vararg, kwonlyargs, kwarg } = args;
  const order: (Arg | undefined)[] = [...positional, ...posonlyargs, vararg, ...kwonlyargs, kwarg];
  const all = [...order.map((each) => [each?.arg, each?.annotation] as const), ['return', returns] as const];
  const given = all.flatMap(([name, annotation]): Annotated[] => {
    return name === undefined || annotation === undefined ? [] : [[mangle(compiler.unit.className, name), annotation]];
  });
  if (given.length === 0) return 0;
  compiler.annotations(given);
  return ANNOTATIONS;
}

/** Before 3.10 annotations are a dict (compiler_visit_annotations, Python/compile.c 3.8.18). */
export function annotationDict(compiler: Compiler, annotated: readonly Annotated[]): void {
  for (const [, annotation] of annotated) annotationValue(compiler, annotation);
  keyed(
    compiler,
    annotated.map(([name]) => name),
  );
}

/** From 3.10 on they are a tuple of names and annotations in turn (compiler_visit_annotations, Python/compile.c 3.10.13). */
export function annotationTuple(compiler: Compiler, annotated: readonly Annotated[]): void {
  for (const [name, annotation] of annotated) {
    compiler.loadConst(text(name));
    annotationValue(compiler, annotation);
  }
  compiler.emit('BUILD_TUPLE', 2 * annotated.length);
}

/** With `from __future__ import annotations` an annotation is its own text. */
export function annotationValue(compiler: Compiler, annotation: Expr): void {
  const { annotationTexts } = compiler.context;
  if (annotationTexts === null) compiler.expression(annotation);
  else compiler.loadConst(text(annotationTexts.get(annotation) as string));
}

export function lambda(compiler: Compiler, node: ExprOf<'Lambda'> & Located): void {
  const flags = defaults(compiler, node.args);
  const code = compiler.inScope(node, 'lambda', '<lambda>', node.lineno, () => {
    // None first, so that a string in it is no documentation.
    compiler.unit.addConst(NONE);
    parameters(compiler, node.args);
    compiler.expression(node.body);
    const { generator } = compiler.unit.scope;
    if (!generator) compiler.emit('RETURN_VALUE');
    compiler.finish(!generator);
  });
  compiler.makeClosure(code, flags, code.qualname);
}

export function classDefinition(compiler: Compiler, node: ClassDef & Located): void {
  compiler.expressions(node.decorator_list);
  const code = compiler.inScope(node, 'class', node.name, firstLine(node), () => classBody(compiler, node));
  compiler.emit('LOAD_BUILD_CLASS');
  compiler.makeClosure(code, 0, node.name);
  compiler.loadConst(text(node.name));
  compiler.callWith(2, node.bases, node.keywords);
  decorate(compiler, node);
}

function classBody(compiler: Compiler, node: ClassDef): void {
  const { unit } = compiler;
  unit.className = node.name;
  compiler.name('__name__', 'Load');
  compiler.name('__module__', 'Store');
  compiler.loadConst(text(unit.qualname));
  compiler.name('__qualname__', 'Store');
  documentedBody(compiler, node.body);
  compiler.relocate(NO_LINE);
  if (unit.scope.needsClassCell) {
    compiler.emit('LOAD_CLOSURE', 0);
    compiler.emit('DUP_TOP');
    compiler.name('__classcell__', 'Store');
  } else compiler.loadConst(NONE);
  compiler.emit('RETURN_VALUE');
  compiler.finish(true);
}

/** A module's or a class's body: its documentation is stored as `__doc__` (compiler_body). */
export function documentedBody(compiler: Compiler, body: readonly Stmt[]): void {
  const [first, ...rest] = body;
  if (first === undefined) return;
  if (compiler.unit.kind === 'module') compiler.startAt(first.lineno);
  if (hasAnnotation(body)) compiler.emit('SETUP_ANNOTATIONS');
  if (first.nodeType !== 'Expr' || docstring(body) === null) return compiler.body(body);
  compiler.expression(first.value);
  compiler.relocate(NO_LINE);
  compiler.name('__doc__', 'Store');
  compiler.body(rest);
}

/** Whether a body annotates a variable, in blocks of it, too (find_ann). */
export function hasAnnotation(body: readonly Stmt[]): boolean {
  return body.some((node) => {
    if (node.nodeType === 'AnnAssign') return true;
    if (node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'ClassDef') return false;
    const blocks = node as { body?: Stmt[]; orelse?: Stmt[]; finalbody?: Stmt[]; handlers?: { body: Stmt[] }[] };
    const inner = [...(blocks.body ?? []), ...(blocks.orelse ?? []), ...(blocks.finalbody ?? [])];
    return hasAnnotation([...inner, ...(blocks.handlers ?? []).flatMap((handler) => handler.body)]);
  });
}
