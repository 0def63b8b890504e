/** What CPython says of a source that its grammar does not take (_PyPegen_run_parser, Parser/pegen.c 3.10.13 and Parser/pegen/pegen.c 3.9.18). */
import { act, type Fault, faultAt, Raised } from './faults.ts';
import { ERRORS } from './grammar/errors.ts';
import { grammarOf, STARTS } from './grammar/index.ts';
import { Parser } from './parser.ts';
import { neverClosed, type TokenError } from './token-error.ts';
import { type Token, type Tokenized, tokenize } from './tokens.ts';

/** The first error of a source whose last line is ended, or null where a version's grammar takes it. */
export function faultOf(source: string, mode: keyof typeof STARTS, version: string): Fault | null {
  return new Explainer(source, mode, version).fault();
}

class Explainer {
  private readonly tokenized: Tokenized;
  private readonly parser: Parser;
  private readonly start: string;
  private readonly is39: boolean;

  constructor(source: string, mode: keyof typeof STARTS, version: string) {
    this.is39 = version === '3.9';
    this.tokenized = tokenize(source, { verifies: !this.is39, newlineWidth: ['3.9', '3.10', '3.11'].includes(version) ? 0 : 1 });
    this.start = STARTS[mode];
    this.parser = new Parser(grammarOf(version, ERRORS), this.tokenized.tokens, {
      acted: (action, match, parser) => act(action, match, parser, this.is39),
      missing: (text, token) => {
        throw new Raised({ ...faultAt(token, `expected '${text}'`) });
      },
      unreadable: () => {
        throw new Raised(this.unreadable());
      },
    });
  }

  fault(): Fault | null {
    try {
      if (this.parser.parse(this.start)) return null;
      const last = this.last;
      this.parser.explain(this.start);
      return this.is39 ? this.generic39() : this.behind(this.generic(last));
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      return this.is39 ? error.fault : this.behind(error.fault);
    }
  }

  private get last(): Token {
    return this.tokenized.tokens[this.parser.filled - 1] as Token;
  }

  private unreadable(): Fault {
    const { error, brackets } = this.tokenized;
    const bracket = brackets.at(-1);
    if (error !== null) return faultFrom(error);
    if (bracket !== undefined && !this.is39) return faultFrom(neverClosed(bracket));
    return faultAt(this.tokenized.tokens.at(-1) as Token, 'unexpected EOF while parsing');
  }

  /** Where no rule knows better: the last token that the first pass looked at (_Pypegen_set_syntax_error). */
  private generic(last: Token): Fault {
    if (last.kind === 'INDENT') return faultAt(last, 'unexpected indent', 'IndentationError');
    if (last.kind === 'DEDENT') return faultAt(last, 'unexpected unindent', 'IndentationError');
    return faultAt(last, 'invalid syntax');
  }

  private generic39(): Fault {
    const { last } = this;
    const isAtEnd = last.kind === 'ENDMARKER' || (last.kind === 'DEDENT' && this.tokenized.tokens.slice(this.parser.filled).every(isEnd));
    return isAtEnd ? faultAt(last, 'unexpected EOF while parsing') : this.generic(last);
  }

  /** The rest is read, and what it has that is no token comes first (_PyPegen_tokenize_full_source_to_check_for_errors). */
  private behind(fault: Fault): Fault {
    const { error, brackets, tokens } = this.tokenized;
    const bracket = brackets.at(-1);
    if (error !== null) return error.isPrompt ? faultFrom(error) : fault;
    const isOpen = bracket !== undefined && tokens.at(-1)?.kind === 'ERROR';
    return isOpen && this.last.line > bracket.line ? faultFrom(neverClosed(bracket)) : fault;
  }
}

const isEnd = ({ kind }: Token): boolean => kind === 'DEDENT' || kind === 'ENDMARKER';

function faultFrom({ type, message, line, offset, endOffset }: TokenError): Fault {
  return { type, message, line, offset, endLine: line, endOffset };
}
