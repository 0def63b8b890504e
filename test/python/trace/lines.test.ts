/** The counts of names after each executed line. */
import { expect, test } from 'vitest';
import { type ExecutedLine, shippedImages } from '../../../src/python/index.ts';
import { runWithLines } from '../../../src/python/trace/index.ts';

function linesOf(source: string, wanted: readonly string[] = []): { names: readonly string[]; lines: ExecutedLine[] } {
  let found: readonly string[] = [];
  const lines: ExecutedLine[] = [];
  const ignore = (): void => {};
  runWithLines(
    source,
    { filename: 'program.py', mode: 'script', argv: [], images: shippedImages('2.7'), stdout: ignore, stderr: ignore },
    wanted,
    {
      names: (names) => {
        found = names;
      },
      line: (line) => lines.push(line),
    },
  );
  return { names: found, lines };
}

const brief = ({ line, code, counts }: ExecutedLine): string =>
  `${line} ${code === '<module>' ? '' : `${code} `}${counts.map((count) => count ?? '-').join(' ')}`;

test('without names, all that the module binds', () => {
  const { names, lines } = linesOf('x = 1556778\ny = [x]\ndel x\n');
  expect(names).toEqual(['x', 'y']);
  expect(lines.map(brief)).toEqual(['1 3 -', '2 4 1', '3 - 1']);
});

test('as often as a line is executed, in the order of execution; a local variable goes before a global one', () => {
  const { lines } = linesOf('x = [1]\ndef f(x):\n    return 0\nfor each in range(2):\n    f([2])\n', ['x']);
  expect(lines.map(brief)).toEqual(['1 1', '2 1', '4 1', '3 f 2', '5 1', '4 1', '3 f 2', '5 1', '4 1']);
});

test('a line that loops within itself is told each time', () => {
  expect(linesOf('x = 3\nwhile x: x -= 1\n', ['x']).lines.map(({ line }) => line)).toEqual([1, 2, 2, 2, 2]);
});

test('a yield ends a line of its generator; what is left of it is no execution of its own', () => {
  const { lines } = linesOf('def g():\n    yield 1\nfor each in g():\n    pass\n', ['each']);
  expect(lines.map(({ line, code }) => `${line} ${code}`)).toEqual(['1 <module>', '2 g', '3 <module>', '4 <module>', '3 <module>']);
});
