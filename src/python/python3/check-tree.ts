/**
 * What the symbol table and the compiler refuse of a tree, besides what they come upon while they do their own work (Python/symtable.c and
 * Python/compile.c, 3.6.15 to 3.13.0; up to 3.8 some of it is told by Python/ast.c).
 */
import type { ErrorPlaces, Span } from '../syntax/errors.ts';
import { DebugChecks } from './check-debug.ts';
import { childrenOf } from './syntax/children.ts';
import type { Alias, ClassDef, Comprehension, Expr, ExprOf, FunctionDef, Keyword, Located, Stmt, StmtOf, Tree } from './syntax/tree.ts';

type ComprehensionNode = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp'> & { readonly generators: Comprehension[] };

/** Throws the first PythonSyntaxError there is. @param version `3.8` */
export function checkTree(tree: Tree, places: ErrorPlaces, version: string): void {
  new Checker(places, Number(version.split('.')[1])).all(childrenOf(tree), {
    block: 'module',
    span: { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 },
    unit: null,
    comprehension: null,
    isIterable: false,
    depth: 0,
  });
}

/** What a node is in. */
interface Around {
  readonly block: 'module' | 'class' | 'function' | 'async function' | 'lambda' | 'comprehension';
  /** The block's node. */
  readonly span: Span;
  /** The statement or expression around. */
  readonly unit: Span | null;
  /** The innermost comprehension, and those around it up to a function or class. */
  readonly comprehension: { readonly node: ComprehensionNode; readonly outer: Around['comprehension'] } | null;
  /** Whether it is in what a comprehension goes through. */
  readonly isIterable: boolean;
  /** How many statements are around it. */
  readonly depth: number;
}

type Visitor = (checker: Checker, node: never, around: Around) => void;

class Checker {
  readonly places: ErrorPlaces;
  readonly minor: number;
  private readonly debug: DebugChecks;

  constructor(places: ErrorPlaces, minor: number) {
    this.places = places;
    this.minor = minor;
    this.debug = new DebugChecks(places, minor);
  }

  all(nodes: readonly object[], around: Around): void {
    for (const node of nodes) this.visit(node as Stmt | Expr, around);
  }

  visit(node: Stmt | Expr, around: Around): void {
    this.debug.check(node, around.unit ?? node);
    const visitor = VISITORS[node.nodeType];
    if (visitor === undefined) this.below(node, around);
    else visitor(this, node as never, around);
  }

  below(node: object, around: Around): void {
    const unit = 'lineno' in node && !('arg' in node) ? (node as Located) : around.unit;
    this.all(childrenOf(node), { ...around, unit, depth: around.depth + 1 });
  }

  refuse(place: Span, message: string): never {
    throw this.places.inTree(place, message);
  }

  /** @param place where it is; up to 3.9 the block's place is told */
  refuseInBlock({ span }: Around, place: Span, message: string): never {
    this.refuse(this.minor >= 10 ? place : span, message);
  }

  function(node: FunctionDef & Located, around: Around): void {
    const { body, ...rest } = node;
    this.below(rest, around);
    const block = node.nodeType === 'FunctionDef' ? 'function' : 'async function';
    this.all(body, { block, span: node, unit: node, comprehension: null, isIterable: false, depth: around.depth + 1 });
  }

  class(node: ClassDef & Located, around: Around): void {
    const { body, ...rest } = node;
    this.keywords(node.keywords);
    this.below(rest, around);
    this.all(body, { block: 'class', span: node, unit: node, comprehension: null, isIterable: false, depth: around.depth + 1 });
  }

  /** validate_keywords */
  keywords(keywords: readonly Keyword[]): void {
    const seen = new Set<string>();
    for (const keyword of keywords) {
      const { arg } = keyword;
      if (arg === undefined) continue;
      if (seen.has(arg)) this.refuse(keyword, this.minor >= 9 ? `keyword argument repeated: ${arg}` : 'keyword argument repeated');
      seen.add(arg);
    }
  }

