/** What is held while two dictionaries are compared (dict_equal, Objects/dictobject.c); live where the interpreter is. */
import { describe, expect, test } from 'vitest';
import { interpreterWith } from '../oracle.ts';
import { runReal3 } from '../python3/oracle.ts';
import { runOwn3 } from '../python3/own.ts';

const PROGRAM = `import sys
class Value:
    def __eq__(self, other):
        print([sys.getrefcount(each) - start for each, start in zip((key, one, two), starts)], end=' ')
        return True
class Key: pass
key, one, two = Key(), Value(), Value()
starts = [sys.getrefcount(each) for each in (key, one, two)]
print({key: one} == {key: two}, {key: one} != {key: two})
`;

/** References to key, value and other value more than before: 3.6 binds the method to the value, 3.7 holds the other value. */
const HELD = { '3.6.15': '[4, 5, 4]', '3.7.16': '[4, 4, 4]', '3.10.13': '[4, 4, 4]', '3.11.7': '[4, 4, 4]', '3.13.0': '[4, 4, 4]' };

describe.each(Object.entries(HELD))('%s', (release, held) => {
  const version = release.split('.').slice(0, 2).join('.');
  const printed = `${held} ${held} True False\n`;

  test('the key and both values are held while the values are compared', async () => {
    const { stdout, stderr, mismatches } = await runOwn3(version, PROGRAM, 'program.py', 'every');
    expect([stdout, stderr, ...mismatches]).toEqual([printed, '']);
  });

  test.skipIf(interpreterWith(release) === undefined)('the interpreter prints that', () => {
    expect(runReal3(release, PROGRAM, 'program.py').stdout).toBe(printed);
  });
});
