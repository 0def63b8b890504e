/** Comparisons and their chains (compiler_compare, Python/compile.c 3.12.1). */
import type { CmpOp, Expr, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';

type Compare = ExprOf<'Compare'>;

export function compare(compiler: Compiler, node: Compare): void {
  compiler.settings.warnings.identity(node);
  const location = at(node);
  compiler.expression(node.left);
  if (node.ops.length === 1) return compareLast(compiler, node);
  const [cleanup, end] = [compiler.label(), compiler.label()];
  for (let index = 0; index < node.ops.length - 1; index++) {
    comparePair(compiler, node, index);
    compiler.dialect.jumpOrPop(compiler, location, false, cleanup);
  }
  compareLast(compiler, node);
  compiler.pass(end);
  compiler.use(cleanup);
  compiler.emit(location, 'SWAP', 2);
  compiler.emit(location, 'POP_TOP');
  compiler.use(end);
}

/** One comparison of a chain; its right value stays for the next. */
export function comparePair(compiler: Compiler, node: Compare, index: number): void {
  compiler.expression(node.comparators[index] as Expr);
  compiler.emit(at(node), 'SWAP', 2);
  compiler.emit(at(node), 'COPY', 2);
  compiler.dialect.compare(compiler, at(node), (node.ops[index] as CmpOp).nodeType);
}

export function compareLast(compiler: Compiler, node: Compare): void {
  compiler.expression(node.comparators.at(-1) as Expr);
  compiler.dialect.compare(compiler, at(node), (node.ops.at(-1) as CmpOp).nodeType);
}
