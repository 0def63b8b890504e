/** From py-ast's nodes to those that the compilers read. */
import type { Constant } from '../../compiler/blueprint.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { numberConstant } from './literals.ts';
import type { SyntaxRules } from './parse.ts';
import type { Expr, Stmt } from './tree.ts';

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
type RawNode = any;

/** The first version whose grammar has a kind of node (its What's New). */
const SINCE: Readonly<Record<string, string>> = {
  NamedExpr: '3.8',
  Match: '3.10',
  TryStar: '3.11',
  TypeAlias: '3.12',
  TemplateStr: '3.14',
  Interpolation: '3.14',
};

/** The same of what a node has in it. */
function sinceParts({ type_params, posonlyargs, is_lazy, nodeType, elt }: RawNode): string | undefined {
  if (is_lazy === 1 || (nodeType === 'GeneratorExp' && elt.nodeType === 'Starred')) return '3.15';
  return type_params?.length > 0 ? '3.12' : posonlyargs?.length > 0 ? '3.8' : undefined;
}

const minor = (version: string): number => Number(version.split('.')[1]);

/** Behind a backslash that is not itself escaped. */
const NAMED_CHARACTER = /(?<!\\)(?:\\\\)*\\N\{/;

/** Makes our constants of py-ast's literals, and refuses what the version has not. */
export class Reader {
  private readonly lines: readonly Buffer[];
  private readonly places: ErrorPlaces;
  private readonly version: string;
  private readonly rules: SyntaxRules;

  constructor(source: Buffer, places: ErrorPlaces, version: string, rules: SyntaxRules) {
    this.lines = splitLines(source);
    this.places = places;
    this.version = version;
    this.rules = rules;
  }

  body(nodes: RawNode[]): Stmt[] {
    return nodes.map((node) => this.node(node));
  }

  private node(node: RawNode): RawNode {
    this.check(node);
    if (node.nodeType === 'Constant') return this.constant(node);
    // `(name): annotation` keeps no annotation.
    if (node.nodeType === 'AnnAssign')
      node.simple = node.target.nodeType === 'Name' && this.text(node.lineno, node.col_offset, node.col_offset + 1) !== '(' ? 1 : 0;
    if (node.nodeType === 'MatchValue' && typeof node.value.value === 'string') this.stringPattern(node);
    if (node.nodeType === 'Subscript' && node.slice.nodeType === 'Starred') node.slice = tupleOf(node.slice);
    this.children(node);
    if (node.nodeType === 'JoinedStr') this.rules.placeFormatString(node, this.sourceOf(node), (part) => this.sourceOf(part));
    return node;
  }

  /** Of a string that is a pattern, py-ast does not tell the quotes, nor whether it is an f-string, which is refused later. */
  private stringPattern(node: RawNode): void {
    const source = this.sourceOf(node);
    if (/^r?[ft]/i.test(source)) node.value = { ...node.value, nodeType: 'JoinedStr', values: [] };
    else node.value.quote_style ??= source;
  }

  private children(node: RawNode): void {
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (Array.isArray(value)) node[key] = value.map((item) => this.child(item));
      else if (key === 'format_spec') this.format(value);
      else if (value !== null && typeof value === 'object') node[key] = this.child(value);
      else if (value === null && key !== 'value') delete node[key];
    }
  }

  /** What is behind the colon has the place of the string it is in. */
  private format(node: RawNode): void {
    if (node !== null && node !== undefined) this.children(node);
  }

  /** The source of a node. */
  private sourceOf({ lineno, col_offset, end_lineno, end_col_offset }: RawNode): string {
    const from = { line: lineno, column: col_offset };
    const to = { line: end_lineno, column: end_col_offset };
    const text = (line: number): string => (this.lines[line - 1] ?? Buffer.alloc(0)).toString('latin1');
    if (from.line === to.line) return text(from.line).slice(from.column, to.column);
    const between = Array.from({ length: to.line - from.line - 1 }, (_, index) => text(from.line + 1 + index));
    return [text(from.line).slice(from.column), ...between, text(to.line).slice(0, to.column)].join('\n');
  }

  private child(value: RawNode): RawNode {
    return value !== null && typeof value === 'object' && typeof value.nodeType === 'string' ? this.node(value) : value;
  }

  private check(node: RawNode): void {
    const since = SINCE[node.nodeType] ?? sinceParts(node);
    if (since === undefined || minor(this.version) >= minor(since)) return;
    throw this.places.at(node.lineno ?? node.posonlyargs?.[0].lineno ?? 1, null, 'invalid syntax');
  }

  private constant(node: RawNode): Expr {
    const { lineno, col_offset, end_lineno, end_col_offset } = node;
    return { nodeType: 'Constant', constant: this.valueOf(node), lineno, col_offset, end_lineno, end_col_offset };
  }

  private valueOf(node: RawNode): Constant {
    const { value, quote_style, lineno, col_offset, end_col_offset } = node;
    if (value === null || value === undefined) return { kind: 'none' };
    if (typeof value === 'boolean') return { kind: 'bool', value };
    if (typeof value !== 'string') return numberConstant(this.text(lineno, col_offset, end_col_offset));
    if (quote_style === undefined && this.text(lineno, col_offset, end_col_offset) === '...') return { kind: 'ellipsis' };
    if (/^r?b/i.test(quote_style ?? '')) return { kind: 'bytes', value };
    if (value.includes('\\N{') && !/r/i.test(quote_style ?? '') && NAMED_CHARACTER.test(this.sourceOf(node))) {
      throw this.places.at(lineno, null, 'refplot does not know the names of characters (\\N{...})');
    }
    return { kind: 'text', value };
  }

  private text(lineno: number, from: number, to: number): string {
    return (this.lines[lineno - 1] as Buffer).subarray(from, to).toString('latin1');
  }
}

/** `x[*items]` is subscribed by a tuple. */
function tupleOf(only: RawNode): RawNode {
  const { lineno, col_offset, end_lineno, end_col_offset } = only;
  return { nodeType: 'Tuple', elts: [only], ctx: { nodeType: 'Load' }, lineno, col_offset, end_lineno, end_col_offset };
}

function splitLines(source: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < source.length; ) {
    const end = source.indexOf(10, start);
    lines.push(source.subarray(start, end < 0 ? source.length : end));
    start = end < 0 ? source.length : end + 1;
  }
  return lines;
}
