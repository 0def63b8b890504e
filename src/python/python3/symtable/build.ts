/** First pass: which names each block binds and uses (symtable_visit_*, Python/symtable.c 3.8.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { ExceptHandler, PatternOf, Tree } from '../syntax/tree.ts';
import { Builder, type Visitors } from './builder.ts';
import { visitClass, visitComprehension, visitDefinition, visitLambda } from './definitions.ts';
import { visitAnnotated, visitDeclaration, visitImport, visitName, visitWalrus } from './names.ts';
import type { SymbolRules } from './rules.ts';
import type { Scope } from './scope.ts';
import { typeAlias, typeParameter } from './type-parameters.ts';

/** The nodes that open blocks, with their blocks. */
export type ScopeMap = ReadonlyMap<object, Scope>;

export function buildSymbols(tree: Tree, places: ErrorPlaces, rules: SymbolRules): { top: Scope; scopes: ScopeMap } {
  const builder = new Builder(places, rules, VISITORS);
  return { top: builder.build(tree), scopes: builder.scopes };
}

/** A node that binds a name besides what is in it. */
function binding(builder: Builder, node: object, name: string | undefined): void {
  if (name !== undefined) builder.bind(name);
  builder.children(node);
}

/** The pattern inside comes first. */
function pattern(builder: Builder, node: object, name: string | undefined): void {
  builder.children(node);
  if (name !== undefined) builder.bind(name);
}

function tried(builder: Builder, node: object): void {
  const { current } = builder;
  current.tries++;
  builder.children(node);
  current.tries--;
}

function yielding(builder: Builder, node: object): void {
  builder.children(node);
  builder.current.generator = true;
}

function awaiting(builder: Builder, node: object): void {
  builder.children(node);
  builder.current.coroutine = true;
}

/** Nodes that do more to the table than what is below them does. */
const VISITORS: Visitors = {
  FunctionDef: visitDefinition,
  AsyncFunctionDef: visitDefinition,
  Lambda: visitLambda,
  ClassDef: visitClass,
  ListComp: visitComprehension,
  SetComp: visitComprehension,
  DictComp: visitComprehension,
  GeneratorExp: visitComprehension,
  Name: visitName,
  AnnAssign: visitAnnotated,
  NamedExpr: visitWalrus,
  Global: visitDeclaration,
  Nonlocal: visitDeclaration,
  Import: visitImport,
  ImportFrom: visitImport,
  Try: tried,
  TryStar: tried,
  ExceptHandler: (builder, node: ExceptHandler) => binding(builder, node, node.name),
  MatchAs: (builder, node: PatternOf<'MatchAs'>) => pattern(builder, node, node.name),
  MatchStar: (builder, node: PatternOf<'MatchStar'>) => pattern(builder, node, node.name),
  MatchMapping: (builder, node: PatternOf<'MatchMapping'>) => pattern(builder, node, node.rest),
  TypeAlias: typeAlias,
  TypeVar: typeParameter,
  TypeVarTuple: typeParameter,
  ParamSpec: typeParameter,
  Yield: yielding,
  YieldFrom: yielding,
  Await: awaiting,
};
