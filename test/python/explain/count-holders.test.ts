/** `sys.getrefcount` as the number of holders: the image's, as its walk found them, and the program's; none of C code's or of the moment. */
import { expect, test } from 'vitest';
import { explain, loadTarget, shippedImages, type VersionProfile } from '../../../src/python/index.ts';
import { type InterpreterOptions, run } from '../../../src/python/interpreter.ts';

function options(print: (text: string) => void): InterpreterOptions {
  return {
    filename: 'p.py',
    mode: 'script',
    argv: ['p.py'],
    images: shippedImages('2.7'),
    stdout: print,
    stderr: (text) => {
      throw new Error(text);
    },
  };
}

function counted(program: string, count: 'references' | 'holders'): number[] {
  const printed: string[] = [];
  const { mismatches } = run(program, { ...options((text) => printed.push(text)), count, audit: 'end' });
  expect(mismatches).toEqual([]);
  return printed.join('').trim().split(/\s+/).map(Number);
}

const HOLDERS_OF_THE_MOMENT = ['value stack', 'interpreter'];

/** The lines of the bill that a walk finds. */
function ofBill(program: string, expression: string): number {
  const source = `${program}import sys\nprint(sys.getrefcount(${expression}))\n`;
  const { bill } = explain(
    source,
    source.split('\n').length - 1,
    options(() => {}),
  );
  const found = (bill?.lines ?? []).filter(
    ({ part, holder }) => part === 'image' || (part === 'program' && !HOLDERS_OF_THE_MOMENT.includes(holder)),
  );
  // The call's own argument, which a bill has on the value stack.
  return found.reduce((sum, { references }) => sum + references, 1);
}

const PROGRAM = `
held = [7, 7, 7, 'x', 'version']
mapping = {7: 'x', 'version': 7}
class Thing(object):
    number = 7
    def method(self, default=7):
        return 7
bound = Thing().method
`;

test.each(['0', '7', '55', '1556778', "'x'", "'version'", "'held'", 'None', 'held', 'Thing', 'len', 'True'])(
  '%s: as many as the bill has lines that a walk finds',
  (expression) => {
    const [holders] = counted(`${PROGRAM}import sys\nprint(sys.getrefcount(${expression}))\n`, 'holders');
    expect(holders).toBe(ofBill(PROGRAM, expression));
  },
);

test('what the program holds is added, and taken off again', () => {
  const program =
    'import sys\nprint(sys.getrefcount(7))\nheld = [7, 7, 7]\nprint(sys.getrefcount(7))\ndel held\nprint(sys.getrefcount(7))\n';
  const [before, between, after] = counted(program, 'holders') as [number, number, number];
  expect([between - before, after - before]).toEqual([3, 0]);
});

test('an object of the program has the holders that one can point at', () => {
  const program = 'import sys\nthing = object()\nprint(sys.getrefcount(thing))\nother = (thing, [thing])\nprint(sys.getrefcount(thing))\n';
  expect(counted(program, 'holders')).toEqual([2, 4]);
});

test('with matplotlib, the article’s integers have nearly all their references found', () => {
  const program = 'import sys\nimport matplotlib.pyplot\nprint(sys.getrefcount(0))\n';
  const [references] = counted(program, 'references') as [number];
  const [holders] = counted(program, 'holders') as [number];
  expect(holders).toBeLessThan(references);
  expect(holders / references).toBeGreaterThan(0.95);
});

test('a run after one by holders counts references again', () => {
  counted('import sys\nprint(sys.getrefcount(0))\n', 'holders');
  expect(counted('import sys\nthing = object()\nprint(sys.getrefcount(thing))\n', 'references')).toEqual([2]);
});

test('3.14 lends a local to the call, which holds nothing then; a global it does not; small integers are in no cache', async () => {
  const profile = (await loadTarget('3.14')) as VersionProfile;
  const program = `import sys
def f():
    local = [0]
    print(sys.getrefcount(local))
f()
thing = [0]
print(sys.getrefcount(thing))
print(sys.getrefcount(-5))
`;
  let printed = '';
  const { mismatches } = run(program, {
    ...options(() => {}),
    profile,
    images: { bare: () => null, layer: () => null },
    mode: 'module',
    count: 'holders',
    stdout: (text) => {
      printed += text;
    },
    audit: 'end',
  });
  expect([printed, mismatches]).toEqual(['1\n2\n2\n', []]);
});
