/** First pass: which names each block binds and uses (symtable_visit_*, Python/symtable.c 2.7.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { Arguments, Comprehension, Expr, Stmt, Tree } from '../../syntax/tree.ts';
import { mangle, Scope } from './scope.ts';

/** The nodes that open blocks; their blocks are found by them in the second pass. */
export type ScopeMap = ReadonlyMap<object, Scope>;

export interface SymbolTable {
  readonly top: Scope;
  readonly scopes: ScopeMap;
}

export function buildSymbols(tree: Tree, places: ErrorPlaces): SymbolTable {
  const builder = new Builder(places);
  const top = builder.build(tree);
  return { top, scopes: builder.scopes };
}

class Builder {
  readonly scopes = new Map<object, Scope>();
  private readonly places: ErrorPlaces;
  private readonly top = new Scope('module', 'top', 0, null);
  private current = this.top;
  private className: string | null = null;

  constructor(places: ErrorPlaces) {
    this.places = places;
  }

  build(tree: Tree): Scope {
    this.scopes.set(tree, this.top);
    if (tree.nodeType === 'Expression') this.expression(tree.body);
    else this.body(tree.body);
    return this.top;
  }

  private body(statements: readonly Stmt[]): void {
    for (const statement of statements) this.statement(statement);
  }

  private enter(node: { readonly lineno: number }, type: 'function' | 'class', name: string, visit: () => void): void {
    const outer = this.current;
    this.current = new Scope(type, name, node.lineno, outer);
    this.scopes.set(node, this.current);
    visit();
    this.current = outer;
  }

  private assign(name: string): void {
    const symbol = this.current.symbol(mangle(this.className, name));
    symbol.bound = true;
    symbol.assigned = true;
  }

  private use(name: string): void {
    this.current.symbol(mangle(this.className, name)).used = true;
  }

  /** A global statement anywhere makes the name explicitly global in the module's block, too (symtable_add_def). */
  private declareGlobal(name: string, lineno: number): void {
    const mangled = mangle(this.className, name);
    const known = this.current.symbols.get(mangled);
    if (known?.assigned) this.places.warn(lineno, `name '${name}' is assigned to before global declaration`);
    else if (known?.used) this.places.warn(lineno, `name '${name}' is used prior to global declaration`);
    this.current.symbol(mangled).global = true;
    this.top.symbol(mangled).global = true;
  }

  private parameter(name: string, lineno: number): void {
    const mangled = mangle(this.className, name);
    const symbol = this.current.symbol(mangled);
    if (symbol.parameter) throw this.places.at(lineno, null, `duplicate argument '${name}' in function definition`);
    symbol.parameter = true;
    symbol.bound = true;
    this.current.varnames.push(mangled);
  }

