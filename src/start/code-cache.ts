/**
 * Compiled code kept between runs: V8's own cache of a script, written after a run so that it holds every function that run compiled.
 * V8 does not verify what it is given, and a cache is code: a damaged one draws wrong charts, a planted one runs. So it lives in a
 * private folder of the user, is stored twice and compared, and any doubt means running without.
 */
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, isPrivate, makePrivate } from '../cache-folder.ts';

/** What a cache was made by; anything else must not use it. */
export interface CacheKey {
  /** Hash of all built files. */
  readonly build: string;
  readonly nodeVersion: string;
  readonly arch: string;
  /** Options of node and V8: they change the code. */
  readonly flags: string;
}

export interface CachedCode {
  readonly code: Buffer;
  /** The commands whose functions it holds. */
  readonly commands: readonly string[];
}

const FORMAT = 'refplot code cache 1';
/** V8 copies a payload that does not begin on a word. */
const ALIGNMENT = 8;
const MONTH_MS = 30 * 24 * 3600 * 1000;

/** FNV-1a, to keep file names short; the whole key is in the file. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

export class CodeCache {
  private readonly folder: string;
  private readonly user: number | undefined;
  private readonly key: string;
  private readonly prefix: string;
  /** Whether the folder is private, once asked: then nobody else put a file there. */
  private trusted: boolean | undefined;

  private constructor(folder: string, user: number | undefined, key: CacheKey) {
    this.folder = folder;
    this.user = user;
    this.key = [FORMAT, key.build, key.nodeVersion, key.arch, key.flags].join('\n');
    this.prefix = shortHash(this.key);
  }

  /** The cache of this user and build; undefined where switched off by `REFPLOT_NO_CODE_CACHE` or without a folder. */
  static of({ env, getuid }: Pick<NodeJS.Process, 'env' | 'getuid'>, key: CacheKey): CodeCache | undefined {
    const folder = cacheFolder(env);
    return folder === undefined || env.REFPLOT_NO_CODE_CACHE ? undefined : new CodeCache(folder, getuid?.(), key);
  }

  /** The code kept for the script `name`, or undefined: there is none, or it cannot be trusted. */
  read(name: string): CachedCode | undefined {
    try {
      this.trusted ??= isPrivate(this.folder, this.user);
      return this.trusted ? this.verified(readFileSync(this.path(name))) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps code, in one step: a reader finds the old file or the new one. Fails silently: the next run is slower, and that is all. */
  write(name: string, { code, commands }: CachedCode): void {
    try {
      if (!makePrivate(this.folder, this.user)) return;
      const temporary = join(this.folder, `${this.prefix}-${name}.${process.pid}`);
      this.store(temporary, [this.header(code.length, commands), code, code]);
      renameSync(temporary, this.path(name));
    } catch {}
  }

  private path(name: string): string {
    return join(this.folder, `${this.prefix}-${name}`);
  }

  /** A file: length of the header, header, code, code again. */
  private verified(content: Buffer): CachedCode | undefined {
    const start = content.readUInt32LE(0);
    const { key, length, commands } = JSON.parse(content.toString('utf8', 4, start)) as { key: string; length: number; commands: string[] };
    const end = start + length;
    if (key !== this.key || length === 0 || content.length !== end + length) return undefined;
    return content.compare(content, end, end + length, start, end) === 0 ? { code: content.subarray(start, end), commands } : undefined;
  }

  private header(length: number, commands: readonly string[]): Buffer {
    const text = JSON.stringify({ key: this.key, length, commands });
    const bytes = Buffer.byteLength(text) + 4;
    const header = Buffer.alloc(Math.ceil(bytes / ALIGNMENT) * ALIGNMENT, ' ');
    header.writeUInt32LE(header.length, 0);
    header.write(text, 4);
    return header;
  }

  private store(path: string, parts: readonly Buffer[]): void {
    const file = openSync(path, 'wx', 0o600);
    try {
      for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Removes other builds' and other nodes' files, a month after they were written; fails silently, too. */
  removeOld(): void {
    try {
      if (!isPrivate(this.folder, this.user)) return;
      for (const name of readdirSync(this.folder)) {
        const path = join(this.folder, name);
        if (name.endsWith('.cjs') && !name.startsWith(this.prefix) && Date.now() - statSync(path).mtimeMs > MONTH_MS) rmSync(path);
      }
    } catch {}
  }
}
