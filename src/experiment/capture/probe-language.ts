/** How the probes are run in a version: the measuring program, how it is compiled, and what the interpreter is told. */
import { readFileSync } from 'node:fs';
import type { VersionProfile } from '../../python/index.ts';
import { probeFile } from './probe.ts';

export interface ProbeLanguage {
  /** The measuring program: it prepares, then counts what has a name, integers, characters and candidates. */
  readonly program: (
    lines: readonly string[],
    names: readonly string[],
    candidates: readonly string[],
    integers: VersionProfile['integers'],
  ) => string;
  /** What it reads. */
  readonly input: (candidates: readonly string[]) => string;
  /** As a script, whose parser keeps its literals, or compiled beforehand. */
  readonly mode: 'script' | 'module';
  /** Flags that isolate the interpreter. */
  readonly flags: readonly string[];
}

const lineEnded = (line: string): string => `${line}\n`;
const imports = (lines: readonly string[]): string => [...lines, 'import sys'].map(lineEnded).join('');
const readProgram = (file: string): string => readFileSync(probeFile(file), 'latin1');
const countOf = (name: string): string => `sys.getrefcount(${name})`;

/** A builtin is found by a text, for a name in code would be immortal (3.13). `sys` is none. */
const IDENTIFIER = /^(?!sys$)\w+$/;

/** Empties the method cache. */
const FORGET = 'sys._clear_type_cache()';

/** A literal of Python 3 in ASCII. */
export const literal = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const LANGUAGES: Readonly<Record<VersionProfile['language'], ProbeLanguage>> = {
  2: {
    program: (lines, names) =>
      `${imports(lines)}${names.map((name) => lineEnded(`print(${countOf(name)})`)).join('')}${readProgram('measure.py')}`,
    input: (candidates) => candidates.map(lineEnded).join(''),
    mode: 'script',
    flags: [],
  },
  3: {
    program: (lines, names, candidates, { first, last }) =>
      [
        imports(lines),
        lineEnded(`candidates = ${literal(candidates.join('\n'))}.split('\\n')`),
        lineEnded(`small_integers = range(${first}, ${last + 1})`),
        lineEnded(`builtin_names = ${literal(names.filter((name) => IDENTIFIER.test(name)).join(' '))}.split(' ')`),
        lineEnded(FORGET),
        lineEnded(`namespace = __builtins__.__dict__`),
        lineEnded(`named = [f'<{sys.getrefcount(namespace[name])}' for name in builtin_names]`),
        lineEnded(
          `named += [${names
            .filter((name) => !IDENTIFIER.test(name))
            .map((name) => `f"<{${countOf(name)}}"`)
            .join(', ')}]`,
        ),
        readProgram('measure3.py'),
      ].join(''),
    input: () => '',
    mode: 'module',
    flags: ['-I'],
  },
};

export function probeLanguage({ language }: VersionProfile): ProbeLanguage {
  return LANGUAGES[language];
}
