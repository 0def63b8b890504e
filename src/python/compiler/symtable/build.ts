/** First pass: which names each block binds and uses (symtable_visit_*, Python/symtable.c 2.7.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { Stmt, Tree } from '../../syntax/tree.ts';
import { ExpressionVisitor } from './expressions.ts';
import type { Scope } from './scope.ts';

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

class Builder extends ExpressionVisitor {
  build(tree: Tree): Scope {
    this.scopes.set(tree, this.top);
    if (tree.nodeType === 'Expression') this.expression(tree.body);
    else this.body(tree.body);
    return this.top;
  }

  private body(statements: readonly Stmt[]): void {
    for (const statement of statements) this.statement(statement);
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
}
