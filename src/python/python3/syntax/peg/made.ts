/**
 * What CPython 3.9 to 3.11 put into the parser's arena besides what the tree shows: a name or number again each time its token is read
 * (_PyPegen_name_token and _PyPegen_number_token, Parser/pegen.c 3.10.13), and the bytes of each token (initialize_token). From 3.12 on such
 * objects are immortal, and their number shows nowhere.
 */
import type { Occurrence } from '../../../syntax/tree.ts';
import { numberConstant } from '../literals.ts';
import { formatExpressions } from './format-expressions.ts';
import { grammarOf, STARTS } from './grammar/index.ts';
import type { Grammar } from './notation.ts';
import { Parser } from './parser.ts';
import type { Token } from './token.ts';
import { type TokenRules, tokenRules } from './token-rules.ts';
import { tokenize } from './tokens.ts';

/** Finds the objects that are made of a source's names and numbers: names all of them, numbers without the one that is in the tree. */
export function madeByParser(source: string, mode: keyof typeof STARTS, version: string): Occurrence[] {
  return new Maker(version).made(STARTS[mode], source);
}

const WITHOUT_TEXT: ReadonlySet<Token['kind']> = new Set(['NEWLINE', 'INDENT', 'DEDENT', 'ENDMARKER']);

class Maker {
  private readonly grammar: Grammar;
  private readonly rules: TokenRules;
  private readonly found: Occurrence[] = [];

  constructor(version: string) {
    this.grammar = grammarOf(version);
    this.rules = tokenRules(Number(version.split('.')[1]));
  }

  made(rule: string, source: string): Occurrence[] {
    const read = new Set<Token>();
    const { tokens } = tokenize(source, this.rules);
    const parser = new Parser(this.grammar, tokens, {
      made: (token) => {
        if (token.kind === 'NAME') this.name(token.text);
        else if (read.has(token)) this.found.push({ kind: 'constant', constant: numberConstant(token.text), lineno: 0 });
        else read.add(token);
      },
      acted: (action, { start, end }) => this.act(action, tokens.slice(start, end)),
    });
    parser.parse(rule);
    // The last line of an expression is not ended by the tokenizer (translate_newlines, Parser/tokenizer.c 3.10.13).
    const endsLine = rule !== STARTS.eval || source.endsWith('\n');
    for (const token of tokens.slice(0, parser.filled)) if (endsLine || token.kind !== 'NEWLINE') this.bytes(token);
    return this.found;
  }

  private name(name: string): void {
    this.found.push({ kind: 'identifier', name: name.normalize('NFKC'), lineno: 0 });
  }

  /** Of one byte and none there is one object each; others have no reference besides. What has no text of its own is no byte long. */
  private bytes({ kind, text }: Token): void {
    const value = WITHOUT_TEXT.has(kind) ? '' : text;
    if (value.length > 1 || value > '\x7f') return;
    this.found.push({ kind: 'constant', constant: { kind: 'bytes', value }, lineno: 0 });
  }

  private act(action: string, tokens: readonly Token[]): true {
    if (action === 'star') this.name('*');
    else if (action === 'dotted') this.name(tokens.map(({ text }) => text).join(''));
    else if (action === 'strings') this.strings(tokens);
    return true;
  }

  /** A prefix of `u` is kept with the tree; what is in braces is parsed on its own, in brackets. */
  private strings(tokens: readonly Token[]): void {
    if (tokens[0]?.text.startsWith('u')) this.name('u');
    for (const { text } of tokens) {
      for (const expression of formatExpressions(text)) this.made('fstring', `(${expression})`);
    }
  }
}
