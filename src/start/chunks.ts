/**
 * Loads the built program's chunks through the code cache. A file is a script that evaluates to a chunk's CommonJS wrapper, or to those of many
 * small chunks by name: each file costs a run a quarter of a millisecond.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { CodeCache } from './code-cache.ts';

type Wrapper = (exports: object, require: (name: string) => unknown, module: { exports: object }, address: string) => void;

interface ScriptFile {
  readonly script: Script;
  readonly commands: readonly string[];
  readonly content: Wrapper | Readonly<Record<string, Wrapper>>;
}

export class Chunks {
  private readonly folder: string;
  private readonly cache: CodeCache | undefined;
  private readonly requirePackage: (name: string) => unknown;
  private readonly fileOf: Readonly<Record<string, string>>;
  private readonly files = new Map<string, ScriptFile>();
  private readonly loaded = new Map<string, { exports: object }>();

  /**
   * @param folder of the files
   * @param requirePackage for node's own modules and packages that are not bundled
   * @param fileOf the file of each chunk that has none of its own, by name
   */
  constructor(
    folder: string,
    cache: CodeCache | undefined,
    requirePackage: (name: string) => unknown,
    fileOf: Readonly<Record<string, string>> = {},
  ) {
    this.folder = folder;
    this.cache = cache;
    this.requirePackage = requirePackage;
    this.fileOf = fileOf;
  }

  /** The exports of chunk `./name`, loading it the first time. */
  require(name: string): object {
    return (this.loaded.get(name) ?? this.load(name.slice('./'.length))).exports;
  }

  /** Keeps the code of every file, if one of them was loaded without code kept by an earlier run of this command. */
  keep(command: string): void {
    const files = [...this.files];
    if (this.cache === undefined || files.every(([, { commands }]) => commands.includes(command))) return;
    for (const [name, { script, commands }] of files) {
      this.cache.write(name, { code: script.createCachedData(), commands: [...new Set([...commands, command])] });
    }
    this.cache.removeOld();
  }

  private load(name: string): { exports: object } {
    const { content } = this.file(this.fileOf[name] ?? name);
    const wrapper = typeof content === 'function' ? content : (content[name] as Wrapper);
    const module = { exports: {} };
    this.loaded.set(`./${name}`, module);
    const require = (wanted: string): unknown => (wanted.startsWith('./') ? this.require(wanted) : this.requirePackage(wanted));
    wrapper(module.exports, require, module, pathToFileURL(this.folder).href);
    return module;
  }

  private file(name: string): ScriptFile {
    const file = this.files.get(name) ?? this.read(name);
    this.files.set(name, file);
    return file;
  }

  private read(name: string): ScriptFile {
    const filename = join(this.folder, name);
    const cached = this.cache?.read(name);
    const source = readFileSync(filename, 'latin1');
    const script = new Script(source, cached ? { filename, cachedData: cached.code } : { filename });
    const commands = cached === undefined || script.cachedDataRejected ? [] : cached.commands;
    return { script, commands, content: script.runInThisContext() as ScriptFile['content'] };
  }
}
