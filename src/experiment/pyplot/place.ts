/** Where a program may save figures: inside one folder, wherever links lead. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PlaceCheck } from './savefig.ts';

/** Error numbers as Linux has them (errno.h), with their texts. */
const ENOENT = [2, 'No such file or directory'] as const;
const EISDIR = [21, 'Is a directory'] as const;

/** Allows what is inside `folder`, which need not be there yet. */
export function insideOf(folder: string): PlaceCheck {
  const denied = [13, `Permission denied (files are written inside '${folder}' only)`] as const;
  return (path) => {
    if (isAbsolute(path) || !isInside(resolve(folder), resolve(folder, path))) return denied;
    const target = join(folder, path);
    if (dirname(join('.', path)) !== '.' && !existsSync(dirname(target))) return ENOENT;
    if (!existsSync(dirname(target))) return null;
    if (!isInside(realpathSync(folder), real(target))) return denied;
    return statSync(target, { throwIfNoEntry: false })?.isDirectory() ? EISDIR : null;
  };
}

/** The path with links followed; what is not there yet counts by its folder. */
function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), 'new');
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
