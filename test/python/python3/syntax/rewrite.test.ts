/** Forms that py-ast refuses are rewritten, and the nodes keep the places they have in the source. */
import { expect, test } from 'vitest';
import { placeExactly } from '../../../../src/python/python3/syntax/format-strings.ts';
import { parsePython3 } from '../../../../src/python/python3/syntax/parse.ts';
import { edited, editsFor } from '../../../../src/python/python3/syntax/rewrite.ts';

const OPTIONS = { filename: 'f', mode: 'exec', version: '3.13', rules: { placeFormatString: placeExactly } } as const;

test.each([
  ['match a, b:\n  case 1, 2: pass\n', 1, 'match (a, b):\n  case 1, 2: pass\n'],
  ['match x:\n  case 1, "é:,": pass\n', 2, 'match x:\n  case (1, "é:,"): pass\n'],
  ['match x:\n  case a, b if (a, b): pass\n', 2, 'match x:\n  case (a, b) if (a, b): pass\n'],
  ['match x:\n  case a, \\\n     *b: pass\n', 3, 'match x:\n  case (a, \\\n     *b): pass\n'],
  ['del a, b,  # c,\n', 1, 'del a, b   # c,\n'],
  ['async def f(): {a async for a in b}\n', 1, 'async def f(): {a       for a in b}\n'],
  ['[*a for a in b]\n', 1, '[ a for a in b]\n'],
  ['{  # {*\n ** a\n  for a in b}\n', 3, '{  # {*\n    a\n  for a in b}\n'],
  ['f(*(a, b) async for a in b) + [*a, "*b for"]\n', 1, 'f( (a, b) async for a in b) + [*a, "*b for"]\n'],
])('%j', (source, line, written) => {
  const forms = { exceptsWithoutBrackets: true, unpacksInComprehensions: true };
  expect(edited(source, editsFor(source, line, forms, []))).toBe(written);
});

const OPTIONS_315 = { ...OPTIONS, version: '3.15', rules: { ...OPTIONS.rules, unpacksInComprehensions: true } } as const;

test.each(['[**a for a in b]\n', '{**a: b for a in b}\n', '{*a: b for a in b}\n', '[*a, *b for a in c]\n', 'x = *a for a in b\n'])(
  '%j is nothing that is unpacked',
  (source) => {
    expect(() => parsePython3(source, OPTIONS_315)).toThrow('invalid syntax');
  },
);

test.each(['[*a for a in b]\n', '(*a for a in b)\n', '{**a for a in b}\n', 'lazy import a\n', 'lazy from a import b\n'])(
  '%j is no form of 3.14',
  (source) => {
    expect(() => parsePython3(source, { ...OPTIONS, version: '3.14' })).toThrow('invalid syntax');
  },
);

test.each(['x = (1\n', 'del a b\n', 'match a b:\n  case 1: pass\n', 'case 1, 2\n'])('%j stays a mistake', (source) => {
  expect(() => parsePython3(source, OPTIONS)).toThrow('invalid syntax');
});

test('columns are those of the source, in bytes', () => {
  const bytes = Buffer.from('match é, b:\n  case "é", c: d(1)\n', 'utf8').toString('latin1');
  const { tree } = parsePython3(bytes, OPTIONS);
  const [statement] = 'body' in tree && Array.isArray(tree.body) ? tree.body : [];
  if (statement?.nodeType !== 'Match') throw new Error('no match statement');
  const [only] = statement.cases;
  const span = ({ col_offset, end_col_offset }: { col_offset: number; end_col_offset: number }) => [col_offset, end_col_offset];
  expect(span(statement.subject)).toEqual([6, 11]);
  expect(only && span(only.pattern)).toEqual([7, 14]);
  expect(only?.body[0] && span(only.body[0])).toEqual([16, 20]);
});
