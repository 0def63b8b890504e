/**
 * Turns py-ast's tree of a rewritten program into the tree of `tree.ts`, in place: placeholders become constants, markers become Python
 * 2's nodes, and what Python 2.7 does not know is refused.
 */
import type { Constant } from '../compiler/blueprint.ts';
import type { ErrorPlaces } from './errors.ts';
import { EscapeError } from './escapes.ts';
import { numberConstant, type StringContext, stringConstant } from './literals.ts';
import { LineTokens, sameLevel } from './operator-line.ts';
import { MARK, MARKERS, type ParameterTree, type Rewritten } from './python2.ts';
import type { Alias, Arguments, Expr, Stmt } from './tree.ts';

/** A node as py-ast makes it. */
// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
type RawNode = any;

/** Nodes of Python 3 alone. */
const REFUSED = new Set([
  'AsyncFunctionDef',
  'AsyncFor',
  'AsyncWith',
  'TypeAlias',
  'AnnAssign',
  'Match',
  'TryStar',
  'Nonlocal',
  'NamedExpr',
  'Await',
  'YieldFrom',
  'FormattedValue',
  'JoinedStr',
  'TemplateStr',
  'Interpolation',
]);

export class Reader {
  private readonly rewritten: Rewritten;
  private readonly places: ErrorPlaces;
  private readonly strings: StringContext;
  private lines: LineTokens | null = null;

  constructor(rewritten: Rewritten, places: ErrorPlaces, strings: StringContext) {
    this.rewritten = rewritten;
    this.places = places;
    this.strings = strings;
  }

  body(nodes: RawNode[]): Stmt[] {
    return nodes.map((node) => this.statement(node));
  }

  private invalid(node: RawNode, message = 'invalid syntax', offset: number | null = null): Error {
    return this.places.at(node.lineno ?? 1, offset, message);
  }

