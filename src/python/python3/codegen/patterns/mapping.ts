/** Mapping patterns (compiler_pattern_mapping, Python/compile.c 3.10.13). */
import { constantKey } from '../../../compiler/constant-key.ts';
import { integer } from '../../syntax/literals.ts';
import type { Expr, PatternOf } from '../../syntax/tree.ts';
import { duplicateKey } from './duplicate-key.ts';
import { isWildcard, type PatternCode } from './pattern-code.ts';
import { checkLength } from './sequence.ts';

export function mapping(code: PatternCode, { keys, patterns, rest }: PatternOf<'MatchMapping'>): void {
  const { compiler } = code;
  code.onTop++;
  compiler.emit('MATCH_MAPPING');
  code.fail();
  if (keys.length === 0 && rest === undefined) {
    code.onTop--;
    return compiler.emit('POP_TOP');
  }
  if (keys.length > 0) checkLength(code, keys.length, 'GtE');
  loadKeys(code, keys);
  compiler.emit('MATCH_KEYS');
  // A tuple of the keys and one of the values, or None.
  code.onTop += 2;
  code.fail();
  patterns.forEach((pattern, index) => {
    if (!isWildcard(pattern)) code.matchItem(pattern, () => compiler.loadConst(integer(BigInt(index))));
  });
  code.onTop -= 2;
  compiler.emit('POP_TOP');
  if (rest === undefined) compiler.emit('POP_TOP');
  else {
    compiler.emit('COPY_DICT_WITHOUT_KEYS');
    code.capture(rest);
  }
  code.onTop--;
  compiler.emit('POP_TOP');
}

function loadKeys({ compiler }: PatternCode, keys: readonly Expr[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.nodeType === 'Constant') {
      const known = constantKey(key.constant);
      if (seen.has(known)) throw compiler.error(duplicateKey(key.constant));
      seen.add(known);
    } else if (key.nodeType !== 'Attribute') {
      throw compiler.error('mapping pattern keys may only match literals and attribute lookups');
    }
    compiler.expression(key);
  }
  compiler.emit('BUILD_TUPLE', keys.length);
}
