/** What is held while an item is stored, which depends on how often the instruction ran; live where the interpreter is. */
import { describe, expect, test } from 'vitest';
import { interpreterWith } from '../../../oracle.ts';
import { runReal3 } from '../../oracle.ts';
import { runOwn3 } from '../../own.ts';

const PROGRAM = `import sys
class Alike:
    def __eq__(self, other):
        print(sys.getrefcount(other) - key, sys.getrefcount(items) - item, end=' ')
        return False
    def __hash__(self): return 5
low, high, items = Alike(), Alike(), []
key, item = sys.getrefcount(high), sys.getrefcount(items)
def store(table): table[high] = items
for _ in range(10): store({low: 3})
try: {}[[]] = items
except TypeError as error: print(error, sys.getrefcount(items) - item)
`;

/** A table that stores holds key and value besides those on the stack; where it is told that it is a dictionary, it takes those over. */
const [PLAIN, GIVEN] = ['3 2 ', '2 1 '];
/** How many of ten stores are not specialized. */
const PLAIN_STORES = { '3.10.13': 10, '3.11.7': 7, '3.12.1': 1, '3.13.0': 1 };

describe.each(Object.entries(PLAIN_STORES))('%s', (release, plain) => {
  const printed = `${PLAIN.repeat(plain)}${GIVEN.repeat(10 - plain)}unhashable type: 'list' 0\n`;
  const version = release.split('.').slice(0, 2).join('.');

  test('a dictionary takes over key and value once the instruction is specialized', async () => {
    const { stdout, stderr, mismatches } = await runOwn3(version, PROGRAM, 'program.py', 'every');
    expect([stdout, stderr, ...mismatches]).toEqual([printed, '']);
  });

  test.skipIf(interpreterWith(release) === undefined)('the interpreter prints that', () => {
    expect(runReal3(release, PROGRAM, 'program.py').stdout).toBe(printed);
  });
});
