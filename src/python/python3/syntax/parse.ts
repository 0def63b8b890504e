/** From source text to Python 3's syntax tree. */
import { parse } from 'py-ast';
import type { Constant } from '../../compiler/blueprint.ts';
import { ErrorPlaces, type Origin } from '../../syntax/errors.ts';
import type { FormatStringPlacing } from './format-strings.ts';
import { numberConstant } from './literals.ts';
import type { Fault } from './peg/faults.ts';
import { refused } from './refusal.ts';
import { edited, editsFor, type LaterForms, restore } from './rewrite.ts';
import type { Expr, Stmt, Tree } from './tree.ts';

export interface ParseOptions {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly origin?: Origin | undefined;
  /** The version whose grammar it is: `3.8`. */
  readonly version: string;
  readonly rules: SyntaxRules;
}

/** Tells where a version's grammar refuses a source, and how; null where it takes it. @param source with its last line ended */
export type FaultFinder = (source: string, mode: ParseOptions['mode'], version: string, isFile: boolean) => Fault | null;

/** How a version's parser differs from py-ast's. */
export interface SyntaxRules extends LaterForms {
  /** What the version refuses; where not given, what py-ast does. */
  readonly findFault?: FaultFinder;
  readonly placeFormatString: FormatStringPlacing;
  /** Gives nodes their lines, where these are not py-ast's. @param source latin-1 characters for its bytes */
  readonly placeNodes?: (body: Stmt[], source: string) => void;
}

export interface ParsedSource {
  readonly tree: Tree;
  readonly places: ErrorPlaces;
  /** What was parsed: the source as text, its last line ended. */
  readonly source: string;
}

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
type RawNode = any;

/** Parses Python 3 source in UTF-8, one character per byte. Throws PythonSyntaxError. */
export function parsePython3(bytes: string, { filename, mode, origin, version, rules }: ParseOptions): ParsedSource {
  const source = decode(bytes, filename);
  const ended = withoutFormFeeds(source === '' || source.endsWith('\n') ? source : `${source}\n`);
  const places = new ErrorPlaces(filename, Buffer.from(ended, 'utf8').toString('latin1'), { origin });
  const fault = rules.findFault?.(ended, mode, version, places.origin === 'file') ?? null;
  if (fault !== null) throw refused(places, version, fault);
  const reader = new Reader(Buffer.from(ended, 'utf8'), places, version, rules);
  const body = reader.body(parseText(ended, places, rules));
  rules.placeNodes?.(body, Buffer.from(ended, 'utf8').toString('latin1'));
  return { tree: shape(body, mode, places), places, source: ended };
}

const DECLARED = /^(?:[ \t\f]*(?:#.*)?\r?\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** Text of bytes in UTF-8; other encodings are refused where it makes a difference. */
function decode(bytes: string, filename: string): string {
  const declared = DECLARED.exec(bytes)?.[1] ?? 'utf-8';
  const isAscii = !/[\x80-\xff]/.test(bytes);
  try {
    if (isAscii || /^utf[-_]?8$/i.test(declared)) return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    // Told below.
  }
  throw new ErrorPlaces(filename, bytes).at(1, null, "refplot reads Python 3's source in UTF-8 only");
}

/** At the start of a line it means nothing (tok_get, Parser/tokenizer.c). */
function withoutFormFeeds(source: string): string {
  return source.replace(/^[ \t]*\f/gm, '');
}

/** What py-ast refuses is parsed once more where it is a form that can be written otherwise. */
function parseText(source: string, places: ErrorPlaces, rules: SyntaxRules): RawNode[] {
  const edits: ReturnType<typeof editsFor> = [];
  for (;;) {
    try {
      const { body } = parse(edited(source, edits));
      if (edits.length > 0) restore(body, source, edits);
      return body;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const { lineno, end_col_offset } = error as Error & { lineno?: number; end_col_offset?: number };
      const line = lineno ?? Number(/at line (\d+)/.exec(error.message)?.[1] ?? 1);
      const more = editsFor(source, line, rules, edits);
      if (more.length === 0) throw places.at(line, end_col_offset ?? null, 'invalid syntax');
      edits.push(...more);
    }
  }
}

function shape(body: Stmt[], mode: ParseOptions['mode'], places: ErrorPlaces): Tree {
  if (mode === 'exec') return { nodeType: 'Module', body };
  if (mode === 'single') return { nodeType: 'Interactive', body };
  const [only, ...rest] = body;
  if (only?.nodeType !== 'Expr' || rest.length > 0) throw places.at(only?.lineno ?? 1, null, 'invalid syntax');
  return { nodeType: 'Expression', body: only.value };
}

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
class Reader {
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
    // Of a string that is a pattern, py-ast does not tell the quotes.
    if (node.nodeType === 'MatchValue' && typeof node.value.value === 'string') node.value.quote_style ??= this.sourceOf(node);
    if (node.nodeType === 'Subscript' && node.slice.nodeType === 'Starred') node.slice = tupleOf(node.slice);
    this.children(node);
    if (node.nodeType === 'JoinedStr') this.rules.placeFormatString(node, this.sourceOf(node), (part) => this.sourceOf(part));
    return node;
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
