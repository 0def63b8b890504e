/**
 * Rewrites Python 2.7's own syntax, token by token and keeping lines, into Python 3 that py-ast can parse. What Python 3 has no form
 * for becomes a call of a marker (a name that no Python 2 source can contain), which the reader turns into the node it stands for;
 * literals become placeholders, so that their text is decoded by Python 2's rules.
 */
import type { ErrorPlaces } from './errors.ts';
import { checkGrammar, type GrammarStart } from './grammar.ts';
import { type Token, tokenize } from './tokens.ts';

/** The first character of every marker. */
export const MARK = 'Ω';
export const MARKERS = {
  print: `${MARK}print`,
  printTo: `${MARK}printTo`,
  exec: `${MARK}exec`,
  raise: `${MARK}raise`,
  as: `${MARK}as`,
  repr: `${MARK}repr`,
  /** Ends a print that a trailing comma keeps on its line. */
  noNewline: `${MARK}noNewline`,
  /** Precedes a name that is a keyword of Python 3 only. */
  name: `${MARK}n_`,
  literal: `${MARK}l`,
  parameters: `${MARK}p`,
} as const;

/** A literal as written: adjacent strings, or one number. `negated`: a minus sign stands right before it. */
export interface RawLiteral {
  readonly tokens: readonly string[];
  readonly kind: 'string' | 'number';
  readonly negated: boolean;
  readonly lineno: number;
}

/** A parameter that unpacks: `def f((a, (b, c)))`. */
export type ParameterTree = string | readonly ParameterTree[];

export interface Rewritten {
  readonly source: string;
  readonly literals: readonly RawLiteral[];
  readonly parameters: readonly ParameterTree[];
  readonly tokens: readonly Token[];
  readonly future: ReadonlySet<string>;
}

const PYTHON3_KEYWORDS = new Set(['True', 'False', 'None', 'nonlocal', 'async', 'await', 'match', 'case', 'type']);
const HEADS = new Set(['if', 'elif', 'else', 'while', 'for', 'try', 'except', 'finally', 'with', 'def', 'class']);

export interface RewriteOptions {
  readonly start: GrammarStart;
  /** Features of `__future__` that the code around has. */
  readonly features: ReadonlySet<string>;
}

export function rewritePython2(source: string, places: ErrorPlaces, { start, features }: RewriteOptions): Rewritten {
  // A form feed counts for nothing (Parser/tokenizer.c), but py-ast would stumble over it.
  const { tokens: scanned, error } = tokenize(source, places);
  const printFunction = features.has('print_function') || futureNames(scanned).has('print_function');
  const length = checkGrammar(scanned, places, { start, printFunction }, error);
  const tokens = scanned.slice(0, length).map((token) => ({ ...token, space: token.space.replace(/\f/g, '') }));
  const writer = new Rewriter(places, printFunction);
  let output = '';
  for (const statement of statements(tokens)) output += writer.statement(statement);
  const future = new Set([...features, ...futureNames(tokens)]);
  return { source: output, literals: writer.literals, parameters: writer.parameters, tokens, future };
}

/** The features of `from __future__ import …` statements. */
function futureNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (let index = 0; index + 2 < tokens.length; index++) {
    if (tokens[index]?.text !== 'from' || tokens[index + 1]?.text !== '__future__') continue;
    for (let at = index + 3; at < tokens.length && tokens[at]?.kind !== 'newline' && tokens[at]?.text !== ';'; at++) {
      const token = tokens[at] as Token;
      if (token.kind === 'name') names.add(token.text);
    }
  }
  return names;
}

