/** Sequence patterns (compiler_pattern_sequence, Python/compile.c 3.10.13). */
import { integer } from '../../syntax/literals.ts';
import type { Pattern, PatternOf } from '../../syntax/tree.ts';
import { isWildcard, type PatternCode } from './pattern-code.ts';

const isStar = ({ nodeType }: Pattern): boolean => nodeType === 'MatchStar';
const isStarWildcard = (pattern: Pattern): boolean => pattern.nodeType === 'MatchStar' && pattern.name === undefined;

export function sequence(code: PatternCode, { patterns }: PatternOf<'MatchSequence'>): void {
  const { compiler } = code;
  const star = patterns.findIndex(isStar);
  if (patterns.filter(isStar).length > 1) throw compiler.error('multiple starred names in sequence pattern');
  code.onTop++;
  compiler.emit('MATCH_SEQUENCE');
  code.fail();
  if (star < 0) checkLength(code, patterns.length, 'Eq');
  else if (patterns.length > 1) checkLength(code, patterns.length - 1, 'GtE');
  code.onTop--;
  if (patterns.every((pattern) => isWildcard(pattern) || isStarWildcard(pattern))) compiler.emit('POP_TOP');
  else if (star >= 0 && isStarWildcard(patterns[star] as Pattern)) bySubscripts(code, patterns, star);
  else byUnpacking(code, patterns, star);
}

export function checkLength(code: PatternCode, length: number, comparison: 'Eq' | 'GtE'): void {
  code.compiler.emit('GET_LEN');
  code.compiler.loadConst(integer(BigInt(length)));
  code.compiler.compare({ nodeType: comparison });
  code.fail();
}

/** pattern_helper_sequence_unpack: all values lie on the stack. */
function byUnpacking(code: PatternCode, patterns: readonly Pattern[], star: number): void {
  if (star < 0) code.compiler.emit('UNPACK_SEQUENCE', patterns.length);
  else code.compiler.emit('UNPACK_EX', star + ((patterns.length - star - 1) << 8));
  code.onTop += patterns.length;
  for (const pattern of patterns) {
    code.onTop--;
    code.matchInside(pattern);
  }
}

/** pattern_helper_sequence_subscr: what `*_` stands for is never looked at; behind it, indices count from the end. */
function bySubscripts(code: PatternCode, patterns: readonly Pattern[], star: number): void {
  const { compiler } = code;
  code.onTop++;
  patterns.forEach((pattern, index) => {
    if (isWildcard(pattern) || index === star) return;
    code.matchItem(pattern, () => {
      if (index < star) return compiler.loadConst(integer(BigInt(index)));
      compiler.emit('GET_LEN');
      compiler.loadConst(integer(BigInt(patterns.length - index)));
      compiler.emit('BINARY_SUBTRACT');
    });
  });
  code.onTop--;
  compiler.emit('POP_TOP');
}
