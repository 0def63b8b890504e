/** Rewrites expressions and parameters. */
import type { ErrorPlaces } from '../errors.ts';
import type { Token } from '../tokens.ts';
import { endOfStrings, lambdaColon, matching, splitAt } from './brackets.ts';
import { MARKERS } from './markers.ts';

/** A literal as written: adjacent strings, or one number. `negated`: a minus sign stands right before it. */
export interface RawLiteral {
  readonly tokens: readonly string[];
  readonly kind: 'string' | 'number';
  readonly negated: boolean;
  readonly lineno: number;
}

/** A parameter that unpacks: `def f((a, (b, c)))`. */
export type ParameterTree = string | readonly ParameterTree[];

const PYTHON3_KEYWORDS = new Set(['True', 'False', 'None', 'nonlocal', 'async', 'await', 'match', 'case', 'type']);

export class ExpressionRewriter {
  readonly literals: RawLiteral[] = [];
  readonly parameters: ParameterTree[] = [];
  protected readonly places: ErrorPlaces;
  protected readonly printFunction: boolean;

  constructor(places: ErrorPlaces, printFunction: boolean) {
    this.places = places;
    this.printFunction = printFunction;
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

  /** Replaces parameters that unpack by placeholders. */
  protected parameterList(tokens: readonly Token[]): string {
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

  protected call(marker: string, parts: readonly (readonly Token[])[]): string {
    return `${marker}([${parts.map((part) => this.expression(part)).join(',')}])`;
  }

  protected invalid(token: Token): Error {
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
