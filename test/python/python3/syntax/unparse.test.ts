/** Annotations as text, each as the real interpreters write it (recorded from 3.12.1; corners-3.7.py compares all versions). */
import { expect, test } from 'vitest';
import { placeExactly } from '../../../../src/python/python3/syntax/format-strings.ts';
import { parsePython3 } from '../../../../src/python/python3/syntax/parse.ts';
import type { Expr } from '../../../../src/python/python3/syntax/tree.ts';
import { unparse } from '../../../../src/python/python3/syntax/unparse.ts';

const RULES = { infinity: '1e309', walrus: ' := ', spacesFloat: false, enclosesStarred: false } as const;
const OPTIONS = { filename: 'f', mode: 'eval', version: '3.13', rules: { placeFormatString: placeExactly } } as const;

test.each([
  ['a[(1,),2]', 'a[(1,), 2]'],
  ['a[*b,1]', 'a[*b, 1]'],
  ['a[*b]', 'a[*b,]'],
  ['lambda x,/,y,*,z=1,**k:0', 'lambda x, /, y, *, z=1, **k: 0'],
  ['lambda *a: a', 'lambda*a: a'],
  ['f(x for x in y)', 'f(x for x in y)'],
  ['-a**-b', '-a ** (-b)'],
  ['(a**b)**c', '(a ** b) ** c'],
  ['a-(b-c)', 'a - (b - c)'],
  ['x if (y if z else w) else v', 'x if (y if z else w) else v'],
  ['1 .real', '1 .real'],
  ["f'{a!r:>{b}}x{{'", "f'{a!r:>{b}}x{{'"],
  ["f'{ {1:2} }'", "f'{ {1: 2}}'"],
  ["f'{(lambda x:1)}'", "f'{(lambda x: 1)}'"],
  ['{1:2,**b}', '{1: 2, **b}'],
  ['(x:=1)', '(x := 1)'],
  ['[x async for x,y in z if a if b]', '[x async for x, y in z if a if b]'],
  ['not (a in b)', 'not a in b'],
  ['(a or b) and (yield)', '(a or b) and (yield)'],
])('%s', (source, text) => {
  const { tree } = parsePython3(source, OPTIONS);
  expect(unparse((tree as { body: Expr }).body, RULES)).toBe(text);
});

test('before 3.11 a tuple with stars is in parentheses also as an index (recorded from 3.10.13)', () => {
  const { tree } = parsePython3('a[(*b, 1)]', OPTIONS);
  expect(unparse((tree as { body: Expr }).body, { ...RULES, enclosesStarred: true })).toBe('a[(*b, 1)]');
});
