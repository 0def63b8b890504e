/** Statements of one line. */
import { Atoms } from './atoms.ts';

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=', '//=']);
/** simple_stmt, small_stmt and the statement's own symbol. */
const SMALL = 3;
const PLAIN = new Set(['pass', 'break', 'continue']);

export abstract class SimpleStatements extends Atoms {
  protected simpleStatements(): void {
    const { at } = this;
    do {
      this.within(SMALL, () => this.simpleStatement());
      if (!at.take(';')) break;
    } while (!at.is('newline'));
    at.expect('newline');
  }

  protected simpleStatement(): void {
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
  protected upTo(count: number): void {
    this.test();
    for (let index = 1; index < count && this.at.take(','); index++) this.test();
  }

  protected expressionStatement(): void {
    const { at } = this;
    if (at.take('yield')) this.yieldValue();
    else this.tests();
    if (AUGMENTED.has(at.text()) && at.takeOperator()) return this.yieldOrTests();
    while (at.take('=')) this.yieldOrTests();
  }

  protected yieldOrTests(): void {
    if (this.at.take('yield')) this.yieldValue();
    else this.tests();
  }

  protected print(): void {
    const { at } = this;
    if (!at.take('>>')) {
      if (at.startsTest()) this.tests();
      return;
    }
    this.test();
    if (at.take(',')) this.tests();
  }

  protected dottedName(): void {
    do this.at.expect('name');
    while (this.at.take('.'));
  }

  protected asName(): void {
    if (this.at.take('as')) this.at.expect('name');
  }

  protected importNames(): void {
    do {
      this.dottedName();
      this.asName();
    } while (this.at.take(','));
  }

  protected importFrom(): void {
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
}
