/** What CPython says of a source that its grammar does not take (_PyPegen_run_parser, Parser/pegen.c 3.10.13 and Parser/pegen/pegen.c 3.9.18). */
import type { WarnAt } from '../parse.ts';
import { inBytes, inCharacters } from './columns.ts';
import { act, type Fault, faultAt, faultFrom, Raised } from './faults.ts';
import { ERRORS } from './grammar/errors/index.ts';
import { grammarOf, STARTS } from './grammar/index.ts';
import { Parser } from './parser.ts';
import { StringWarnings } from './string-warnings.ts';
import { boundError, conversionError, formatPartError, partError, type StringError, stringError } from './strings.ts';
import type { Token, Tokenized } from './token.ts';
import { neverClosed } from './token-error.ts';
import type { Match } from './token-reader.ts';
import { tokenRules } from './token-rules.ts';
import { tokenize } from './tokens.ts';

/** The first error of a source whose last line is ended, or null where a version's grammar takes it. @param isFile whether the source is a script's file */
export function faultOf(source: string, mode: keyof typeof STARTS, version: string, isFile: boolean, warn?: WarnAt): Fault | null {
  return new Explainer(source, STARTS[mode], version, isFile, warn).fault();
}

class Explainer {
  private readonly source: string;
  private readonly tokenized: Tokenized;
  private readonly parser: Parser;
  /** Whether columns count bytes: in files, whose encoding is not known to the parser. */
  private readonly countsBytes: boolean;
  private readonly start: string;
  /** Hears warnings; on the second way nobody does. */
  private warn: WarnAt | undefined;
  private warnings: StringWarnings | undefined;
  private readonly version: string;
  private readonly minor: number;
  private readonly is39: boolean;

  constructor(source: string, start: string, version: string, countsBytes: boolean, warn?: WarnAt) {
    this.warn = warn;
    this.countsBytes = countsBytes;
    this.source = source;
    this.version = version;
    this.minor = Number(version.split('.')[1]);
    this.warnings = warn === undefined ? undefined : new StringWarnings(this.minor, warn);
    this.is39 = version === '3.9';
    this.tokenized = tokenize(source, tokenRules(this.minor));
    this.start = start;
    this.parser = new Parser(grammarOf(version, ERRORS), this.tokenized.tokens, {
      acted: (action, match, parser) => {
        this.check(action, match);
        return act(action, match, parser, this.minor);
      },
      came: ({ warning }) => {
        if (warning !== undefined) this.warn?.(warning.line, warning.message);
      },
      missing: (text, token) => {
        throw new Raised({ ...faultAt(token, `expected '${text}'`) });
      },
      unreadable: () => {
        throw new Raised(this.unreadable());
      },
    });
  }

  fault(): Fault | null {
    const fault = this.found();
    if (fault === null) return null;
    const told = this.withText(fault);
    const countsBytes = this.countsBytes && (this.is39 || told.isPrompt !== true);
    return { ...(countsBytes ? inBytes(told, this.lines) : inCharacters(told, this.lines, this.minor)), isAtEnd: this.isAtEnd(fault) };
  }

  /** Whether a fault is at a token that stands for the end of the source. */
  private isAtEnd({ line, offset }: Fault): boolean {
    const { tokens } = this.tokenized;
    const { column, cursor, endLine } = this.last;
    const isLast = tokens.slice(this.parser.filled - 1).every((token) => isEnd(token) || token.kind === 'ERROR');
    return isLast && this.tokenized.error === null && column < 0 && line === endLine && offset === cursor;
  }

  private found(): Fault | null {
    try {
      if (this.parser.parse(this.start)) return null;
      const { last } = this;
      this.warn = undefined;
      this.warnings = undefined;
      this.parser.explain(this.start);
      return this.is39 ? this.generic39() : this.behind(this.generic(last));
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      return this.is39 ? error.fault : this.behind(error.fault);
    }
  }

