/** Comparisons and jumps on them (compiler_addcompare, compiler_boolop; Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import type { CmpOp } from '../syntax/tree.ts';
import type { Compiler } from './compiler.ts';
import { COMPARISON_MASKS, COMPARISONS, TESTS } from './operators.ts';

/** COMPARE_OP's operand has the operator in its upper bits, and below which results make it true. */
export function compareWithMask(compiler: Compiler, location: Location, operator: CmpOp['nodeType']): void {
  const test = TESTS[operator];
  if (test !== undefined) return compiler.emit(location, ...test);
  const index = COMPARISONS.indexOf(operator);
  compiler.emit(location, 'COMPARE_OP', (index << 4) | (COMPARISON_MASKS[index] as number));
}

export const jumpWhen = (when: boolean): string => (when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE');

export function jumpOnTruth(compiler: Compiler, location: Location, when: boolean, target: Label): void {
  compiler.jump(location, jumpWhen(when), target);
}

/** A copy is tested. */
export function jumpOrPop(compiler: Compiler, location: Location, when: boolean, target: Label): void {
  compiler.emit(location, 'COPY', 1);
  compiler.jump(location, jumpWhen(when), target);
  compiler.emit(location, 'POP_TOP');
}
