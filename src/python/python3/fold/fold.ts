/** What is worked out on the tree before code is made of it (Python/ast_opt.c 3.8.18). Changes nodes in place. */
import type { Constant } from '../../compiler/blueprint.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Expr, ExprOf, PatternOf, StmtOf, Tree } from '../syntax/tree.ts';
import { itemOf, operate, operateUnary } from './arithmetic.ts';
import { distinct } from './distinct.ts';
import { isSafe } from './limits.ts';
import { formatParts } from './printf.ts';

type Rules = Readonly<Record<string, (node: never) => void>>;

/** Told of every constant worked out: the parser's arena keeps each (make_const). */
let onConstant: (constant: Constant) => void = () => {};

type TreeFolder = (tree: Tree, made: (constant: Constant) => void) => void;

/** The optimiser with these rules. @param blind the kind of node it does not look into */
function folding(rules: Rules, blind?: string): TreeFolder {
  return (tree, made) => {
    onConstant = made;
    fold(tree, rules, blind);
  };
}

function fold(node: object, rules: Rules, blind?: string): void {
  const { nodeType } = node as { nodeType: string };
  if (nodeType === blind) return;
  for (const child of childrenOf(node)) fold(child, rules, blind);
  rules[nodeType]?.(node as never);
}

const RULES: Rules = {
  BinOp: binary,
  UnaryOp: unary,
  Tuple: tuple,
  Subscript: subscript,
  Compare: (node: ExprOf<'Compare'>) => compare(node, iterated),
  Name: debug,
  For: ({ iter }: StmtOf<'For'>) => iterated(iter),
  AsyncFor: ({ iter }: StmtOf<'AsyncFor'>) => iterated(iter),
  Comprehension: ({ iter }: { iter: Expr }) => iterated(iter),
};

/** In 3.7 a list that is walked or searched stays one unless its elements are constants. */
const RULES_37: Rules = {
  ...RULES,
  Compare: (node: ExprOf<'Compare'>) => compare(node, iteratedConstants),
  For: ({ iter }: StmtOf<'For'>) => iteratedConstants(iter),
  AsyncFor: ({ iter }: StmtOf<'AsyncFor'>) => iteratedConstants(iter),
  Comprehension: ({ iter }: { iter: Expr }) => iteratedConstants(iter),
};

/** 3.6 has no optimiser of trees, but knows one constant by its name (compiler_nameop, Python/compile.c 3.6.15). */
export const foldDebug = folding({ Name: debug });
// Before 3.10 the optimiser has not heard of the walrus.
export const foldTree37 = folding(RULES_37, 'NamedExpr');
export const foldTree = folding(RULES, 'NamedExpr');
export const foldTreeAndWalrus = folding(RULES);
/** From 3.11 on: formats become f-strings, too. */
export const foldTreeAndFormats = folding({ ...RULES, BinOp: binaryOrFormat });

/** From 3.14 on all else is left to the flow graph (Python/ast_preprocess.c 3.14.2); numbers in patterns are constants still. */
export const foldFormats = folding({
  BinOp: (node: ExprOf<'BinOp'>) => formatOf(node),
  Name: debug,
  MatchValue: ({ value }: PatternOf<'MatchValue'>) => patternNumber(value),
  MatchMapping: ({ keys }: PatternOf<'MatchMapping'>) => keys.forEach(patternNumber),
});

/** Puts a node in another's stead, with the place it has. */
function becomeOther(node: Expr, other: Expr): void {
  for (const key of Object.keys(node)) delete (node as unknown as Record<string, unknown>)[key];
  Object.assign(node, other);
}

/** Makes a node another one, where it stands. */
function become(node: Expr, other: object): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  becomeOther(node, { ...other, lineno, col_offset, end_lineno, end_col_offset } as Expr);
}

function becomeConstant(node: Expr, constant: Constant | null): void {
  if (constant === null) return;
  onConstant(constant);
  become(node, { nodeType: 'Constant', constant });
}

