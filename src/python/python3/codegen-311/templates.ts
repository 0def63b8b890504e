/** Template strings (codegen_template_str, codegen_interpolation; Python/codegen.c 3.14.2; PEP 750). */
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler, text } from './compiler.ts';
import { CONVERSIONS } from './format.ts';
import { BINARY_OPERANDS, IN_PLACE } from './operators.ts';

const isInterpolation = (node: Expr): node is ExprOf<'Interpolation'> => node.nodeType === 'Interpolation';

/** A tuple of the texts, of which one stands before, between and behind the interpolations, and a tuple of these. */
export function template(compiler: Compiler, node: ExprOf<'TemplateStr'>): void {
  const location = at(node);
  const interpolations = node.values.filter(isInterpolation);
  let parts: Expr[] = [];
  for (const value of node.values) {
    if (!isInterpolation(value)) parts.push(value);
    else {
      textOf(compiler, node, parts);
      parts = [];
    }
  }
  textOf(compiler, node, parts);
  compiler.emit(location, 'BUILD_TUPLE', interpolations.length + 1);
  compiler.expressions(interpolations);
  compiler.emit(location, 'BUILD_TUPLE', interpolations.length);
  compiler.emit(location, 'BUILD_TEMPLATE');
}

/** Parts that stand together are joined. */
function textOf(compiler: Compiler, node: ExprOf<'TemplateStr'>, [first, ...rest]: readonly Expr[]): void {
  if (first === undefined) return compiler.loadConst(at(node), text(''));
  compiler.expression(first);
  for (const part of rest) {
    compiler.expression(part);
    compiler.emit(at(node), 'BINARY_OP', IN_PLACE + BINARY_OPERANDS.Add);
  }
}

/** BUILD_INTERPOLATION's operand: the conversion, above it how many values there are. */
const VALUE_AND_TEXT = 2;
const WITH_FORMAT = 1;

export function interpolation(compiler: Compiler, node: ExprOf<'Interpolation'>): void {
  const { value, str, conversion, format_spec } = node;
  compiler.expression(value);
  compiler.loadConst(at(node), text(str));
  if (format_spec !== undefined) compiler.expression(format_spec);
  const how = conversion > 0 ? (CONVERSIONS[String.fromCharCode(conversion)] ?? 0) : 0;
  compiler.emit(at(node), 'BUILD_INTERPOLATION', VALUE_AND_TEXT | (format_spec === undefined ? 0 : WITH_FORMAT) | (how << 2));
}
