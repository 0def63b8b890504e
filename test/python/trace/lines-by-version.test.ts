/** On every version the lines that are told are those that `sys.settrace` tells of: recorded, and live where the interpreters are. */
import { describe, expect, test } from 'vitest';
import { loadTarget, shippedImages, shippedTargets, type VersionProfile } from '../../../src/python/index.ts';
import { runWithLines } from '../../../src/python/trace/index.ts';
import { isHere, runReal3 } from '../python3/oracle.ts';

const PROGRAM = `def g(n):
    for i in range(n):
        yield i
def f(a): return [a, a]
class C:
    x = 1
    def m(self):
        if self.x:
            return f(self)
c = C()
for i in g(2):
    try:
        c.m()
        1 / 0
    except ZeroDivisionError:
        pass
    finally:
        q = i
`;

/** By code and line, how often each is executed: the same on every version. */
const EXECUTED =
  '<module>:1×1 <module>:4×1 <module>:5×1 C:5×1 C:6×1 C:7×1 <module>:10×1 <module>:11×3 g:2×3 g:3×2 <module>:12×2 <module>:13×2 ' +
  'm:8×2 m:9×2 f:4×2 <module>:14×2 <module>:15×2 <module>:16×2 <module>:18×2';

/** Prints each line that is begun, traced from before the program's first. */
const TRACER = `import sys
def tell(frame, event, _):
    if frame.f_code.co_filename != 'traced.py': return None
    if event == 'line': executed.append('%s:%d' % (frame.f_code.co_name, frame.f_lineno))
    return tell
executed = []
code = compile(${JSON.stringify(PROGRAM)}, 'traced.py', 'exec')
sys.settrace(tell)
exec(code, {'__name__': '__main__'})
sys.settrace(None)
for line in executed: print(line)
`;

function tally(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, many]) => `${line}×${many}`).sort();
}

const expected = EXECUTED.split(' ').sort();

describe.each(shippedTargets().map(({ target }) => target))('%s', async (target) => {
  const profile = (await loadTarget(target)) as VersionProfile;

  test('tells each line that is executed, one that raises among them', () => {
    const lines: string[] = [];
    const ignore = (): void => {};
    const options = {
      profile,
      filename: 'traced.py',
      mode: 'module',
      argv: [],
      images: shippedImages(target),
      stdout: ignore,
      stderr: ignore,
    } as const;
    runWithLines(PROGRAM, options, ['c'], { names: ignore, line: ({ code, line }) => lines.push(`${code}:${line}`) });
    expect(tally(lines)).toEqual(expected);
  });

  test.skipIf(profile.language === 2 || !isHere(profile.release))('as the interpreter says', () => {
    expect(tally(runReal3(profile.release, TRACER, 'tracer.py').stdout.trimEnd().split('\n'))).toEqual(expected);
  });
});
