/**
 * The lines of operators in a chain such as `a + b + c`: CPython 2.7 gives every operation but the first the line of its operator
 * (ast_for_binop, Python/ast.c 2.7.18), where later versions, and py-ast, give the line where the chain starts.
 */
import type { Token } from './tokens.ts';

const LEVELS: Readonly<Record<string, number>> = {
  BitOr: 1,
  BitXor: 2,
  BitAnd: 3,
  LShift: 4,
  RShift: 4,
  Add: 5,
  Sub: 5,
  Mult: 6,
  Div: 6,
  Mod: 6,
  FloorDiv: 6,
};

/** Whether two operators stand in one chain of the grammar. */
export function sameLevel(left: string, right: string): boolean {
  return LEVELS[left] !== undefined && LEVELS[left] === LEVELS[right];
}

export class LineTokens {
  private readonly lines = new Map<number, Token[]>();

  constructor(tokens: readonly Token[]) {
    for (const token of tokens) {
      if (token.kind === 'newline' || token.kind === 'end') continue;
      const line = this.lines.get(token.endLine);
      if (line === undefined) this.lines.set(token.endLine, [token]);
      else line.push(token);
    }
  }

  /** The line of the operator between an operand that ends on one line and one that starts on another. */
  operatorLine(from: number, to: number): number {
    if (from >= to || this.endsOpen(from)) return from;
    for (let line = from + 1; line <= to; line++) {
      const first = this.lines.get(line)?.find(({ text }) => text !== ')');
      if (first !== undefined) return isOperator(first) ? line : from;
    }
    return from;
  }

  /** Whether a line ends in an operator or an opening bracket, so that the next one goes on with an operand. */
  private endsOpen(line: number): boolean {
    const last = this.lines.get(line)?.at(-1);
    return last !== undefined && (isOperator(last) || last.text === '(');
  }
}

function isOperator({ kind, text }: Token): boolean {
  return kind === 'operator' && /^(\+|-|\*|\/|%|\/\/|<<|>>|&|\||\^)$/.test(text);
}
