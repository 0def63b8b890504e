/** A version that never was takes one profile: its opcodes have other numbers, its small integers another range, and programs see both. */
import { expect, test } from 'vitest';
import { run } from '../../../src/python/interpreter.ts';
import { python27 } from '../../../src/python/versions/2.7.ts';
import { opcodeTable } from '../../../src/python/versions/opcode-table.ts';
import type { VersionProfile } from '../../../src/python/versions/profile.ts';

/** All numbers of an operand-less opcode, and of the others, in the opposite order. */
function turnedAround(): string {
  const pairs = Object.entries(python27.opcodes.opmap);
  const sides = [pairs.filter(([, number]) => number < 90), pairs.filter(([, number]) => number >= 90)];
  return sides
    .flatMap((side) => {
      const numbers = side.map(([, number]) => number).reverse();
      return side.map(([name], index) => `${numbers[index]} ${name}`);
    })
    .join(' ');
}

const namesOf = (kind: keyof typeof python27.opcodes.byKind): string =>
  [...python27.opcodes.byKind[kind]].map((number) => python27.opcodes.opname[number]).join(' ');

const madeUp: VersionProfile = {
  ...python27,
  version: '2.75',
  opcodes: opcodeTable({
    source: 'nowhere',
    numbers: turnedAround(),
    haveArgument: 90,
    kinds: {
      const: namesOf('const'),
      name: namesOf('name'),
      jrel: namesOf('jrel'),
      jabs: namesOf('jabs'),
      local: namesOf('local'),
      compare: namesOf('compare'),
      free: namesOf('free'),
    },
    comparisons: python27.opcodes.comparisons.join(', '),
  }),
  integers: { source: 'nowhere', first: -2, last: 1000 },
};

const PROGRAM = `
import dis, opcode
def loop(total=0):
    for number in range(10):
        if number in [2, 3] or not number:
            total += 2 * 3
        else:
            a, b = number, 1
            total -= a
    return total
print loop(), opcode.opmap['LOAD_CONST'], ord(loop.func_code.co_code[0])
print int('999') is int('999'), int('1001') is int('1001'), int('-3') is int('-3')
dis.dis(compile('not x in y', '', 'eval'))
`;

function printed(version?: VersionProfile): string[] {
  const lines: string[] = [];
  const outcome = run(PROGRAM, {
    filename: 'p.py',
    mode: 'module',
    argv: ['p.py'],
    images: { bare: () => null, layer: () => null },
    stdout: (text) => lines.push(text),
    stderr: (text) => lines.push(text),
    audit: 'every',
    ...(version === undefined ? {} : { profile: version }),
  });
  expect(outcome.mismatches).toEqual([]);
  return lines.join('').split('\n');
}

test('a made-up version runs programs by its own facts', () => {
  const [counted, identities, ...listing] = printed(madeUp);
  const [numbers, setupLoop] = [madeUp.opcodes.opmap.LOAD_CONST, madeUp.opcodes.opmap.SETUP_LOOP];
  expect(counted).toBe(`-22 ${numbers} ${setupLoop}`);
  expect(identities).toBe('True False False');
  expect(numbers).not.toBe(python27.opcodes.opmap.LOAD_CONST);
  const [real, realIdentities, ...realListing] = printed();
  expect(real).toBe('-22 100 120');
  expect(realIdentities).toBe('False False True');
  expect(listing).toEqual(realListing);
});
