/** What CPython up to 3.8 says of a source that its grammar does not take (parsetok, Parser/parsetok.c, and err_input, Python/pythonrun.c 3.7.16 and 3.8.18). */
import { type Fault, Raised } from '../peg/faults.ts';
import type { Token, Tokenized } from '../peg/token.ts';
import type { TokenError } from '../peg/token-error.ts';
import { tokenRules } from '../peg/token-rules.ts';
import { tokenize } from '../peg/tokens.ts';
import { type Renamed, withoutReservedNames } from '../reserved-names.ts';
import { asyncTokens } from './async-tokens.ts';
import { grammarOf, STARTS } from './grammar.ts';
import { type Misfit, Recognizer, type Tree } from './recognizer.ts';
import { treeError } from './tree-errors.ts';

const recognizers = new Map<string, Recognizer>();

function recognizerOf(version: string): Recognizer {
  const recognizer = recognizers.get(version) ?? new Recognizer(grammarOf(version));
  recognizers.set(version, recognizer);
  return recognizer;
}

/** The first error of a source whose last line is ended, or null where a version's grammar takes it. */
export function faultOf(source: string, mode: keyof typeof STARTS, version: string): Fault | null {
  try {
    return new Explainer(source, version, false).fault(STARTS[mode]);
  } catch (error) {
    if (error instanceof Raised) return error.fault;
    throw error;
  }
}

/** The tokens of a source, as far as they can be read. */
function tokensOf(source: string, minor: number): Tokenized {
  const tokenized = tokenize(source, tokenRules(minor));
  return { ...tokenized, tokens: asyncTokens(tokenized.tokens, minor) };
}

/** Up to 3.6 `async` and `await` can be names: another source for those who do not know that, or null where there are none. */
export function renamed36(source: string): Renamed | null {
  return /\b(?:async|await)\b/.test(source) ? withoutReservedNames(source, tokensOf(source, 6).tokens) : null;
}

class Explainer {
  private readonly lines: readonly string[];
  private readonly tokenized: Tokenized;
  private readonly version: string;
  private readonly minor: number;
  /** Whether it is an expression in an f-string, which has no line end. */
  private readonly isInside: boolean;
  /** How far right of where it is parsed it stands. */
  private shift = 0;

  constructor(source: string, version: string, isInside: boolean) {
    this.lines = source.split('\n');
    this.version = version;
    this.minor = Number(version.split('.')[1]);
    this.isInside = isInside;
    this.tokenized = tokensOf(source, this.minor);
  }

  fault(start: string): Fault | null {
    const result = recognizerOf(this.version).read(start, this.tokenized.tokens);
    return 'rule' in result ? this.explainTree(result) : this.explain(result);
  }

  /** What is in braces is parsed in brackets, on its own (fstring_compile_expr, Python/ast.c 3.8.18). */
  private readonly inFormatString = (expression: string, { text, column }: Token): void => {
    const inside = new Explainer(`(${expression})\n`, this.version, true);
    const found = text.indexOf(`{${expression}}`);
    if (found >= 0) inside.shift = column + found;
    const fault = inside.fault(STARTS.eval);
    if (fault !== null) throw new Raised({ ...fault, isAtEnd: false, filename: '<fstring>' });
  };

  explain({ token, expected }: Misfit): Fault {
    const { error } = this.tokenized;
    if (token.kind === 'ERROR' && error !== null) return this.placed(error);
    if (this.isAtEnd(token)) return this.at(token, 'unexpected EOF while parsing');
    if (expected === 'INDENT') return this.at(token, 'expected an indented block', 'IndentationError');
    if (token.kind === 'INDENT') return this.at(token, 'unexpected indent', 'IndentationError');
    if (token.kind === 'DEDENT') return this.at(token, 'unexpected unindent', 'IndentationError');
    return this.at(token, 'invalid syntax');
  }

  /** Columns count from 0 up to 3.7; of the text nothing is known. */
  explainTree(tree: Tree): Fault | null {
    const error = treeError(tree, this.minor, this.inFormatString);
    if (error === null) return null;
    const { line, column, endLine } = error.at.token;
    // A token of several lines begins nowhere there.
    if (this.minor < 8 && endLine > line) return this.inTree(error.message, endLine, -1);
    const bytes = Buffer.byteLength(this.lines[line - 1]?.slice(0, column) ?? '');
    const offset = this.shift + (this.minor === 8 ? bytes + 1 : bytes);
    return this.inTree(error.message, line, offset);
  }

  private inTree(message: string, line: number, offset: number): Fault {
    return { type: 'SyntaxError', message, line, offset, endLine: line, endOffset: 0, isInTree: true };
  }

  /** Whether the tokenizer has come to the end. */
  private isAtEnd(token: Token): boolean {
    if (token.kind === 'ERROR' || (token.kind === 'NEWLINE' && this.lines[token.endLine - 1]?.endsWith('\\'))) return true;
    const { tokens } = this.tokenized;
    const rest = tokens.slice(tokens.indexOf(token) + (this.isInside ? 1 : 0));
    return rest.every(({ kind }) => kind === 'DEDENT' || kind === 'ENDMARKER' || (kind === 'NEWLINE' && this.isInside));
  }

  private placed({ type, message, line, offset, endOffset, text }: TokenError): Fault {
    const shown = text ?? (this.isInside ? this.lines[line - 1] : undefined);
    return { type, message, line, offset: offset - this.pairsBefore(line, offset), endLine: line, endOffset, text: shown };
  }

  /** Up to 3.7 where a token ends, counted from the line on that the tokenizer keeps; in 3.8 where it begins. */
  private at(token: Token, message: string, type: Fault['type'] = 'SyntaxError'): Fault {
    const { column, endLine, cursor } = token;
    const first = this.firstLineWith(endLine);
    const before = this.lines.slice(first - 1, endLine - 1).join('\n');
    const shift = first === endLine ? 0 : before.length + 1;
    const text = this.lines.slice(first - 1, endLine).join('\n') + (this.isInside ? '' : '\n');
    const offset = this.minor === 8 && column >= 0 ? column + 1 : Math.min(shift + cursor, text.length);
    return {
      type,
      message,
      isAtEnd: this.isAtEnd(token),
      line: endLine,
      offset: offset - this.pairsBefore(endLine, offset),
      endLine,
      endOffset: 0,
      text,
    };
  }

  /** Columns count code points: how many characters before one take two places. */
  private pairsBefore(line: number, offset: number): number {
    const before = this.lines[line - 1]?.slice(0, offset) ?? '';
    return before.length - [...before].length;
  }

  /** Where strings go on over several lines, the line they begin in. */
  private firstLineWith(line: number): number {
    const string = this.tokenized.tokens.find(({ kind, endLine, line: start }) => kind === 'STRING' && endLine === line && start < line);
    return string === undefined ? line : this.firstLineWith(string.line);
  }
}
