/**
 * Programs that run compiled: another process of the same interpreter compiles them, since the builtin `compile` makes the types of syntax
 * trees (PyAST_Check, Python/Python-ast.c), whose names would be counted with the program's.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './environment.ts';
import type { Facts, Interpreter } from './interpreter.ts';
import { runJob } from './process.ts';

const COMPILE = `import marshal, sys
source, name, made = sys.argv[1:]
code = compile(open(source, 'rb').read(), name, 'exec', dont_inherit=True)
with open(made, 'wb') as file:
    file.write(marshal.dumps(code))
`;
const OUTPUT_LIMIT = 1 << 20;
const WHERE_BETTER = /^3\.([0-9]|1[0-2])\./;
const ignore = (): void => {};

interface Place {
  readonly interpreter: Interpreter;
  readonly facts: Facts;
  readonly flags: readonly string[];
  /** Where the code goes. */
  readonly folder: string;
  readonly cwd: string;
  readonly timeoutMs: number;
}

/**
 * The file of the program's code. Undefined where it has to be compiled where it runs: in Python 2, which loads no `marshal` by itself, in
 * Pyodide, which takes seconds to start, and where it does not compile, which is then told there; and from 3.13 on, where the names of
 * syntax trees are immortal anyway, but constants read back from code become so, too (r_object, Python/marshal.c 3.13.0).
 */
export async function compiled(
  mode: 'script' | 'module',
  file: string,
  { interpreter, facts, flags, folder, cwd, timeoutMs }: Place,
): Promise<string | undefined> {
  if (mode === 'script' || interpreter.kind !== 'cpython' || !WHERE_BETTER.test(facts.version)) return undefined;
  const made = join(folder, 'program.code');
  await runJob({
    ...interpreter,
    args: [...interpreter.args, ...flags, '-c', COMPILE, file, file, made],
    env: environment(folder),
    cwd,
    input: false,
    timeoutMs,
    limit: OUTPUT_LIMIT,
    stdout: ignore,
    stderr: ignore,
    line: () => undefined,
  });
  return existsSync(made) ? made : undefined;
}
