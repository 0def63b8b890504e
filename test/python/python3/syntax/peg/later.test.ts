/** Versions later than the newest grammar refuse what cannot be assigned to, and take forms that have come since. */
import { expect, test } from 'vitest';
import { targetFault } from '../../../../../src/python/python3/syntax/peg/later.ts';

test.each([
  ['for 1 in x: pass\n', 'cannot assign to literal'],
  ['del f()\n', 'cannot delete function call'],
  ['f() += 1\n', "'function call' is an illegal expression for augmented assignment"],
  ['(a, b): int\n', 'only single target (not tuple) can be annotated'],
])('%j: %s', (source, message) => {
  expect(targetFault(source, 'exec', '3.14', true)?.message).toBe(message);
});

test.each(['x = t"{a}"\nfor x in y: pass\n', 'try: pass\nexcept A, B: pass\n', 'lazy import a\n', 'x = [*a for a in b]\n'])(
  '%j',
  (source) => {
    expect(targetFault(source, 'exec', '3.15', true)).toBeNull();
  },
);