/** Cuts tokens into simple statements and headers of compound ones; separators (`;`, `:`, line ends) end a piece. */
function* statements(tokens: readonly Token[]): Generator<Token[]> {
  let piece: Token[] = [];
  let depth = 0;
  let lambdas = 0;
  for (const token of tokens) {
    piece.push(token);
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth++;
    else if (token.kind === 'operator' && ')]}'.includes(token.text)) depth--;
    else if (depth > 0) continue;
    else if (token.text === 'lambda') lambdas++;
    else if (token.text === ':' && lambdas > 0) lambdas--;
    else if (token.kind === 'newline' || token.text === ';' || (token.text === ':' && HEADS.has(piece[0]?.text ?? ''))) {
      yield piece;
      piece = [];
      lambdas = 0;
    }
  }
  if (piece.length > 0) yield piece;
}

class Rewriter {
  readonly literals: RawLiteral[] = [];
  readonly parameters: ParameterTree[] = [];
  private readonly places: ErrorPlaces;
  private readonly printFunction: boolean;

  constructor(places: ErrorPlaces, printFunction: boolean) {
    this.places = places;
    this.printFunction = printFunction;
  }

  statement(piece: readonly Token[]): string {
    const first = piece[0] as Token;
    if (first.kind !== 'name') return this.expression(piece);
    const end = piece.length - 1;
    const body = piece.slice(1, end);
    const last = piece[end] as Token;
    switch (first.text) {
      case 'print':
        if (this.printFunction) return this.expression(piece);
        return first.space + this.print(body) + this.expression([last]);
      case 'exec':
        return first.space + this.call(MARKERS.exec, this.splitExec(body)) + this.expression([last]);
      case 'raise':
        return first.space + this.raise(body) + this.expression([last]);
      case 'except':
        return `${first.space}except${this.except(body)}${this.expression([last])}`;
      case 'from':
        return `${first.space}from${this.expression(piece.slice(1))}`;
      case 'del':
        return this.expression(body[body.length - 1]?.text === ',' ? [first, ...body.slice(0, -1), last] : piece);
      case 'for':
        return this.forHeader(piece, body);
      case 'def':
        return `${first.space}def${this.definition(piece.slice(1))}`;
      default:
        return this.expression(piece);
    }
  }

  /** Python 3 parsers expect an item behind the comma of `for x in y,:`. */
  private forHeader(piece: readonly Token[], body: readonly Token[]): string {
    if (body[body.length - 1]?.text !== ',') return this.expression(piece);
    const iterable = splitAt(body, 'in')[1] as Token[];
    const targets = piece.slice(0, piece.length - 1 - iterable.length);
    return `${this.expression(targets)} (${this.expression(iterable)})${this.expression(piece.slice(-1))}`;
  }

  private call(marker: string, parts: readonly (readonly Token[])[]): string {
    return `${marker}([${parts.map((part) => this.expression(part)).join(',')}])`;
  }

  private print(body: readonly Token[]): string {
    const to = body[0]?.text === '>>';
    const parts = splitAt(to ? body.slice(1) : body, ',');
    const trailing = parts.length > 1 && (parts[parts.length - 1] as Token[]).length === 0;
    if (trailing) parts.pop();
    if (parts.some((part) => part.length === 0) && (parts.length > 1 || to || trailing)) throw this.invalid(body[body.length - 1] as Token);
    const items = parts.length === 1 && parts[0]?.length === 0 ? [] : parts;
    const call = this.call(to ? MARKERS.printTo : MARKERS.print, items);
    if (trailing && to && items.length === 1) throw this.invalid(body[body.length - 1] as Token);
    return trailing ? `${MARKERS.noNewline}(${call})` : call;
  }

  /** `exec code in globals, locals` */
  private splitExec(body: readonly Token[]): Token[][] {
    const [code, where] = splitAt(body, 'in') as [Token[], Token[] | undefined];
    if (code.length === 0) throw this.invalid(body[0] as Token);
    return where === undefined ? [code] : [code, ...splitAt(where, ',')];
  }

  private raise(body: readonly Token[]): string {
    const parts = splitAt(body, ',');
    return parts.length === 1 ? `raise${this.expression(body)}` : this.call(MARKERS.raise, parts);
  }

