/**
 * Recognizes Python 2.7's grammar (Grammar/Grammar, 2.7.18), so that a program of another language, Python 3's too, is refused at the
 * token where CPython's LL(1) parser stops. It builds nothing.
 */
import { type ErrorPlaces, ParserStackOverflow } from './errors.ts';
import { GrammarTokens } from './grammar-tokens.ts';
import type { Token } from './tokens.ts';

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=', '//=']);
const BINARY = new Set(['+', '-', '*', '/', '%', '//', '<<', '>>', '&', '|', '^']);
const COMPARISON = new Set(['<', '>', '==', '>=', '<=', '<>', '!=', 'in']);
const COMPOUND = new Set(['if', 'while', 'for', 'try', 'with', '@', 'def', 'class']);
/** simple_stmt, small_stmt and the statement's own symbol. */
const SMALL = 3;
/** or_test, and_test, not_test and comparison. */
const TEST_LEVELS = 4;
/** expr, xor_expr, and_expr, shift_expr, arith_expr and term. */
const BINARY_LEVELS = 6;
const PLAIN = new Set(['pass', 'break', 'continue']);

/** How many symbols of the grammar CPython's parser has open at most (MAXSTACK, Parser/parser.c 2.7.18). */
const MAX_STACK = 1500;

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
  const grammar = new Grammar(at);
  if (start === 'exec') grammar.file();
  else if (start === 'eval') grammar.evaluation();
  else grammar.interactive();
  return start === 'single' ? at.taken : tokens.length;
}

class Grammar {
  private readonly at: GrammarTokens;
  /** Symbols of the grammar that are open, of which the input is one; several of them may be one method here. */
  private depth = 1;

  constructor(tokens: GrammarTokens) {
    this.at = tokens;
  }

  /** Opens so many symbols while a part is recognized. */
  private within(symbols: number, recognize: () => void): void {
    this.open(symbols);
    recognize();
    this.depth -= symbols;
  }

  private open(symbols: number): void {
    this.depth += symbols;
    if (this.depth > MAX_STACK) throw new ParserStackOverflow();
  }

  file(): void {
    while (!this.at.is('end')) if (!this.at.take('newline')) this.statement();
    this.at.expectEnd();
  }

  /** `testlist NEWLINE* ENDMARKER` */
  evaluation(): void {
    this.tests();
    this.at.expect('newline');
    this.at.expectEnd();
  }

  /** A simple statement, or a compound one with a line end of its own behind it, which the end of the input is. */
  interactive(): void {
    const simple = !COMPOUND.has(this.at.text());
    this.statement();
    if (!simple) this.at.expectEndOfLines();
  }

  /** stmt, and of a compound statement compound_stmt and its own symbol, too. */
  private statement(): void {
    if (COMPOUND.has(this.at.text())) this.within(3, () => this.compoundStatement());
    else this.within(1, () => this.simpleStatements());
  }

  private compoundStatement(): void {
    const { at } = this;
    if (at.take('if')) this.ifStatement();
    else if (at.take('while')) {
      this.test();
      this.suiteAndElse();
    } else if (at.take('for')) {
      this.expressions();
      at.expect('in');
      this.tests();
      this.suiteAndElse();
    } else if (at.take('try')) this.tryStatement();
    else if (at.take('with')) {
      this.withItem();
      while (at.take(',')) this.withItem();
      this.suite();
    } else if (at.is('@')) this.decorated();
    else if (at.take('def')) this.functionDefinition();
    else if (at.take('class')) this.classDefinition();
  }

  private suite(): void {
    const { at } = this;
    at.expect(':');
    this.within(1, () => {
      if (!at.take('newline')) return this.simpleStatements();
      at.expect('indent');
      do this.statement();
      while (!at.take('dedent'));
    });
  }

  private suiteAndElse(): void {
    this.suite();
    if (this.at.take('else')) this.suite();
  }

  private ifStatement(): void {
    do {
      this.test();
      this.suite();
    } while (this.at.take('elif'));
    if (this.at.take('else')) this.suite();
  }

  private tryStatement(): void {
    const { at } = this;
    this.suite();
    if (at.take('finally')) return this.suite();
    at.expect('except');
    do {
      if (at.startsTest()) {
        this.test();
        if (at.take('as') || at.take(',')) this.test();
      }
      this.suite();
    } while (at.take('except'));
    if (at.take('else')) this.suite();
    if (at.take('finally')) this.suite();
  }

  private withItem(): void {
    this.test();
    if (this.at.take('as')) this.expression();
  }

  private decorated(): void {
    const { at } = this;
    while (at.take('@')) {
      this.dottedName();
      if (at.take('(')) this.callArguments();
      at.expect('newline');
    }
    if (at.take('class')) return this.classDefinition();
    at.expect('def');
    this.functionDefinition();
  }

  private functionDefinition(): void {
    this.at.expect('name');
    this.at.expect('(');
    this.within(2, () => this.parameters(')'));
    this.at.expect(')');
    this.suite();
  }

