/**
 * Builds dist/: src/main.ts and what it reaches as chunks, one more for each lazy `import()`, and src/start/start.ts, which loads them.
 * esbuild splits ES modules alone, so it writes those first; each becomes a script that evaluates to a CommonJS wrapper, for V8's code
 * cache works on scripts. Data files keep their place: dist/ mirrors src/ for them, and `import.meta.url` points there.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { linkChunks } from './link-chunks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');
/** The command line, and the thread in which it runs programs. */
const ENTRIES = { main: join(source, 'main.ts'), thread: join(source, 'thread.ts') };
/** Packages that stay outside: native code, found through node's own `require`. */
const EXTERNAL = ['@resvg/resvg-js'];
/** What is read while the program runs, besides code. */
const DATA =
  /\/(data|composed)\/.*\.json$|\/chart\/precompiled\/.*\.json$|\.ttf$|\/output\/page\/page\.html$|\/(capture|lib|subjects)\/.*\.py$|\/subjects\/.*\.mjs$/;
/** Not minified: with the code cache that gains nothing, and a defect's traceback stays readable. */
const SYNTAX = { target: 'node20.19', legalComments: 'none' };

/** No canvas: charts are SVG. The package awaits one at top level, which no script can hold. */
const withoutCanvas = {
  name: 'without-canvas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vega-canvas$/ }, () => ({ path: 'vega-canvas', namespace: 'without-canvas' }));
    onLoad({ filter: /./, namespace: 'without-canvas' }, () => ({
      contents: 'export const canvas = () => null, domCanvas = canvas, nodeCanvas = canvas, image = () => null;',
    }));
  },
};

/** Work that packages do while they load and few runs need: `[package file, its text, the same put off]`. */
const LAZY = [
  [
    /vega-scale\/build\/vega-scale\.js$/,
    'apply(continuous, _ => interpolateColors(colors(_)));',
    'apply(continuous, _ => { let ramp; return x => (ramp ??= interpolateColors(colors(_)))(x); });',
  ],
  [/commander\/lib\/command\.js$/, "const childProcess = require('node:child_process');", ''],
  [/commander\/lib\/command\.js$/, 'childProcess.spawn(', "require('node:child_process').spawn("],
];

/** Fails when a package no longer has the text that is to be replaced. */
function putOff(path) {
  let text = readFileSync(path, 'utf8');
  for (const [file, eager, lazy] of LAZY) {
    if (!file.test(path)) continue;
    if (!text.includes(eager)) throw new Error(`${path} has changed: look again at what it does while it loads`);
    text = text.replaceAll(eager, () => lazy);
  }
  return text;
}

const lazyPackages = {
  name: 'lazy-packages',
  setup({ onLoad }) {
    for (const [filter] of LAZY) onLoad({ filter }, ({ path }) => ({ contents: putOff(path), loader: 'js' }));
  },
};

/** A source file finds its data by its own address. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(`/${relative(source, path)}`);
      return { contents: text.replaceAll('import.meta.url', `(__address + ${place})`), loader: 'ts' };
    });
  },
};

/** JSON as a string: parsed faster than the same data as code. */
const jsonText = {
  name: 'json-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  },
};

/** The chunks as ES modules: `[name, text]`. */
async function bundle(entries) {
  const { outputFiles } = await build({
    ...SYNTAX,
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: EXTERNAL,
    plugins: [withoutCanvas, lazyPackages, ownAddress, jsonText],
    outdir: root,
    chunkNames: '[name]-[hash]',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, text }) => [relative(root, path), text]);
}

/** An ES module as a function, its CommonJS wrapper; what `import()` loads is still loaded when it is reached. */
async function asWrapper([name, text]) {
  const lazy = text.replace(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))');
  const { code } = await transform(lazy, { ...SYNTAX, format: 'cjs', platform: 'node', supported: { 'dynamic-import': false } });
  const linked = code.replace(/(\brequire\("\.\/[^"]+)\.js("\))/g, '$1.cjs$2');
  return [chunkName(name), `function(exports,require,module,__address){${onDemand(linked)}}`];
}

/** Node's modules are loaded where they are first used: some take milliseconds. In parentheses, for what is behind `new`. */
function onDemand(code) {
  const modules = [...code.matchAll(/^var (import_node_\w+) = (require\("node:\w+"\));$/gm)];
  return modules.reduce(
    (text, [line, name, load]) => text.replace(line, `var ${name} = () => ${load};`).replaceAll(`${name}.`, `(${name}()).`),
    code,
  );
}

const chunkName = (name) => name.replace(/\.js$/, '.cjs');

/** Chunks of fewer characters share a file: there are over a hundred, and each file that is loaded takes its time. */
const SMALL = 16_000;
const SHARED = 'small.cjs';

/**
 * The wrappers as scripts: each large one is a script's value, the small ones are in a table. V8 compiles at once what stands in parentheses,
 * and the others when they are called.
 *
 * @returns the files, `[name, text]`, and the file of each chunk that has none of its own
 */
function scriptsOf(wrappers) {
  const small = wrappers.filter(([, text]) => text.length < SMALL);
  const table = small.map(([name, text]) => `${JSON.stringify(name)}: ${text}`).join(',\n');
  const large = wrappers.filter(([, text]) => text.length >= SMALL).map(([name, text]) => [name, `(${text})`]);
  return { files: [...large, [SHARED, `({${table}})`]], fileOf: Object.fromEntries(small.map(([name]) => [name, SHARED])) };
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

function copyData(dist) {
  for (const path of filesIn(source)) {
    if (!DATA.test(path)) continue;
    const target = join(dist, relative(source, path));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
  }
}

async function buildStart(dist, hash, fileOf) {
  await build({
    ...SYNTAX,
    entryPoints: [join(source, 'start', 'start.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    define: { BUILD: JSON.stringify(hash), FILE_OF: JSON.stringify(fileOf) },
    outfile: join(dist, 'start.cjs'),
    logLevel: 'warning',
  });
}

/** Builds the program that begins at `entries` into the folder `dist`, from nothing. */
export async function buildProgram(entries = ENTRIES, dist = join(root, 'dist')) {
  const modules = linkChunks(await bundle(entries));
  const wrappers = await Promise.all(modules.map(asWrapper));
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const hash = createHash('sha256');
  const { files, fileOf } = scriptsOf(wrappers);
  for (const [name, text] of files) {
    writeFileSync(join(dist, name), text);
    hash.update(name).update(text);
  }
  copyData(dist);
  await buildStart(dist, hash.digest('hex').slice(0, 16), fileOf);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await import('./compose-layers.mjs');
  await import('./precompile-charts.mjs');
  await import('./build-page.mjs');
  await buildProgram();
}
