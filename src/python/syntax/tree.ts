/**
 * The syntax tree the compiler reads. Nodes keep py-ast's shape (CPython 3.13's ASDL, `nodeType` as the discriminant), with
 * the Python 2.7 nodes beside them (Parser/Python.asdl, 2.7.18). Lines count from 1, columns are 0-based bytes of the source line.
 */
import type { Constant } from '../compiler/blueprint.ts';

export interface Located {
  lineno: number;
  col_offset: number;
}

export interface Module {
  nodeType: 'Module';
  body: Stmt[];
}
/** `compile(…, 'eval')` */
export interface Expression {
  nodeType: 'Expression';
  body: Expr;
}
/** `compile(…, 'single')`: one interactive statement, whose expression statements are printed. */
export interface Interactive {
  nodeType: 'Interactive';
  body: Stmt[];
}
export type Tree = Module | Expression | Interactive;

export type Stmt = Located &
  (
    | FunctionDef
    | ClassDef
    | { nodeType: 'Return'; value?: Expr }
    | { nodeType: 'Delete'; targets: Expr[] }
    | { nodeType: 'Assign'; targets: Expr[]; value: Expr }
    | { nodeType: 'AugAssign'; target: Expr; op: Operator; value: Expr }
    | { nodeType: 'Print'; dest?: Expr; values: Expr[]; nl: boolean }
    | { nodeType: 'For'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
    | { nodeType: 'While'; test: Expr; body: Stmt[]; orelse: Stmt[] }
    | { nodeType: 'If'; test: Expr; body: Stmt[]; orelse: Stmt[] }
    | { nodeType: 'With'; items: WithItem[]; body: Stmt[] }
    | { nodeType: 'Raise'; exc?: Expr; inst?: Expr; tback?: Expr }
    | { nodeType: 'Try'; body: Stmt[]; handlers: ExceptHandler[]; orelse: Stmt[]; finalbody: Stmt[] }
    | { nodeType: 'Assert'; test: Expr; msg?: Expr }
    | { nodeType: 'Import'; names: Alias[] }
    | { nodeType: 'ImportFrom'; module?: string; names: Alias[]; level: number }
    | { nodeType: 'Exec'; body: Expr; globals?: Expr; locals?: Expr }
    | { nodeType: 'Global'; names: string[] }
    | { nodeType: 'Expr'; value: Expr }
    | { nodeType: 'Pass' }
    | { nodeType: 'Break' }
    | { nodeType: 'Continue' }
  );

export interface FunctionDef {
  nodeType: 'FunctionDef';
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
}
export interface ClassDef {
  nodeType: 'ClassDef';
  name: string;
  bases: Expr[];
  body: Stmt[];
  decorator_list: Expr[];
}

export type Expr = Located &
  (
    | { nodeType: 'BoolOp'; op: { nodeType: 'And' | 'Or' }; values: Expr[] }
    | { nodeType: 'BinOp'; left: Expr; op: Operator; right: Expr }
    | { nodeType: 'UnaryOp'; op: { nodeType: 'Invert' | 'Not' | 'UAdd' | 'USub' }; operand: Expr }
    | { nodeType: 'Lambda'; args: Arguments; body: Expr }
    | { nodeType: 'IfExp'; test: Expr; body: Expr; orelse: Expr }
    | { nodeType: 'Dict'; keys: Expr[]; values: Expr[] }
    | { nodeType: 'Set'; elts: Expr[] }
    | { nodeType: 'ListComp' | 'SetComp' | 'GeneratorExp'; elt: Expr; generators: Comprehension[] }
    | { nodeType: 'DictComp'; key: Expr; value: Expr; generators: Comprehension[] }
    | { nodeType: 'Yield'; value?: Expr }
    | { nodeType: 'Compare'; left: Expr; ops: CmpOp[]; comparators: Expr[] }
    /** `*args` is a Starred in `args`, `**kwargs` a keyword without `arg`; in 2.7 at most one of each. */
    | { nodeType: 'Call'; func: Expr; args: Expr[]; keywords: Keyword[] }
    /** Backticks (2.x). */
    | { nodeType: 'Repr'; value: Expr }
    /** A number or string literal. In 2.7 `None`, `True` and `False` are plain Names. One record per occurrence. */
    | { nodeType: 'Constant'; constant: Constant }
    | { nodeType: 'Attribute'; value: Expr; attr: string; ctx: Context }
    /** `a[1, 2]` has a Tuple slice, `a[1:2, 3]` a Tuple with Slice members, `a[...]` an Ellipsis. */
    | { nodeType: 'Subscript'; value: Expr; slice: Expr; ctx: Context }
    | { nodeType: 'Starred'; value: Expr; ctx: Context }
    | { nodeType: 'Name'; id: string; ctx: Context }
    | { nodeType: 'List' | 'Tuple'; elts: Expr[]; ctx: Context }
    | { nodeType: 'Slice'; lower?: Expr; upper?: Expr; step?: Expr }
    | { nodeType: 'Ellipsis' }
  );

export interface Context {
  nodeType: 'Load' | 'Store' | 'Del';
}
export interface Operator {
  nodeType: 'Add' | 'Sub' | 'Mult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
}
export interface CmpOp {
  nodeType: 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';
}
export interface Comprehension {
  nodeType: 'Comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
}
/** In 2.7 the target of `except E, target` is any assignable expression. */
export interface ExceptHandler extends Located {
  nodeType: 'ExceptHandler';
  type?: Expr;
  target?: Expr;
  body: Stmt[];
}
/** In 2.7 a parameter is a name or a tuple of parameters (`def f((a, b))`), held as Name and Tuple nodes with Param position. */
export interface Arguments {
  nodeType: 'Arguments';
  args: Expr[];
  vararg?: string;
  kwarg?: string;
  /** The defaults of the last `defaults.length` parameters. */
  defaults: Expr[];
}
export interface Keyword {
  nodeType: 'Keyword';
  arg?: string;
  value: Expr;
}
export interface Alias {
  nodeType: 'Alias';
  name: string;
  asname?: string;
}
export interface WithItem {
  nodeType: 'WithItem';
  context_expr: Expr;
  optional_vars?: Expr;
}

/** One reference of the parser's arena: the object of a literal, or the interned name of an identifier occurrence. */
export type Occurrence =
  | { readonly kind: 'identifier'; readonly name: string; readonly lineno: number }
  | { readonly kind: 'constant'; readonly constant: Constant; readonly lineno: number };
