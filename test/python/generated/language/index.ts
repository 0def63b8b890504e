/**
 * Generated programs that use all of the language, several pieces each: classes of both kinds, special methods, properties, slots, cycles,
 * closures, generators, `with`, decorators, exceptions, recursion, `exec`, and the modules that go with them.
 */
import { CLASSES } from './classes.ts';
import { CONTAINERS } from './containers.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { FormChoices } from './forms.ts';
import { FUNCTIONS } from './functions.ts';
import { GARBAGE } from './garbage.ts';
import { GENERATORS } from './generators.ts';
import { INTROSPECTION } from './introspection.ts';
import { LIBRARY } from './library.ts';
import type { Chapter, Piece } from './piece.ts';
import { PYTHON3 } from './python3/index.ts';
import { respelled } from './respell.ts';
import { SPECIAL_METHODS } from './special-methods.ts';
import { TEXT } from './text.ts';

/** The chapters that both languages have. */
const CHAPTERS: readonly Chapter[] = [
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

/**
 * Counts of None and, in Python 3, of the empty tuple are left out: they tell how the interpreter was started and what it has imported.
 * CPython would start collections by itself, at moments that its own imports bring nearer.
 */
const PROLOGUE = (skipped: string): string => `import sys, gc
gc.disable()
empty = ()
word = ' '.join(['some', 'fresh', 'word'])
number = 1000 * 1000
items = [word, number]
class Watch(object):
    def __init__(self, name): self.name = name
    def __del__(self): print 'freed', self.name
def counts(*objects):
    print [each is None or ${skipped}sys.getrefcount(each) for each in objects],
    print sys.getrefcount(word), sys.getrefcount(number), sys.getrefcount(items), sys.getrefcount(Watch)
`;

/** The program of a seed in a version of the language: one character per byte. */
export function languageProgram(seed: number, version = '2.7'): string {
  const choices = new FormChoices(seed, version);
  const piece = choices.since('3.0') ? pieceOf3 : pieceOf2;
  const pieces = Array.from({ length: 2 + choices.below(4) }, (_, index) => piece(choices, String(index)));
  const prologue = choices.since('3.0') ? PROLOGUE('each is empty or ').split('\n').map(respelled).join('\n') : PROLOGUE('');
  return `${prologue}${pieces.flat().join('\n')}\ncounts()\ndef counts(*objects): pass\n`;
}

const pieceOf2: Piece = (choices, tag) => choices.form(choices.of(CHAPTERS))(choices, tag);

/** Of the chapters that both languages have, or of those that came with Python 3. */
const pieceOf3: Piece = (choices, tag) =>
  choices.once(2) ? pieceOf2(choices, tag).map(respelled) : choices.form(choices.of(chaptersOf(choices)))(choices, tag);

/** The chapters of Python 3 of which the version has a piece. */
const chaptersOf = (choices: FormChoices): readonly Chapter[] => PYTHON3.filter((chapter) => choices.known(chapter).length > 0);
