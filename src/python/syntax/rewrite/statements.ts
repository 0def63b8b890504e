/** Rewrites simple statements and headers whose forms Python 3 has not. */
import type { Token } from '../tokens.ts';
import { matching, splitAt } from './brackets.ts';
import { ExpressionRewriter } from './expressions.ts';
import { MARKERS } from './markers.ts';

export class StatementRewriter extends ExpressionRewriter {
  statement(piece: readonly Token[]): string {
    const first = piece[0] as Token;
    if (first.kind !== 'name') return this.expression(piece);
    const end = piece.length - 1;
    const body = piece.slice(1, end);
    const last = piece[end] as Token;
    switch (first.text) {
      case 'print':
        if (this.printFunction) return this.expression(piece);
        return first.space + this.print(body) + this.expression([last]);
      case 'exec':
        return first.space + this.call(MARKERS.exec, this.splitExec(body)) + this.expression([last]);
      case 'raise':
        return first.space + this.raise(body) + this.expression([last]);
      case 'except':
        return `${first.space}except${this.except(body)}${this.expression([last])}`;
      case 'from':
        return `${first.space}from${this.expression(piece.slice(1))}`;
      case 'del':
        return this.expression(body[body.length - 1]?.text === ',' ? [first, ...body.slice(0, -1), last] : piece);
      case 'for':
        return this.forHeader(piece, body);
      case 'def':
        return `${first.space}def${this.definition(piece.slice(1))}`;
      default:
        return this.expression(piece);
    }
  }

  /** Python 3 parsers expect an item behind the comma of `for x in y,:`. */
  private forHeader(piece: readonly Token[], body: readonly Token[]): string {
    if (body[body.length - 1]?.text !== ',') return this.expression(piece);
    const iterable = splitAt(body, 'in')[1] as Token[];
    const targets = piece.slice(0, piece.length - 1 - iterable.length);
    return `${this.expression(targets)} (${this.expression(iterable)})${this.expression(piece.slice(-1))}`;
  }

  private print(body: readonly Token[]): string {
    const to = body[0]?.text === '>>';
    const parts = splitAt(to ? body.slice(1) : body, ',');
    const trailing = parts.length > 1 && (parts[parts.length - 1] as Token[]).length === 0;
    if (trailing) parts.pop();
    if (parts.some((part) => part.length === 0) && (parts.length > 1 || to || trailing)) throw this.invalid(body[body.length - 1] as Token);
    const items = parts.length === 1 && parts[0]?.length === 0 ? [] : parts;
    const call = this.call(to ? MARKERS.printTo : MARKERS.print, items);
    if (trailing && to && items.length === 1) throw this.invalid(body[body.length - 1] as Token);
    return trailing ? `${MARKERS.noNewline}(${call})` : call;
  }

  /** `exec code in globals, locals` */
  private splitExec(body: readonly Token[]): Token[][] {
    const [code, where] = splitAt(body, 'in') as [Token[], Token[] | undefined];
    if (code.length === 0) throw this.invalid(body[0] as Token);
    return where === undefined ? [code] : [code, ...splitAt(where, ',')];
  }

  private raise(body: readonly Token[]): string {
    const parts = splitAt(body, ',');
    return parts.length === 1 ? `raise${this.expression(body)}` : this.call(MARKERS.raise, parts);
  }

  /** `except E, target` and `except E as target`; the target may be anything assignable. */
  private except(body: readonly Token[]): string {
    const byComma = splitAt(body, ',');
    const parts = byComma.length === 1 ? splitAt(body, 'as') : byComma;
    if (parts.length === 1) return this.expression(body);
    if (parts.length !== 2 || parts.some((part) => part.length === 0)) throw this.invalid(body[body.length - 1] as Token);
    return ` ${MARKERS.as}(${parts.map((part) => this.expression(part)).join(',')})`;
  }

  private definition(piece: readonly Token[]): string {
    const [name, open] = piece;
    if (name === undefined || open === undefined) return this.expression(piece);
    const close = matching(piece, 1);
    const parameters = this.parameterList(piece.slice(2, close));
    return this.expression([name]) + this.expression([open]) + parameters + this.expression(piece.slice(close));
  }
}
