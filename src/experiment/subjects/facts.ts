/** What an interpreter is, asked of itself before a program runs there. */
import { tmpdir } from 'node:os';
import { RefplotError } from '../../errors.ts';
import { environment, packagesEnvironment } from './environment.ts';
import type { Facts, Interpreter } from './interpreter.ts';
import { runJob } from './process.ts';

const QUESTION = `import sys
name = getattr(sys, 'implementation', None)
name = name.name if name else 'pypy' if 'PyPy' in sys.version else 'cpython'
found = 0
if len(sys.argv) > 1:
    try:
        from importlib.util import find_spec
    except ImportError:
        from pkgutil import find_loader as find_spec
    found = find_spec('matplotlib') is not None and 1 or 0
print('refplot %d.%d.%d %s %d %d %d' % (sys.version_info[:3] + (name, sys.maxsize > 2 ** 32, hasattr(sys, 'getrefcount'), found)))
`;
const ANSWER = /^refplot (\d+\.\d+\.\d+) (\S+) ([01]) ([01]) ([01])$/m;
const OUTPUT_LIMIT = 1 << 20;
/** An interpreter starts sooner than this. */
const LONGEST_MS = 10_000;

/** Rejects with RefplotError `interpreter` for what is no Python that refplot can ask. @param packages whether to look for matplotlib */
export async function factsOf(interpreter: Interpreter, timeoutMs: number, packages = false): Promise<Facts> {
  if (interpreter.facts !== undefined) return interpreter.facts;
  let told = '';
  let complaint = '';
  const ended = await runJob({
    ...interpreter,
    args: [...interpreter.args, '-c', QUESTION, ...(packages ? ['packages'] : [])],
    env: (packages ? packagesEnvironment : environment)(tmpdir()),
    cwd: tmpdir(),
    input: false,
    timeoutMs: Math.min(timeoutMs, LONGEST_MS),
    limit: OUTPUT_LIMIT,
    stdout: (bytes) => {
      told += bytes;
    },
    stderr: (bytes) => {
      complaint += bytes;
    },
    line: () => undefined,
  });
  const [, version, implementation, wide, counts, found] = ANSWER.exec(told) ?? [];
  if (version === undefined || implementation === undefined)
    throw new RefplotError('interpreter', ...notPython(interpreter, ended, complaint));
  return { version, implementation, wordSize: wide === '1' ? 64 : 32, counts: counts === '1', matplotlib: found === '1' };
}

function notPython(
  { name }: Interpreter,
  { code, signal }: { code: number | null; signal: string | null },
  complaint: string,
): [message: string, hint: string] {
  const end = signal === null ? `ended with ${code}` : `was killed by ${signal}`;
  const last = complaint.trim().split('\n').pop();
  return [`${name} does not say its version: it ${end}${last ? `: ${last}` : ''}`, 'Is it a Python interpreter, of 2.7 or later?'];
}
