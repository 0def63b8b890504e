/** Which commands made the files of a folder, as the files themselves say. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RefplotError } from '../../errors.ts';
import { type Origin, originOf } from './origin.ts';

/** The files that one command made. */
export interface Work {
  readonly command: readonly string[];
  readonly files: readonly TracedFile[];
}

export interface TracedFile {
  /** With the folder that was asked for. */
  readonly path: string;
  readonly content: Buffer;
  readonly origin: Origin;
}

export interface Plan {
  readonly works: readonly Work[];
  /** Files that say nothing and stand beside none of their name that does. */
  readonly untraced: readonly string[];
}

interface Found {
  readonly path: string;
  readonly content: Buffer;
  readonly own: Origin | null;
}

/** Fails with `usage` where `folder` is none. */
function filesIn(folder: string): Found[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new RefplotError('usage', `there is no folder '${folder}'`, 'Name the folder that the charts are in.');
  if (!found.isDirectory()) throw new RefplotError('usage', `'${folder}' is not a folder`, `Did you mean ${dirname(folder)}?`);
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths.map((path) => {
    const content = readFileSync(path);
    return { path, content, own: originOf(path, content) };
  });
}

const EXTENSION = /(\.vl\.json|\.[^./\\]*)$/i;
const stem = (path: string): string => path.replace(EXTENSION, '');

/** A table has no place to say where it comes from: the chart of the same name beside it says it. */
export function planOf(folder: string): Plan {
  const found = filesIn(folder);
  const byStem = new Map(found.flatMap(({ path, own }) => (own === null ? [] : [[stem(path), own] as const])));
  const works = new Map<string, { command: readonly string[]; files: TracedFile[] }>();
  const untraced: string[] = [];
  for (const { path, content, own } of found) {
    const origin = own ?? byStem.get(stem(path));
    if (origin === undefined) {
      untraced.push(path);
      continue;
    }
    const key = JSON.stringify([dirname(path), origin.command]);
    const work = works.get(key) ?? { command: origin.command, files: [] };
    work.files.push({ path, content, origin });
    works.set(key, work);
  }
  return { works: [...works.values()], untraced };
}
