/** `refplot explain` on a real interpreter. */
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import type { ExplainOutcome } from '../../experiment/explain.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { PythonOptions, SubjectOptions } from '../run-options.ts';
import type { Script } from '../script.ts';
import { type Asked, askedInterpreters } from './asked.ts';
import { measureOn } from './measure.ts';

/** @param print takes what the program prints. Rejects with RefplotError `usage` for more than one interpreter, and as `runPython` does. */
export async function explainOnInterpreter(
  expression: string,
  { source, path }: Script,
  command: Command,
  print: (bytes: string) => void,
): Promise<ExplainOutcome> {
  const options = command.opts<SubjectOptions & PythonOptions>();
  const [asked, ...others] = askedInterpreters(options) as [Asked, ...Asked[]];
  if (others.length > 0) throw new RefplotError('usage', 'explain takes one interpreter');
  const interpreter = await asked.find();
  const { explainPython } = await import('../../experiment/explain-python.ts');
  const place = { folder: globalThis.process.cwd(), ...(path[0] ? { importsFrom: path[0] } : {}) };
  return explainPython({
    expression,
    setup: source,
    // Not the setup's own: it is a file with one line more that is run.
    filename: '<expression>',
    mode: options.mode,
    version: ownVersion(),
    command: commandLineOf(command),
    stdout: print,
    stderr: print,
    measure: (program) => measureOn(interpreter, program, options, place),
  });
}