  /** From 3.10 on the line is told without its end where the tokenizer has gone on to another one. */
  private withText(fault: Fault): Fault {
    if (fault.text !== undefined) return fault;
    const { line, endLine } = this.last;
    if (fault.line < endLine && !(this.is39 && fault.line === line)) return this.is39 ? fault : { ...fault, text: this.lineOf(fault) };
    const first = this.firstLineWith(fault.line);
    const last = this.is39 ? Math.max(endLine, fault.line) : fault.line;
    return first === last ? fault : { ...fault, text: `${this.lines.slice(first - 1, last).join('\n')}\n` };
  }

  /** The line from which on the tokenizer keeps text: where strings (up to 3.13 parts of f-strings, too) go on over lines, the one they begin in. */
  private firstLineWith(line: number): number {
    const string = this.tokenized.tokens.find(
      (token) =>
        (token.kind === 'STRING' || (token.kind === 'FSTRING_MIDDLE' && this.minor < 14)) && token.endLine === line && token.line < line,
    );
    return string === undefined ? line : this.firstLineWith(string.line);
  }

  private get lines(): string[] {
    return this.source.split('\n');
  }

  private lineOf({ line }: Pick<Fault, 'line'>): string {
    return this.lines[line - 1] ?? '';
  }

  /** What the actions of well-formed parts refuse. */
  private check(action: string, { start, end }: Match): void {
    const tokens = this.tokenized.tokens.slice(start, end);
    if (action === 'strings') this.strings(tokens);
    else if (action === 'fstring' || action === 'tstring') this.formatted(tokens);
    else if (action === 'string') this.warnings?.ofLiteral(tokens[0] as Token);
    else if (action === 'spec') this.warnings?.ofFormat(tokens[0] as Token, this.tokenized.tokens.slice(0, start));
    else if (action === 'fconversion' || action === 'tconversion') this.raise(conversionError(tokens, `${action[0]}-string`, this.minor));
    else if (action === 'bound') this.raise(boundError(tokens));
    else if (action === 'real' || action === 'imaginary') this.raise(partError(action, tokens[0] as Token));
  }

  private formatted(tokens: readonly Token[]): void {
    this.warnings?.ofFormatted(tokens);
    this.raise(formatPartError(tokens));
  }

  private raise(error: StringError | null): void {
    if (error === null) return;
    const fault = faultAt(error.from ?? this.last, error.message);
    if (error.to === undefined) throw new Raised(fault);
    throw new Raised({ ...fault, endLine: error.to.endLine, endOffset: error.to.endColumn + 1 });
  }

  private strings(tokens: readonly Token[]): void {
    const rules = {
      minor: this.minor,
      expression: (source: string, token: Token, lines: number) => this.inFormatString(source, token.line + lines),
    };
    this.raise(stringError(tokens, rules));
  }

  /** What is in braces is parsed in brackets, on its own. */
  private inFormatString(expression: string, line: number): void {
    const inside = new Explainer(`(${expression})\n`, 'fstring', this.version, this.countsBytes);
    const fault = inside.fault();
    if (fault === null) return;
    if (fault.isInside) throw new Raised(fault);
    const { endLine, text = `${inside.lineOf(fault)}\n` } = fault;
    const message = fault.isPrompt ? fault.message : `f-string: ${fault.message}`;
    throw new Raised({ ...fault, message, line: fault.line + line - 1, endLine: endLine + line - 1, text, isInside: true });
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
    const { line, column, endLine, endColumn } = last;
    if (this.is39) return faultAt(last, 'invalid syntax');
    return { type: 'SyntaxError', message: 'invalid syntax', line, offset: column + 1, endLine, endOffset: endColumn + 1 };
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
    return isOpen && this.last.line > bracket.line ? { ...faultFrom(neverClosed(bracket)), text: this.lineOf(bracket) } : fault;
  }
}

const isEnd = ({ kind }: Token): boolean => kind === 'DEDENT' || kind === 'ENDMARKER';
