/** Forms of Python 3 that are compiled and not run, and modules without contents, say so. */
import { expect, test } from 'vitest';
import { runOwn3 } from './own.ts';

test.each([
  ['3.12', 'from typing import Callable', 'ImportError: cannot import name'],
  [
    '3.8',
    'import heapq\nheapq.heappush',
    "AttributeError: module 'heapq' has no attribute 'heappush' (refplot has counts for module heapq, not its contents)",
  ],
])('%s: %j', async (version, source, message) => {
  const { stdout, stderr, status, mismatches } = await runOwn3(version, `${source}\n`, 'f', 'end');
  expect(stderr).toContain(message);
  expect([stdout, status, mismatches]).toEqual(['', 1, []]);
});
