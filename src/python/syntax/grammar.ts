/**
 * Recognizes Python 2.7's grammar (Grammar/Grammar, 2.7.18), so that a program of another language, Python 3's too, is refused at the
 * token where CPython's LL(1) parser stops. It builds nothing.
 */
import type { ErrorPlaces } from './errors.ts';
import { Statements } from './grammar/statements.ts';
import { GrammarTokens } from './grammar-tokens.ts';
import type { Token } from './tokens.ts';

/** What a source is parsed as: `file_input`, `eval_input` or `single_input`. */
export type GrammarStart = 'exec' | 'eval' | 'single';

/**
 * Throws the PythonSyntaxError of the first token that does not fit, or `lexical`, met behind the last token, if all before it do. Answers
 * how many tokens belong to the input: interactive input ends with its first statement. Throws ParserStackOverflow where the nesting is
 * too deep.
 */
export function checkGrammar(
  tokens: readonly Token[],
  places: ErrorPlaces,
  { start, printFunction }: { start: GrammarStart; printFunction: boolean },
  lexical: Error | null,
): number {
  const at = new GrammarTokens(tokens, places, printFunction, lexical);
  const grammar = new Statements(at);
  if (start === 'exec') grammar.file();
  else if (start === 'eval') grammar.evaluation();
  else grammar.interactive();
  return start === 'single' ? at.taken : tokens.length;
}
