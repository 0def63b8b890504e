/** A process with pipes of its own beside the standard ones, which ends with all its children: in time, on a flood, on an interrupt. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { RefplotError } from '../../errors.ts';

export interface Job {
  /** As messages call it. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Whether the process reads our standard input, or nothing. */
  readonly input: boolean;
  readonly timeoutMs: number;
  /** Bytes that it may print, and write to its pipe. */
  readonly limit: number;
  readonly stdout: (bytes: string) => void;
  readonly stderr: (bytes: string) => void;
  /** A line that it wrote to descriptor 3; an answer goes to its descriptor 4. */
  readonly line: (text: string) => string | undefined;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
}

const CALLS = 3;
const REPLIES = 4;
/** How long pipes may stay open that a process which left the group holds. */
const GRACE_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const WINDOWS = process.platform === 'win32';

/** Ends the process and the group that it leads. */
function killAll(child: ChildProcess): void {
  try {
    if (WINDOWS) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Whole lines of what arrives in pieces. */
function byLine(take: (line: string) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) take(line);
  };
}

function start({ file, args, env, cwd, input }: Job): ChildProcess {
  return spawn(file, [...args], {
    env: { ...env },
    cwd,
    detached: !WINDOWS,
    windowsHide: true,
    stdio: [input ? 'inherit' : 'ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. Rejects with RefplotError `interpreter` or `interrupted`, and with what a listener throws; nothing of it runs on then. */
export function runJob(job: Job): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(job);
    const timer = setTimeout(() => stop(tooLong(job)), job.timeoutMs);
    const interrupt = (): void => stop(new RefplotError('interrupted', 'interrupted'));
    const gone = (): void => killAll(child);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.off(signal, interrupt);
      process.off('exit', gone);
      for (const stream of child.stdio) stream?.destroy();
      finish();
    };
    const stop = (error: unknown): void => {
      killAll(child);
      settle(() => reject(error));
    };
    for (const signal of SIGNALS) process.on(signal, interrupt);
    process.on('exit', gone);
    child.on('error', (error) => settle(() => reject(cannotRun(job, error))));
    child.on('exit', (code, signal) => {
      killAll(child);
      const end = (): void => settle(() => resolve({ code, signal }));
      child.once('close', end);
      setTimeout(end, GRACE_MS).unref();
    });
    if (child.pid !== undefined) listen(child, job, stop);
  });
}

function listen(child: ChildProcess, job: Job, stop: (error: unknown) => void): void {
  let left = job.limit;
  const [, stdout, stderr] = child.stdio;
  const replies = child.stdio[REPLIES] as Writable;
  const hear = (stream: Readable, take: (bytes: string) => void): void => {
    stream.setEncoding('latin1').on('data', (bytes: string) => {
      left -= bytes.length;
      try {
        if (left < 0) throw tooMuch(job);
        take(bytes);
      } catch (error) {
        stop(error);
      }
    });
  };
  const answer = (line: string): void => {
    const reply = job.line(line);
    if (reply !== undefined) replies.write(`${reply}\r\n`);
  };
  // A program that has ended hears no answer.
  replies.on('error', () => {});
  hear(stdout as Readable, job.stdout);
  hear(stderr as Readable, job.stderr);
  hear(child.stdio[CALLS] as Readable, byLine(answer));
}

const tooLong = ({ name, timeoutMs }: Job): RefplotError =>
  new RefplotError('interpreter', `${name} was ended: it took longer than ${timeoutMs / 1000} s`, 'Give it more with --timeout SECONDS.');

const tooMuch = ({ name, limit }: Job): RefplotError =>
  new RefplotError('interpreter', `${name} was ended: it wrote more than ${limit / 2 ** 20} MiB`);

const cannotRun = ({ name }: Job, { message }: Error): RefplotError =>
  new RefplotError('interpreter', `cannot run ${name}: ${message}`, 'Give the path of a Python interpreter.');
