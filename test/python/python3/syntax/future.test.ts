/** What `from __future__ import` is refused for, beside the real interpreters. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Interpreter } from '../../../../src/experiment/subjects/interpreter.ts';
import { loadVersions } from '../../../../src/python/versions/index.ts';
import { interpreterWith } from '../../oracle.ts';
import { ownListings } from '../dumps.ts';

const SOURCES = [
  'from __future__ import annotations',
  'from __future__ import division, generator_stop',
  'from __future__ import nothing',
  'from __future__ import braces',
  'x = 1\nfrom __future__ import division',
  '"doc"\nfrom __future__ import division',
  '"doc"\n"not doc"\nfrom __future__ import division',
  'import os\nfrom __future__ import annotations',
];

const folder = mkdtempSync(join(tmpdir(), 'refplot-'));
const profiles = (await loadVersions()).filter(({ compiler }) => compiler !== null && compiler !== '2.7');

describe.each(profiles.map((profile) => [profile.version, profile] as const))('%s', (_, profile) => {
  const python = interpreterWith(profile.release);

  test.skipIf(python === undefined).each(SOURCES)('%j', async (source) => {
    const file = join(folder, 'future.py');
    writeFileSync(file, `${source}\n`);
    const { file: path, args } = python as Interpreter;
    const real = spawnSync(path, [...args, '-c', `compile(open(${JSON.stringify(file)}).read(), 'future.py', 'exec')`], {
      encoding: 'utf8',
    });
    const message = real.stderr.trim().split('\n').at(-1) ?? '';
    const own = await ownListings(file, profile).then(
      () => '',
      (error: Error) => error.message.trim().split('\n').at(-1) ?? '',
    );
    expect(own).toBe(message);
  });
});
