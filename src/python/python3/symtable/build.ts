/** First pass: which names each block binds and uses (symtable_visit_*, Python/symtable.c 3.8.18). */
import { mangle } from '../../compiler/symtable/scope.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { childrenOf } from '../syntax/children.ts';
import type {
  Arguments,
  ClassDef,
  Comprehension,
  ExceptHandler,
  Expr,
  ExprOf,
  FunctionDef,
  Located,
  PatternOf,
  Stmt,
  StmtOf,
  Tree,
} from '../syntax/tree.ts';
import { CONDITIONS } from './annotations.ts';
import { lazyImportMistake } from './lazy-imports.ts';
import type { SymbolRules } from './rules.ts';
import { Scope, type ScopeType, type SymbolEntry } from './scope.ts';
import { GENERIC_BASE, parameterBlock, TYPE_PARAMS, typeAlias, typeParameter } from './type-parameters.ts';

/** The nodes that open blocks, with their blocks. */
export type ScopeMap = ReadonlyMap<object, Scope>;

export function buildSymbols(tree: Tree, places: ErrorPlaces, rules: SymbolRules): { top: Scope; scopes: ScopeMap } {
  const builder = new Builder(places, rules);
  return { top: builder.build(tree), scopes: builder.scopes };
}

type Node = Stmt | Expr | { nodeType: string };
type Comp = ExprOf<'ListComp' | 'SetComp' | 'GeneratorExp'> | ExprOf<'DictComp'>;

export class Builder {
  readonly scopes = new Map<object, Scope>();
  readonly places: ErrorPlaces;
  readonly rules: SymbolRules;
  private readonly top = new Scope('module', 'top', null);
  current = this.top;
  private className: string | null = null;

  constructor(places: ErrorPlaces, rules: SymbolRules) {
    this.places = places;
    this.rules = rules;
  }

  build(tree: Tree): Scope {
    this.scopes.set(tree, this.top);
    this.children(tree);
    return this.top;
  }

  private children(node: object): void {
    this.all(childrenOf(node));
  }

  all(nodes: readonly (Node | null | undefined)[]): void {
    for (const node of nodes) if (node) this.visit(node);
  }

  enter(node: object, type: ScopeType, name: string, visit: () => void): void {
    this.open(node, new Scope(type, name, this.current), visit);
  }

  /** A block of a function, lambda or comprehension. */
  private enterFunction(node: object, name: string, visit: () => void): void {
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
    return this.current.symbol(mangle(this.className, name));
  }

  bind(name: string): void {
    this.symbol(name).bound = true;
  }

