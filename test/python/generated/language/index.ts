/**
 * Generated programs that use all of the language, several pieces each: classes of both kinds, special methods, properties, slots, cycles,
 * closures, generators, `with`, decorators, exceptions, recursion, `exec`, and the modules that go with them.
 */
import { Choices } from '../choices.ts';
import { CLASSES } from './classes.ts';
import { CONTAINERS } from './containers.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { FUNCTIONS } from './functions.ts';
import { GARBAGE } from './garbage.ts';
import { GENERATORS } from './generators.ts';
import { INTROSPECTION } from './introspection.ts';
import { LIBRARY } from './library.ts';
import type { Piece } from './piece.ts';
import { SPECIAL_METHODS } from './special-methods.ts';
import { TEXT } from './text.ts';

const CHAPTERS: readonly (readonly Piece[])[] = [
  CLASSES,
  SPECIAL_METHODS,
  FUNCTIONS,
  GENERATORS,
  EXCEPTIONS,
  GARBAGE,
  LIBRARY,
  CONTAINERS,
  TEXT,
  INTROSPECTION,
];

/** CPython would start collections by itself, at moments that its own imports bring nearer. */
const PROLOGUE = `import sys, gc
gc.disable()
word = ' '.join(['some', 'fresh', 'word'])
number = 1000 * 1000
items = [word, number]
class Watch(object):
    def __init__(self, name): self.name = name
    def __del__(self): print 'freed', self.name
def counts(*objects):
    print [each is None or sys.getrefcount(each) for each in objects],
    print sys.getrefcount(word), sys.getrefcount(number), sys.getrefcount(items), sys.getrefcount(Watch)
`;

/** The program of a seed: Python 2 source, one character per byte. */
export function languageProgram(seed: number): string {
  const choices = new Choices(seed);
  const pieces = Array.from({ length: 2 + choices.below(4) }, (_, index) => choices.of(choices.of(CHAPTERS))(choices, String(index)));
  return `${PROLOGUE}${pieces.flat().join('\n')}\ncounts()\ndef counts(*objects): pass\n`;
}
