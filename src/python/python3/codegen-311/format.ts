/** Values in f-strings (compiler_formatted_value, Python/compile.c 3.12.1). */
import type { ExprOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';

/** FORMAT_VALUE's operand: the conversion, and whether a format lies on the stack. */
export const CONVERSIONS: Readonly<Record<string, number>> = { s: 1, r: 2, a: 3 };
const WITH_FORMAT = 4;

export function formattedValue(compiler: Compiler, node: ExprOf<'FormattedValue'>): void {
  const { value, conversion, format_spec } = node;
  compiler.expression(value);
  if (format_spec !== undefined) compiler.expression(format_spec);
  const how = conversion > 0 ? (CONVERSIONS[String.fromCharCode(conversion)] ?? 0) : 0;
  compiler.emit(at(node), 'FORMAT_VALUE', how | (format_spec === undefined ? 0 : WITH_FORMAT));
}
