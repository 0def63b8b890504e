/** As listings.test.ts does: larger files of the standard library, where the interpreter is. */
import { describe } from 'vitest';
import { loadVersions } from '../../../src/python/versions/index.ts';
import { besideInterpreter } from './beside.ts';
import { libraryFile, oracleOf } from './dumps.ts';

/** Where the version has them: f-strings of several lines, annotations, coroutines, much code. */
const FILES = 'typing dataclasses ast enum functools contextlib argparse inspect asyncio/tasks asyncio/base_events email/message'.split(
  ' ',
);

const profiles = (await loadVersions()).filter(({ compiler }) => compiler !== null && compiler !== '2.7');

describe.each(profiles.map((profile) => [profile.version, profile] as const))('%s', (_, profile) => {
  besideInterpreter(profile, oracleOf(profile), ({ folder }) => FILES.map((name) => libraryFile(folder, name)));
});
