/** Tests whose outcome is known when the program is compiled (expr_constant, Python/compile.c 2.7.18). */
import type { Expr } from '../syntax/tree.ts';
import type { Constant } from './blueprint.ts';

/** What a test is known to be at compile time: its truth, or null (expr_constant). */
export function constantTruth(test: Expr): boolean | null {
  if (test.nodeType === 'Name' && test.id === '__debug__') return true;
  if (test.nodeType !== 'Constant') return null;
  return isTrueConstant(test.constant);
}

/** The truth of a number or string constant. */
export function isTrueConstant(constant: Constant): boolean {
  switch (constant.kind) {
    case 'none':
      return false;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    case 'slice':
    case 'code':
    case 'ellipsis':
      return true;
    default:
      return Boolean(constant.value);
  }
}
