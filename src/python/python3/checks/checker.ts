/** Goes through a tree and tells each node what it is in. */
import type { ErrorPlaces, Span } from '../../syntax/errors.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Comprehension, Expr, ExprOf, Located, Stmt } from '../syntax/tree.ts';
import { DebugChecks } from './debug.ts';

export type ComprehensionNode = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp'> & {
  readonly generators: Comprehension[];
};

/** What a node is in. */
export interface Around {
  readonly block: 'module' | 'class' | 'function' | 'async function' | 'lambda' | 'comprehension';
  /** The block's node. */
  readonly span: Span;
  /** The statement or expression around. */
  readonly unit: Span | null;
  /** The innermost comprehension, and those around it up to a function or class. */
  readonly comprehension: { readonly node: ComprehensionNode; readonly outer: Around['comprehension'] } | null;
  /** Whether it is in what a comprehension goes through. */
  readonly isIterable: boolean;
  /** What has no place for `yield`, `await` and `:=`: a type alias, what type parameters have, what is generic. */
  readonly within: string | null;
  /** How many statements are around it. */
  readonly depth: number;
}

/** Checks a node and goes on below it. */
export type Visitor = (checker: Checker, node: never, around: Around) => void;

export type Visitors = Readonly<Record<string, Visitor>>;

export interface CheckedSource {
  readonly places: ErrorPlaces;
  /** Of the version: `8` of 3.8. */
  readonly minor: number;
  /** Whether annotations are a block of their own (symtable_visit_annotations; where they are postponed from 3.10 on, and from 3.14 on). */
  readonly annotationsApart: boolean;
}

export class Checker {
  readonly places: ErrorPlaces;
  readonly minor: number;
  private readonly annotationsApart: boolean;
  private readonly visitors: Visitors;
  private readonly debug: DebugChecks;

  constructor({ places, minor, annotationsApart }: CheckedSource, visitors: Visitors) {
    this.places = places;
    this.minor = minor;
    this.annotationsApart = annotationsApart;
    this.visitors = visitors;
    this.debug = new DebugChecks(places, minor);
  }

  all(nodes: readonly object[], around: Around): void {
    for (const node of nodes) this.visit(node as Stmt | Expr, around);
  }

  visit(node: Stmt | Expr, around: Around): void {
    this.debug.check(node, around.unit ?? node);
    const visitor = this.visitors[node.nodeType];
    if (visitor === undefined) this.below(node, around);
    else visitor(this, node as never, around);
  }

  below(node: object, around: Around): void {
    const unit = 'lineno' in node && !('arg' in node) ? (node as Located) : around.unit;
    this.all(childrenOf(node), { ...around, unit, depth: around.depth + 1 });
  }

  /** What annotations are in. */
  annotated(around: Around): Around {
    return this.annotationsApart ? { ...around, within: 'an annotation' } : around;
  }

  refuse(place: Span, message: string): never {
    throw this.places.inTree(place, message);
  }

  /** @param place where it is; up to 3.9 the block's place is told */
  refuseInBlock({ span }: Around, place: Span, message: string): never {
    this.refuse(this.minor >= 10 ? place : span, message);
  }

  /** symtable_raise_if_annotation_block */
  forbid(what: string, node: Span, { within }: Around): void {
    if (within === null) return;
    this.refuse(
      node,
      this.minor < 12 ? `'${what} expression' can not be used within ${within}` : `${what} expression cannot be used within ${within}`,
    );
  }
}