  /** `except E, target` and `except E as target`; the target may be anything assignable. */
  private except(body: readonly Token[]): string {
    const byComma = splitAt(body, ',');
    const parts = byComma.length === 1 ? splitAt(body, 'as') : byComma;
    if (parts.length === 1) return this.expression(body);
    if (parts.length !== 2 || parts.some((part) => part.length === 0)) throw this.invalid(body[body.length - 1] as Token);
    return ` ${MARKERS.as}(${parts.map((part) => this.expression(part)).join(',')})`;
  }

  private definition(piece: readonly Token[]): string {
    const [name, open] = piece;
    if (name === undefined || open === undefined) return this.expression(piece);
    const close = matching(piece, 1);
    const parameters = this.parameterList(piece.slice(2, close));
    return this.expression([name]) + this.expression([open]) + parameters + this.expression(piece.slice(close));
  }

  /** Replaces parameters that unpack by placeholders. */
  private parameterList(tokens: readonly Token[]): string {
    const output: Token[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const before = output[output.length - 1]?.text;
      if (token.text !== '(' || (before !== undefined && before !== ',')) {
        output.push(token);
        continue;
      }
      const close = matching(tokens, index);
      const tree = this.parameterTree(tokens.slice(index + 1, close));
      if (typeof tree === 'string' && tokens[close + 1]?.text === '=') {
        throw this.places.at(token.lineno, null, 'parenthesized arg with default');
      }
      this.parameters.push(tree);
      output.push({ ...token, kind: 'name', text: `${MARKERS.parameters}${this.parameters.length - 1}` });
      index = close;
    }
    return this.expression(output);
  }

  private parameterTree(tokens: readonly Token[]): ParameterTree {
    const parts = splitAt(tokens, ',');
    const trailing = parts.length > 1 && parts[parts.length - 1]?.length === 0;
    const trees = (trailing ? parts.slice(0, -1) : parts).map((part): ParameterTree => {
      if (part[0]?.text === '(') return this.parameterTree(part.slice(1, matching(part, 0)));
      if (part.length !== 1 || part[0]?.kind !== 'name') throw this.invalid((part[0] ?? tokens[0]) as Token);
      return part[0].text;
    });
    return parts.length === 1 ? (trees[0] as ParameterTree) : trees;
  }