  private statement(node: RawNode): Stmt {
    if (REFUSED.has(node.nodeType)) throw this.invalid(node);
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
        for (const target of node.targets) this.checkTarget(target, node.nodeType === 'Delete' ? 'delete' : 'assign to');
        break;
      case 'AugAssign':
        if (node.target.nodeType === 'Tuple' || node.target.nodeType === 'List') {
          const kind = node.target.nodeType === 'Tuple' ? 'assignment to tuple' : 'augmented assignment to list';
          throw this.invalid(node, `${kind === 'assignment to tuple' ? 'augmented assignment to tuple' : kind} literal not possible`);
        }
        this.checkTarget(node.target, 'assign to');
        break;
      case 'For':
        this.checkTarget(node.target, 'assign to');
        break;
      case 'With':
        for (const item of node.items) if (item.optional_vars) this.checkTarget(item.optional_vars, 'assign to');
        break;
      case 'Raise':
        if (node.cause) throw this.invalid(node);
        break;
    }
    this.children(node);
    return node;
  }

  /** Reads every child of a node: statements in lists of statements, expressions anywhere. */
  private children(node: RawNode): void {
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (Array.isArray(value)) node[key] = value.map((item) => this.child(item));
      else if (value !== null && typeof value === 'object') node[key] = this.child(value);
    }
  }

  private child(node: RawNode): RawNode {
    if (node === null || typeof node !== 'object' || typeof node.nodeType !== 'string') return node;
    if (STATEMENTS.has(node.nodeType)) return this.statement(node);
    if (node.nodeType === 'ExceptHandler') return node;
    if (node.nodeType === 'Comprehension') this.checkTarget(node.target, 'assign to');
    if (node.nodeType === 'WithItem' || node.nodeType === 'Comprehension' || node.nodeType === 'Keyword') {
      if (node.nodeType === 'Keyword' && typeof node.arg === 'string') node.arg = this.keywordName(node);
      this.children(node);
      return node;
    }
    return this.expression(node);
  }

  private keywordName(node: RawNode): string {
    if (node.arg.startsWith(MARKERS.literal)) throw this.invalid(node, "keyword can't be an expression");
    return this.bindingName(node, node.arg);
  }

  private definition(node: RawNode): Stmt {
    if (node.returns || node.type_params?.length > 0) throw this.invalid(node);
    node.decorator_list = node.decorator_list.map((each: RawNode) => this.expression(each));
    if (node.decorator_list.length > 0) node.lineno = node.decorator_list[0].lineno;
    node.name = this.bindingName(node, node.name);
    node.args = this.parameters(node.args, node);
    node.body = this.body(node.body);
    return node;
  }

  private classDefinition(node: RawNode): Stmt {
    if (node.keywords.length > 0 || node.type_params?.length > 0) throw this.invalid(node);
    node.decorator_list = node.decorator_list.map((each: RawNode) => this.expression(each));
    if (node.decorator_list.length > 0) node.lineno = node.decorator_list[0].lineno;
    node.name = this.bindingName(node, node.name);
    node.bases = node.bases.map((base: RawNode) => this.expression(base));
    node.body = this.body(node.body);
    return node;
  }

  private parameters(node: RawNode, owner: RawNode): Arguments {
    if (node.posonlyargs.length > 0 || node.kwonlyargs.length > 0) throw this.invalid(owner);
    const annotated = [...node.args, node.vararg, node.kwarg].some((argument: RawNode) => argument?.annotation);
    if (annotated) throw this.invalid(owner);
    const args: Arguments = {
      nodeType: 'Arguments',
      args: node.args.map((argument: RawNode) => this.parameter(argument)),
      defaults: node.defaults.map((value: RawNode) => this.expression(value)),
    };
    if (node.vararg) args.vararg = this.bindingName(owner, node.vararg.arg);
    if (node.kwarg) args.kwarg = this.bindingName(owner, node.kwarg.arg);
    return args;
  }

  private parameter(argument: RawNode): Expr {
    const { lineno, col_offset } = argument;
    if (!argument.arg.startsWith(MARKERS.parameters)) {
      return { nodeType: 'Name', id: this.bindingName(argument, argument.arg), ctx: { nodeType: 'Store' }, lineno, col_offset };
    }
    const tree = this.rewritten.parameters[Number(argument.arg.slice(MARKERS.parameters.length))] as ParameterTree;
    return this.parameterPattern(tree, lineno, col_offset);
  }

  private parameterPattern(tree: ParameterTree, lineno: number, col_offset: number): Expr {
    const ctx = { nodeType: 'Store' } as const;
    if (typeof tree === 'string') return { nodeType: 'Name', id: this.bindingName({ lineno }, tree), ctx, lineno, col_offset };
    return { nodeType: 'Tuple', elts: tree.map((each) => this.parameterPattern(each, lineno, col_offset)), ctx, lineno, col_offset };
  }

  private handler(node: RawNode): RawNode {
    if (node.name) node.target = { nodeType: 'Name', id: node.name, ctx: { nodeType: 'Store' }, lineno: node.lineno, col_offset: 0 };
    delete node.name;
    if (isMarker(node.type, MARKERS.as)) {
      const [type, target] = node.type.args;
      store(target, 'Store');
      this.checkTarget(target, 'assign to');
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
      if (!alias.asname) this.bindingName(node, name);
      return alias.asname ? { nodeType: 'Alias', name, asname: this.bindingName(node, alias.asname) } : { nodeType: 'Alias', name };
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

  private expression(node: RawNode): Expr {
    if (REFUSED.has(node.nodeType)) throw this.invalid(node);
    switch (node.nodeType) {
      case 'Name':
        return this.nameOrLiteral(node);
      case 'Constant':
        return this.ellipsisOnly(node);
      case 'Attribute':
        node.attr = plainName(node.attr);
        break;
      case 'Lambda':
        node.args = this.parameters(node.args, node);
        node.body = this.expression(node.body);
        return node;
      case 'UnaryOp':
        return this.unary(node);
      case 'Call':
        if (isMarker(node, MARKERS.repr)) return this.backticks(node);
        this.readCall(node);
        return node;
      case 'Starred':
        throw this.invalid(node);
      case 'GeneratorExp':
      case 'ListComp':
      case 'SetComp':
        node.lineno = node.elt.lineno;
        break;
      case 'DictComp':
        node.lineno = node.key.lineno;
        break;
      case 'BinOp':
        this.chainLine(node);
        break;
      case 'Dict':
        if (node.keys.includes(null)) throw this.invalid(node);
        break;
      case 'Tuple':
        if (node.elts.length > 0) node.lineno = Math.max(node.lineno, node.elts[0].lineno);
        break;
    }
    if (node.nodeType.endsWith('Comp') || node.nodeType === 'GeneratorExp') this.refuseAsync(node);
    this.children(node);
    return node;
  }

  /** An operation whose left operand is, without parentheses, one of the same level has its operator's line. */
  private chainLine(node: RawNode): void {
    const { left, right, op } = node;
    const chained = left.nodeType === 'BinOp' && sameLevel(left.op.nodeType, op.nodeType);
    if (!chained || left.lineno !== node.lineno || left.col_offset !== node.col_offset) return;
    this.lines ??= new LineTokens(this.rewritten.tokens);
    node.lineno = this.lines.operatorLine(left.end_lineno, right.lineno);
  }

  private refuseAsync(node: RawNode): void {
    if (node.generators.some((each: RawNode) => each.is_async)) throw this.invalid(node);
  }

  private nameOrLiteral(node: RawNode): Expr {
    if (!node.id.startsWith(MARK)) return node;
    if (node.id.startsWith(MARKERS.name)) {
      node.id = plainName(node.id);
      return node;
    }
    const { lineno, col_offset } = node;
    return { nodeType: 'Constant', constant: this.constant(node, false), lineno, col_offset };
  }

  private constant(node: RawNode, negative: boolean): Constant {
    const literal = this.rewritten.literals[Number(node.id.slice(MARKERS.literal.length))];
    if (literal === undefined) throw this.invalid(node);
    if (literal.kind === 'number') return numberConstant(literal.tokens[0] as string, negative);
    try {
      return stringConstant(literal.tokens, this.strings);
    } catch (error) {
      if (error instanceof EscapeError) throw this.places.at(literal.lineno, null, error.message, error.pythonType);
      throw error;
    }
  }

  private ellipsisOnly(node: RawNode): Expr {
    const { lineno, col_offset } = node;
    return { nodeType: 'Ellipsis', lineno, col_offset };
  }

  /** A minus sign right before a number is part of the literal (ast_for_factor, Python/ast.c 2.7.18). */
  private unary(node: RawNode): Expr {
    const { op, operand, lineno, col_offset } = node;
    if (op.nodeType === 'USub' && operand.nodeType === 'Name' && operand.id.startsWith(MARKERS.literal)) {
      const literal = this.rewritten.literals[Number(operand.id.slice(MARKERS.literal.length))];
      if (literal?.negated) return { nodeType: 'Constant', constant: this.constant(operand, true), lineno, col_offset };
    }
    node.operand = this.expression(operand);
    return node;
  }

  private backticks(node: RawNode): Expr {
    const { lineno, col_offset } = node;
    const elts: Expr[] = node.args[0].elts.map((each: RawNode) => this.expression(each));
    if (elts.length === 0) throw this.invalid(node);
    const value: Expr = elts.length === 1 ? (elts[0] as Expr) : { nodeType: 'Tuple', elts, ctx: { nodeType: 'Load' }, lineno, col_offset };
    return { nodeType: 'Repr', value, lineno, col_offset };
  }

  private readCall(node: RawNode): void {
    const starred = node.args.filter((argument: RawNode) => argument.nodeType === 'Starred');
    const doubleStarred = node.keywords.filter((keyword: RawNode) => !keyword.arg);
    if (starred.length > 1 || doubleStarred.length > 1) throw this.invalid(node);
    if (starred.length === 1 && node.args[node.args.length - 1] !== starred[0]) {
      throw this.invalid(node, 'only named arguments may follow *expression');
    }
    const keywords = node.keywords.map((keyword: RawNode) => keyword.arg).filter(Boolean);
    if (new Set(keywords).size < keywords.length) throw this.invalid(node, 'keyword argument repeated');
    for (const star of starred) star.value = this.expression(star.value);
    const generators = node.args.filter((argument: RawNode) => argument.nodeType === 'GeneratorExp');
    const parenthesized = generators.every((generator: RawNode) => generator.col_offset !== undefined);
    if (generators.length > 0 && node.args.length + node.keywords.length > 1 && !parenthesized) {
      throw this.invalid(node, 'Generator expression must be parenthesized if not sole argument');
    }
    node.func = this.expression(node.func);
    node.args = node.args.map((argument: RawNode) => (argument.nodeType === 'Starred' ? argument : this.expression(argument)));
    node.keywords = node.keywords.map((keyword: RawNode) => this.child(keyword));
  }

  /** Refuses to bind two names, which may be deleted (forbidden_check, Python/ast.c 2.7.18). */
  private bindingName(node: RawNode, name: string): string {
    const plain = plainName(name);
    if (plain === 'None' || plain === '__debug__') throw this.invalid(node, `cannot assign to ${plain}`);
    return plain;
  }

  /** Refuses to assign to what holds no value (set_context, Python/ast.c 2.7.18). */
  private checkTarget(node: RawNode, action: string): void {
    switch (node.nodeType) {
      case 'Name':
        if (node.id.startsWith(MARKERS.literal)) throw this.invalid(node, `can't ${action} literal`);
        if (action !== 'delete') this.bindingName(node, node.id);
        return;
      case 'Attribute':
        if (action !== 'delete') this.bindingName(node, node.attr);
        return;
      case 'Subscript':
        return;
      case 'Tuple':
      case 'List':
        if (node.nodeType === 'Tuple' && node.elts.length === 0) throw this.invalid(node, `can't ${action} ()`);
        for (const element of node.elts) this.checkTarget(element, action);
        return;
      case 'Starred':
        throw this.invalid(node);
      default:
        throw this.invalid(node, `can't ${action} ${TARGET_NAMES[node.nodeType] ?? 'operator'}`);
    }
  }
}

/** What CPython calls the nodes that cannot be assigned to. */
export const TARGET_NAMES: Readonly<Record<string, string>> = {
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'operator',
  BinOp: 'operator',
  UnaryOp: 'operator',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'literal',
  Set: 'literal',
  Constant: 'literal',
  Compare: 'comparison',
  IfExp: 'conditional expression',
};

const STATEMENTS = new Set([
  ...['FunctionDef', 'ClassDef', 'Return', 'Delete', 'Assign', 'AugAssign', 'For', 'While', 'If', 'With', 'Raise', 'Try', 'Assert'],
  ...['Import', 'ImportFrom', 'Global', 'Expr', 'Pass', 'Break', 'Continue', ...REFUSED].filter((name) => !isExpressionName(name)),
]);

function isExpressionName(name: string): boolean {
  return ['NamedExpr', 'Await', 'YieldFrom', 'FormattedValue', 'JoinedStr', 'TemplateStr', 'Interpolation'].includes(name);
}

function isMarker(node: RawNode, marker: string): boolean {
  return node?.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === marker;
}

function plainName(name: string): string {
  return name.startsWith(MARKERS.name) ? name.slice(MARKERS.name.length) : name;
}

function dottedName(name: string): string {
  return name.split('.').map(plainName).join('.');
}

function store(node: RawNode, context: 'Store'): void {
  if (node.ctx) node.ctx = { nodeType: context };
  for (const element of node.elts ?? []) store(element, context);
}
