/**
 * The lines of nodes before 3.8, where a node has that of a token that is not always its first (Python/ast.c, Parser/parsetok.c 3.7.16):
 * a string has the line it ends in, brackets around a tuple or comprehension do not count, an attribute, call or subscript has the line of
 * what it is of, and of `a + b + c` the outer operation has that of its operator.
 */
import { childrenOf } from './children.ts';
import { multilineStrings } from './string-literals.ts';
import type { ExprOf, Located, Operator, Stmt } from './tree.ts';

type Placed = Located & { nodeType: string };

/** Changes nodes in place. @param source latin-1 characters for the bytes that columns count */
export function placeByTokens(body: readonly Stmt[], source: string): void {
  const placer = new Placer(source);
  for (const statement of body) placer.place(statement);
}

const LEVELS: Readonly<Partial<Record<Operator['nodeType'], string>>> = {
  ...{ BitOr: '|', BitXor: '^', BitAnd: '&', LShift: '<<', RShift: '<<', Add: '+', Sub: '+' },
  ...{ Mult: '*', Div: '*', FloorDiv: '*', Mod: '*', MatMult: '*' },
};

class Placer {
  private readonly lines: readonly string[];
  /** By where a string of several lines begins, the line it ends in. */
  private readonly strings: ReadonlyMap<string, number>;

  constructor(source: string) {
    this.lines = source.split('\n');
    this.strings = multilineStrings(source);
  }

  place(node: object): void {
    const before = 'lineno' in node ? this.ownLine(node as Placed) : null;
    // The texts of an f-string have its line.
    const isFormat = (node as Placed).nodeType === 'JoinedStr';
    for (const child of childrenOf(node)) if (!isFormat || child.nodeType !== 'Constant') this.place(child);
    if (before !== null) (node as Placed).lineno = lineOfBase(node as Placed) ?? before;
  }

  /** The line of a node's own token. */
  private ownLine(node: Placed): number {
    const { lineno, col_offset } = node;
    switch (node.nodeType) {
      // Their lines are told where their strings are read.
      case 'JoinedStr':
      case 'FormattedValue':
        return lineno;
      case 'ListComp':
      case 'GeneratorExp':
        return this.tokenLine(lineno, col_offset + 1);
      case 'Tuple':
        return this.isInBrackets(node as ExprOf<'Tuple'>) ? this.tokenLine(lineno, col_offset + 1) : this.lineAt(lineno, col_offset);
      case 'BinOp':
        return this.operatorLine(node as ExprOf<'BinOp'>) ?? this.lineAt(lineno, col_offset);
      default:
        return this.lineAt(lineno, col_offset);
    }
  }

  private lineAt(line: number, column: number): number {
    return this.strings.get(`${line}:${column}`) ?? line;
  }

  /** The line of the first token from a place on. */
  private tokenLine(from: number, column: number): number {
    let at = column;
    for (let line = from; line <= this.lines.length; line++, at = 0) {
      const rest = (this.lines[line - 1] as string).slice(at);
      const space = /^[ \t\f\r]*/.exec(rest)?.[0].length ?? 0;
      if (space < rest.length && !/^(#|\\\r?$)/.test(rest.slice(space))) return this.lineAt(line, at + space);
    }
    return from;
  }

  private isInBrackets({ elts, lineno, col_offset, end_lineno, end_col_offset }: ExprOf<'Tuple'>): boolean {
    const closing = this.lines[end_lineno - 1]?.[end_col_offset - 1];
    return elts.length > 0 && this.lines[lineno - 1]?.[col_offset] === '(' && closing === ')';
  }

  /** Of the second operation of one level and those after it. */
  private operatorLine({ left, op, lineno, col_offset }: ExprOf<'BinOp'>): number | null {
    if (left.nodeType !== 'BinOp' || LEVELS[op.nodeType] === undefined || LEVELS[op.nodeType] !== LEVELS[left.op.nodeType]) return null;
    if (left.lineno !== lineno || left.col_offset !== col_offset) return null;
    return this.tokenLine(left.end_lineno, left.end_col_offset);
  }
}

/** The line that a node has from one below it. */
function lineOfBase(node: Placed): number | null {
  if (node.nodeType === 'Attribute' || node.nodeType === 'Subscript') return (node as unknown as ExprOf<'Attribute'>).value.lineno;
  if (node.nodeType === 'Call') return (node as unknown as ExprOf<'Call'>).func.lineno;
  return 'decorator_list' in node ? ((node.decorator_list as Located[])[0]?.lineno ?? null) : null;
}
