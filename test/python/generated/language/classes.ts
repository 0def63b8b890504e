/** Pieces about classes: what instances, their classes and their methods hold. */
import { indented, type Piece } from './piece.ts';

const single: Piece = (choices, tag) => [
  `class Simple${tag}${choices.of(['', '(object)'])}:`,
  ...indented([
    `shared = ${choices.of(['word', 'items', 'number', '3'])}`,
    'def method(self, value):',
    ...indented(['self.value = value', 'counts(self, value)']),
  ]),
  `simple${tag} = Simple${tag}()`,
  `simple${tag}.method(${choices.of(['word', 'items', `simple${tag}`])})`,
  `counts(simple${tag}, Simple${tag})`,
  ...(choices.once(2) ? [`del simple${tag}`] : []),
];

export const CLASSES: readonly Piece[] = [single];
