/** Documentation (compiler_function_body, compiler_body; Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Expr } from '../syntax/tree.ts';
import { type Compiler, NONE } from './compiler.ts';

/** The first constant is a function's documentation, or None. */
export function firstConstant({ unit }: Compiler, text: Constant | null): boolean {
  unit.addConst(text ?? NONE);
  return text !== null;
}

export function bodyDocumentation(compiler: Compiler, node: Expr): void {
  compiler.expression(node);
}
