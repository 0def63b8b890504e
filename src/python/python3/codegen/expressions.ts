/** Expressions (compiler_visit_expr1, Python/compile.c 3.8.18). */
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { type Access, type Compiler, NONE, text } from './compiler.ts';
import { chain } from './conditions.ts';
import { lambda } from './definitions.ts';
import type { ExpressionTable } from './dialect.ts';
import { binaryOpcode, UNARY_OPCODES } from './operators.ts';
import { slice, subscript } from './subscripts.ts';

/** Those that all versions have so far. */
export const EXPRESSIONS = {
  NamedExpr: (compiler, { value, target }) => {
    compiler.expression(value);
    compiler.emit('DUP_TOP');
    compiler.expression(target);
  },
  BoolOp: boolean,
  BinOp: (compiler, { left, right, op }) => {
    compiler.expressions([left, right]);
    compiler.emit(binaryOpcode(op));
  },
  UnaryOp: (compiler, { operand, op }) => {
    compiler.expression(operand);
    compiler.emit(UNARY_OPCODES[op.nodeType]);
  },
  Lambda: lambda,
  IfExp: conditional,
  Await: (compiler, { value }) => {
    requireFunction(compiler, "'await' outside function");
    compiler.expression(value);
    compiler.emit('GET_AWAITABLE');
    compiler.yieldFrom();
  },
  Yield: (compiler, { value }) => {
    requireFunction(compiler, "'yield' outside function");
    if (value === undefined) compiler.loadConst(NONE);
    else compiler.expression(value);
    compiler.emit('YIELD_VALUE');
  },
  YieldFrom: (compiler, { value }) => {
    requireFunction(compiler, "'yield' outside function");
    compiler.expression(value);
    compiler.emit('GET_YIELD_FROM_ITER');
    compiler.yieldFrom();
  },
  Compare: compare,
  JoinedStr: joined,
  FormattedValue: formatted,
  Constant: (compiler, { constant }) => compiler.loadConst(constant),
  Starred: (compiler, _, access) => {
    throw compiler.error(access === 'Store' ? 'starred assignment target must be in a list or tuple' : "can't use starred expression here");
  },
  Name: (compiler, { id }, access) => compiler.name(id, access as 'Load' | 'Store' | 'Del'),
  Slice: slice,
  Attribute: attribute,
  Subscript: subscript,
} satisfies Partial<ExpressionTable>;

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
  compiler.jumpIf(test, otherwise, false);
  compiler.expression(body);
  compiler.artificialJump('JUMP_FORWARD', end);
  compiler.use(otherwise);
  compiler.expression(orelse);
  compiler.use(end);
}

function compare(compiler: Compiler, node: ExprOf<'Compare'>): void {
  compiler.context.warnings.identity(node);
  const cleanup = node.ops.length > 1 ? compiler.block() : null;
  if (cleanup === null) {
    return chain(compiler, node, '', compiler.unit.current);
  }
  chain(compiler, node, 'JUMP_IF_FALSE_OR_POP', cleanup);
  const end = compiler.block();
  compiler.artificialJump('JUMP_FORWARD', end);
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

/** Where every instruction has a line, loading and storing have that of the name, which may stand further down (3.10). */
function attribute(compiler: Compiler, { value, attr, end_lineno }: ExprOf<'Attribute'>, access: Access): void {
  if (access !== 'AugStore') compiler.expression(value);
  if (access === 'AugLoad') compiler.emit('DUP_TOP');
  if (access === 'Del') return compiler.emitName('DELETE_ATTR', attr);
  compiler.relocated(end_lineno, () => {
    if (access === 'AugStore') compiler.emit('ROT_TWO');
    compiler.emitName(access.endsWith('Load') ? 'LOAD_ATTR' : 'STORE_ATTR', attr);
  });
}

/** f-strings: one part is what it is; many are joined as a list (compiler_joined_str, Python/compile.c 3.10.13). */
function joined(compiler: Compiler, { values }: ExprOf<'JoinedStr'>): void {
  if (values.length > compiler.stackGuideline) return joinedList(compiler, values);
  compiler.expressions(values);
  if (values.length !== 1) compiler.emit('BUILD_STRING', values.length);
}

function joinedList(compiler: Compiler, values: readonly Expr[]): void {
  compiler.loadConst(text(''));
  compiler.emitName('LOAD_METHOD', 'join');
  compiler.emit('BUILD_LIST', 0);
  for (const value of values) {
    compiler.expression(value);
    compiler.emit('LIST_APPEND', 1);
  }
  compiler.emit('CALL_METHOD', 1);
}
