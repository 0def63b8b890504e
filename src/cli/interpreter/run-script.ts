/** `refplot run` on a real interpreter; a process of its own needs no thread. */
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { RunOptions } from '../run-options.ts';
import type { Script } from '../script.ts';
import type { Ending } from '../thread/run.ts';
import { type Asked, askedInterpreters } from './asked.ts';
import { measureOn } from './measure.ts';

/** @param argv of the script, latin-1 bytes @param printTo the file descriptor that printed text goes to */
export async function runOnInterpreter(script: Script, argv: readonly string[], command: Command, printTo: 1 | 2): Promise<Ending> {
  const options = command.opts<RunOptions>();
  const [asked, ...others] = askedInterpreters(options) as [Asked, ...Asked[]];
  if (others.length > 0)
    throw new RefplotError('usage', 'run takes one interpreter', 'refplot compare runs an experiment on several of them.');
  const interpreter = await asked.find();
  const { ClosedPipe } = await import('../thread/streams.ts');
  const { path, fromInput, ...text } = script;
  const program = {
    ...text,
    argv,
    mode: options.mode,
    count: options.count,
    version: ownVersion(),
    command: commandLineOf(command),
    parameters: {},
    saveFolder: options.outDir,
    stdout: await writerTo(printTo),
    stderr: await writerTo(2),
  };
  const place = { folder: globalThis.process.cwd(), input: !fromInput, ...(path[0] ? { importsFrom: path[0] } : {}) };
  try {
    return { kind: 'done', outcome: await measureOn(interpreter, program, options, place) };
  } catch (error) {
    if (error instanceof ClosedPipe) return { kind: 'closed' };
    if (error instanceof RefplotError && error.code === 'interrupted') return { kind: 'interrupted' };
    throw error;
  }
}

/** Writes bytes (as latin-1). What it writes to may be gone: it throws ClosedPipe then. */
async function writerTo(descriptor: 1 | 2): Promise<(bytes: string) => void> {
  const { ClosedPipe } = await import('../thread/streams.ts');
  const { writeAll } = await import('../../output/write.ts');
  return (bytes) => {
    try {
      writeAll(descriptor, Buffer.from(bytes, 'latin1'));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'EPIPE' ? new ClosedPipe() : error;
    }
  };
}
