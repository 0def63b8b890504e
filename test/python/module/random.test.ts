import { describe, expect, test } from 'vitest';
import { run } from '../../../src/python/index.ts';

function printed(source: string): string {
  let text = '';
  const { mismatches } = run(source, {
    filename: 'program.py',
    mode: 'script',
    argv: ['program.py'],
    images: { bare: () => null, layer: () => null },
    stdout: (bytes) => {
      text += bytes;
    },
    stderr: (bytes) => {
      text += bytes;
    },
    audit: 'every',
  });
  expect(mismatches).toEqual([]);
  return text;
}

/** With what CPython 2.7.18 printed. */
const PROGRAM = `
import random
random.seed(42)
print [random.random() for turn in range(3)], random.randint(1, 6), random.randrange(0, 100, 7)
print random.choice('abcdef'), random.sample(range(100), 5), random.getrandbits(40)
values = range(10)
random.shuffle(values)
print values, random.gauss(0, 1), random.gauss(0, 1), random.uniform(2, 3)
random.seed('text')
print random.random(), random.expovariate(2), random.normalvariate(1, 2)
random.seed(2 ** 70)
print random.random()
`;
const PRINTED = `[0.6394267984578837, 0.025010755222666936, 0.27502931836911926] 2 77
e [89, 8, 42, 2, 21] 663595448017
[4, 7, 9, 6, 2, 8, 3, 5, 1, 0] -0.29195204935 -0.864033664782 2.15547949981
0.325292252952 1.57495212723 1.41270444469
0.23278827183
`;

describe('random', () => {
  test('gives CPython’s numbers for the same seed', () => {
    expect(printed(PROGRAM)).toBe(PRINTED);
  });

  test('begins somewhere else in every program', () => {
    const source = 'import random\nprint random.random()\n';
    expect(printed(source)).not.toBe(printed(source));
  });

  test('remembers nothing of the program before', () => {
    printed('import random\nrandom.seed(1)\n');
    expect(printed('import random\nprint random.random()\n')).not.toBe('0.134364244112\n');
  });
});
