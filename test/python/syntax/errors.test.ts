/**
 * Programs that CPython 2.7.18 refuses, and look-alikes that it takes: type, message, line, offset and line of the SyntaxError as
 * recorded from it (null: none).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/python/compiler/compile.ts';
import { decodeSource } from '../../../src/python/syntax/encoding.ts';
import { PythonSyntaxError } from '../../../src/python/syntax/errors.ts';
import { parseSource } from '../../../src/python/syntax/parse.ts';
import { python27, runReal } from '../oracle.ts';

type Row = [source: string, error: [type: string, message: string, lineno: number, offset: number | null, text: string | null] | null];

const recorded = JSON.parse(readFileSync(new URL('../../golden/2.7/syntax-errors.json', import.meta.url), 'utf8')) as Row[];

function errorOf(bytes: string): Row[1] {
  try {
    const { source } = decodeSource(bytes, { filename: 'program.py' });
    const { tree, future } = parseSource(bytes, { filename: 'program.py', mode: 'exec' });
    compile(tree, { filename: 'program.py', source, future });
    return null;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [error.pythonType, error.message, error.lineno, error.offset, error.text];
  }
}

test.each(recorded)('%j', (source, error) => {
  expect(errorOf(source)).toEqual(error);
});

describe.skipIf(python27 === null)('the real interpreter', () => {
  test.each(recorded.filter(([, error]) => error !== null).filter((_, index) => index % 20 === 0))('says so of %j', (source, error) => {
    const [type, message, lineno] = error as NonNullable<Row[1]>;
    const { stderr } = runReal(source);
    expect(stderr).toContain(`File "program.py", line ${lineno}\n`);
    expect(stderr.endsWith(`${type}: ${message}\n`)).toBe(true);
  });
});
