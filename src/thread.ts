/** The entry of a program's thread: what src/start calls there. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from './cli/thread/request.ts';
import { serve } from './cli/thread/serve.ts';

/** Runs the program that the thread was started for and answers; `keep` is called when it went well, before the answer ends the process. */
export async function thread(keep: () => void): Promise<void> {
  const request = workerData.request as Request;
  const reply =
    request.trace === undefined ? await serve(request) : await (await import('./cli/trace/serve.ts')).serveTrace(request, request.trace);
  if (reply.kind === 'done' && reply.outcome.exitCode === 0) keep();
  parentPort?.postMessage(reply);
}
