/** References that code objects, and the parser of `exec` and `eval`, have to the empty bytes; recorded, and live where the interpreter is. */
import { describe, expect, test } from 'vitest';
import { interpreterWith } from '../oracle.ts';
import { runReal3 } from '../python3/oracle.ts';
import { runOwn3 } from '../python3/own.ts';

const PROGRAM = `import sys
def tell(): print(sys.getrefcount(b'') - start, end=' ')
start = sys.getrefcount(b'')
exec('def handles():\\n    try: pass\\n    finally: pass\\n')
tell()
exec('def names(one, two): return one')
tell()
exec('def bare(): pass')
tell()
del handles, names, bare
tell()
code = compile('tell()', '', 'eval')
eval(code)
del code
eval('tell()')
eval('tell()\\n')
exec('tell()')
exec('')
tell()
`;

/** From 3.11 on tables of handlers and of variables may be empty; from 3.12 on nothing counts that. Lines of one-line code are an empty table up to 3.9. */
const PRINTED = {
  '3.8.18': '0 1 2 0 1 1 1 1 0 ',
  '3.9.18': '0 1 2 0 1 2 3 3 0 ',
  '3.10.13': '0 0 0 0 0 1 2 2 0 ',
  '3.11.7': '1 2 4 0 2 3 4 4 0 ',
};

describe.each(Object.entries(PRINTED))('%s', (release, printed) => {
  const version = release.split('.').slice(0, 2).join('.');

  test('tables without entries, and tokens without text, are the empty bytes', async () => {
    const { stdout, stderr, mismatches } = await runOwn3(version, PROGRAM, 'program.py', 'every');
    expect([stdout, stderr, ...mismatches]).toEqual([printed, '']);
  });

  test.skipIf(interpreterWith(release) === undefined)('the interpreter prints that', () => {
    expect(runReal3(release, PROGRAM, 'program.py').stdout).toBe(printed);
  });
});
