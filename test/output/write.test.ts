import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureFolder, openPending, removePending, writeAtomically } from '../../src/output/write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const isRoot = process.getuid?.() === 0;

describe('openPending', () => {
  it('takes the place of a file when it is complete', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    const file = openPending(path);
    file.write('x,');
    expect(readFileSync(path, 'utf8')).toBe('old');
    file.write('y\n');
    file.complete();
    expect(readFileSync(path, 'utf8')).toBe('x,y\n');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('leaves nothing behind when it is abandoned, or removed for a thread that has ended', () => {
    openPending(join(folder, 'a.csv')).abandon();
    expect(readdirSync(folder)).toEqual([]);
    openPending(join(folder, 'a.csv')).write('half');
    writeFileSync(join(folder, 'b.csv'), '');
    removePending(join(folder, 'a.csv'));
    expect(readdirSync(folder)).toEqual(['b.csv']);
  });
});

describe('writeAtomically', () => {
  it('writes texts of any length, and bytes', () => {
    const text = `${'é\u{1F40D}'.repeat(700_000)}\n`;
    writeAtomically(join(folder, 'a.txt'), text);
    writeAtomically(join(folder, 'b.bin'), new Uint8Array([0, 255, 7]));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8') === text).toBe(true);
    expect([...readFileSync(join(folder, 'b.bin'))]).toEqual([0, 255, 7]);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.bin']);
  });

  it('writes pieces as they come, and nothing where they end in an error', () => {
    writeAtomically(join(folder, 'a.csv'), ['x,y\n', '1,2\n'].values());
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('x,y\n1,2\n');
    const broken = function* () {
      yield 'half';
      throw new Error('lost');
    };
    expect(() => writeAtomically(join(folder, 'a.csv'), broken())).toThrow('lost');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('x,y\n1,2\n');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('takes the place of a file at once: whoever has the old one open keeps it', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    linkSync(path, join(folder, 'other-name'));
    writeAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'other-name'), 'utf8')).toBe('old');
  });

  it('keeps the mode of a file, and a link a link', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.csv'));
    writeAtomically(join(folder, 'link.csv'), 'new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('writes to what is no file in place', () => {
    expect(() => writeAtomically('/dev/null', 'text')).not.toThrow();
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  it.each([
    ['no/such/a.csv', 'there is no folder'],
    ['file/a.csv', 'is not a folder'],
    ['dir', 'it is a folder'],
    [`${'n'.repeat(300)}.csv`, 'too long'],
  ])('%s fails with an output error that says why', (name, reason) => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'dir'));
    expect(() => writeAtomically(join(folder, name), 'text')).toThrow(
      expect.objectContaining({ code: 'output', message: expect.stringContaining(reason) }),
    );
    expect(readdirSync(folder).sort()).toEqual(['dir', 'file']);
  });

  it.skipIf(isRoot)('leaves a file and a folder that may not be written as they are', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    expect(() => writeAtomically(path, 'new')).toThrow('permission denied');
    chmodSync(folder, 0o555);
    expect(() => writeAtomically(join(folder, 'b.csv'), 'new')).toThrow('permission denied');
    chmodSync(folder, 0o755);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('leaves what was there whole when the disk is full', () => {
    expect(() => writeAtomically('/dev/full', 'x'.repeat(100_000))).toThrow('no space left');
  });
});

describe('ensureFolder', () => {
  it('makes a folder and those above it, or says why it cannot', () => {
    ensureFolder(join(folder, 'a', 'b'));
    ensureFolder(join(folder, 'a', 'b'));
    expect(existsSync(join(folder, 'a', 'b'))).toBe(true);
    writeFileSync(join(folder, 'file'), '');
    expect(() => ensureFolder(join(folder, 'file', 'b'))).toThrow(expect.objectContaining({ code: 'output' }));
  });
});

describe('writeStdout', () => {
  const program = (body: string): string => `
    import { build } from 'esbuild';
    const { outputFiles } = await build({ stdin: { contents: ${JSON.stringify(`import { writeStdout } from './src/output/write.ts';\n${body}`)}, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', write: false });
    await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'));`;
  const run = (body: string, command: string) =>
    spawnSync('bash', ['-c', command.replace('PROGRAM', 'node --input-type=module -e "$BODY"')], {
      env: { ...process.env, BODY: program(body) },
      encoding: 'utf8',
      cwd: new URL('../..', import.meta.url),
    });

  it('writes all of it to a slow reader', () => {
    const { stdout, stderr } = run("writeStdout('x'.repeat(3_000_000)); writeStdout('end\\n');", 'PROGRAM | (sleep 0.3; wc -c)');
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('3000004');
  });

  it('ends quietly when its reader is gone', () => {
    const { stdout, stderr } = run("const more = writeStdout('x\\n'.repeat(3_000_000)); console.error(more);", 'PROGRAM | head -n 1');
    expect(stdout).toBe('x\n');
    expect(stderr).toBe('false\n');
  });
});
