/** Expressions (compiler_visit_expr1, Python/compile.c 3.8.18). */
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { call } from './calls.ts';
import { type Access, type Compiler, NONE } from './compiler.ts';
import { comprehension } from './comprehensions.ts';
import { chain, jumpIf } from './conditions.ts';
import { lambda } from './definitions.ts';
import { dictDisplay, display, unpack } from './displays.ts';
import { binaryOpcode, UNARY_OPCODES } from './operators.ts';
import { subscript } from './subscripts.ts';

export function visitExpression(compiler: Compiler, node: Expr, access: Access): void {
  switch (node.nodeType) {
    case 'NamedExpr':
      compiler.expression(node.value);
      compiler.emit('DUP_TOP');
      return compiler.expression(node.target);
    case 'BoolOp':
      return boolean(compiler, node);
    case 'BinOp':
      compiler.expressions([node.left, node.right]);
      return compiler.emit(binaryOpcode(node.op));
    case 'UnaryOp':
      compiler.expression(node.operand);
      return compiler.emit(UNARY_OPCODES[node.op.nodeType]);
    case 'Lambda':
      return lambda(compiler, node);
    case 'IfExp':
      return conditional(compiler, node);
    case 'Dict':
      return dictDisplay(compiler, node);
    case 'Set':
      return display(compiler, node.elts, 'BUILD_SET', 'BUILD_SET', 'BUILD_SET_UNPACK');
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      return comprehension(compiler, node);
    case 'Await':
      requireFunction(compiler, "'await' outside function");
      compiler.expression(node.value);
      compiler.emit('GET_AWAITABLE');
      return compiler.yieldFrom();
    case 'Yield':
      requireFunction(compiler, "'yield' outside function");
      if (node.value === undefined) compiler.loadConst(NONE);
      else compiler.expression(node.value);
      return compiler.emit('YIELD_VALUE');
    case 'YieldFrom':
      requireFunction(compiler, "'yield' outside function");
      compiler.expression(node.value);
      compiler.emit('GET_YIELD_FROM_ITER');
      return compiler.yieldFrom();
    case 'Compare':
      return compare(compiler, node);
    case 'Call':
      return call(compiler, node);
    case 'JoinedStr':
      compiler.expressions(node.values);
      return node.values.length === 1 ? undefined : compiler.emit('BUILD_STRING', node.values.length);
    case 'FormattedValue':
      return formatted(compiler, node);
    case 'Constant':
      return compiler.loadConst(node.constant);
    case 'Attribute':
      return attribute(compiler, node, access);
    case 'Subscript':
      return subscript(compiler, node, access);
    case 'Starred':
      throw compiler.error(
        access === 'Store' ? 'starred assignment target must be in a list or tuple' : "can't use starred expression here",
      );
    case 'Name':
      return compiler.name(node.id, access as 'Load' | 'Store' | 'Del');
    case 'List':
    case 'Tuple':
      if (access === 'Store') return unpack(compiler, node.elts);
      if (access === 'Del') return compiler.expressions(node.elts);
      return node.nodeType === 'List'
        ? display(compiler, node.elts, 'BUILD_LIST', 'BUILD_TUPLE', 'BUILD_LIST_UNPACK')
        : display(compiler, node.elts, 'BUILD_TUPLE', 'BUILD_TUPLE', 'BUILD_TUPLE_UNPACK');
    case 'Slice':
      throw new Error('a slice outside a subscript');
  }
}

function requireFunction(compiler: Compiler, otherwise: string): void {
  if (compiler.unit.scope.type !== 'function') throw compiler.error(otherwise);
}

function boolean(compiler: Compiler, { op, values }: ExprOf<'BoolOp'>): void {
  const end = compiler.block();
  const opcode = op.nodeType === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP';
  values.forEach((value, index) => {
    compiler.expression(value);
    if (index < values.length - 1) compiler.jump(opcode, end);
  });
  compiler.use(end);
}

function conditional(compiler: Compiler, { test, body, orelse }: ExprOf<'IfExp'>): void {
  const end = compiler.block();
  const otherwise = compiler.block();
  jumpIf(compiler, test, otherwise, false);
  compiler.expression(body);
  compiler.jump('JUMP_FORWARD', end);
  compiler.use(otherwise);
  compiler.expression(orelse);
  compiler.use(end);
}

function compare(compiler: Compiler, node: ExprOf<'Compare'>): void {
  const cleanup = node.ops.length > 1 ? compiler.block() : null;
  if (cleanup === null) {
    return chain(compiler, node, '', compiler.unit.current);
  }
  chain(compiler, node, 'JUMP_IF_FALSE_OR_POP', cleanup);
  const end = compiler.block();
  compiler.jump('JUMP_FORWARD', end);
  compiler.use(cleanup);
  compiler.emit('ROT_TWO');
  compiler.emit('POP_TOP');
  compiler.use(end);
}

/** FORMAT_VALUE's operand: the conversion, and whether a format lies on the stack. */
const CONVERSIONS: Readonly<Record<string, number>> = { s: 1, r: 2, a: 3 };
const WITH_FORMAT = 4;

function formatted(compiler: Compiler, { value, conversion, format_spec }: ExprOf<'FormattedValue'>): void {
  compiler.expression(value);
  if (format_spec !== undefined) compiler.expression(format_spec);
  const how = conversion > 0 ? (CONVERSIONS[String.fromCharCode(conversion)] ?? 0) : 0;
  compiler.emit('FORMAT_VALUE', how | (format_spec === undefined ? 0 : WITH_FORMAT));
}

function attribute(compiler: Compiler, { value, attr }: ExprOf<'Attribute'>, access: Access): void {
  if (access !== 'AugStore') compiler.expression(value);
  if (access === 'AugLoad') compiler.emit('DUP_TOP');
  if (access === 'AugStore') compiler.emit('ROT_TWO');
  compiler.emitName(access === 'Del' ? 'DELETE_ATTR' : access.endsWith('Load') ? 'LOAD_ATTR' : 'STORE_ATTR', attr);
}
