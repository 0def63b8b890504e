import { expect, test } from 'vitest';
import { type HeapImage, internedNames, packInterned, run, shippedImages } from '../../../src/python/index.ts';

/** What `sys.getrefcount` of each word is in a program that holds nothing else of it, on the bare 2.7 image with more `interned` words. */
function countsOf(words: readonly string[], interned: Readonly<Record<string, number>>): string {
  const bare = shippedImages('2.7').bare() as HeapImage;
  const known = internedNames(bare.interned).map((name, index): [string, number] => [name, bare.interned.counts[index] as number]);
  const image: HeapImage = { ...bare, interned: packInterned(new Map([...known, ...Object.entries(interned)])) };
  let printed = '';
  const { exitCode, mismatches } = run(`import sys\nfor word in sys.argv[1:]: print sys.getrefcount(intern(word))\n`, {
    filename: 'words.py',
    mode: 'script',
    argv: ['words.py', ...words],
    images: { bare: () => image, layer: () => null },
    stdout: (text) => {
      printed += text;
    },
    stderr: (text) => {
      printed += text;
    },
  });
  expect({ exitCode, mismatches }).toEqual({ exitCode: 0, mismatches: [] });
  return printed;
}

test('an image’s references to a string are there when the program interns its own copy: another object', () => {
  expect(countsOf(['refplot_word'], { refplot_word: 40 })).toBe('41\n');
});

test('words that every JavaScript object knows are words like others', () => {
  const words = ['hasOwnProperty', 'valueOf', 'toString', '__proto__'];
  const plain = countsOf(['refplot_word'], {});
  expect(countsOf(words, {})).toBe(plain.repeat(words.length));
});
