/** Writes src/output/page/page.html, the page of `-f html` without its data: template, styles and code of src/page in one text. Run by the build. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'src', 'page');
const read = (name) => readFileSync(join(page, name), 'utf8');

const bundle = await build({
  entryPoints: [join(page, 'main.ts')],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
});
const script = bundle.outputFiles[0].text.trim();
const style = (await transform(read('page.css'), { loader: 'css', minify: true })).code.trim();
const parts = { script, style, hash: `sha256-${createHash('sha256').update(script).digest('base64')}` };
const text = read('page.html').replace(/<!--build:(\w+)-->/g, (_, name) => parts[name]);
writeFileSync(join(root, 'src', 'output', 'page', 'page.html'), text);
