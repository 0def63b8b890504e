/** Writes docs/versions.md from the profiles of src/python/versions. A test holds the page against them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  stdin: {
    contents: `
      import { loadVersions } from './src/python/versions/index.ts';
      import { versionsPage } from './scripts/versions-page.ts';
      export const page = async () => versionsPage(await loadVersions());`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const [{ text }] = outputFiles;
const { page } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
writeFileSync(join(root, 'docs', 'versions.md'), await page());
