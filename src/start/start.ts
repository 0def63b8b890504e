/** The built program's first file: loads the rest through the code cache, runs it, and ends the process. */
import { Chunks } from './chunks.ts';
import { CodeCache } from './code-cache.ts';

/** Hash of the built chunks, put here by scripts/build.mjs. */
declare const BUILD: string;
/** The file of each chunk that has none of its own, from there, too. */
declare const FILE_OF: Readonly<Record<string, string>>;

interface Main {
  main(process: NodeJS.Process): Promise<number>;
}

interface Thread {
  thread(keep: () => void): Promise<void>;
}

function chunksOf(process: NodeJS.Process, folder: string, requirePackage: (name: string) => unknown): Chunks {
  const { arch, env, execArgv, version } = process;
  const flags = JSON.stringify([execArgv, env.NODE_OPTIONS]);
  return new Chunks(folder, CodeCache.of(process, { build: BUILD, nodeVersion: version, arch, flags }), requirePackage, FILE_OF);
}

/** Runs refplot from the chunks in `folder`; `requirePackage` finds node's modules and the packages that are not bundled. */
export async function start(process: NodeJS.Process, folder: string, requirePackage: (name: string) => unknown): Promise<void> {
  const chunks = chunksOf(process, folder, requirePackage);
  const { main } = chunks.require('./main.cjs') as Main;
  const status = await main(process);
  if (status === 0) chunks.keep(process.argv[2] ?? '');
  // Node's natural end would wait for V8's compiler threads.
  process.exit(status);
}

/** The same for a thread that runs a program. */
export async function startThread(process: NodeJS.Process, requirePackage: (name: string) => unknown): Promise<void> {
  const chunks = chunksOf(process, __dirname, requirePackage);
  const { thread } = chunks.require('./thread.cjs') as Thread;
  await thread(() => chunks.keep('thread'));
}