function binary(node: ExprOf<'BinOp'>): void {
  const { left, right, op } = node;
  if (left.nodeType !== 'Constant' || right.nodeType !== 'Constant') return;
  if (isSafe(op.nodeType, left.constant, right.constant)) becomeConstant(node, operate(op.nodeType, left.constant, right.constant));
}

function binaryOrFormat(node: ExprOf<'BinOp'>): void {
  if (!formatOf(node)) binary(node);
}

/** Whether it is a format of a tuple, which becomes an f-string if it is simple enough. */
function formatOf(node: ExprOf<'BinOp'>): boolean {
  const { left, right, op } = node;
  const isFormat = op.nodeType === 'Mod' && left.nodeType === 'Constant' && left.constant.kind === 'text';
  if (!isFormat || right.nodeType !== 'Tuple' || right.elts.some(({ nodeType }) => nodeType === 'Starred')) return false;
  const values = formatParts((left.constant as { value: string }).value, right.elts);
  if (values !== null) become(node, { nodeType: 'JoinedStr', values });
  return true;
}

/** A negative or complex number (fold_const_match_patterns). */
function patternNumber(node: Expr): void {
  if (node.nodeType === 'UnaryOp') unary(node);
  if (node.nodeType !== 'BinOp') return;
  patternNumber(node.left);
  binary(node);
}

const OPPOSITES = { Is: 'IsNot', IsNot: 'Is', In: 'NotIn', NotIn: 'In' } as const;

function unary(node: ExprOf<'UnaryOp'>): void {
  const { op, operand } = node;
  if (operand.nodeType === 'Constant') return becomeConstant(node, operateUnary(op.nodeType, operand.constant));
  if (op.nodeType !== 'Not' || operand.nodeType !== 'Compare' || operand.ops.length !== 1) return;
  const opposite = OPPOSITES[operand.ops[0]?.nodeType as keyof typeof OPPOSITES];
  if (opposite !== undefined) becomeOther(node, { ...operand, ops: [{ nodeType: opposite }] });
}

function constantsOf(elements: readonly Expr[]): Constant[] | null {
  const constants = elements.flatMap((element) => (element.nodeType === 'Constant' ? [element.constant] : []));
  return constants.length === elements.length ? constants : null;
}

function tuple(node: ExprOf<'Tuple'>): void {
  const items = node.ctx?.nodeType === 'Load' ? constantsOf(node.elts) : null;
  becomeConstant(node, items === null ? null : { kind: 'tuple', items });
}

function subscript(node: ExprOf<'Subscript'>): void {
  const { value, slice, ctx } = node;
  if (ctx.nodeType !== 'Load' || value.nodeType !== 'Constant' || slice.nodeType !== 'Constant') return;
  becomeConstant(node, itemOf(value.constant, slice.constant));
}

function compare({ ops, comparators }: ExprOf<'Compare'>, searched: (node: Expr) => void): void {
  const operator = ops.at(-1)?.nodeType;
  if (operator === 'In' || operator === 'NotIn') searched(comparators.at(-1) as Expr);
}

function iteratedConstants(node: Expr): void {
  if (node.nodeType === 'Set' || (node.nodeType === 'List' && constantsOf(node.elts) !== null)) iterated(node);
}

/** What is only walked or searched need not be a list, nor a set that changes (fold_iter). */
function iterated(node: Expr): void {
  if (node.nodeType === 'List') {
    if (node.elts.some(({ nodeType }) => nodeType === 'Starred')) return;
    become(node, { ...node, nodeType: 'Tuple' });
    return tuple(node as unknown as ExprOf<'Tuple'>);
  }
  if (node.nodeType !== 'Set') return;
  const items = constantsOf(node.elts);
  becomeConstant(node, items === null ? null : { kind: 'frozenset', items: distinct(items) });
}

function debug(node: ExprOf<'Name'>): void {
  if (node.ctx.nodeType === 'Load' && node.id === '__debug__') becomeConstant(node, { kind: 'bool', value: true });
}
