/**
 * Rewrites Python 2.7's own syntax, token by token and keeping lines, into Python 3 that py-ast can parse. What Python 3 has no form
 * for becomes a call of a marker (a name that no Python 2 source can contain), which the reader turns into the node it stands for;
 * literals become placeholders, so that their text is decoded by Python 2's rules.
 */
import type { ErrorPlaces } from './errors.ts';
import { checkGrammar, type GrammarStart } from './grammar.ts';
import type { ParameterTree, RawLiteral } from './rewrite/expressions.ts';
import { pieces } from './rewrite/pieces.ts';
import { StatementRewriter } from './rewrite/statements.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Rewritten {
  readonly source: string;
  readonly literals: readonly RawLiteral[];
  readonly parameters: readonly ParameterTree[];
  readonly tokens: readonly Token[];
  readonly future: ReadonlySet<string>;
}

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
  const rewriter = new StatementRewriter(places, printFunction);
  let output = '';
  for (const piece of pieces(tokens)) output += rewriter.statement(piece);
  const future = new Set([...features, ...futureNames(tokens)]);
  return { source: output, literals: rewriter.literals, parameters: rewriter.parameters, tokens, future };
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
