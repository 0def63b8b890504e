/** Expressions (compiler_visit_expr1, Python/compile.c 3.12.1). */
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { call } from './calls.ts';
import { compare } from './comparisons.ts';
import { at, type Compiler, text } from './compiler.ts';
import { comprehension } from './comprehensions.ts';
import { jumpIf } from './conditions.ts';
import { lambda } from './definitions.ts';
import { dictDisplay, display, MOST_ON_STACK, unpack } from './displays.ts';
import { awaitValue, yieldFrom, yieldValue } from './generators.ts';
import { name } from './names.ts';
import { BINARY_OPERANDS } from './operators.ts';
import { interpolation, template } from './templates.ts';

export function visitExpression(compiler: Compiler, node: Expr): void {
  const location = at(node);
  switch (node.nodeType) {
    case 'NamedExpr':
      compiler.expression(node.value);
      compiler.emit(location, 'COPY', 1);
      return compiler.expression(node.target);
    case 'BoolOp':
      return boolean(compiler, node);
    case 'BinOp':
      compiler.expressions([node.left, node.right]);
      return compiler.emit(location, 'BINARY_OP', BINARY_OPERANDS[node.op.nodeType]);
    case 'UnaryOp':
      compiler.expression(node.operand);
      return unary(compiler, node);
    case 'Lambda':
      return lambda(compiler, node);
    case 'IfExp':
      return conditional(compiler, node);
    case 'Dict':
      return dictDisplay(compiler, node);
    case 'Set':
      return display(compiler, location, node.elts, 'Set');
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      return comprehension(compiler, node);
    case 'Await':
      return awaitValue(compiler, node);
    case 'Yield':
      return yieldValue(compiler, node);
    case 'YieldFrom':
      return yieldFrom(compiler, node);
    case 'Compare':
      return compare(compiler, node);
    case 'Call':
      return call(compiler, node);
    case 'JoinedStr':
      return joined(compiler, node);
    case 'TemplateStr':
      return template(compiler, node);
    case 'Interpolation':
      return interpolation(compiler, node);
    case 'FormattedValue':
      return compiler.dialect.formattedValue(compiler, node);
    case 'Constant':
      return compiler.loadConst(location, node.constant);
    case 'Attribute':
      return compiler.dialect.attribute(compiler, node);
    case 'Subscript':
      if (node.ctx.nodeType === 'Load') compiler.settings.warnings.subscript(node);
      return compiler.dialect.subscript(compiler, node);
    case 'Starred':
      throw compiler.error(
        location,
        node.ctx.nodeType === 'Store' ? 'starred assignment target must be in a list or tuple' : "can't use starred expression here",
      );
    case 'Name':
      return name(compiler, location, node.id, node.ctx.nodeType);
    case 'List':
    case 'Tuple':
      return sequence(compiler, node);
    case 'Slice':
      return compiler.dialect.slice(compiler, node);
  }
}

function sequence(compiler: Compiler, node: ExprOf<'List' | 'Tuple'>): void {
  if (node.ctx.nodeType === 'Store') return unpack(compiler, node);
  if (node.ctx.nodeType === 'Del') return compiler.expressions(node.elts);
  display(compiler, at(node), node.elts, node.nodeType);
}

const UNARY = { Invert: 'UNARY_INVERT', USub: 'UNARY_NEGATIVE' } as const;

function unary(compiler: Compiler, node: ExprOf<'UnaryOp'>): void {
  const operator = node.op.nodeType;
  if (operator === 'UAdd') return compiler.dialect.intrinsic(compiler, at(node), 'unary positive');
  if (operator === 'Not') return compiler.dialect.not(compiler, at(node));
  compiler.emit(at(node), UNARY[operator]);
}

function boolean(compiler: Compiler, node: ExprOf<'BoolOp'>): void {
  const end = compiler.label();
  const stopsAt = node.op.nodeType === 'Or';
  node.values.forEach((value, index) => {
    compiler.expression(value);
    if (index < node.values.length - 1) compiler.dialect.decide(compiler, at(node), stopsAt, end);
  });
  compiler.use(end);
}

function conditional(compiler: Compiler, node: ExprOf<'IfExp'>): void {
  const [end, otherwise] = [compiler.label(), compiler.label()];
  jumpIf(compiler, at(node), node.test, otherwise, false);
  compiler.expression(node.body);
  compiler.pass(end);
  compiler.use(otherwise);
  compiler.expression(node.orelse);
  compiler.use(end);
}

function joined(compiler: Compiler, node: ExprOf<'JoinedStr'>): void {
  const location = at(node);
  const { values } = node;
  if (values.length === 0) return compiler.dialect.emptyFormat(compiler, location);
  if (values.length <= MOST_ON_STACK) {
    compiler.expressions(values);
    return values.length === 1 ? undefined : compiler.emit(location, 'BUILD_STRING', values.length);
  }
  compiler.loadConst(location, text(''));
  compiler.dialect.loadMethod(compiler, location, 'join');
  compiler.emit(location, 'BUILD_LIST', 0);
  for (const value of values) {
    compiler.expression(value);
    compiler.emit(location, 'LIST_APPEND', 1);
  }
  compiler.dialect.callNames(compiler, location, 1, []);
}
