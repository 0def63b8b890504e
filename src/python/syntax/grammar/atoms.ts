/** Atoms and what may stand behind them: calls, subscripts, displays and what goes through something. */
import { Expressions } from './expressions.ts';

export abstract class Atoms extends Expressions {
  protected atom(): void {
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

  protected trailer(): boolean {
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

  protected subscript(): void {
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
  protected callArguments(): void {
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
  protected argument(): boolean {
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

  protected display(list: boolean): void {
    this.open(1);
    this.test();
    if (!this.comprehension(list)) this.moreItems(() => this.test());
    this.depth--;
  }

  protected moreItems(item: () => void): void {
    while (this.at.take(',') && this.at.startsTest()) item();
  }

  protected dictOrSet(): void {
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
  protected comprehension(list: boolean): boolean {
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

  protected comprehensionFor(list: boolean): void {
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
