/** Runs a program in a thread of its own: with a stack for Python's recursion, and with this one free to hear Ctrl-C. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RefplotError } from '../../errors.ts';
import type { ProgramOutcome } from '../../experiment/subjects/program.ts';
import type { Reply, Request } from './request.ts';
import { Signals } from './signals.ts';

/** The recursion limit of 1,000 takes about 3 MB at worst; a program may raise it. */
const STACK_MB = 64;
const MEBIBYTE = 2 ** 20;
/** The heap may hold garbage besides what the program is allowed, and a growing array or map twice. */
const HEADROOM = 2;
const SPARE_MB = 512;

/** How the program ended, or why there is no telling. */
export type Ending = { readonly kind: 'done'; readonly outcome: ProgramOutcome } | { readonly kind: 'closed' | 'interrupted' | 'memory' };

/** Throws RefplotError, and an Error for a defect. */
export async function runInThread(request: Omit<Request, 'signals'>, process: NodeJS.Process): Promise<Ending> {
  const signals = new Signals();
  const worker = new Worker('require(require("node:worker_threads").workerData.start).startThread(process, require)', {
    eval: true,
    workerData: { start: fileURLToPath(new URL('../../start.cjs', import.meta.url)), request: { ...request, signals: signals.memory } },
    resourceLimits: { stackSizeMb: STACK_MB, maxOldGenerationSizeMb: (request.maxMemory / MEBIBYTE) * HEADROOM + SPARE_MB },
  });
  return new Promise((resolve, reject) => {
    const interrupt = (): void => {
      if (!signals.interrupt()) resolve({ kind: 'interrupted' });
    };
    const end = (settle: () => void): void => {
      process.off('SIGINT', interrupt);
      settle();
    };
    process.on('SIGINT', interrupt);
    worker.once('message', (reply: Reply) => end(() => (reply.kind === 'failed' ? reject(errorOf(reply)) : resolve(reply))));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ kind: 'memory' }) : reject(error))),
    );
  });
}

function errorOf({ code, message, hint, stack }: Extract<Reply, { kind: 'failed' }>): Error {
  if (code !== null) return new RefplotError(code, message, hint);
  return Object.assign(new Error(message), { stack });
}
