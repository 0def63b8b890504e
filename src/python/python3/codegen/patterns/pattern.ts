/** Which code each kind of pattern has (compiler_pattern, Python/compile.c 3.10.13). */
import { integer } from '../../syntax/literals.ts';
import type { Pattern, PatternOf } from '../../syntax/tree.ts';
import { text } from '../compiler.ts';
import { alternatives } from './alternatives.ts';
import { mapping } from './mapping.ts';
import { isWildcard, type PatternCode } from './pattern-code.ts';
import { sequence } from './sequence.ts';

type Visitors = { readonly [K in Pattern['nodeType']]: (code: PatternCode, pattern: PatternOf<K>) => void };

const VISITORS: Visitors = {
  MatchValue: value,
  MatchSingleton: singleton,
  MatchSequence: sequence,
  MatchMapping: mapping,
  MatchClass: instance,
  MatchStar: (code, { name }) => code.capture(name),
  MatchAs: as,
  MatchOr: alternatives,
};

export function matchPattern(code: PatternCode, pattern: Pattern): void {
  const visitors: Readonly<Record<Pattern['nodeType'], (code: PatternCode, pattern: never) => void>> = VISITORS;
  visitors[pattern.nodeType](code, pattern as never);
}

function value(code: PatternCode, { value: expected }: PatternOf<'MatchValue'>): void {
  const { compiler } = code;
  if (expected.nodeType !== 'Constant' && expected.nodeType !== 'Attribute') {
    throw compiler.error('patterns may only match literals and attribute lookups');
  }
  compiler.expression(expected);
  compiler.compare({ nodeType: 'Eq' });
  code.fail();
}

function singleton(code: PatternCode, { value: expected }: PatternOf<'MatchSingleton'>): void {
  code.compiler.loadConst(expected === null ? { kind: 'none' } : { kind: 'bool', value: expected });
  code.compiler.compare({ nodeType: 'Is' });
  code.fail();
}

function as(code: PatternCode, { pattern, name }: PatternOf<'MatchAs'>): void {
  if (pattern !== undefined) {
    code.onTop++;
    code.compiler.emit('DUP_TOP');
    code.match(pattern);
    code.onTop--;
  } else if (!code.allowIrrefutable) {
    throw code.compiler.error(`${name === undefined ? 'wildcard' : `name capture '${name}'`} makes remaining patterns unreachable`);
  }
  code.capture(name);
}

/** compiler_pattern_class: a tuple of the attributes, or None, takes the place of the subject. */
function instance(code: PatternCode, { cls, patterns, kwd_attrs, kwd_patterns }: PatternOf<'MatchClass'>): void {
  const { compiler } = code;
  const repeated = kwd_attrs.findIndex((each, index) => kwd_attrs.indexOf(each) < index);
  if (repeated >= 0) {
    compiler.locate(kwd_patterns[repeated] as Pattern);
    throw compiler.error(`attribute name repeated in class pattern: ${kwd_attrs[repeated]}`);
  }
  compiler.expression(cls);
  compiler.loadConst({ kind: 'tuple', items: kwd_attrs.map(text) });
  compiler.emit('MATCH_CLASS', patterns.length);
  code.onTop++;
  code.fail();
  [...patterns, ...kwd_patterns].forEach((pattern, index) => {
    if (!isWildcard(pattern)) code.matchItem(pattern, () => compiler.loadConst(integer(BigInt(index))));
  });
  code.onTop--;
  compiler.emit('POP_TOP');
}
