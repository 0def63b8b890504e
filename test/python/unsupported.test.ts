/** What refplot does not have says so, in Python's own way and before a wrong number can be printed. */
import { expect, test } from 'vitest';
import { runOwn } from './own.ts';

test.each([
  ["u'\\N{DASH}'", 'SyntaxError: refplot does not support \\N{...} escapes'],
  ['import os', 'ImportError: No module named os (refplot has '],
  ['from heapq import heappush', 'ImportError: No module named heapq (refplot has '],
  ['open("file")', "NameError: name 'open' is not defined (refplot does not support open)"],
  ['def f(): return reload("1")\nf()', "NameError: global name 'reload' is not defined (refplot does not support reload)"],
  ['execfile("a.py")', "NameError: name 'execfile' is not defined (refplot does not support execfile)"],
  ['import sys\nsys.getsizeof(1)', "AttributeError: 'module' object has no attribute 'getsizeof' (refplot does not support sys.getsizeof)"],
  [
    "import matplotlib.pyplot as plt\nplt.style.use('ggplot')",
    "AttributeError: 'module' object has no attribute 'style' (refplot does not support matplotlib.pyplot.style)",
  ],
  ['from weakref import proxy', 'ImportError: cannot import name proxy (refplot does not support weakref.proxy)'],
  ['import sys\nsys.intern', "AttributeError: 'module' object has no attribute 'intern'\n"],
  ['from math import tau', 'ImportError: cannot import name tau\n'],
  ['undefined', "NameError: name 'undefined' is not defined\n"],
])('%j', (source, message) => {
  const { stdout, stderr, status, mismatches } = runOwn(`${source}\n`);
  expect(stderr).toContain(message);
  expect([stdout, status, mismatches]).toEqual(['', 1, []]);
});
