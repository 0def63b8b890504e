/** What refplot does not have says so, in Python's own way and before a wrong number can be printed. */
import { expect, test } from 'vitest';
import { runOwn } from './own.ts';

test.each([
  ["u'\\N{DASH}'", 'SyntaxError: refplot does not support \\N{...} escapes'],
  ['import xml', 'ImportError: No module named xml (refplot has '],
  ['from mailbox import Mailbox', 'ImportError: No module named mailbox (refplot has '],
  [
    'import os\nos.getcwd()',
    "AttributeError: 'module' object has no attribute 'getcwd' (refplot has counts for module os, not its contents)\n",
  ],
  ['from heapq import heappush', 'ImportError: cannot import name heappush (refplot has counts for module heapq, not its contents)\n'],
  ['from json.decoder import *', 'ImportError: cannot import name * (refplot has counts for module json.decoder, not its contents)\n'],
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
