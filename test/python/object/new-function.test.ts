/** What runs a module's code is a function from 3.11 on, but none with documentation: its first string is held by the code alone. Live where the interpreter is. */
import { describe, expect, test } from 'vitest';
import { interpreterWith } from '../oracle.ts';
import { runReal3 } from '../python3/oracle.ts';
import { runOwn3 } from '../python3/own.ts';

const PROGRAM = `import sys
code = compile("text = 'two words'\\nprint(sys.getrefcount(text))\\ndef told(): 'two more'\\nprint(told.__doc__, told.__module__)", '', 'exec')
exec(code)
eval(code)
`;

describe.each(['3.10.13', '3.11.7', '3.12.1', '3.13.0'])('%s', (release) => {
  const version = release.split('.').slice(0, 2).join('.');
  const printed = '3\ntwo more __main__\n'.repeat(2);

  test('code that is run by itself is told by no documentation', async () => {
    const { stdout, stderr, mismatches } = await runOwn3(version, PROGRAM, 'program.py', 'every');
    expect([stdout, stderr, ...mismatches]).toEqual([printed, '']);
  });

  test.skipIf(interpreterWith(release) === undefined)('the interpreter prints that', () => {
    expect(runReal3(release, PROGRAM, 'program.py').stdout).toBe(printed);
  });
});
