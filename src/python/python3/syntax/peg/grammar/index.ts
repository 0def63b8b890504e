/** The grammars of CPython's parsers from 3.9 on. */
import { type Grammar, readGrammar } from '../notation.ts';
import { EXPRESSIONS } from './expressions.ts';
import { FORMAT_STRINGS } from './format-strings.ts';
import { PARAMETERS } from './parameters.ts';
import { PATTERNS } from './patterns.ts';
import { STATEMENTS } from './statements.ts';
import { TARGETS } from './targets.ts';

/** Where a grammar starts (_PyPegen_parse, Grammar/python.gram). */
export const STARTS = { exec: 'file', eval: 'eval', single: 'interactive' } as const;

const grammars = new Map<string, Grammar>();

/** The rules by which a version parses, and those of further chapters. */
export function grammarOf(version: string, ...more: readonly string[]): Grammar {
  const key = `${version} ${more.length}`;
  const grammar =
    grammars.get(key) ?? readGrammar([STATEMENTS, PARAMETERS, PATTERNS, EXPRESSIONS, FORMAT_STRINGS, TARGETS, ...more], version);
  grammars.set(key, grammar);
  return grammar;
}
