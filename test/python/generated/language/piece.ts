import type { Choices } from '../choices.ts';

/**
 * A piece of a generated program: lines for the module's level, which print what they do and count. Every name that it makes ends in `tag`,
 * for a program has several pieces, possibly of one kind; only `word` (a string that is not interned), `number` (beyond the small integers),
 * `items` (a list that holds both), `counts(*objects)` (prints their references) and `Watch(name)` (says when it is freed) are there before.
 */
export type Piece = (choices: Choices, tag: string) => readonly string[];

/** Lines one level deeper. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
