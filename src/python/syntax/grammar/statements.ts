/** Whole inputs, and statements with blocks in them. */
import { SimpleStatements } from './simple-statements.ts';

const COMPOUND = new Set(['if', 'while', 'for', 'try', 'with', '@', 'def', 'class']);

export class Statements extends SimpleStatements {
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
}
