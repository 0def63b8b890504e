/** Comprehensions and what has no place in them, `yield`, `await` and `:=`. */
import type { Span } from '../../syntax/errors.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Comprehension, Expr, ExprOf, Stmt } from '../syntax/tree.ts';
import type { Around, Checker, ComprehensionNode, Visitor, Visitors } from './checker.ts';

function comprehension(checker: Checker, node: ComprehensionNode, around: Around): void {
  const [outermost, ...rest] = node.generators as [Comprehension, ...Comprehension[]];
  const isIterable = checker.minor >= 8;
  checker.visit(outermost.iter, { ...around, unit: node, isIterable });
  const inside: Around = {
    ...around,
    block: 'comprehension',
    span: node,
    unit: node,
    comprehension: { node, outer: around.comprehension },
  };
  checker.all([outermost.target, ...outermost.ifs], inside);
  for (const { target, iter, ifs } of rest) {
    checker.visit(iter, { ...inside, isIterable });
    checker.all([target, ...ifs], inside);
  }
  checker.all(
    node.nodeType === 'DictComp' ? [node.key, node.value].filter((each) => each !== undefined) : [(node as ExprOf<'ListComp'>).elt],
    inside,
  );
}

const COMPREHENSIONS: Readonly<Record<ComprehensionNode['nodeType'], string>> = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
};

function yielding(checker: Checker, node: ExprOf<'Yield' | 'YieldFrom'>, around: Around): void {
  const { block, comprehension: inside } = around;
  checker.below(node, around);
  if (block !== 'comprehension') checker.forbid('yield', node, around);
  else if (checker.minor >= 8) {
    checker.refuseInBlock(around, node, `'yield' inside ${COMPREHENSIONS[(inside as { node: ComprehensionNode }).node.nodeType]}`);
  }
  if (node.nodeType === 'YieldFrom' && block === 'async function') checker.refuse(node, "'yield from' inside async function");
}

/** symtable_handle_namedexpr; in 3.8 and 3.9 the column counts from 0. */
function walrus(checker: Checker, node: ExprOf<'NamedExpr'>, around: Around): void {
  const refuse = (place: Span, message: string): never =>
    checker.refuse(checker.minor >= 10 ? place : { ...place, col_offset: place.col_offset - 1 }, message);
  if (around.isIterable) refuse(node, 'assignment expression cannot be used in a comprehension iterable expression');
  const name = (node.target as ExprOf<'Name'>).id;
  for (let each = around.comprehension; each !== null; each = each.outer) {
    if (each.node.generators.some(({ target }) => namesIn(target).includes(name))) {
      refuse(node.target, `assignment expression cannot rebind comprehension iteration variable '${name}'`);
    }
  }
  checker.forbid('named', node, around);
  checker.below(node, around);
}

function namesIn(target: object): string[] {
  return 'id' in target ? [target.id as string] : childrenOf(target).flatMap(namesIn);
}

function requireAsync(what: string, isAllowed: (block: Around['block']) => boolean): Visitor {
  return (checker, node: Stmt | Expr, around) => {
    checker.forbid(what, node, around);
    if (!isAllowed(around.block)) checker.refuse(node, `'${what}' outside async function`);
    checker.below(node, around);
  };
}

const isAsync = (block: Around['block']): boolean => block === 'async function';

export const EXPRESSIONS: Visitors = {
  ListComp: comprehension,
  SetComp: comprehension,
  DictComp: comprehension,
  GeneratorExp: comprehension,
  Yield: yielding,
  YieldFrom: yielding,
  // In a module or class it is outside a function, which the code generator tells.
  Await: requireAsync('await', (block) => block !== 'function' && block !== 'lambda'),
  AsyncWith: requireAsync('async with', isAsync),
  AsyncFor: requireAsync('async for', isAsync),
  NamedExpr: walrus,
};
