/** The syntax tree of Python 3 as its compiler reads it: py-ast's nodes (CPython's ASDL), whose literals have become constants of ours. */
import type { Constant } from '../../compiler/blueprint.ts';

/** Lines from 1 on, columns in bytes of UTF-8 from 0 on. */
export interface Located {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type Tree = { nodeType: 'Module' | 'Interactive'; body: Stmt[] } | { nodeType: 'Expression'; body: Expr };

export type Stmt = Located &
  (
    | FunctionDef
    | ClassDef
    | { nodeType: 'Return'; value?: Expr }
    | { nodeType: 'Delete'; targets: Expr[] }
    | { nodeType: 'Assign'; targets: Expr[]; value: Expr }
    | { nodeType: 'AugAssign'; target: Expr; op: Operator; value: Expr }
    | { nodeType: 'AnnAssign'; target: Expr; annotation: Expr; value?: Expr; simple: number }
    | { nodeType: 'For' | 'AsyncFor'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
    | { nodeType: 'While'; test: Expr; body: Stmt[]; orelse: Stmt[] }
    | { nodeType: 'If'; test: Expr; body: Stmt[]; orelse: Stmt[] }
    | { nodeType: 'With' | 'AsyncWith'; items: WithItem[]; body: Stmt[] }
    | { nodeType: 'Raise'; exc?: Expr; cause?: Expr }
    | { nodeType: 'Match'; subject: Expr; cases: MatchCase[] }
    | { nodeType: 'Try' | 'TryStar'; body: Stmt[]; handlers: ExceptHandler[]; orelse: Stmt[]; finalbody: Stmt[] }
    | { nodeType: 'TypeAlias'; name: ExprOf<'Name'>; type_params: TypeParam[]; value: Expr }
    | { nodeType: 'Assert'; test: Expr; msg?: Expr }
    | { nodeType: 'Import'; names: Alias[]; is_lazy?: number }
    | { nodeType: 'ImportFrom'; module?: string; names: Alias[]; level: number; is_lazy?: number }
    | { nodeType: 'Global' | 'Nonlocal'; names: string[] }
    | { nodeType: 'Expr'; value: Expr }
    | { nodeType: 'Pass' | 'Break' | 'Continue' }
  );

export interface FunctionDef {
  nodeType: 'FunctionDef' | 'AsyncFunctionDef';
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns?: Expr;
  type_params?: TypeParam[];
}
export interface ClassDef {
  nodeType: 'ClassDef';
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params?: TypeParam[];
}

export type Expr = Located &
  (
    | { nodeType: 'BoolOp'; op: { nodeType: 'And' | 'Or' }; values: Expr[] }
    | { nodeType: 'NamedExpr'; target: Expr; value: Expr }
    | { nodeType: 'BinOp'; left: Expr; op: Operator; right: Expr }
    | { nodeType: 'UnaryOp'; op: { nodeType: 'Invert' | 'Not' | 'UAdd' | 'USub' }; operand: Expr }
    | { nodeType: 'Lambda'; args: Arguments; body: Expr }
    | { nodeType: 'IfExp'; test: Expr; body: Expr; orelse: Expr }
    /** A key that is null is `**` in front of its value. */
    | { nodeType: 'Dict'; keys: (Expr | null)[]; values: Expr[] }
    | { nodeType: 'Set'; elts: Expr[] }
    | { nodeType: 'ListComp' | 'SetComp' | 'GeneratorExp'; elt: Expr; generators: Comprehension[] }
    /** Without a value it is `**` in front of what is called its key (3.15). */
    | { nodeType: 'DictComp'; key: Expr; value?: Expr; generators: Comprehension[] }
    | { nodeType: 'Await'; value: Expr }
    | { nodeType: 'YieldFrom'; value: Expr }
    | { nodeType: 'Yield'; value?: Expr }
    | { nodeType: 'Compare'; left: Expr; ops: CmpOp[]; comparators: Expr[] }
    | { nodeType: 'Call'; func: Expr; args: Expr[]; keywords: Keyword[] }
    | { nodeType: 'FormattedValue'; value: Expr; conversion: number; format_spec?: Expr }
    | { nodeType: 'JoinedStr'; values: Expr[] }
    /** `str` is the expression's text. */
    | { nodeType: 'Interpolation'; value: Expr; str: string; conversion: number; format_spec?: Expr }
    | { nodeType: 'TemplateStr'; values: Expr[] }
    | { nodeType: 'Constant'; constant: Constant }
    | { nodeType: 'Attribute'; value: Expr; attr: string; ctx: Context }
    | { nodeType: 'Subscript'; value: Expr; slice: Expr; ctx: Context }
    | { nodeType: 'Starred'; value: Expr; ctx: Context }
    | { nodeType: 'Name'; id: string; ctx: Context }
    | { nodeType: 'List' | 'Tuple'; elts: Expr[]; ctx: Context }
    | { nodeType: 'Slice'; lower?: Expr; upper?: Expr; step?: Expr }
  );

export interface Context {
  nodeType: 'Load' | 'Store' | 'Del';
}
export interface Operator {
  nodeType: 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
}
export interface CmpOp {
  nodeType: 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';
}
export interface Comprehension {
  nodeType: 'Comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: number;
}
export interface ExceptHandler extends Located {
  nodeType: 'ExceptHandler';
  type?: Expr;
  name?: string;
  body: Stmt[];
}
export interface Arg extends Located {
  arg: string;
  annotation?: Expr;
}
export interface Arguments {
  nodeType: 'Arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg?: Arg;
  kwonlyargs: Arg[];
  /** One for each keyword-only parameter; null where it has no default. */
  kw_defaults: (Expr | null)[];
  kwarg?: Arg;
  /** Of the last positional parameters. */
  defaults: Expr[];
}
export interface Keyword extends Located {
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

export interface TypeParam extends Located {
  nodeType: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  name: string;
  bound?: Expr;
  default_value?: Expr;
}
export interface MatchCase {
  nodeType: 'MatchCase';
  pattern: Pattern;
  guard?: Expr;
  body: Stmt[];
}

export type Pattern = Located &
  (
    | { nodeType: 'MatchValue'; value: Expr }
    | { nodeType: 'MatchSingleton'; value: boolean | null }
    | { nodeType: 'MatchSequence'; patterns: Pattern[] }
    | { nodeType: 'MatchMapping'; keys: Expr[]; patterns: Pattern[]; rest?: string }
    | { nodeType: 'MatchClass'; cls: Expr; patterns: Pattern[]; kwd_attrs: string[]; kwd_patterns: Pattern[] }
    | { nodeType: 'MatchStar'; name?: string }
    | { nodeType: 'MatchAs'; pattern?: Pattern; name?: string }
    | { nodeType: 'MatchOr'; patterns: Pattern[] }
  );

/** The statement, expression or pattern of a kind. */
export type StmtOf<K extends Stmt['nodeType']> = Stmt & { nodeType: K };
export type ExprOf<K extends Expr['nodeType']> = Expr & { nodeType: K };
export type PatternOf<K extends Pattern['nodeType']> = Pattern & { nodeType: K };
