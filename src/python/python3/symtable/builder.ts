/** What all of the first pass shares: blocks, their names, and how nodes are gone through (struct symtable, Python/symtable.c 3.8.18). */
import { mangle } from '../../compiler/symtable/scope.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Expr, Located, Stmt, Tree } from '../syntax/tree.ts';
import { CONDITIONS } from './annotations.ts';
import type { SymbolRules } from './rules.ts';
import { Scope, type ScopeType, type SymbolEntry } from './scope.ts';

type Node = Stmt | Expr | { nodeType: string };

/** What is done for nodes that do more to the table than what is below them does, by their types. */
export type Visitors = Readonly<Record<string, (builder: Builder, node: never) => void>>;

export class Builder {
  readonly scopes = new Map<object, Scope>();
  readonly places: ErrorPlaces;
  readonly rules: SymbolRules;
  readonly top = new Scope('module', 'top', null);
  current = this.top;
  private className: string | null = null;
  private readonly visitors: Visitors;

  constructor(places: ErrorPlaces, rules: SymbolRules, visitors: Visitors) {
    this.places = places;
    this.rules = rules;
    this.visitors = visitors;
  }

  build(tree: Tree): Scope {
    this.scopes.set(tree, this.top);
    this.children(tree);
    return this.top;
  }

  children(node: object): void {
    this.all(childrenOf(node));
  }

  all(nodes: readonly (Node | null | undefined)[]): void {
    for (const node of nodes) if (node) this.visit(node);
  }

  enter(node: object, type: ScopeType, name: string, visit: () => void): void {
    this.open(node, new Scope(type, name, this.current), visit);
  }

  /** A block of a function, lambda or comprehension. */
  enterFunction(node: object, name: string, visit: () => void): void {
    const scope = new Scope('function', name, this.current);
    scope.method = this.current.type === 'class';
    this.open(node, scope, visit);
  }

  /** A block that is run when its value is asked for. @param seesClass whether it looks into the class around it first */
  enterLate(node: object, name: string, seesClass: boolean, visit: () => void): void {
    this.enter(node, 'function', name, () => {
      if (this.rules.formatsLateValues) this.format();
      if (seesClass) this.seeClass();
      visit();
    });
  }

  /** A block that the others do not know of. */
  enterAside(node: object, name: string, _seesClass: boolean, visit: () => void): void {
    this.open(node, new Scope('function', name, this.current, true), () => {
      this.format();
      visit();
    });
  }

  private format(): void {
    this.parameter('.format', this.current.span);
    this.symbol('.format').used = true;
  }

  /** Names are looked up in the class around the block first. */
  seeClass(): void {
    this.current.seesClass = true;
    this.symbol('__classdict__').used = true;
  }

  private open(node: object, scope: Scope, visit: () => void): void {
    this.scopes.set(node, scope);
    if ('lineno' in node) scope.span = node as Located;
    this.reenter(scope, visit);
  }

  /** Goes on with a block. */
  reenter(scope: Scope, visit: () => void): void {
    const outer = this.current;
    this.current = scope;
    visit();
    this.current = outer;
  }

  symbol(name: string): SymbolEntry {
    return this.current.symbol(this.mangled(name));
  }

  /** A name as it is in a class whose private names are mangled. */
  mangled(name: string): string {
    return mangle(this.className, name);
  }

  bind(name: string): void {
    this.symbol(name).bound = true;
  }

  visit(node: Node): void {
    const { current } = this;
    const isCondition = CONDITIONS.has(node.nodeType);
    if (isCondition) current.conditions++;
    const visitor = this.visitors[node.nodeType];
    if (visitor === undefined) this.children(node);
    else visitor(this, node as never);
    if (isCondition) current.conditions--;
  }

  /** Runs `visit` with the private names of a class. */
  inClass(name: string, visit: () => void): void {
    const outer = this.className;
    this.className = name;
    visit();
    this.className = outer;
  }

  parameter(name: string, place: Located): void {
    const symbol = this.symbol(name);
    if (symbol.parameter)
      throw this.places.inTree(
        this.rules.placesParameters ? place : this.current.span,
        `duplicate ${this.rules.parametersAre} '${name}' in function definition`,
      );
    symbol.parameter = true;
    symbol.bound = true;
    this.current.varnames.push(this.mangled(name));
  }
}
