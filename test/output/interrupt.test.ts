import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const LINES = 3_000_000;

/** Writes a big file, then waits for longer than the test lasts. */
const PROGRAM = `
import { writeAtomically } from './src/output/write.ts';
process.send('writing');
writeAtomically(process.argv[2], 'a line of a table\\n'.repeat(${LINES}));
setTimeout(() => {}, 60_000);
`;

test.skipIf(process.platform === 'win32')('an interrupt while a file is written waits until it is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-interrupt-'));
  try {
    const program = join(folder, 'program.mjs');
    const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
    await build({
      stdin: { contents: PROGRAM, resolveDir, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: program,
    });
    const target = join(folder, 'table.csv');
    writeFileSync(target, 'what was there before');
    const child = spawn(process.execPath, [program, target], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('message', () => setTimeout(() => child.kill('SIGINT'), 5));
    const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? signal)));
    // Node may have been interrupted before it came to the writing, too.
    const content = readFileSync(target, 'utf8');
    if (code === 130) expect(content).toHaveLength('a line of a table\n'.length * LINES);
    else expect([code, content]).toEqual(['SIGINT', 'what was there before']);
    expect(readdirSync(folder).sort()).toEqual(['program.mjs', 'table.csv']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
