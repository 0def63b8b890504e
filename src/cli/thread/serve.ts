/** A program's thread: runs one program, and what it prints goes out at once. */
import { RefplotError } from '../../errors.ts';
import { imagesFor } from '../../experiment/images.ts';
import { type Execute, type ProgramRun, runBuiltin } from '../../experiment/subjects/builtin.ts';
import { defaultMode, loadTarget } from '../../python/index.ts';
import { suggest } from '../../suggest.ts';
import type { Reply, Request } from './request.ts';
import { Signals } from './signals.ts';
import { ClosedPipe, InputStream, OutputStream } from './streams.ts';

const STDERR = 2;

/** Runs what is asked for; never throws. `execute` may watch the program. */
export async function serve(request: Request, execute?: Execute): Promise<Reply> {
  try {
    return await runRequest(request, execute);
  } catch (error) {
    if (error instanceof ClosedPipe) return { kind: 'closed' };
    if (error instanceof RefplotError) return failed(error, error.code, error.hint);
    return failed(error instanceof Error ? error : new Error(String(error)), null);
  }
}

function failed({ message, stack }: Error, code: RefplotError['code'] | null, hint?: string): Reply {
  return { kind: 'failed', code, message, ...(hint === undefined ? {} : { hint }), ...(stack === undefined ? {} : { stack }) };
}

async function runRequest(
  { images, printTo, fromInput, signals: memory, trace: _, ...request }: Request,
  execute?: Execute,
): Promise<Reply> {
  const { target, terminals } = request;
  const profile = await loadTarget(target);
  const mode = request.mode ?? (await defaultMode(target));
  const signals = new Signals(memory);
  const stdout = new OutputStream(printTo, printTo === STDERR || terminals.stdout);
  const stderr = new OutputStream(STDERR, true);
  const stdin = fromInput ? null : new InputStream(terminals.stdin, signals);
  const flush = (): void => {
    stdout.flush();
    stderr.flush();
  };
  const program: ProgramRun = {
    ...request,
    mode,
    ...(profile === undefined ? {} : { profile }),
    images: imagesFor(target, images, (known) => suggest(target, known)),
    stdout: (bytes) => stdout.write(bytes),
    stderr: (bytes) => stderr.write(bytes),
    readLine: () => stdin?.readLine() ?? null,
    flush,
    interrupted: () => signals.takeInterrupt(),
  };
  const outcome = runBuiltin(program, execute);
  flush();
  return { kind: 'done', outcome };
}
