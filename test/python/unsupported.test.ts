/** What refplot does not have says so, in Python's own way and before a wrong number can be printed. */
import { expect, test } from 'vitest';
import { runOwn } from './own.ts';

test.each([
  ['class A: pass', 'SyntaxError: refplot does not support class statements yet'],
  ['exec "x = 1"', 'SyntaxError: refplot does not support exec statements yet'],
  ['def f():\n    class A: pass', 'SyntaxError: refplot does not support class statements yet'],
  ["u'\\N{DASH}'", 'SyntaxError: refplot does not support \\N{...} escapes'],
  ['import os', 'ImportError: No module named os (refplot has '],
  ['from heapq import heappush', 'ImportError: No module named heapq (refplot has '],
  ['open("file")', "NameError: name 'open' is not defined (refplot does not support open)"],
  ['def f(): return eval("1")\nf()', "NameError: global name 'eval' is not defined (refplot does not support eval)"],
  ['undefined', "NameError: name 'undefined' is not defined\n"],
])('%j', (source, message) => {
  const { stdout, stderr, status, mismatches } = runOwn(`${source}\n`);
  expect(stderr).toContain(message);
  expect([stdout, status, mismatches]).toEqual(['', 1, []]);
});
