import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The paths, from src/, that a source text imports. */
const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, path]) =>
    relative(source, join(source, dirname(file), path as string))
      .split(sep)
      .join('/'),
  );

const leavesFolder = (folder: string, file: string, text: string): string[] =>
  importsOf(file, text).filter((path) => !path.startsWith(`${folder}/`));

/** Sources that break one rule each, and what the linter says of them; with `null`, sources that break none. */
const PLANTED: readonly (readonly [folder: string, text: string, message: string | null])[] = [
  ['output', "import 'vega';", 'Only src/chart imports vega.'],
  ['cli', "import 'vega-lite';", 'Only src/chart imports vega-lite.'],
  ['chart', "import 'chalk';", 'Only src/cli imports chalk.'],
  ['experiment', "import 'commander';", 'Only src/cli imports commander.'],
  ['experiment', "import '../cli/program.ts';", 'Dependencies point one way'],
  ['chart/spec', "import '../../python/index.ts';", 'Dependencies point one way'],
  ['terminal-chart', "import '../output/index.ts';", 'Dependencies point one way'],
  ['result', "import '../errors.ts';", 'imports nothing outside itself'],
  ['experiment', "import '../python/vm/thread.ts';", 'entered through src/python/index.ts'],
  ['python/vm', 'export const f = (o: { refcount: number }) => o.refcount;', 'Only src/python/memory touches refcount'],
  ['python/vm', 'export const f = (o: { refcount: number }) => (o.refcount += 1);', 'Only src/python/memory touches refcount'],
  ['python/vm', 'export const f = (o: { refcount: number }) => o.refcount++;', 'Only src/python/memory touches refcount'],
  ['python/vm', 'export const f = ({ refcount }: { refcount: number }) => refcount;', 'Only src/python/memory touches refcount'],
  ['chart', "import 'vega';", null],
  ['experiment', "import '../python/index.ts';", null],
  ['python/memory', 'export const f = (o: { refcount: number }) => o.refcount;', null],
];

/** What the project's rules say of each planted source, by its index. */
function lintPlanted(): string[] {
  const project = mkdtempSync(join(tmpdir(), 'refplot-lint-'));
  try {
    cpSync(join(root, 'scripts', 'lint'), join(project, 'scripts', 'lint'), { recursive: true });
    cpSync(join(root, 'biome.json'), join(project, 'biome.json'));
    PLANTED.forEach(([folder, text], index) => {
      mkdirSync(join(project, 'src', folder), { recursive: true });
      writeFileSync(join(project, 'src', folder, `planted${index}.ts`), `${text}\n`);
    });
    const args = [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', 'src'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    const lines = `${stdout}${stderr}`.split('\n');
    return PLANTED.map((_, index) => lines.filter((line) => line.includes(`planted${index}.ts`)).join('\n'));
  } finally {
    rmSync(project, { recursive: true });
  }
}

describe.each(['python', 'result'])('src/%s sees nothing outside itself', (folder) => {
  const inside = files.filter((file) => file.split(sep)[0] === folder);

  test.each(inside)('%s', (file) => {
    expect(leavesFolder(folder, file, readFileSync(join(source, file), 'utf8'))).toEqual([]);
  });

  test('and a planted import is found', () => {
    const planted = "import '../errors.ts';\nexport { x } from './x.ts';\nconst lazy = () => import('../chart/render.ts');\n";
    expect(leavesFolder(folder, `${folder}/planted.ts`, planted)).toEqual(['errors.ts', 'chart/render.ts']);
  });
});

describe('the linter', () => {
  const said = lintPlanted();

  test.each(PLANTED.map(([folder, text, message], index) => ({ folder, text, message, index })))(
    'in src/$folder: $text',
    ({ message, index }) => {
      if (message === null) expect(said[index]).not.toMatch(/Only src|entered through|Dependencies|outside itself/);
      else expect(said[index]).toContain(message);
    },
  );
});
