/**
 * How many code objects of the standard library's own files equal CPython's, version by version: those of the ten files, and those of all
 * files of `Lib/` itself. It takes minutes, and so is run where `REFPLOT_LIBRARY=1` asks for it; with `REFPLOT_RECORD=1` it writes the table
 * of docs/listings.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import { loadVersions } from '../../../src/python/versions/index.ts';
import type { VersionProfile } from '../../../src/python/versions/profile.ts';
import { type Dump, LIBRARY, libraryFile, oracleOf, ownListings, realListings } from './dumps.ts';

const REPORT = fileURLToPath(new URL('../../../docs/listings.md', import.meta.url));
const profiles = (await loadVersions()).filter(({ compiler }) => compiler !== null && compiler !== '2.7');

/** Code objects, those of them that equal CPython's, and files that refplot does not read. */
interface Count {
  all: number;
  same: number;
  readonly refused: string[];
}

/** Files that an interpreter is asked about at once. */
const AT_ONCE = 20;

async function count(files: readonly string[], profile: VersionProfile, python: Interpreter): Promise<Count> {
  const total: Count = { all: 0, same: 0, refused: [] };
  let reals: Dump[][] = [];
  for (const [index, file] of files.entries()) {
    if (index % AT_ONCE === 0) reals = realListings(files.slice(index, index + AT_ONCE), python);
    const real = reals[index % AT_ONCE] as Dump[];
    total.all += real.length;
    try {
      const own = await ownListings(file, profile);
      total.same += real.filter((code, index) => sorted(code) === sorted(own[index])).length;
    } catch {
      total.refused.push(basename(file));
    }
  }
  return total;
}

const sorted = (dump: Dump | undefined): string => JSON.stringify(Object.entries(dump ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

const row = (version: string, ten: Count, all: Count): string =>
  `| ${version} | ${ten.same} of ${ten.all} | ${all.same} of ${all.all} | ${all.refused.map((name) => `\`${name}\``).join(', ') || '—'} |\n`;

describe.skipIf(process.env.REFPLOT_LIBRARY !== '1')('the standard library', () => {
  test.each(profiles.map((profile) => [profile.version, profile] as const))(
    '%s',
    async (version, profile) => {
      const oracle = oracleOf(profile);
      if (oracle === undefined) return;
      const { python, folder } = oracle;
      const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
      const ten = await count(
        LIBRARY.map((name) => libraryFile(folder, name)),
        profile,
        python,
      );
      const found = row(
        version,
        ten,
        await count(
          files.map((name) => join(folder, name)),
          profile,
          python,
        ),
      );
      const page = readFileSync(REPORT, 'utf8');
      if (process.env.REFPLOT_RECORD === '1')
        writeFileSync(REPORT, page.replace(new RegExp(`^\\| ${version.replace('.', '\\.')} \\|.*\\n`, 'm'), found));
      expect(readFileSync(REPORT, 'utf8')).toContain(found);
    },
    600_000,
  );
});