  comprehension(node: ComprehensionNode, around: Around): void {
    const [outermost, ...rest] = node.generators as [Comprehension, ...Comprehension[]];
    const iterable = { ...around, unit: node, isIterable: this.minor >= 8 };
    this.visit(outermost.iter, iterable);
    const comprehension = { node, outer: around.comprehension };
    const inside: Around = { ...around, block: 'comprehension', span: node, unit: node, comprehension };
    this.all([outermost.target, ...outermost.ifs], inside);
    for (const { target, iter, ifs } of rest) {
      this.visit(iter, { ...inside, isIterable: this.minor >= 8 });
      this.all([target, ...ifs], inside);
    }
    this.all(node.nodeType === 'DictComp' ? [node.key, node.value] : [(node as ExprOf<'ListComp'>).elt], inside);
  }

  yielding(node: ExprOf<'Yield' | 'YieldFrom'>, around: Around): void {
    this.below(node, around);
    if (around.block === 'comprehension' && this.minor >= 8) {
      const { nodeType } = (around.comprehension as { node: ComprehensionNode }).node;
      this.refuseInBlock(around, node, `'yield' inside ${COMPREHENSIONS[nodeType]}`);
    }
    if (node.nodeType === 'YieldFrom' && around.block === 'async function') this.refuse(node, "'yield from' inside async function");
  }

  /** symtable_handle_namedexpr; in 3.8 and 3.9 the column counts from 0. */
  walrus(node: ExprOf<'NamedExpr'>, around: Around): void {
    const refuse = (place: Span, message: string): never =>
      this.refuse(this.minor >= 10 ? place : { ...place, col_offset: place.col_offset - 1 }, message);
    if (around.isIterable) refuse(node, 'assignment expression cannot be used in a comprehension iterable expression');
    const name = (node.target as ExprOf<'Name'>).id;
    for (let each = around.comprehension; each !== null; each = each.outer) {
      if (each.node.generators.some(({ target }) => namesIn(target).includes(name))) {
        refuse(node.target, `assignment expression cannot rebind comprehension iteration variable '${name}'`);
      }
    }
    this.below(node, around);
  }
}

const COMPREHENSIONS: Readonly<Record<ComprehensionNode['nodeType'], string>> = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
};

function namesIn(target: object): string[] {
  return 'id' in target ? [target.id as string] : childrenOf(target).flatMap(namesIn);
}

function requireAsync(what: string, isAllowed: (block: Around['block']) => boolean): Visitor {
  return (checker, node: Stmt | Expr, around) => {
    if (!isAllowed(around.block)) checker.refuse(node, `'${what}' outside async function`);
    checker.below(node, around);
  };
}

const comprehension: Visitor = (checker, node: ComprehensionNode, around) => checker.comprehension(node, around);
const definition: Visitor = (checker, node: FunctionDef & Located, around) => checker.function(node, around);
const yielding: Visitor = (checker, node: ExprOf<'Yield' | 'YieldFrom'>, around) => checker.yielding(node, around);
const isAsync = (block: Around['block']): boolean => block === 'async function';

const VISITORS: Readonly<Record<string, Visitor>> = {
  FunctionDef: definition,
  AsyncFunctionDef: definition,
  Lambda: (checker, node: ExprOf<'Lambda'>, around) => {
    checker.below(node.args, { ...around, unit: node });
    checker.visit(node.body, { ...around, block: 'lambda', span: node, unit: node, comprehension: null, isIterable: around.isIterable });
  },
  ClassDef: (checker, node: ClassDef & Located, around) => checker.class(node, around),
  Call: (checker, node: ExprOf<'Call'>, around) => {
    checker.keywords(node.keywords);
    checker.below(node, around);
  },
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
  NamedExpr: (checker, node: ExprOf<'NamedExpr'>, around) => checker.walrus(node, around),
  ImportFrom: (checker, node: StmtOf<'ImportFrom'>, around) => {
    const star = node.names.find(({ name }) => name === '*');
    if (star !== undefined && around.block !== 'module') {
      checker.refuseInBlock(around, star as Alias & Located, 'import * only allowed at module level');
    }
    if (node.module === '__future__' && node.level === 0 && around.depth > 0) {
      checker.refuse(node, 'from __future__ imports must occur at the beginning of the file');
    }
  },
};
