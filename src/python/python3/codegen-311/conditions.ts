/** Tests that jump (compiler_jump_if, Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { compareLast, comparePair } from './comparisons.ts';
import { at, type Compiler } from './compiler.ts';

/** Goes to `target` where the test's truth is `when`, else on. */
export function jumpIf(compiler: Compiler, location: Location, test: Expr, target: Label, when: boolean): void {
  switch (test.nodeType) {
    case 'UnaryOp':
      if (test.op.nodeType === 'Not') return jumpIf(compiler, location, test.operand, target, !when);
      break;
    case 'BoolOp':
      return jumpIfBoolean(compiler, location, test, target, when);
    case 'IfExp':
      return jumpIfConditional(compiler, location, test, target, when);
    case 'Compare':
      compiler.place = at(test);
      if (test.ops.length > 1) return jumpIfChain(compiler, test, target, when);
      break;
  }
  compiler.expression(test);
  compiler.dialect.jumpOnTruth(compiler, compiler.here(at(test)), when, target);
}

function jumpIfBoolean(compiler: Compiler, location: Location, node: ExprOf<'BoolOp'>, target: Label, when: boolean): void {
  const decides = node.op.nodeType === 'Or';
  const early = decides === when ? target : compiler.label();
  for (const value of node.values.slice(0, -1)) jumpIf(compiler, location, value, early, decides);
  jumpIf(compiler, location, node.values.at(-1) as Expr, target, when);
  if (early !== target) compiler.use(early);
}

function jumpIfConditional(compiler: Compiler, location: Location, node: ExprOf<'IfExp'>, target: Label, when: boolean): void {
  const [end, otherwise] = [compiler.label(), compiler.label()];
  jumpIf(compiler, location, node.test, otherwise, false);
  jumpIf(compiler, location, node.body, target, when);
  compiler.pass(end);
  compiler.use(otherwise);
  jumpIf(compiler, location, node.orelse, target, when);
  compiler.use(end);
}

function jumpIfChain(compiler: Compiler, node: ExprOf<'Compare'>, target: Label, when: boolean): void {
  compiler.settings.warnings.identity(node);
  const location = at(node);
  const [cleanup, end] = [compiler.label(), compiler.label()];
  compiler.expression(node.left);
  for (let index = 0; index < node.ops.length - 1; index++) {
    comparePair(compiler, node, index);
    compiler.dialect.jumpOnTruth(compiler, location, false, cleanup);
  }
  compareLast(compiler, node);
  compiler.dialect.jumpOnTruth(compiler, location, when, target);
  compiler.pass(end);
  compiler.use(cleanup);
  compiler.emit(location, 'POP_TOP');
  if (!when) compiler.pass(target);
  compiler.use(end);
}
