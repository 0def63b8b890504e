/** Runs programs on the built-in runtime as a version of Python 3. */
import { loadTarget, run, shippedImages } from '../../../src/python/index.ts';
import type { Printed } from '../oracle.ts';

export interface OwnPrinted3 extends Printed {
  /** What the audit found, empty when every count is right. */
  readonly mismatches: readonly string[];
}

/** The program is bytes as latin-1. @param translated whether all code is translated at once, as that which runs for long is */
export async function runOwn3(
  version: string,
  source: string,
  name: string,
  audit: 'every' | 'end',
  translated = false,
): Promise<OwnPrinted3> {
  const profile = await loadTarget(version);
  let stdout = '';
  let stderr = '';
  const { exitCode, mismatches } = run(source, {
    profile: profile as NonNullable<typeof profile>,
    filename: name,
    mode: 'module',
    filed: true,
    argv: [name],
    images: shippedImages(version),
    stdout: (bytes) => {
      stdout += bytes;
    },
    stderr: (bytes) => {
      stderr += bytes;
    },
    readLine: () => null,
    audit,
    ...(translated ? { sample: 1 } : {}),
  });
  return { stdout, stderr, status: exitCode, mismatches };
}
