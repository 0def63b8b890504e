/** Python 3's literals as constants (parsenumber, Python/ast.c 3.8.18): a number's text says whether it is an integer or a float. */
import type { Constant } from '../../compiler/blueprint.ts';

const PREFIXED = /^0[xXoObB]/;

export function numberConstant(text: string): Constant {
  const digits = text.replaceAll('_', '');
  if (PREFIXED.test(digits)) return integer(BigInt(digits.toLowerCase()));
  if (/[jJ]$/.test(digits)) return { kind: 'complex', real: 0, imag: Number(digits.slice(0, -1)) };
  if (/[.eE]/.test(digits)) return { kind: 'float', value: Number(digits) };
  return integer(BigInt(digits));
}

/** A number where it is safe, so that equal values have one representation. */
export function integer(value: bigint): Constant {
  const narrow = Number(value);
  return { kind: 'int', value: Number.isSafeInteger(narrow) ? narrow : value };
}
