/** Tests that jump (compiler_jump_if, Python/compile.c 3.8.18). */
import { truth } from '../fold/arithmetic.ts';
import type { Expr, ExprOf } from '../syntax/tree.ts';
import type { BasicBlock } from './block.ts';
import type { Compiler } from './compiler.ts';

/** The truth of a test that is a constant, else null (expr_constant). */
export function constantTruth(test: Expr): boolean | null {
  return test.nodeType === 'Constant' ? truth(test.constant) : null;
}

/** Goes to `target` where the test's truth is `when`, else on. */
export function jumpIf(compiler: Compiler, test: Expr, target: BasicBlock, when: boolean): void {
  switch (test.nodeType) {
    case 'UnaryOp':
      if (test.op.nodeType === 'Not') return jumpIf(compiler, test.operand, target, !when);
      break;
    case 'BoolOp':
      return jumpIfBoolean(compiler, test, target, when);
    case 'IfExp':
      return jumpIfConditional(compiler, test, target, when);
    case 'Compare':
      // Its line stays that of the jumps behind it.
      compiler.relocate(test.lineno);
      if (test.ops.length > 1) return jumpIfChain(compiler, test, target, when);
      break;
  }
  jumpOnValue(compiler, test, target, when);
}

/** In 3.6 a test is computed, whatever it is. */
export function jumpOnValue(compiler: Compiler, test: Expr, target: BasicBlock, when: boolean): void {
  compiler.expression(test);
  compiler.jump(jumpWhen(when), target);
}

const jumpWhen = (when: boolean): string => (when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE');

function jumpIfBoolean(compiler: Compiler, { op, values }: ExprOf<'BoolOp'>, target: BasicBlock, when: boolean): void {
  const decides = op.nodeType === 'Or';
  const early = decides === when ? target : compiler.block();
  for (const value of values.slice(0, -1)) jumpIf(compiler, value, early, decides);
  jumpIf(compiler, values.at(-1) as Expr, target, when);
  if (early !== target) compiler.use(early);
}

function jumpIfConditional(compiler: Compiler, { test, body, orelse }: ExprOf<'IfExp'>, target: BasicBlock, when: boolean): void {
  const end = compiler.block();
  const otherwise = compiler.block();
  jumpIf(compiler, test, otherwise, false);
  jumpIf(compiler, body, target, when);
  compiler.artificialJump('JUMP_FORWARD', end);
  compiler.use(otherwise);
  jumpIf(compiler, orelse, target, when);
  compiler.use(end);
}

function jumpIfChain(compiler: Compiler, node: ExprOf<'Compare'>, target: BasicBlock, when: boolean): void {
  compiler.context.warnings.identity(node);
  const cleanup = compiler.block();
  chain(compiler, node, 'POP_JUMP_IF_FALSE', cleanup);
  compiler.jump(jumpWhen(when), target);
  const end = compiler.block();
  compiler.artificialJump('JUMP_FORWARD', end);
  compiler.use(cleanup);
  compiler.emit('POP_TOP');
  if (!when) compiler.artificialJump('JUMP_FORWARD', target);
  compiler.use(end);
}

/** All comparisons of a chain; after each but the last, one that is false goes to `cleanup`. */
export function chain(compiler: Compiler, { left, ops, comparators }: ExprOf<'Compare'>, jump: string, cleanup: BasicBlock): void {
  compiler.expression(left);
  comparators.forEach((comparator, index) => {
    const last = index === comparators.length - 1;
    compiler.expression(comparator);
    if (!last) {
      compiler.emit('DUP_TOP');
      compiler.emit('ROT_THREE');
    }
    compiler.compare(ops[index] as (typeof ops)[number]);
    if (last) return;
    compiler.jump(jump, cleanup);
    compiler.nextBlock();
  });
}