  private classDefinition(): void {
    this.at.expect('name');
    if (this.at.take('(')) {
      if (!this.at.is(')')) this.tests();
      this.at.expect(')');
    }
    this.suite();
  }

  /** varargslist */
  private parameters(close: string): void {
    const { at } = this;
    while (!at.is(close)) {
      if (at.take('*')) {
        at.expect('name');
        if (at.take(',')) this.doubleStarParameter();
        return;
      }
      if (at.is('**')) return this.doubleStarParameter();
      this.parameter();
      if (at.take('=')) this.test();
      if (!at.take(',')) return;
    }
  }

  private doubleStarParameter(): void {
    this.at.expect('**');
    this.at.expect('name');
  }

  private parameter(): void {
    this.within(1, () => {
      if (this.at.take('(')) this.nestedParameters();
      else this.at.expect('name');
    });
  }

  /** fplist, behind its opening bracket. */
  private nestedParameters(): void {
    const { at } = this;
    this.within(1, () =>
      this.list(
        () => this.parameter(),
        () => at.is('name') || at.is('('),
      ),
    );
    at.expect(')');
  }

  private simpleStatements(): void {
    const { at } = this;
    do {
      this.within(SMALL, () => this.simpleStatement());
      if (!at.take(';')) break;
    } while (!at.is('newline'));
    at.expect('newline');
  }

  private simpleStatement(): void {
    const { at } = this;
    const keyword = at.text();
    if (at.is('name') || !at.takeKeyword()) return this.expressionStatement();
    if (PLAIN.has(keyword)) return;
    switch (keyword) {
      case 'print':
        return this.print();
      case 'del':
        return this.expressions();
      case 'return':
        return at.startsTest() ? this.within(1, () => this.tests()) : undefined;
      case 'raise':
        return at.startsTest() ? this.within(1, () => this.upTo(3)) : undefined;
      case 'assert':
        return this.upTo(2);
      case 'import':
        return this.importNames();
      case 'from':
        return this.importFrom();
      case 'global':
        at.expect('name');
        while (at.take(',')) at.expect('name');
        return;
      case 'exec':
        this.expression();
        return at.take('in') ? this.upTo(2) : undefined;
      default:
        at.stepBack();
        this.expressionStatement();
    }
  }

  /** At least one and at most `count` tests between commas. */
  private upTo(count: number): void {
    this.test();
    for (let index = 1; index < count && this.at.take(','); index++) this.test();
  }

  private expressionStatement(): void {
    const { at } = this;
    if (at.take('yield')) this.yieldValue();
    else this.tests();
    if (AUGMENTED.has(at.text()) && at.takeOperator()) return this.yieldOrTests();
    while (at.take('=')) this.yieldOrTests();
  }

  private yieldOrTests(): void {
    if (this.at.take('yield')) this.yieldValue();
    else this.tests();
  }

  private yieldValue(): void {
    if (this.at.startsTest()) this.tests();
  }

  private print(): void {
    const { at } = this;
    if (!at.take('>>')) {
      if (at.startsTest()) this.tests();
      return;
    }
    this.test();
    if (at.take(',')) this.tests();
  }

  private dottedName(): void {
    do this.at.expect('name');
    while (this.at.take('.'));
  }

  private asName(): void {
    if (this.at.take('as')) this.at.expect('name');
  }

  private importNames(): void {
    do {
      this.dottedName();
      this.asName();
    } while (this.at.take(','));
  }

  private importFrom(): void {
    const { at } = this;
    let dots = 0;
    while (at.take('.')) dots++;
    if (dots === 0 || at.is('name')) this.dottedName();
    at.expect('import');
    if (at.take('*')) return;
    const bracketed = at.take('(');
    const name = (): void => {
      at.expect('name');
      this.asName();
    };
    const { line } = at;
    const comma = this.list(name, () => at.is('name'));
    if (bracketed) at.expect(')');
    else if (comma) throw at.refused(line, 'trailing comma not allowed without surrounding parentheses');
  }

  /** One or more, between commas; whether one more comma stands at the end. */
  private list(item: () => void, more: () => boolean): boolean {
    item();
    while (this.at.take(',')) {
      if (!more()) return true;
      item();
    }
    return false;
  }

  private expressions(): void {
    this.within(1, () =>
      this.list(
        () => this.expression(),
        () => this.at.startsExpression(),
      ),
    );
  }

  private tests(): void {
    this.within(1, () =>
      this.list(
        () => this.test(),
        () => this.at.startsTest(),
      ),
    );
  }

  private test(conditional = true): void {
    this.open(1);
    if (this.at.take('lambda')) this.within(1, () => this.lambda(conditional));
    else {
      this.orTest();
      if (conditional && this.at.take('if')) this.condition();
    }
    this.depth--;
  }

  private lambda(conditional: boolean): void {
    this.within(1, () => this.parameters(':'));
    this.at.expect(':');
    this.test(conditional);
  }

  private condition(): void {
    this.orTest();
    this.at.expect('else');
    this.test();
  }

