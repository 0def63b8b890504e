/** `async` and `await` as names on 3.6, and what else only the first versions take; what is printed is what CPython 3.6.15 prints. */
import { expect, test } from 'vitest';
import { runOwn3 } from '../own.ts';

const PROGRAM = `
async = 1
def await(async, *, b=async): return (async, b, 'async await')
class A:
    await = 2
    def f(self): return self.await + async
print(await(3), await(async=4, b=5), A().f(), A.await, sorted(vars(A))[-2:])
print(await.__code__.co_varnames, [async for async in 'ab'], (lambda await: await)(6), z0000)
`;

test('names that are keywords later', async () => {
  const { stdout, stderr } = await runOwn3('3.6', PROGRAM.replace('z0000', '"z0000"'), 'names.py', 'end');
  expect(stderr).toBe('');
  expect(stdout).toBe("(3, 1, 'async await') (4, 5, 'async await') 3 2 ['await', 'f']\n('async', 'b') ['a', 'b'] 6 z0000\n");
});

test.each(['3.6', '3.7'])('brackets around the name of a keyword: %s', async (version) => {
  const { stdout } = await runOwn3(version, 'def f(a, b): return a, b\nprint(f((a)=1, ( b )=(2)))\n', 'brackets.py', 'end');
  expect(stdout).toBe('(1, 2)\n');
});

test('a generator as the bases of a class', async () => {
  const { stdout } = await runOwn3(
    '3.6',
    'try:\n    class A(x for x in (1, 2)): pass\nexcept TypeError as error: print(error)\n',
    'bases.py',
    'end',
  );
  expect(stdout).toBe("cannot create 'generator' instances\n");
});