  private statement(node: Stmt): void {
    switch (node.nodeType) {
      case 'FunctionDef':
        this.assign(node.name);
        this.all(node.args.defaults);
        this.all(node.decorator_list);
        this.enter(node, 'function', node.name, () => {
          this.parameters(node.args, node.lineno);
          this.body(node.body);
        });
        return;
      case 'ClassDef':
        return this.classDefinition(node);
      case 'Return':
        if (node.value === undefined) return;
        this.expression(node.value);
        this.current.returnsValue = true;
        if (this.current.generator) throw this.returnInGenerator(node.lineno);
        return;
      case 'Delete':
        return this.all(node.targets);
      case 'Assign':
        this.all(node.targets);
        return this.expression(node.value);
      case 'AugAssign':
        this.expression(node.target);
        return this.expression(node.value);
      case 'Print':
        this.optional(node.dest);
        return this.all(node.values);
      case 'For':
        this.expression(node.target);
        this.expression(node.iter);
        this.body(node.body);
        return this.body(node.orelse);
      case 'While':
      case 'If':
        this.expression(node.test);
        this.body(node.body);
        return this.body(node.orelse);
      case 'With':
        for (const item of node.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        return this.body(node.body);
      case 'Raise':
        this.optional(node.exc);
        this.optional(node.inst);
        return this.optional(node.tback);
      case 'Try':
        return this.tryStatement(node);
      case 'Assert':
        this.expression(node.test);
        return this.optional(node.msg);
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.importName(alias.name, alias.asname, node.lineno);
        return;
      case 'Exec':
        this.expression(node.body);
        this.current.optLine ||= node.lineno;
        if (node.globals === undefined) this.current.exec = 'bare';
        else if (this.current.exec === 'no') this.current.exec = 'qualified';
        this.optional(node.globals);
        return this.optional(node.locals);
      case 'Global':
        for (const name of node.names) this.declareGlobal(name, node.lineno);
        return;
      case 'Expr':
        return this.expression(node.value);
    }
  }

  private classDefinition(node: Extract<Stmt, { nodeType: 'ClassDef' }>): void {
    this.assign(node.name);
    this.all(node.bases);
    this.all(node.decorator_list);
    this.enter(node, 'class', node.name, () => {
      const outer = this.className;
      this.className = node.name;
      this.body(node.body);
      this.className = outer;
    });
  }

  private tryStatement(node: Extract<Stmt, { nodeType: 'Try' }>): void {
    this.body(node.body);
    this.body(node.orelse);
    for (const handler of node.handlers) {
      this.optional(handler.type);
      this.optional(handler.target);
      this.body(handler.body);
    }
    this.body(node.finalbody);
  }

  private importName(name: string, asname: string | undefined, lineno: number): void {
    const { current } = this;
    if (name !== '*') {
      current.symbol(mangle(this.className, asname ?? (name.split('.')[0] as string))).bound = true;
      return;
    }
    if (current.type !== 'module') {
      this.places.warn(current.lineno, 'import * only allowed at module level');
      current.importStar = true;
    }
    current.optLine ||= lineno;
  }

  private parameters(args: Arguments, lineno: number): void {
    args.args.forEach((argument, position) => {
      this.parameter(argument.nodeType === 'Name' ? argument.id : `.${position}`, lineno);
    });
    if (args.vararg !== undefined) {
      this.parameter(args.vararg, lineno);
      this.current.varargs = true;
    }
    if (args.kwarg !== undefined) {
      this.parameter(args.kwarg, lineno);
      this.current.varkeywords = true;
    }
    for (const argument of args.args) if (argument.nodeType === 'Tuple') this.nestedParameters(argument, lineno);
  }

  private nestedParameters(pattern: Expr, lineno: number): void {
    if (pattern.nodeType === 'Name') return this.parameter(pattern.id, lineno);
    if (pattern.nodeType === 'Tuple') for (const element of pattern.elts) this.nestedParameters(element, lineno);
  }

  private all(expressions: readonly Expr[]): void {
    for (const expression of expressions) this.expression(expression);
  }

  private optional(expression: Expr | undefined): void {
    if (expression !== undefined) this.expression(expression);
  }

  private expression(node: Expr): void {
    switch (node.nodeType) {
      case 'BoolOp':
        return this.all(node.values);
      case 'BinOp':
        this.expression(node.left);
        return this.expression(node.right);
      case 'UnaryOp':
        return this.expression(node.operand);
      case 'Lambda':
        this.all(node.args.defaults);
        return this.enter(node, 'function', 'lambda', () => {
          this.parameters(node.args, node.lineno);
          this.expression(node.body);
        });
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        return this.expression(node.orelse);
      case 'Dict':
        this.all(node.keys);
        return this.all(node.values);
      case 'Set':
      case 'List':
      case 'Tuple':
        return this.all(node.elts);
      case 'ListComp':
        this.expression(node.elt);
        for (const generator of node.generators) this.comprehension(generator);
        return;
      case 'GeneratorExp':
        return this.comprehensionBlock(node, 'genexpr', node.generators, [node.elt], true);
      case 'SetComp':
        return this.comprehensionBlock(node, 'setcomp', node.generators, [node.elt], false);
      case 'DictComp':
        return this.comprehensionBlock(node, 'dictcomp', node.generators, [node.value, node.key], false);
      case 'Yield':
        this.optional(node.value);
        this.current.generator = true;
        if (this.current.returnsValue) throw this.returnInGenerator(node.lineno);
        return;
      case 'Compare':
        this.expression(node.left);
        return this.all(node.comparators);
      case 'Call':
        return this.callExpression(node);
      case 'Repr':
      case 'Attribute':
      case 'Starred':
        return this.expression(node.value);
      case 'Subscript':
        this.expression(node.value);
        return this.expression(node.slice);
      case 'Slice':
        this.optional(node.lower);
        this.optional(node.upper);
        return this.optional(node.step);
      case 'Name':
        return node.ctx.nodeType === 'Load' ? this.use(node.id) : this.assign(node.id);
    }
  }

  private callExpression(node: Extract<Expr, { nodeType: 'Call' }>): void {
    this.expression(node.func);
    this.all(node.args.filter((argument) => argument.nodeType !== 'Starred'));
    for (const keyword of node.keywords) if (keyword.arg !== undefined) this.expression(keyword.value);
    this.all(node.args.filter((argument) => argument.nodeType === 'Starred'));
    for (const keyword of node.keywords) if (keyword.arg === undefined) this.expression(keyword.value);
  }

  private comprehension(generator: Comprehension): void {
    this.expression(generator.target);
    this.expression(generator.iter);
    this.all(generator.ifs);
  }

  /** The first iterable is evaluated outside and comes in as the parameter `.0`. */
  private comprehensionBlock(
    node: { readonly lineno: number },
    name: string,
    generators: readonly Comprehension[],
    results: readonly Expr[],
    generator: boolean,
  ): void {
    const [outermost, ...rest] = generators as [Comprehension, ...Comprehension[]];
    this.expression(outermost.iter);
    this.enter(node, 'function', name, () => {
      this.current.generator = generator;
      this.parameter('.0', 0);
      this.expression(outermost.target);
      this.all(outermost.ifs);
      for (const each of rest) this.comprehension(each);
      this.all(results);
    });
  }

  private returnInGenerator(lineno: number): Error {
    return this.places.at(lineno, null, "'return' with argument inside generator");
  }
}
