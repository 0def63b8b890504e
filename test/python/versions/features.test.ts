/** The table of what versions got holds nothing that nobody asks for, and nothing twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SINCE } from '../../../src/python/versions/features.ts';

const source = new URL('../../../src/python/', import.meta.url);
const chapters = new URL('versions/features/', source);
const read = (folder: URL, names: readonly string[]): string[] => names.map((name) => readFileSync(new URL(name, folder), 'utf8'));

test('somebody asks for each', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const asked = read(
    source,
    files.filter((name) => name.endsWith('.ts') && !name.startsWith('versions/features')),
  ).join('\n');
  expect(Object.keys(SINCE).filter((feature) => !asked.includes(`'${feature}'`))).toEqual([]);
});

test('each stands in one chapter', () => {
  const entries = read(chapters, readdirSync(chapters)).flatMap((text) => text.match(/^ {2}.*: '3\.\d+',$/gm) ?? []);
  expect(entries).toHaveLength(Object.keys(SINCE).length);
});
