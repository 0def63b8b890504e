/** Patterns of sequences (compiler_pattern_sequence, Python/compile.c 3.12.1). */
import { integer } from '../syntax/literals.ts';
import type { Pattern, PatternOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { unpackInto } from './displays.ts';
import { BINARY_OPERANDS } from './operators.ts';
import type { PatternContext } from './pattern-context.ts';
import { checkLength, isWildcard, subpattern } from './subpatterns.ts';

type Sequence = PatternOf<'MatchSequence'>;

const isStar = (node: Pattern): node is PatternOf<'MatchStar'> => node.nodeType === 'MatchStar';
const isStarWildcard = (node: Pattern): boolean => isStar(node) && node.name === undefined;

export function sequencePattern(compiler: Compiler, node: Sequence, context: PatternContext): void {
  const location = at(node);
  const { patterns } = node;
  const star = patterns.findIndex(isStar);
  if (patterns.filter(isStar).length > 1) throw compiler.error(location, 'multiple starred names in sequence pattern');
  context.onTop++;
  compiler.emit(location, 'MATCH_SEQUENCE');
  context.failUnless(compiler, location);
  if (star < 0) checkLength(compiler, node, context, patterns.length, 'Eq');
  else if (patterns.length > 1) checkLength(compiler, node, context, patterns.length - 1, 'GtE');
  context.onTop--;
  if (patterns.every((each) => isWildcard(each) || isStarWildcard(each))) compiler.emit(location, 'POP_TOP');
  else if (star >= 0 && isStarWildcard(patterns[star] as Pattern)) byIndex(compiler, node, star, context);
  else unpackParts(compiler, node, context);
}

function unpackParts(compiler: Compiler, node: Sequence, context: PatternContext): void {
  const { patterns } = node;
  const several = 'multiple starred expressions in sequence pattern';
  unpackInto(compiler, at(node), patterns.map(isStar), several, 'too many expressions in star-unpacking sequence pattern');
  context.onTop += patterns.length;
  for (const each of patterns) {
    context.onTop--;
    subpattern(compiler, each, context);
  }
}

/** Where a star keeps nothing, items are fetched one by one. */
function byIndex(compiler: Compiler, node: Sequence, star: number, context: PatternContext): void {
  const { patterns } = node;
  context.onTop++;
  patterns.forEach((each, index) => {
    if (isWildcard(each) || index === star) return;
    const location = compiler.here(at(node));
    compiler.emit(location, 'COPY', 1);
    if (index < star) compiler.loadConst(location, integer(BigInt(index)));
    else {
      compiler.emit(location, 'GET_LEN');
      compiler.loadConst(location, integer(BigInt(patterns.length - index)));
      compiler.emit(location, 'BINARY_OP', BINARY_OPERANDS.Sub);
    }
    compiler.dialect.item(compiler, location);
    subpattern(compiler, each, context);
  });
  context.onTop--;
  compiler.emit(compiler.here(at(node)), 'POP_TOP');
}
