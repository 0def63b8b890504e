/** Writes src/chart/precompiled.json: the shapes of scripts/chart-shapes.ts, through vega-lite and vega's parser. Run by the build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.precompile-'));
const bundle = join(folder, 'shapes.mjs');

try {
  await build({
    stdin: {
      contents: `
        import { shippedFigures } from './scripts/chart-shapes.ts';
        import { chartOf } from './src/chart/spec/figure.ts';
        import { compileShape, shapeKey } from './src/chart/compile.ts';
        export async function precompile() {
          const entries = await Promise.all(shippedFigures.map((figure) => chartOf(figure)).map(async (chart) => [shapeKey(chart), await compileShape(chart)]));
          return Object.fromEntries(entries);
        }`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile: bundle,
  });
  const { precompile } = await import(pathToFileURL(bundle).href);
  writeFileSync(join(root, 'src', 'chart', 'precompiled.json'), `${JSON.stringify(await precompile())}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
