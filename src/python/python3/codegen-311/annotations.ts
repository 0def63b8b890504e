/** Annotations of parameters and variables (compiler_visit_annotations, Python/compile.c 3.12.1). */
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Arg, Arguments, Expr, FunctionDef, Stmt } from '../syntax/tree.ts';
import { at, type Compiler, text } from './compiler.ts';
import { hasAnnotation } from './has-annotation.ts';
import { FUNCTION_PARTS } from './names.ts';

export function postponesAnnotations({ settings }: Compiler): boolean {
  return settings.annotationTexts !== null;
}

/** With `from __future__ import annotations` an annotation is its own text. */
export function annotationValue(compiler: Compiler, annotation: Expr): void {
  const { annotationTexts } = compiler.settings;
  if (annotationTexts === null) compiler.expression(annotation);
  else compiler.loadConst(compiler.here(at(annotation)), text(annotationTexts.get(annotation) as string));
}

/** Leaves a tuple of names and values on the stack, if there are any. */
export function annotations(compiler: Compiler, location: Location, node: FunctionDef): number {
  const count = loadAnnotations(compiler, location, node);
  if (count === 0) return 0;
  compiler.emit(location, 'BUILD_TUPLE', 2 * count);
  return FUNCTION_PARTS.annotations;
}

/** The parameters of a function, in the order in which their annotations are evaluated. */
export type ParameterOrder = (args: Arguments) => readonly (Arg | undefined)[];

/** Up to 3.14. */
export const positionalOnlySecond: ParameterOrder = ({ args, posonlyargs, vararg, kwonlyargs, kwarg }) => [
  ...[...args, ...posonlyargs, vararg, ...kwonlyargs, kwarg],
];

/** From 3.15 on. */
export const asWritten: ParameterOrder = ({ posonlyargs, args, vararg, kwonlyargs, kwarg }) => [
  ...[...posonlyargs, ...args, vararg, ...kwonlyargs, kwarg],
];

/** Leaves names and values on the stack; answers how many of each. */
export function loadAnnotations(
  compiler: Compiler,
  location: Location,
  { args, returns }: FunctionDef,
  parameters: ParameterOrder = positionalOnlySecond,
): number {
  let count = 0;
  const annotate = (name: string, annotation: Expr | undefined): void => {
    if (annotation === undefined) return;
    compiler.loadConst(location, text(mangle(compiler.unit.className, name)));
    parameterAnnotation(compiler, location, annotation);
    count++;
  };
  for (const each of parameters(args)) if (each !== undefined) annotate(each.arg, each.annotation);
  annotate('return', returns);
  return count;
}

/** `*args: *Types` has what the one item of `Types` is. */
function parameterAnnotation(compiler: Compiler, location: Location, annotation: Expr): void {
  if (annotation.nodeType !== 'Starred' || postponesAnnotations(compiler)) return annotationValue(compiler, annotation);
  compiler.expression(annotation.value);
  compiler.emit(location, 'UNPACK_SEQUENCE', 1);
}

/** A body that annotates a variable has a dict for the annotations. */
export function beginBody(compiler: Compiler, location: Location, body: readonly Stmt[]): void {
  if (hasAnnotation(body)) compiler.emit(location, 'SETUP_ANNOTATIONS');
}
