/** When two constants are one (_PyCode_ConstantKey, Objects/codeobject.c 2.7.18). */
import type { CodeBlueprint, Constant } from './blueprint.ts';

/** Equal constants of one type have one key; zeros keep their signs apart. */
export function constantKey(constant: Constant): string {
  switch (constant.kind) {
    case 'float':
      return `float:${Object.is(constant.value, -0) ? '-0' : constant.value}`;
    case 'complex':
      return `complex:${signed(constant.real)}:${signed(constant.imag)}`;
    case 'tuple':
    case 'frozenset':
    case 'slice':
      return `${constant.kind}(${constant.items.map(constantKey).join(',')})`;
    case 'code':
      return `code:${codeKey(constant.code)}`;
    case 'bytes':
    case 'text':
      return `${constant.kind}:${JSON.stringify(constant.value)}`;
    case 'none':
    case 'ellipsis':
      return constant.kind;
    default:
      return `${constant.kind}:${constant.value}`;
  }
}

function signed(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/**
 * Equal code (code_richcompare, Objects/codeobject.c 2.7.18: two lambdas of one line may be) is one constant, whatever its lines and stack.
 * Constants' keys stand in it with their lengths, since quotes would double at each level of nested code.
 */
function codeKey(code: CodeBlueprint): string {
  const { co_name, co_argcount, co_nlocals, co_flags, co_firstlineno, co_names, co_varnames, co_freevars, co_cellvars } = code;
  const numbers = [co_argcount, co_nlocals, co_flags, co_firstlineno];
  const bytes = Buffer.from(code.co_code).toString('latin1');
  const constants = code.co_consts.map(constantKey).map((key) => `${key.length}:${key}`);
  const tables = tablesOf(code as Tables).map((table) => Buffer.from(table).toString('latin1'));
  return JSON.stringify([co_name, numbers, bytes, co_names, co_varnames, co_freevars, co_cellvars, ...tables]) + constants.join('');
}

interface Tables {
  readonly co_linetable?: Uint8Array;
  readonly co_exceptiontable?: Uint8Array;
}

/** Code that has a table of handlers is told apart by its tables, too (3.11.7). */
function tablesOf(code: Tables): Uint8Array[] {
  const { co_linetable, co_exceptiontable } = code;
  return co_linetable && co_exceptiontable ? [co_linetable, co_exceptiontable] : [];
}
