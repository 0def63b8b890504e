/**
 * What the method cache holds of names, as CPython 3.6 to 3.13 print it. Not compared live: where two names fall on one place of its cache,
 * which addresses decide, the earlier has a reference less in that run.
 */
import { describe, expect, test } from 'vitest';
import { runOwn3 } from '../python3/own.ts';

const PROLOGUE = `import sys
class Holder:
    blue = 1
    def green(self): pass
class Sub(Holder): pass
class Slotted: __slots__ = 'yell',
held, slotted = Holder(), Slotted()
names = 'zorn', 'blue', 'green', 'yell'
before = [sys.getrefcount(each) for each in names]
def gained():
    global before
    now = [sys.getrefcount(each) for each in names]
    print([last - first for first, last in zip(before, now)])
    before = now
`;

async function printed(version: string, program: string, audit: 'every' | 'end' = 'every'): Promise<string[]> {
  const { stdout, stderr, mismatches } = await runOwn3(version, program, 'program.py', audit);
  expect([stderr, ...mismatches]).toEqual(['']);
  return stdout.trimEnd().split('\n');
}

/** What each statement adds to the counts of zorn, blue, green and yell, beyond the names of the program's code, which are there before it runs. */
const GAINED: readonly (readonly [statement: string, gained: string])[] = [
  ['held.blue', '[0, 1, 0, 0]'],
  ['held.blue', '[0, 0, 0, 0]'],
  ['held.green()', '[0, 0, 1, 0]'],
  ['hasattr(held, "zorn")', '[1, 0, 0, 0]'],
  ['Holder.blue = 2', '[0, 1, 0, 0]'],
  ['held.blue', '[0, 1, 0, 0]'],
  ['Holder.blue', '[0, 0, 0, 0]'],
  ['Sub().blue', '[0, 1, 0, 0]'],
  ['Sub.blue', '[0, 0, 0, 0]'],
  ['Holder.other = 3; Sub().blue', '[0, 1, 0, 0]'],
  ['slotted.yell = 3', '[0, 0, 0, 1]'],
  ['slotted.yell', '[0, 0, 0, 0]'],
  ['hasattr([], "yell"); hasattr([], "yell")', '[0, 0, 0, 1]'],
  ['hasattr(sys, "yell")', '[0, 0, 0, 1]'],
  ['Slotted.yell', '[0, 0, 0, 1]'],
];

const program = `${PROLOGUE}${GAINED.map(([statement]) => `${statement}\ngained()\n`).join('')}`;

describe.each(['3.6', '3.7', '3.8', '3.9', '3.10', '3.11'])('%s', (version) => {
  test('a name has a reference more for each type that it was looked up on, since the type was changed', async () => {
    expect(await printed(version, program)).toEqual(GAINED.map(([, gained]) => gained));
  });

  test('the cache has 4096 places, which one name fills where its class is changed again and again', async () => {
    // The class's own dictionary has it, too.
    const changing = 'for number in range(5000):\n    Holder.zorn = number\n    Holder.zorn\ncount = sys.getrefcount\n';
    const filled = `${PROLOGUE}${changing}before = count(names[0])\nsys._clear_type_cache()\nprint(before - count(names[0]))`;
    expect(Number(await printed(version, filled, 'end'))).toBeGreaterThan(4090);
  });

  test('a name that the interpreter has looked up on a type before the program begins is there, and gains nothing', async () => {
    const looking = `import sys\nword = 'append'\nfirst = sys.getrefcount(word)\n[].append\nprint(sys.getrefcount(word) - first)`;
    const emptied = `sys._clear_type_cache()\nprint(sys.getrefcount(word) < first)\n[].append\nprint(sys.getrefcount(word) - first)`;
    expect(await printed(version, `${looking}\n${emptied}`)).toEqual(['0', 'True', version === '3.11' ? '-1' : '0']);
  });

  test("a name that is the interpreter's, looked up on a type for the first time, has a reference more", async () => {
    expect(
      await printed(
        version,
        `import sys\nword = 'value'\nfirst = sys.getrefcount(word)\nStopIteration().value\nprint(sys.getrefcount(word) - first)`,
      ),
    ).toEqual(['1']);
  });
});

test('a value pattern looks its name up in the class and in the metaclass', async () => {
  const matching =
    'def kind(subject):\n    match subject:\n        case Holder.zorn: pass\nHolder.zorn = 5\nbefore = [sys.getrefcount(each) for each in names]\n';
  expect(await printed('3.10', `${PROLOGUE}${matching}kind(3)\ngained()`)).toEqual(['[1, 0, 0, 0]']);
});

describe.each(['3.6', '3.10', '3.12', '3.13'])('%s', (version) => {
  test('a name that is not interned is held, too, and setattr interns the very object', async () => {
    const joined = `${PROLOGUE}start = 'zo'\nname = start + 'rx'\nhasattr(held, name)\nprint(sys.getrefcount(name))\n`;
    const set = `other = start + 'ry'\nsetattr(held, other, 1)\nprint([each for each in held.__dict__][0] is other)`;
    expect(await printed(version, joined + set)).toEqual(['3', 'True']);
  });
});
