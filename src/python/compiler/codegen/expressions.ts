/** Expressions (compiler_visit_expr, Python/compile.c 2.7.18). */
import type { Expr } from '../../syntax/tree.ts';
import { type Access, type Compiler, NONE } from './compiler.ts';
import { comprehensionFunction, listComprehension } from './comprehensions.ts';
import { lambda } from './definitions.ts';
import { binaryOpcode, comparison, unaryOpcode } from './operators.ts';
import { subscript } from './subscripts.ts';

type Node<K extends Expr['nodeType']> = Extract<Expr, { nodeType: K }>;

export function visitExpression(compiler: Compiler, node: Expr, access: Access): void {
  switch (node.nodeType) {
    case 'BoolOp':
      return boolean(compiler, node);
    case 'BinOp':
      compiler.expression(node.left);
      compiler.expression(node.right);
      return compiler.emit(binaryOpcode(compiler, node.op));
    case 'UnaryOp':
      compiler.expression(node.operand);
      return compiler.emit(unaryOpcode(node.op));
    case 'Lambda':
      return lambda(compiler, node);
    case 'IfExp':
      return conditional(compiler, node);
    case 'Dict':
      return dictDisplay(compiler, node);
    case 'Set':
      compiler.expressions(node.elts);
      return compiler.emit('BUILD_SET', node.elts.length);
    case 'ListComp':
      return listComprehension(compiler, node.elt, node.generators);
    case 'GeneratorExp':
      return comprehensionFunction(compiler, node, node.lineno, node.generators, { kind: 'generator', elt: node.elt });
    case 'SetComp':
      return comprehensionFunction(compiler, node, node.lineno, node.generators, { kind: 'set', elt: node.elt });
    case 'DictComp':
      return comprehensionFunction(compiler, node, node.lineno, node.generators, { kind: 'dict', key: node.key, value: node.value });
    case 'Yield':
      if (compiler.unit.scope.type !== 'function') throw compiler.error("'yield' outside function");
      if (node.value === undefined) compiler.loadConst(NONE);
      else compiler.expression(node.value);
      return compiler.emit('YIELD_VALUE');
    case 'Compare':
      return compare(compiler, node);
    case 'Call':
      return call(compiler, node);
    case 'Repr':
      compiler.expression(node.value);
      return compiler.emit('UNARY_CONVERT');
    case 'Constant':
      return compiler.loadConst(node.constant);
    case 'Attribute':
      return attribute(compiler, node, access);
    case 'Subscript':
      return subscript(compiler, node, access);
    case 'Name':
      return compiler.name(node.id, access as 'Load' | 'Store' | 'Del');
    case 'List':
    case 'Tuple':
      return sequence(compiler, node, access);
    case 'Ellipsis':
      return compiler.loadConst({ kind: 'ellipsis' });
    default:
      throw compiler.error('invalid syntax');
  }
}

function boolean(compiler: Compiler, { op, values }: Node<'BoolOp'>): void {
  const end = compiler.block();
  const opcode = op.nodeType === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP';
  values.forEach((value, index) => {
    compiler.expression(value);
    if (index < values.length - 1) compiler.jumpAbsolute(opcode, end);
  });
  compiler.use(end);
}

function conditional(compiler: Compiler, { test, body, orelse }: Node<'IfExp'>): void {
  const end = compiler.block();
  const next = compiler.block();
  compiler.expression(test);
  compiler.jumpAbsolute('POP_JUMP_IF_FALSE', next);
  compiler.expression(body);
  compiler.jumpRelative('JUMP_FORWARD', end);
  compiler.use(next);
  compiler.expression(orelse);
  compiler.use(end);
}

function dictDisplay(compiler: Compiler, { keys, values }: Node<'Dict'>): void {
  compiler.emit('BUILD_MAP', Math.min(values.length, 0xffff));
  values.forEach((value, index) => {
    compiler.expression(value);
    compiler.expression(keys[index] as Expr);
    compiler.emit('STORE_MAP');
  });
}

function compare(compiler: Compiler, { left, ops, comparators }: Node<'Compare'>): void {
  const last = ops.length - 1;
  const cleanup = compiler.block();
  compiler.expression(left);
  for (let index = 0; index < last; index++) {
    compiler.expression(comparators[index] as Expr);
    compiler.emit('DUP_TOP');
    compiler.emit('ROT_THREE');
    compiler.emit('COMPARE_OP', comparison(ops[index] as (typeof ops)[number]));
    compiler.jumpAbsolute('JUMP_IF_FALSE_OR_POP', cleanup);
    compiler.nextBlock();
  }
  compiler.expression(comparators[last] as Expr);
  compiler.emit('COMPARE_OP', comparison(ops[last] as (typeof ops)[number]));
  if (last === 0) return;
  const end = compiler.block();
  compiler.jumpRelative('JUMP_FORWARD', end);
  compiler.use(cleanup);
  compiler.emit('ROT_TWO');
  compiler.emit('POP_TOP');
  compiler.use(end);
}

const CALLS = ['CALL_FUNCTION', 'CALL_FUNCTION_VAR', 'CALL_FUNCTION_KW', 'CALL_FUNCTION_VAR_KW'] as const;

function call(compiler: Compiler, { func, args, keywords }: Node<'Call'>): void {
  const positional = args.filter((argument) => argument.nodeType !== 'Starred');
  const starred = args.find((argument) => argument.nodeType === 'Starred');
  const named = keywords.filter((keyword) => keyword.arg !== undefined);
  const mapping = keywords.find((keyword) => keyword.arg === undefined);
  if (positional.length + named.length > 255) throw compiler.error('more than 255 arguments');
  compiler.expression(func);
  compiler.expressions(positional);
  for (const keyword of named) {
    compiler.loadConst({ kind: 'bytes', value: keyword.arg as string });
    compiler.expression(keyword.value);
  }
  if (starred?.nodeType === 'Starred') compiler.expression(starred.value);
  if (mapping !== undefined) compiler.expression(mapping.value);
  const form = (starred === undefined ? 0 : 1) + (mapping === undefined ? 0 : 2);
  compiler.emit(CALLS[form] as string, positional.length | (named.length << 8));
}

function attribute(compiler: Compiler, { value, attr }: Node<'Attribute'>, access: Access): void {
  if (access !== 'AugStore') compiler.expression(value);
  if (access === 'AugLoad') compiler.emit('DUP_TOP');
  if (access === 'AugStore') compiler.emit('ROT_TWO');
  compiler.emitName(access === 'Del' ? 'DELETE_ATTR' : access.endsWith('Load') ? 'LOAD_ATTR' : 'STORE_ATTR', attr);
}

function sequence(compiler: Compiler, node: Node<'List' | 'Tuple'>, access: Access): void {
  if (access === 'Store') compiler.emit('UNPACK_SEQUENCE', node.elts.length);
  compiler.expressions(node.elts);
  if (access === 'Load') compiler.emit(node.nodeType === 'List' ? 'BUILD_LIST' : 'BUILD_TUPLE', node.elts.length);
}