  visit(node: Node): void {
    const { current } = this;
    const isCondition = CONDITIONS.has(node.nodeType);
    if (isCondition) current.conditions++;
    const visitor = VISITORS[node.nodeType];
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

  definition(node: FunctionDef & Located): void {
    this.bind(node.name);
    this.defaults(node.args);
    this.all(node.decorator_list);
    const { type_params: typeParams = [] } = node;
    if (typeParams.length === 0) return this.functionBlock(node);
    parameterBlock(this, node.name, typeParams, () => {
      for (const hidden of hiddenParameters(node.args)) this.parameter(hidden, node);
      this.all(typeParams);
      this.functionBlock(node);
    });
  }

  private functionBlock(node: FunctionDef & Located): void {
    this.rules.annotations.ofFunction(this, node);
    this.enterFunction(node, node.name, () => {
      this.current.coroutine = node.nodeType === 'AsyncFunctionDef';
      this.parameters(node.args);
      this.all(node.body);
    });
  }

  private defaults({ defaults, kw_defaults }: Arguments): void {
    this.all([...defaults, ...kw_defaults]);
  }

  private parameters({ posonlyargs, args, kwonlyargs, vararg, kwarg }: Arguments): void {
    for (const each of [...posonlyargs, ...args, ...kwonlyargs]) this.parameter(each.arg, each);
    if (vararg !== undefined) this.parameter(vararg.arg, vararg);
    if (kwarg !== undefined) this.parameter(kwarg.arg, kwarg);
    this.current.varargs = vararg !== undefined;
    this.current.varkeywords = kwarg !== undefined;
  }

  parameter(name: string, place: Located): void {
    const symbol = this.symbol(name);
    if (symbol.parameter)
      throw this.places.inTree(
        this.rules.placesParameters ? place : this.current.span,
        `duplicate argument '${name}' in function definition`,
      );
    symbol.parameter = true;
    symbol.bound = true;
    this.current.varnames.push(mangle(this.className, name));
  }

  lambda(node: ExprOf<'Lambda'>): void {
    this.defaults(node.args);
    this.enterFunction(node, 'lambda', () => {
      this.parameters(node.args);
      this.visit(node.body);
    });
  }

  classDefinition(node: ClassDef & Located): void {
    this.bind(node.name);
    this.all(node.decorator_list);
    const { type_params: typeParams = [] } = node;
    if (typeParams.length === 0) return this.classBlock(node);
    this.inClass(node.name, () =>
      parameterBlock(this, node.name, typeParams, () => {
        for (const hidden of [TYPE_PARAMS, GENERIC_BASE]) Object.assign(this.symbol(hidden), { bound: true, used: true });
        this.all(typeParams);
        this.classBlock(node);
      }),
    );
  }

  private classBlock(node: ClassDef & Located): void {
    this.all([...node.bases, ...node.keywords.map(({ value }) => value)]);
    this.enter(node, 'class', node.name, () =>
      this.inClass(node.name, () => {
        if ((node.type_params ?? []).length > 0) {
          this.bind('__type_params__');
          this.symbol(TYPE_PARAMS).used = true;
        }
        this.all(node.body);
      }),
    );
  }

  /** The first iterable is evaluated outside and comes in as the parameter `.0`. */
  comprehension(node: Comp): void {
    const [outermost, ...rest] = node.generators as [Comprehension, ...Comprehension[]];
    const generator = node.nodeType === 'GeneratorExp';
    this.visit(outermost.iter);
    this.enterFunction(node, node.nodeType, () => {
      this.current.comprehension = true;
      this.current.coroutine = node.generators.some(({ is_async }) => is_async === 1);
      this.parameter('.0', node);
      this.all([outermost.target, ...outermost.ifs, ...rest]);
      this.all(node.nodeType === 'DictComp' ? [node.value, node.key] : [node.elt]);
      this.current.generator = generator;
    });
    const { coroutine } = this.scopes.get(node) as Scope;
    if (this.rules.asynchronousComprehensionsNest && coroutine && !generator) this.current.coroutine = true;
  }

  name({ id, ctx }: ExprOf<'Name'>): void {
    if (this.current.unevaluated) return;
    if (ctx.nodeType !== 'Load') return this.bind(id);
    this.symbol(id).used = true;
    // `super()` needs the class.
    if (id === 'super' && this.current.type === 'function') this.symbol('__class__').used = true;
  }

  annotated(node: StmtOf<'AnnAssign'>): void {
    const { target, simple, value } = node;
    if (target.nodeType !== 'Name') this.visit(target);
    else if (simple === 1) this.annotatedName(target.id, node);
    else if (value !== undefined) this.bind(target.id);
    this.rules.annotations.ofVariable(this, node);
    this.all([value]);
  }

  private annotatedName(name: string, node: StmtOf<'AnnAssign'>): void {
    const symbol = this.symbol(name);
    const kind = symbol.global ? 'global' : symbol.nonlocal ? 'nonlocal' : null;
    if (kind !== null && (this.current.type !== 'module' || !this.rules.annotatesGlobals)) {
      throw this.places.inTree(node, `annotated name '${name}' can't be ${kind}`);
    }
    Object.assign(symbol, { bound: true, annotated: true });
  }

  /** A walrus in a comprehension binds in the function around it (symtable_extend_namedexpr_scope). */
  walrus({ target, value }: ExprOf<'NamedExpr'>): void {
    if (this.current.comprehension && target.nodeType === 'Name') this.bindAround(mangle(this.className, target.id), target);
    this.all([value, target]);
  }

  private bindAround(name: string, target: Located): void {
    let around: Scope | null = this.current;
    while (around?.comprehension) around = around.parent;
    if (around === null || around.type === 'class') {
      const place = this.rules.placesParameters ? target : { ...target, col_offset: target.col_offset - 1 };
      throw this.places.inTree(place, 'assignment expression within a comprehension cannot be used in a class body');
    }
    const isGlobal = around.type === 'module' || around.symbol(name).global;
    this.current.symbol(name)[isGlobal ? 'global' : 'nonlocal'] = true;
    if (around.type === 'module') around.symbol(name).global = true;
    around.symbol(name).bound = true;
  }

  declared(node: StmtOf<'Global' | 'Nonlocal'> & Located): void {
    const kind = node.nodeType === 'Global' ? 'global' : 'nonlocal';
    for (const name of node.names) {
      const symbol = this.symbol(name);
      const before = beforeDeclaration(name, symbol, kind);
      if (before !== null) throw this.places.inTree(node, before);
      symbol[kind] = true;
      const { directives } = this.current;
      const mangled = mangle(this.className, name);
      if (!directives.has(mangled)) directives.set(mangled, node);
      if (kind === 'global') this.top.symbol(mangled).global = true;
    }
  }

  imported(node: StmtOf<'Import' | 'ImportFrom'> & Located): void {
    const { names } = node;
    const mistake = lazyImportMistake(node, this.current);
    if (mistake !== null) throw this.places.at(node.lineno, node.col_offset + 1, mistake);
    for (const { name, asname } of names) {
      if (name !== '*') Object.assign(this.symbol(asname ?? (name.split('.')[0] as string)), { bound: true, imported: true });
    }
  }

  /** A node that binds a name besides what is in it. */
  binding(node: object, name: string | undefined): void {
    if (name !== undefined) this.bind(name);
    this.children(node);
  }

  /** The pattern inside comes first. */
  pattern(node: object, name: string | undefined): void {
    this.children(node);
    if (name !== undefined) this.bind(name);
  }

  tried(node: object): void {
    const { current } = this;
    current.tries++;
    this.children(node);
    current.tries--;
  }

  yielding(node: object): void {
    this.children(node);
    this.current.generator = true;
  }

  awaiting(node: object): void {
    this.children(node);
    this.current.coroutine = true;
  }
}

/** What forbids that a name is declared: what it was before. */
function beforeDeclaration(name: string, { parameter, used, annotated, bound, imported }: SymbolEntry, kind: string): string | null {
  if (parameter) return `name '${name}' is parameter and ${kind}`;
  if (used) return `name '${name}' is used prior to ${kind} declaration`;
  if (annotated) return `annotated name '${name}' can't be ${kind}`;
  return bound && !imported ? `name '${name}' is assigned to before ${kind} declaration` : null;
}

/** What a function with type parameters hands to the block of these. */
function hiddenParameters({ kw_defaults }: Arguments): string[] {
  return ['.defaults', ...(kw_defaults.some((each) => each !== null) ? ['.kwdefaults'] : [])];
}

/** Nodes that do more to the table than what is below them does. */
const VISITORS: Readonly<Record<string, (builder: Builder, node: never) => void>> = {
  FunctionDef: (builder, node) => builder.definition(node),
  AsyncFunctionDef: (builder, node) => builder.definition(node),
  Lambda: (builder, node) => builder.lambda(node),
  ClassDef: (builder, node) => builder.classDefinition(node),
  ListComp: (builder, node) => builder.comprehension(node),
  SetComp: (builder, node) => builder.comprehension(node),
  DictComp: (builder, node) => builder.comprehension(node),
  GeneratorExp: (builder, node) => builder.comprehension(node),
  Name: (builder, node) => builder.name(node),
  AnnAssign: (builder, node) => builder.annotated(node),
  NamedExpr: (builder, node) => builder.walrus(node),
  Global: (builder, node) => builder.declared(node),
  Nonlocal: (builder, node) => builder.declared(node),
  Import: (builder, node) => builder.imported(node),
  ImportFrom: (builder, node) => builder.imported(node),
  Try: (builder, node) => builder.tried(node),
  TryStar: (builder, node) => builder.tried(node),
  ExceptHandler: (builder, node: ExceptHandler) => builder.binding(node, node.name),
  MatchAs: (builder, node: PatternOf<'MatchAs'>) => builder.pattern(node, node.name),
  MatchStar: (builder, node: PatternOf<'MatchStar'>) => builder.pattern(node, node.name),
  MatchMapping: (builder, node: PatternOf<'MatchMapping'>) => builder.pattern(node, node.rest),
  TypeAlias: typeAlias,
  TypeVar: typeParameter,
  TypeVarTuple: typeParameter,
  ParamSpec: typeParameter,
  Yield: (builder, node) => builder.yielding(node),
  YieldFrom: (builder, node) => builder.yielding(node),
  Await: (builder, node) => builder.awaiting(node),
};
