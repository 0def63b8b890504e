/** What kind of expression a concrete tree is (ast_for_expr, Python/ast.c 3.7.16), and what messages call it (set_context). */
import type { Tree } from './recognizer.ts';

export type Kind =
  | 'Name'
  | 'Attribute'
  | 'Subscript'
  | 'Starred'
  | 'List'
  | 'Tuple'
  | 'Lambda'
  | 'Call'
  | 'Operator'
  | 'GeneratorExp'
  | 'Yield'
  | 'Await'
  | 'ListComp'
  | 'SetComp'
  | 'DictComp'
  | 'Dict'
  | 'Set'
  | 'FormatString'
  | 'Literal'
  | 'Singleton'
  | 'Ellipsis'
  | 'Compare'
  | 'IfExp'
  | 'NamedExpr';

export interface Expression {
  readonly kind: Kind;
  /** The part of the tree that it is. */
  readonly tree: Tree;
}

const OPERATORS: ReadonlySet<string> = new Set([
  'or_test',
  'and_test',
  'not_test',
  'expr',
  'xor_expr',
  'and_expr',
  'shift_expr',
  'arith_expr',
  'term',
  'factor',
  'power',
]);
const LISTS: ReadonlySet<string> = new Set(['testlist', 'testlist_star_expr', 'exprlist', 'testlist_comp', 'subscriptlist']);
const FORMAT = /^[a-z]*f/i;
const SINGLETONS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

/** Parts with one part are what that is. */
export function expressionOf(tree: Tree): Expression {
  const { rule, parts } = tree;
  if (rule === null) return { kind: tokenKind(tree), tree };
  if (rule === 'star_expr') return { kind: 'Starred', tree };
  if (rule === 'lambdef' || rule === 'lambdef_nocond') return { kind: 'Lambda', tree };
  if (rule === 'yield_expr') return { kind: 'Yield', tree };
  if (rule === 'atom' && parts.length > 1) return atom(tree);
  if (parts.length === 1) return expressionOf(parts[0] as Tree);
  if (LISTS.has(rule)) return { kind: has(tree, 'comp_for') ? 'GeneratorExp' : 'Tuple', tree };
  if (rule === 'atom_expr') return { kind: trailed(tree), tree };
  if (rule === 'test') return { kind: 'IfExp', tree };
  if (rule === 'namedexpr_test') return { kind: 'NamedExpr', tree };
  return { kind: OPERATORS.has(rule) ? 'Operator' : 'Compare', tree };
}

export const has = ({ parts }: Tree, rule: string): boolean => parts.some((part) => part.rule === rule);

function tokenKind({ token: { kind, text } }: Tree): Kind {
  if (SINGLETONS.has(text)) return 'Singleton';
  if (kind === 'NAME') return 'Name';
  if (kind === 'STRING') return FORMAT.test(text) ? 'FormatString' : 'Literal';
  return kind === 'NUMBER' ? 'Literal' : 'Ellipsis';
}

function trailed({ parts }: Tree): Kind {
  if (parts[0]?.token.kind === 'AWAIT') return 'Await';
  const opening = parts.at(-1)?.parts[0]?.token.text;
  return opening === '(' ? 'Call' : opening === '[' ? 'Subscript' : 'Attribute';
}

function atom(tree: Tree): Expression {
  const [opening, inner] = tree.parts as [Tree, Tree];
  if (opening.token.kind === 'STRING') {
    return { kind: tree.parts.some(({ token }) => FORMAT.test(token.text)) ? 'FormatString' : 'Literal', tree };
  }
  const isEmpty = tree.parts.length === 2;
  const { text } = opening.token;
  if (text === '(') return isEmpty ? { kind: 'Tuple', tree } : expressionOf(inner);
  if (text === '[') return { kind: !isEmpty && has(inner, 'comp_for') ? 'ListComp' : 'List', tree };
  const isDict = isEmpty || inner.parts.some(({ token, rule }) => rule === null && (token.text === ':' || token.text === '**'));
  if (!isEmpty && has(inner, 'comp_for')) return { kind: isDict ? 'DictComp' : 'SetComp', tree };
  return { kind: isDict ? 'Dict' : 'Set', tree };
}

const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  Operator: 'operator',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Literal: 'literal',
  Ellipsis: 'Ellipsis',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};
const NAMES_38: Readonly<Partial<Record<Kind, string>>> = {
  Dict: 'dict display',
  Set: 'set display',
  FormatString: 'f-string expression',
};

/** What messages call an expression. */
export function nameOf({ kind, tree }: Expression, minor: number): string {
  if (kind === 'Singleton') return minor >= 8 ? tree.token.text : 'keyword';
  return (minor >= 8 ? NAMES_38[kind] : undefined) ?? NAMES[kind] ?? 'literal';
}
