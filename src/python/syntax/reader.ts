/**
 * Turns py-ast's tree of a rewritten program into the tree of `tree.ts`, in place: placeholders become constants, markers become Python
 * 2's nodes, and what Python 2.7 does not know is refused.
 */

import { ExpressionReader } from './reader/expressions.ts';
import { dottedName, invalid, isMarker, plainName, type RawNode, REFUSED, STATEMENTS } from './reader/nodes.ts';
import { bindingName, checkTarget } from './reader/targets.ts';
import { MARKERS } from './rewrite/markers.ts';
import type { Alias, Expr, Stmt } from './tree.ts';

export class Reader extends ExpressionReader {
  body(nodes: RawNode[]): Stmt[] {
    return nodes.map((node) => this.statement(node));
  }

  private statement(node: RawNode): Stmt {
    if (REFUSED.has(node.nodeType)) throw invalid(this.places, node);
    switch (node.nodeType) {
      case 'FunctionDef':
        return this.definition(node);
      case 'ClassDef':
        return this.classDefinition(node);
      case 'Expr':
        return this.expressionStatement(node);
      case 'Try':
        node.handlers = node.handlers.map((handler: RawNode) => this.handler(handler));
        break;
      case 'Import':
      case 'ImportFrom':
        return this.importStatement(node);
      case 'Global':
        node.names = node.names.map(plainName);
        return node;
      case 'Assign':
      case 'Delete':
        for (const target of node.targets) checkTarget(this.places, target, node.nodeType === 'Delete' ? 'delete' : 'assign to');
        break;
      case 'AugAssign':
        if (node.target.nodeType === 'Tuple' || node.target.nodeType === 'List') {
          const kind = node.target.nodeType.toLowerCase();
          throw invalid(this.places, node, `augmented assignment to ${kind} literal not possible`);
        }
        checkTarget(this.places, node.target, 'assign to');
        break;
      case 'For':
        checkTarget(this.places, node.target, 'assign to');
        break;
      case 'With':
        for (const item of node.items) if (item.optional_vars) checkTarget(this.places, item.optional_vars, 'assign to');
        break;
      case 'Raise':
        if (node.cause) throw invalid(this.places, node);
        break;
    }
    this.children(node);
    return node;
  }

  /** Statements stand in lists of statements. */
  protected override child(node: RawNode): RawNode {
    if (STATEMENTS.has(node?.nodeType)) return this.statement(node);
    return node?.nodeType === 'ExceptHandler' ? node : super.child(node);
  }

  private definition(node: RawNode): Stmt {
    if (node.returns || node.type_params?.length > 0) throw invalid(this.places, node);
    node.decorator_list = node.decorator_list.map((each: RawNode) => this.expression(each));
    if (node.decorator_list.length > 0) node.lineno = node.decorator_list[0].lineno;
    node.name = bindingName(this.places, node, node.name);
    node.args = this.parameters(node.args, node);
    node.body = this.body(node.body);
    return node;
  }

  private classDefinition(node: RawNode): Stmt {
    if (node.keywords.length > 0 || node.type_params?.length > 0) throw invalid(this.places, node);
    node.decorator_list = node.decorator_list.map((each: RawNode) => this.expression(each));
    if (node.decorator_list.length > 0) node.lineno = node.decorator_list[0].lineno;
    node.name = bindingName(this.places, node, node.name);
    node.bases = node.bases.map((base: RawNode) => this.expression(base));
    node.body = this.body(node.body);
    return node;
  }

  private handler(node: RawNode): RawNode {
    if (node.name) node.target = { nodeType: 'Name', id: node.name, ctx: { nodeType: 'Store' }, lineno: node.lineno, col_offset: 0 };
    delete node.name;
    if (isMarker(node.type, MARKERS.as)) {
      const [type, target] = node.type.args;
      store(target, 'Store');
      checkTarget(this.places, target, 'assign to');
      node.target = this.expression(target);
      node.type = type;
    }
    if (node.type) node.type = this.expression(node.type);
    node.body = this.body(node.body);
    return node;
  }

  private importStatement(node: RawNode): Stmt {
    if (typeof node.module === 'string') node.module = dottedName(node.module);
    node.names = node.names.map((alias: RawNode): Alias => {
      const name = dottedName(alias.name);
      if (!alias.asname) bindingName(this.places, node, name);
      return alias.asname ? { nodeType: 'Alias', name, asname: bindingName(this.places, node, alias.asname) } : { nodeType: 'Alias', name };
    });
    return node;
  }

  /** Print, exec and raise come as calls of their markers. */
  private expressionStatement(node: RawNode): Stmt {
    const { lineno, col_offset } = node;
    const newline = !isMarker(node.value, MARKERS.noNewline);
    const call = newline ? node.value : node.value.args[0];
    const args = (): Expr[] => call.args[0].elts.map((each: RawNode) => this.expression(each));
    if (isMarker(call, MARKERS.print)) return { nodeType: 'Print', values: args(), nl: newline, lineno, col_offset };
    if (isMarker(call, MARKERS.printTo)) {
      const [dest, ...values] = args();
      return { nodeType: 'Print', ...(dest ? { dest } : {}), values, nl: newline, lineno, col_offset };
    }
    if (isMarker(call, MARKERS.exec)) {
      const given = args();
      // A tuple of two or three is taken apart (ast_for_exec_stmt, Python/ast.c 2.7.18).
      const [only] = given;
      const asTuple = given.length === 1 && only?.nodeType === 'Tuple' && (only.elts.length === 2 || only.elts.length === 3);
      const [body, globals, locals] = asTuple ? only.elts : given;
      return { nodeType: 'Exec', body: body as Expr, ...(globals ? { globals } : {}), ...(locals ? { locals } : {}), lineno, col_offset };
    }
    if (isMarker(call, MARKERS.raise)) {
      const [exc, inst, tback] = args();
      return { nodeType: 'Raise', ...(exc ? { exc } : {}), ...(inst ? { inst } : {}), ...(tback ? { tback } : {}), lineno, col_offset };
    }
    node.value = this.expression(node.value);
    return node;
  }
}

function store(node: RawNode, context: 'Store'): void {
  if (node.ctx) node.ctx = { nodeType: context };
  for (const element of node.elts ?? []) store(element, context);
}
