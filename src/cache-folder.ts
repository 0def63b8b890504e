/** The user's folder for what may be made again at any time. */
import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Of refplot, or undefined where none is named. Not created. */
export function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CACHE_HOME: cache, HOME, USERPROFILE } = env;
  if (cache?.startsWith('/')) return join(cache, 'refplot');
  const home = HOME ?? USERPROFILE;
  return home ? join(home, '.cache', 'refplot') : undefined;
}

/** Whether it is a folder that only `user` can enter. Windows (`user` undefined) keeps profiles private by itself. Throws where there is none. */
export function isPrivate(folder: string, user: number | undefined): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && (user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0));
}

/** Makes the folder where it is not there; whether it is private then. Throws where it cannot be made. */
export function makePrivate(folder: string, user: number | undefined): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return isPrivate(folder, user);
}
