import type { Form, FormChoices } from './forms.ts';

/**
 * A piece of a generated program: lines for the module's level, which print what they do and count. Every name that it makes ends in `tag`,
 * for a program has several pieces, possibly of one kind; only `word` (a string that is not interned), `number` (beyond the small integers),
 * `items` (a list that holds both), `counts(*objects)` (prints their references) and `Watch(name)` (says when it is freed) are there before.
 */
export type Piece = (choices: FormChoices, tag: string) => readonly string[];

/** Pieces of one kind, some of which not every version has. */
export type Chapter = readonly Form<Piece>[];

/** The lines of a text that begins on a line of its own. */
export const lines = (text: string): string[] => text.replace(/^\n/, '').trimEnd().split('\n');

const VALUES = (range: string): readonly string[] => [
  ...['word', 'number', 'items', 'items', '3', "'a'", '(word, number)', '[word, items]', '1.5', "u'wide'", '10 ** 20', 'True'],
  ...['{word: number}', 'counts', 'Watch', "'python'", '()', "''", '-5', '256', '257', `${range}(2)`, 'set([number])', 'len', 'object'],
];

/** An expression, for an object of any kind: shared or fresh, counted by somebody else or not. */
export const anyValue = (choices: FormChoices): string => choices.of(VALUES(choices.either('xrange', 'range')));

/** One that a program names already, so that its count goes on being printed. */
export const namedValue = (choices: FormChoices): string => choices.of(['word', 'number', 'items']);

/** One of each kind of class: what a class statement writes in brackets. */
export const anyBase = (choices: FormChoices): string => choices.of(['', '(object)', '(object)']);
