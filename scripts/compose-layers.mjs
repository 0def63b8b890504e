/** Writes src/python/images/composed/: matplotlib's layers, each put together with those it needs, a file for each target. Run by the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'src', 'python', 'images');
const folder = mkdtempSync(join(root, 'node_modules', '.compose-'));
const bundle = join(folder, 'compose.mjs');

try {
  await build({
    stdin: {
      contents: `
        export { composedLayers, shippedTargets } from './registry.ts';
        export { writeLines } from './lines.ts';`,
      resolveDir: images,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    // The images are found beside the file that reads them.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(images, 'registry.ts')).href) },
    outfile: bundle,
  });
  const { composedLayers, shippedTargets, writeLines } = await import(pathToFileURL(bundle).href);
  const target = join(images, 'composed');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  for (const each of shippedTargets()) {
    const composed = composedLayers(each.target);
    if (composed !== null) writeFileSync(join(target, `${each.target}.json`), writeLines(composed.header, composed.lines));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