  /** Rewrites what may stand anywhere: literals, names, backticks, `<>`, lambda parameters. */
  expression(tokens: readonly Token[]): string {
    let output = '';
    let depth = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (token.kind === 'string') {
        const end = endOfStrings(tokens, index);
        if (token.space === '' && tokens[index - 1]?.kind === 'name') output += ' ';
        output += this.strings(tokens.slice(index, end), depth > 0);
        index = end - 1;
      } else if (token.text === 'lambda') {
        const colon = lambdaColon(tokens, index);
        output += `${token.space}lambda${this.parameterList(tokens.slice(index + 1, colon))}`;
        index = colon - 1;
      } else if (token.text === '`') {
        const close = tokens.findIndex((other, at) => at > index && other.text === '`');
        if (close < 0) throw this.invalid(token);
        output += token.space + this.call(MARKERS.repr, [tokens.slice(index + 1, close)]);
        index = close;
      } else if (depth > 0 && isKeywordInParentheses(tokens, index)) {
        const close = matching(tokens, index);
        for (const inner of tokens.slice(index, close + 1)) output += inner.space + (inner.kind === 'name' ? this.name(inner, false) : '');
        index = close;
      } else {
        if ('([{'.includes(token.text) && token.text !== '') depth++;
        else if (')]}'.includes(token.text) && token.text !== '') depth--;
        output += spaceBetween(tokens[index - 1], token) + this.single(token, tokens[index - 1], index === 0);
      }
    }
    return output;
  }

  private single(token: Token, before: Token | undefined, first: boolean): string {
    if (token.kind === 'number') {
      return this.placeholder({ tokens: [token.text], kind: 'number', negated: before?.text === '-', lineno: token.lineno });
    }
    if (token.kind === 'name') return this.name(token, first);
    if (token.text === '<>') return '!=';
    if (token.text === '@' && !first) throw this.invalid(token);
    return token.text;
  }

  private name(token: Token, first: boolean): string {
    const { text } = token;
    if (PYTHON3_KEYWORDS.has(text)) return MARKERS.name + text;
    if (text === 'from' && !first) throw this.invalid(token);
    if ((text === 'print' && !this.printFunction) || text === 'exec') throw this.invalid(token);
    return text;
  }

  /** Adjacent strings as one placeholder, on the line where the first one ends, as CPython 2.7 counts. */
  private strings(tokens: readonly Token[], bracketed: boolean): string {
    const first = tokens[0] as Token;
    const lineEnd = bracketed ? '\n' : '\\\n';
    const before = first.space + lineEnd.repeat(first.endLine - first.lineno);
    const after = tokens.slice(1).map((token) => token.space + lineEnd.repeat(token.endLine - token.lineno));
    return (
      before +
      this.placeholder({ tokens: tokens.map((token) => token.text), kind: 'string', negated: false, lineno: first.endLine }) +
      after.join('')
    );
  }

  private placeholder(literal: RawLiteral): string {
    this.literals.push(literal);
    return `${MARKERS.literal}${this.literals.length - 1}`;
  }

  private invalid(token: Token): Error {
    return this.places.at(token.lineno, token.column + token.text.length, 'invalid syntax');
  }
}

/** What stands before a token: a space where it follows right behind a literal (`1if`), whose placeholder would take it in. */
function spaceBetween(before: Token | undefined, { kind, space }: Token): string {
  const glued = space === '' && kind === 'name' && (before?.kind === 'number' || before?.kind === 'string');
  return glued ? ' ' : space;
}

/** `(a)` in `f((a)=1)`, which names a keyword as `a` does (ast_for_call, Python/ast.c 2.7.18). */
function isKeywordInParentheses(tokens: readonly Token[], open: number): boolean {
  const before = tokens[open - 1]?.text;
  if (tokens[open]?.text !== '(' || (before !== '(' && before !== ',')) return false;
  let inner = open;
  while (tokens[inner]?.text === '(') inner++;
  const close = matching(tokens, open);
  return tokens[inner]?.kind === 'name' && close === inner + (inner - open) && tokens[close + 1]?.text === '=';
}

/** Cuts tokens at a separator that is in no brackets and in no lambda. */
function splitAt(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  let lambdas = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth++;
    else if (token.kind === 'operator' && ')]}'.includes(token.text)) depth--;
    if (depth === 0 && token.text === 'lambda') lambdas++;
    if (depth === 0 && token.text === ':' && lambdas > 0) lambdas--;
    if (depth === 0 && lambdas === 0 && token.text === separator && token.kind !== 'string') parts.push([]);
    else (parts[parts.length - 1] as Token[]).push(token);
  }
  return parts;
}

/** The index of the bracket that closes the one at `open`. */
function matching(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind !== 'operator') continue;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text) && --depth === 0) return index;
  }
  return tokens.length;
}

function endOfStrings(tokens: readonly Token[], start: number): number {
  let end = start;
  while (tokens[end]?.kind === 'string') end++;
  return end;
}

/** The colon that ends a lambda's parameters. */
function lambdaColon(tokens: readonly Token[], start: number): number {
  let depth = 0;
  let nested = 0;
  for (let index = start + 1; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind === 'operator' && '([{'.includes(text)) depth++;
    else if (kind === 'operator' && ')]}'.includes(text)) depth--;
    else if (depth === 0 && text === 'lambda') nested++;
    else if (depth === 0 && text === ':' && nested-- === 0) return index;
  }
  return tokens.length;
}
