/** Loads the built program's chunks, each a script that evaluates to a CommonJS wrapper, through the code cache. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { CodeCache } from './code-cache.ts';

type Wrapper = (exports: object, require: (name: string) => unknown, module: { exports: object }, address: string) => void;

interface Chunk {
  readonly script: Script;
  readonly commands: readonly string[];
  readonly module: { exports: object };
}

export class Chunks {
  private readonly folder: string;
  private readonly cache: CodeCache | undefined;
  private readonly requirePackage: (name: string) => unknown;
  private readonly loaded = new Map<string, Chunk>();

  /** @param folder of the chunks @param requirePackage for node's own modules and packages that are not bundled */
  constructor(folder: string, cache: CodeCache | undefined, requirePackage: (name: string) => unknown) {
    this.folder = folder;
    this.cache = cache;
    this.requirePackage = requirePackage;
  }

  /** The exports of chunk `./name`, loading it the first time. */
  require(name: string): object {
    return (this.loaded.get(name) ?? this.load(name)).module.exports;
  }

  /** Keeps the code of every chunk, if one of them was loaded without code kept by an earlier run of this command. */
  keep(command: string): void {
    const chunks = [...this.loaded];
    if (this.cache === undefined || chunks.every(([, { commands }]) => commands.includes(command))) return;
    for (const [name, { script, commands }] of chunks) {
      this.cache.write(name.slice(2), { code: script.createCachedData(), commands: [...new Set([...commands, command])] });
    }
  }

  private load(name: string): Chunk {
    const filename = join(this.folder, name);
    const cached = this.cache?.read(name.slice(2));
    const source = readFileSync(filename, 'latin1');
    const script = new Script(source, cached ? { filename, cachedData: cached.code } : { filename });
    const commands = cached === undefined || script.cachedDataRejected ? [] : cached.commands;
    const chunk = { script, commands, module: { exports: {} } };
    this.loaded.set(name, chunk);
    const wrapper = script.runInThisContext() as Wrapper;
    const require = (wanted: string): unknown => (wanted.startsWith('./') ? this.require(wanted) : this.requirePackage(wanted));
    wrapper(chunk.module.exports, require, chunk.module, pathToFileURL(this.folder).href);
    return chunk;
  }
}
