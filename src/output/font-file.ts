import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefplotError } from '../errors.ts';

const FONT = join('assets', 'fonts', 'DejaVuSans.ttf');

/** The path of the shipped font: it stands at the package's root, above the sources as well as above the built program. */
export function fontFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, FONT))) {
    const parent = dirname(folder);
    if (parent === folder) throw new RefplotError('defect', `${FONT} is missing from the installation`);
    folder = parent;
  }
  return join(folder, FONT);
}
