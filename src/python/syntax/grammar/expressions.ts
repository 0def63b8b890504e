/** Tests and the operators in them, and parameters, which lambdas have, too. */
import { Symbols } from './symbols.ts';

const BINARY = new Set(['+', '-', '*', '/', '%', '//', '<<', '>>', '&', '|', '^']);
const COMPARISON = new Set(['<', '>', '==', '>=', '<=', '<>', '!=', 'in']);
/** or_test, and_test, not_test and comparison. */
const TEST_LEVELS = 4;
/** expr, xor_expr, and_expr, shift_expr, arith_expr and term. */
const BINARY_LEVELS = 6;

export abstract class Expressions extends Symbols {
  protected abstract atom(): void;
  protected abstract trailer(): boolean;

  protected expressions(): void {
    this.within(1, () =>
      this.list(
        () => this.expression(),
        () => this.at.startsExpression(),
      ),
    );
  }

  protected tests(): void {
    this.within(1, () =>
      this.list(
        () => this.test(),
        () => this.at.startsTest(),
      ),
    );
  }

  protected test(conditional = true): void {
    this.open(1);
    if (this.at.take('lambda')) this.within(1, () => this.lambda(conditional));
    else {
      this.orTest();
      if (conditional && this.at.take('if')) this.condition();
    }
    this.depth--;
  }

  protected lambda(conditional: boolean): void {
    this.within(1, () => this.parameters(':'));
    this.at.expect(':');
    this.test(conditional);
  }

  protected condition(): void {
    this.orTest();
    this.at.expect('else');
    this.test();
  }

  protected orTest(): void {
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

  protected comparisonOperator(): boolean {
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

  protected expression(): void {
    this.open(BINARY_LEVELS);
    do this.factor();
    while (BINARY.has(this.at.text()) && this.at.takeOperator());
    this.depth -= BINARY_LEVELS;
  }

  /** factor, and another for each sign, and power. */
  protected factor(): void {
    const { at, depth } = this;
    this.open(2);
    while (at.take('-') || at.take('+') || at.take('~')) this.open(1);
    this.within(1, () => this.atom());
    while (this.trailer());
    if (at.take('**')) this.factor();
    this.depth = depth;
  }

  protected yieldValue(): void {
    if (this.at.startsTest()) this.tests();
  }

  /** varargslist */
  protected parameters(close: string): void {
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

  protected doubleStarParameter(): void {
    this.at.expect('**');
    this.at.expect('name');
  }

  protected parameter(): void {
    this.within(1, () => {
      if (this.at.take('(')) this.nestedParameters();
      else this.at.expect('name');
    });
  }

  /** fplist, behind its opening bracket. */
  protected nestedParameters(): void {
    const { at } = this;
    this.within(1, () =>
      this.list(
        () => this.parameter(),
        () => at.is('name') || at.is('('),
      ),
    );
    at.expect(')');
  }
}
