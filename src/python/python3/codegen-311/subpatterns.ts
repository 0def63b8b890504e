/** What patterns that have patterns in them share (Python/compile.c 3.12.1). */
import { integer } from '../syntax/literals.ts';
import type { Pattern } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import type { PatternContext } from './pattern-context.ts';

/** Matches anything and keeps nothing. */
export function isWildcard(node: Pattern): boolean {
  return node.nodeType === 'MatchAs' && node.name === undefined;
}

/** A pattern inside another, where one that matches anything is allowed. */
export function subpattern(compiler: Compiler, node: Pattern, context: PatternContext): void {
  const { allowIrrefutable } = context;
  context.allowIrrefutable = true;
  compiler.pattern(node, context);
  context.allowIrrefutable = allowIrrefutable;
}

/** Fails where the subject is not as long as it has to be. */
export function checkLength(compiler: Compiler, node: Pattern, context: PatternContext, length: number, operator: 'Eq' | 'GtE'): void {
  compiler.emit(at(node), 'GET_LEN');
  compiler.loadConst(at(node), integer(BigInt(length)));
  compiler.dialect.compare(compiler, at(node), operator);
  context.failUnless(compiler, at(node));
}
