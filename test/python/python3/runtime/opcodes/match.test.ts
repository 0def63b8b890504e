/** What class patterns refuse; live where the interpreter is. */
import { describe, expect, test } from 'vitest';
import { interpreterWith } from '../../../oracle.ts';
import { runReal3 } from '../../oracle.ts';
import { runOwn3 } from '../../own.ts';

const PROGRAM = `class Pair:
    def __init__(self): self.left, self.right = 1, 2
def kind(subject):
    match subject:
        case Pair(one, left=two): return one, two
for Pair.__match_args__ in ('left', 'right'), ('right', 'left'), ('right', 5), (5,), ['left'], ():
    try: print(kind(Pair()))
    except TypeError as error: print(error)
`;

const PRINTED = `Pair() got multiple sub-patterns for attribute 'left'
(2, 1)
(2, 1)
__match_args__ elements must be strings (got int)
Pair.__match_args__ must be a tuple (got list)
Pair() accepts 0 positional sub-patterns (1 given)
`;

describe.each(['3.10.13', '3.11.7', '3.13.0'])('%s', (release) => {
  const version = release.split('.').slice(0, 2).join('.');

  test('an attribute is matched once, by names that are strings', async () => {
    const { stdout, stderr, mismatches } = await runOwn3(version, PROGRAM, 'program.py', 'every');
    expect([stdout, stderr, ...mismatches]).toEqual([PRINTED, '']);
  });

  test.skipIf(interpreterWith(release) === undefined)('the interpreter prints that', () => {
    expect(runReal3(release, PROGRAM, 'program.py').stdout).toBe(PRINTED);
  });
});