  private orTest(): void {
    const { at } = this;
    const outside = this.depth;
    do {
      this.open(TEST_LEVELS);
      while (at.take('not')) this.open(1);
      this.expression();
      while (this.comparisonOperator()) this.expression();
      this.depth = outside;
    } while (at.take('and') || at.take('or'));
  }

  private comparisonOperator(): boolean {
    const { at } = this;
    if (at.take('is')) {
      at.take('not');
      return true;
    }
    if (at.take('not')) {
      at.expect('in');
      return true;
    }
    return COMPARISON.has(at.text()) && (at.take('in') || at.takeOperator());
  }

  private expression(): void {
    this.open(BINARY_LEVELS);
    do this.factor();
    while (BINARY.has(this.at.text()) && this.at.takeOperator());
    this.depth -= BINARY_LEVELS;
  }

  /** factor, and another for each sign, and power. */
  private factor(): void {
    const { at, depth } = this;
    this.open(2);
    while (at.take('-') || at.take('+') || at.take('~')) this.open(1);
    this.within(1, () => this.atom());
    while (this.trailer());
    if (at.take('**')) this.factor();
    this.depth = depth;
  }

  private trailer(): boolean {
    const { at } = this;
    if (at.take('(')) this.within(1, () => this.callArguments());
    else if (at.take('[')) {
      this.within(3, () =>
        this.list(
          () => this.subscript(),
          () => at.startsTest() || at.is(':') || at.is('.'),
        ),
      );
      at.expect(']');
    } else if (at.take('.')) at.expect('name');
    else return false;
    return true;
  }

  private subscript(): void {
    const { at } = this;
    if (at.take('.')) {
      at.expect('.');
      return at.expect('.');
    }
    if (!at.is(':')) this.test();
    if (!at.take(':')) return;
    if (at.startsTest()) this.test();
    if (at.take(':') && at.startsTest()) this.test();
  }

  /** arglist, behind its opening bracket. */
  private callArguments(): void {
    const { at } = this;
    const { line } = at;
    let starred = false;
    let count = 0;
    let bareGenerator = false;
    this.open(1);
    while (starred || !at.is(')')) {
      count++;
      if (at.take('**')) {
        this.test();
        break;
      }
      if (!starred && at.take('*')) {
        this.test();
        starred = true;
      } else {
        bareGenerator = this.argument() || bareGenerator;
      }
      if (!at.take(',')) break;
    }
    this.depth--;
    at.expect(')');
    if (bareGenerator && count > 1) throw at.refused(line, 'Generator expression must be parenthesized if not sole argument');
  }

  /** Whether it is a generator expression. */
  private argument(): boolean {
    const { at } = this;
    const { line } = at;
    const lambda = at.is('lambda');
    this.open(1);
    this.test();
    if (lambda && at.is('=')) throw at.refused(line, 'lambda cannot contain assignment');
    const keyword = at.take('=');
    if (keyword) this.test();
    const generator = !keyword && this.comprehension(false);
    this.depth--;
    return generator;
  }

  private atom(): void {
    const { at } = this;
    if (at.take('(')) {
      if (at.take('yield')) this.yieldValue();
      else if (!at.is(')')) this.display(false);
      at.expect(')');
    } else if (at.take('[')) {
      if (!at.is(']')) this.display(true);
      at.expect(']');
    } else if (at.take('{')) {
      if (!at.is('}')) this.within(1, () => this.dictOrSet());
      at.expect('}');
    } else if (at.take('`')) {
      this.within(1, () => {
        do this.test();
        while (at.take(','));
      });
      at.expect('`');
    } else if (at.take('string')) while (at.take('string'));
    else if (!at.take('name')) at.expect('number');
  }

  private display(list: boolean): void {
    this.open(1);
    this.test();
    if (!this.comprehension(list)) this.moreItems(() => this.test());
    this.depth--;
  }

  private moreItems(item: () => void): void {
    while (this.at.take(',') && this.at.startsTest()) item();
  }

  private dictOrSet(): void {
    const { at } = this;
    this.test();
    const pair = at.take(':');
    if (pair) this.test();
    if (this.comprehension(false)) return;
    this.moreItems(() => {
      this.test();
      if (!pair) return;
      at.expect(':');
      this.test();
    });
  }

  /** comp_for, or list_for, whose iterables may be a bare tuple. */
  private comprehension(list: boolean): boolean {
    const { at } = this;
    if (!at.is('for')) return false;
    const outside = this.depth;
    for (this.open(1); at.is('for') || at.is('if'); this.open(2)) {
      if (at.take('if')) this.test(false);
      else this.comprehensionFor(list);
    }
    this.depth = outside;
    return true;
  }

  private comprehensionFor(list: boolean): void {
    const { at } = this;
    at.expect('for');
    this.expressions();
    at.expect('in');
    if (!list) return this.orTest();
    this.within(1, () =>
      this.list(
        () => this.test(false),
        () => at.startsTest(),
      ),
    );
  }
}
