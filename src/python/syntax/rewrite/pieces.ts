/** Cuts tokens into the pieces that are rewritten one by one. */
import type { Token } from '../tokens.ts';

const HEADS = new Set(['if', 'elif', 'else', 'while', 'for', 'try', 'except', 'finally', 'with', 'def', 'class']);

/** Cuts tokens into simple statements and headers of compound ones; separators (`;`, `:`, line ends) end a piece. */
export function* pieces(tokens: readonly Token[]): Generator<Token[]> {
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
