/** Writes src/chart/precompiled/: the shapes of scripts/chart-shapes.ts, through vega-lite and vega's parser, a file each. Run by the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
        import { shippedCharts } from './scripts/chart-shapes.ts';
        import { compileShape, shapeKey } from './src/chart/compile.ts';
        import { fileOf } from './src/chart/precompiled.ts';
        export async function precompile(write) {
          for (const chart of shippedCharts()) {
            const key = shapeKey(chart);
            write(fileOf(key), JSON.stringify({ key, runtime: await compileShape(chart) }));
          }
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
  const target = join(root, 'src', 'chart', 'precompiled');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  await precompile((name, text) => writeFileSync(join(target, name), text));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
