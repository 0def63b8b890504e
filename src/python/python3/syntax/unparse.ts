/** Expressions as text, for annotations that are not evaluated (Python/ast_unparse.c 3.7.16 to 3.13.0). */
import type { Constant } from '../../compiler/blueprint.ts';
import { constantRepr } from '../dis/constant-repr.ts';
import type { Arg, Arguments, CmpOp, Comprehension, Expr, ExprOf, Keyword, Operator } from './tree.ts';

/** What versions write differently. */
export interface UnparseRules {
  readonly infinity: 'inf' | '1e309';
  readonly walrus: ':=' | ' := ';
  /** Whether a float has a space before its attribute (3.7). */
  readonly spacesFloat: boolean;
  /** Whether a tuple with `*items` in it needs parentheses as an index (before 3.11). */
  readonly enclosesStarred: boolean;
}

/** How strongly forms bind. */
const PR = {
  ...{ TUPLE: 0, TEST: 1, OR: 2, AND: 3, NOT: 4, CMP: 5, EXPR: 6, BXOR: 7, BAND: 8, SHIFT: 9, ARITH: 10, TERM: 11, FACTOR: 12 },
  ...{ POWER: 13, AWAIT: 14, ATOM: 15 },
} as const;

const BINARY: Readonly<Record<Operator['nodeType'], readonly [text: string, level: number]>> = {
  Add: ['+', PR.ARITH],
  Sub: ['-', PR.ARITH],
  Mult: ['*', PR.TERM],
  MatMult: ['@', PR.TERM],
  Div: ['/', PR.TERM],
  Mod: ['%', PR.TERM],
  FloorDiv: ['//', PR.TERM],
  LShift: ['<<', PR.SHIFT],
  RShift: ['>>', PR.SHIFT],
  BitOr: ['|', PR.EXPR],
  BitXor: ['^', PR.BXOR],
  BitAnd: ['&', PR.BAND],
  Pow: ['**', PR.POWER],
};

const UNARY = { Invert: ['~', PR.FACTOR], Not: ['not ', PR.NOT], UAdd: ['+', PR.FACTOR], USub: ['-', PR.FACTOR] } as const;

