/** Expressions: placeholders become constants, markers Python 2's nodes. */
import type { Constant } from '../../compiler/blueprint.ts';
import type { ErrorPlaces } from '../errors.ts';
import { EscapeError } from '../escapes.ts';
import { numberConstant, type StringContext, stringConstant } from '../literals.ts';
import { LineTokens, sameLevel } from '../operator-line.ts';
import type { ParameterTree } from '../rewrite/expressions.ts';
import { MARK, MARKERS } from '../rewrite/markers.ts';
import type { Rewritten } from '../rewrite.ts';
import type { Arguments, Expr } from '../tree.ts';
import { invalid, isMarker, plainName, type RawNode, REFUSED } from './nodes.ts';
import { bindingName, checkTarget } from './targets.ts';

export class ExpressionReader {
  protected readonly places: ErrorPlaces;
  private readonly rewritten: Rewritten;
  private readonly strings: StringContext;
  private lines: LineTokens | null = null;

  constructor(rewritten: Rewritten, places: ErrorPlaces, strings: StringContext) {
    this.rewritten = rewritten;
    this.places = places;
    this.strings = strings;
  }

  protected expression(node: RawNode): Expr {
    if (REFUSED.has(node.nodeType)) throw invalid(this.places, node);
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
        throw invalid(this.places, node);
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
        if (node.keys.includes(null)) throw invalid(this.places, node);
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
    if (node.generators.some((each: RawNode) => each.is_async)) throw invalid(this.places, node);
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
    if (literal === undefined) throw invalid(this.places, node);
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
    if (elts.length === 0) throw invalid(this.places, node);
    const value: Expr = elts.length === 1 ? (elts[0] as Expr) : { nodeType: 'Tuple', elts, ctx: { nodeType: 'Load' }, lineno, col_offset };
    return { nodeType: 'Repr', value, lineno, col_offset };
  }

  private readCall(node: RawNode): void {
    const starred = node.args.filter((argument: RawNode) => argument.nodeType === 'Starred');
    const doubleStarred = node.keywords.filter((keyword: RawNode) => !keyword.arg);
    if (starred.length > 1 || doubleStarred.length > 1) throw invalid(this.places, node);
    if (starred.length === 1 && node.args[node.args.length - 1] !== starred[0]) {
      throw invalid(this.places, node, 'only named arguments may follow *expression');
    }
    const keywords = node.keywords.map((keyword: RawNode) => keyword.arg).filter(Boolean);
    if (new Set(keywords).size < keywords.length) throw invalid(this.places, node, 'keyword argument repeated');
    for (const star of starred) star.value = this.expression(star.value);
    const generators = node.args.filter((argument: RawNode) => argument.nodeType === 'GeneratorExp');
    const parenthesized = generators.every((generator: RawNode) => generator.col_offset !== undefined);
    if (generators.length > 0 && node.args.length + node.keywords.length > 1 && !parenthesized) {
      throw invalid(this.places, node, 'Generator expression must be parenthesized if not sole argument');
    }
    node.func = this.expression(node.func);
    node.args = node.args.map((argument: RawNode) => (argument.nodeType === 'Starred' ? argument : this.expression(argument)));
    node.keywords = node.keywords.map((keyword: RawNode) => this.child(keyword));
  }

  /** Reads every child of a node. */
  protected children(node: RawNode): void {
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (Array.isArray(value)) node[key] = value.map((item) => this.child(item));
      else if (value !== null && typeof value === 'object') node[key] = this.child(value);
    }
  }

  /** Reads a child where it is a node. */
  protected child(node: RawNode): RawNode {
    if (node === null || typeof node !== 'object' || typeof node.nodeType !== 'string') return node;
    if (node.nodeType === 'Comprehension') checkTarget(this.places, node.target, 'assign to');
    if (node.nodeType === 'WithItem' || node.nodeType === 'Comprehension' || node.nodeType === 'Keyword') {
      if (node.nodeType === 'Keyword' && typeof node.arg === 'string') node.arg = this.keywordName(node);
      this.children(node);
      return node;
    }
    return this.expression(node);
  }

  private keywordName(node: RawNode): string {
    if (node.arg.startsWith(MARKERS.literal)) throw invalid(this.places, node, "keyword can't be an expression");
    return bindingName(this.places, node, node.arg);
  }

  protected parameters(node: RawNode, owner: RawNode): Arguments {
    if (node.posonlyargs.length > 0 || node.kwonlyargs.length > 0) throw invalid(this.places, owner);
    const annotated = [...node.args, node.vararg, node.kwarg].some((argument: RawNode) => argument?.annotation);
    if (annotated) throw invalid(this.places, owner);
    const args: Arguments = {
      nodeType: 'Arguments',
      args: node.args.map((argument: RawNode) => this.parameter(argument)),
      defaults: node.defaults.map((value: RawNode) => this.expression(value)),
    };
    if (node.vararg) args.vararg = bindingName(this.places, owner, node.vararg.arg);
    if (node.kwarg) args.kwarg = bindingName(this.places, owner, node.kwarg.arg);
    return args;
  }

  private parameter(argument: RawNode): Expr {
    const { lineno, col_offset } = argument;
    if (!argument.arg.startsWith(MARKERS.parameters)) {
      return { nodeType: 'Name', id: bindingName(this.places, argument, argument.arg), ctx: { nodeType: 'Store' }, lineno, col_offset };
    }
    const tree = this.rewritten.parameters[Number(argument.arg.slice(MARKERS.parameters.length))] as ParameterTree;
    return this.parameterPattern(tree, lineno, col_offset);
  }

  private parameterPattern(tree: ParameterTree, lineno: number, col_offset: number): Expr {
    const ctx = { nodeType: 'Store' } as const;
    if (typeof tree === 'string') return { nodeType: 'Name', id: bindingName(this.places, { lineno }, tree), ctx, lineno, col_offset };
    return { nodeType: 'Tuple', elts: tree.map((each) => this.parameterPattern(each, lineno, col_offset)), ctx, lineno, col_offset };
  }
}
