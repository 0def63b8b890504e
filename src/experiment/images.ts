/** The targets there are images for, and the images a run asks for. */
import { RefplotError } from '../errors.ts';
import {
  compiledVersions,
  ImageError,
  type ImageSource,
  knownVersions,
  loadImages,
  shippedImages,
  shippedTargets,
} from '../python/index.ts';

export { compiledVersions, shippedTargets };

/** Throws RefplotError `usage` for a target that this refplot has not. */
export function checkTarget(target: string, suggest: (known: readonly string[]) => string | undefined): void {
  const known = shippedTargets().map((each) => each.target);
  if (known.includes(target)) return;
  if (knownVersions.includes(target)) {
    const use = `not yet its runtime; use ${known.join(', ')}`;
    if (compiledVersions.includes(target)) throw new RefplotError('usage', `refplot has the bytecode of ${target}, ${use}`);
    throw new RefplotError('usage', `no target '${target}': refplot has its facts, ${use}`);
  }
  throw new RefplotError('usage', `no target '${target}'; this refplot has ${known.join(', ')}`, suggest(known));
}

/** A target's shipped images, the user's files before them. Throws RefplotError `usage` for a target or file that cannot serve. */
export function imagesFor(
  target: string,
  files: readonly string[],
  suggest: (known: readonly string[]) => string | undefined,
): ImageSource {
  checkTarget(target, suggest);
  try {
    return shippedImages(
      target,
      files.flatMap((file) => loadImages(file, target)),
    );
  } catch (error) {
    throw error instanceof ImageError ? new RefplotError('usage', error.message) : error;
  }
}