const COMPARISONS: Readonly<Record<CmpOp['nodeType'], string>> = {
  ...{ Eq: '==', NotEq: '!=', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=', Is: 'is', IsNot: 'is not', In: 'in', NotIn: 'not in' },
};

type Writers = { readonly [K in Expr['nodeType']]: (writer: Unparser, node: ExprOf<K>, level: number) => string };

const WRITERS: Writers = {
  BoolOp: (writer, { op, values }, level) => {
    const own = op.nodeType === 'And' ? PR.AND : PR.OR;
    return enclosed(values.map((value) => writer.text(value, own + 1)).join(op.nodeType === 'And' ? ' and ' : ' or '), level > own);
  },
  BinOp: (writer, { left, op, right }, level) => {
    const [operator, own] = BINARY[op.nodeType];
    const fromRight = op.nodeType === 'Pow' ? 1 : 0;
    return enclosed(`${writer.text(left, own + fromRight)} ${operator} ${writer.text(right, own + 1 - fromRight)}`, level > own);
  },
  UnaryOp: (writer, { op, operand }, level) => {
    const [operator, own] = UNARY[op.nodeType];
    return enclosed(`${operator}${writer.text(operand, own)}`, level > own);
  },
  Lambda: (writer, { args, body }, level) => {
    const space = args.args.length + args.posonlyargs.length > 0 ? ' ' : '';
    return enclosed(`lambda${space}${writer.parameters(args)}: ${writer.text(body, PR.TEST)}`, level > PR.TEST);
  },
  IfExp: (writer, { test, body, orelse }, level) => {
    const [value, condition] = [writer.text(body, PR.TEST + 1), writer.text(test, PR.TEST + 1)];
    return enclosed(`${value} if ${condition} else ${writer.text(orelse, PR.TEST)}`, level > PR.TEST);
  },
  Dict: (writer, { keys, values }) => `{${keys.map((key, index) => writer.pair(key, values[index] as Expr)).join(', ')}}`,
  Set: (writer, { elts }) => `{${writer.list(elts)}}`,
  List: (writer, { elts }) => `[${writer.list(elts)}]`,
  Tuple: (writer, { elts }, level) => {
    return elts.length === 0 ? '()' : enclosed(`${writer.list(elts)}${elts.length === 1 ? ',' : ''}`, level > PR.TUPLE);
  },
  ListComp: (writer, { elt, generators }) => `[${writer.text(elt, PR.TEST)}${writer.loops(generators)}]`,
  SetComp: (writer, { elt, generators }) => `{${writer.text(elt, PR.TEST)}${writer.loops(generators)}}`,
  GeneratorExp: (writer, { elt, generators }) => `(${writer.text(elt, PR.TEST)}${writer.loops(generators)})`,
  DictComp: (writer, { key, value, generators }) =>
    `{${writer.pair(value === undefined ? null : key, value ?? key)}${writer.loops(generators)}}`,
  Await: (writer, { value }, level) => enclosed(`await ${writer.text(value, PR.ATOM)}`, level > PR.AWAIT),
  Yield: (writer, { value }) => (value === undefined ? '(yield)' : `(yield ${writer.text(value, PR.TEST)})`),
  YieldFrom: (writer, { value }) => `(yield from ${writer.text(value, PR.TEST)})`,
  Compare: (writer, { left, ops, comparators }, level) => {
    const rest = ops.map(({ nodeType }, index) => ` ${COMPARISONS[nodeType]} ${writer.text(comparators[index] as Expr, PR.CMP + 1)}`);
    return enclosed(`${writer.text(left, PR.CMP + 1)}${rest.join('')}`, level > PR.CMP);
  },
  Call: (writer, { func, args, keywords }) => {
    const [only] = args;
    const callee = writer.text(func, PR.ATOM);
    if (only?.nodeType === 'GeneratorExp' && args.length === 1 && keywords.length === 0) return callee + writer.text(only, PR.TEST);
    const named = keywords.map(({ arg, value }: Keyword) => `${arg === undefined ? '**' : `${arg}=`}${writer.text(value, PR.TEST)}`);
    return `${callee}(${[...args.map((arg) => writer.text(arg, PR.TEST)), ...named].join(', ')})`;
  },
  JoinedStr: (writer, node) => `f${constantRepr({ kind: 'text', value: writer.formatBody(node) }, () => '')}`,
  FormattedValue: (writer, node) => writer.formatPart(node),
  TemplateStr: (writer, node) => `t${constantRepr({ kind: 'text', value: writer.formatBody(node) }, () => '')}`,
  Interpolation: (writer, node) => writer.formatPart(node),
  Constant: (writer, { constant }) => writer.constant(constant),
  Attribute: (writer, { value, attr }) => `${writer.text(value, PR.ATOM)}${writer.needsSpace(value) ? ' ' : ''}.${attr}`,
  Subscript: (writer, { value, slice }) => `${writer.text(value, PR.ATOM)}[${writer.index(slice)}]`,
  Starred: (writer, { value }) => `*${writer.text(value, PR.EXPR)}`,
  Name: (_, { id }) => id,
  Slice: (writer, { lower, upper, step }) => {
    const part = (bound: Expr | undefined): string => (bound === undefined ? '' : writer.text(bound, PR.TEST));
    return `${part(lower)}:${part(upper)}${step === undefined ? '' : `:${part(step)}`}`;
  },
  NamedExpr: (writer, { target, value }, level) =>
    enclosed(`${writer.text(target, PR.ATOM)}${writer.rules.walrus}${writer.text(value, PR.ATOM)}`, level > PR.TUPLE),
};

const enclosed = (text: string, isEnclosed: boolean): string => (isEnclosed ? `(${text})` : text);

class Unparser {
  readonly rules: UnparseRules;

  constructor(rules: UnparseRules) {
    this.rules = rules;
  }

  /** @param level parentheses are put around what binds less strongly */
  text(node: Expr, level: number): string {
    const write = WRITERS[node.nodeType] as (writer: Unparser, node: Expr, level: number) => string;
    return write(this, node, level);
  }

  list(nodes: readonly Expr[]): string {
    return nodes.map((node) => this.text(node, PR.TEST)).join(', ');
  }

  pair(key: Expr | null, value: Expr): string {
    return key === null ? `**${this.text(value, PR.EXPR)}` : `${this.text(key, PR.TEST)}: ${this.text(value, PR.TEST)}`;
  }

  loops(generators: readonly Comprehension[]): string {
    return generators
      .map(({ target, iter, ifs, is_async }) => {
        const conditions = ifs.map((condition) => ` if ${this.text(condition, PR.TEST + 1)}`).join('');
        return `${is_async === 1 ? ' async' : ''} for ${this.text(target, PR.TUPLE)} in ${this.text(iter, PR.TEST + 1)}${conditions}`;
      })
      .join('');
  }

  parameters({ posonlyargs, args, defaults, vararg, kwonlyargs, kw_defaults, kwarg }: Arguments): string {
    const positional = [...posonlyargs, ...args];
    const withDefault = ({ arg }: Arg, value: Expr | null | undefined): string => (value ? `${arg}=${this.text(value, PR.TEST)}` : arg);
    const parts = positional.map((each, index) => withDefault(each, defaults[index - positional.length + defaults.length]));
    if (posonlyargs.length > 0) parts.splice(posonlyargs.length, 0, '/');
    if (vararg !== undefined || kwonlyargs.length > 0) parts.push(`*${vararg?.arg ?? ''}`);
    parts.push(...kwonlyargs.map((each, index) => withDefault(each, kw_defaults[index])));
    if (kwarg !== undefined) parts.push(`**${kwarg.arg}`);
    return parts.join(', ');
  }

  index(slice: Expr): string {
    const isStarred = this.rules.enclosesStarred && slice.nodeType === 'Tuple' && slice.elts.some(({ nodeType }) => nodeType === 'Starred');
    return this.text(slice, isStarred ? PR.TEST : PR.TUPLE);
  }

  /** A number would take the dot for its own. */
  needsSpace(value: Expr): boolean {
    if (value.nodeType !== 'Constant') return false;
    const { kind } = value.constant;
    return kind === 'int' || (this.rules.spacesFloat && (kind === 'float' || kind === 'complex'));
  }

  constant(constant: Constant): string {
    if (constant.kind === 'ellipsis') return '...';
    if (constant.kind === 'tuple') {
      return `(${constant.items.map((item) => this.constant(item)).join(', ')}${constant.items.length === 1 ? ',' : ''})`;
    }
    const text = constantRepr(constant, () => '');
    return constant.kind === 'float' || constant.kind === 'complex' ? text.replaceAll('inf', this.rules.infinity) : text;
  }

  formatBody({ values }: ExprOf<'JoinedStr' | 'TemplateStr'>): string {
    return values.map((value) => this.formatElement(value)).join('');
  }

  private formatElement(node: Expr): string {
    if (node.nodeType === 'JoinedStr') return this.formatBody(node);
    if (node.nodeType === 'FormattedValue' || node.nodeType === 'Interpolation') return this.formatPart(node);
    const { constant } = node as ExprOf<'Constant'>;
    return (constant as { value: string }).value.replaceAll('{', '{{').replaceAll('}', '}}');
  }

  formatPart(node: ExprOf<'FormattedValue' | 'Interpolation'>): string {
    const { value, conversion, format_spec } = node;
    const text = node.nodeType === 'Interpolation' ? node.str : this.text(value, PR.TEST + 1);
    const how = conversion > 0 ? `!${String.fromCharCode(conversion)}` : '';
    const format = format_spec === undefined ? '' : `:${this.formatElement(format_spec)}`;
    return `{${text.startsWith('{') ? ' ' : ''}${text}${how}${format}}`;
  }
}

export function unparse(node: Expr, rules: UnparseRules): string {
  return new Unparser(rules).text(node, PR.TEST);
}
