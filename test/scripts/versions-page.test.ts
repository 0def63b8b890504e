/** docs/versions.md is what the profiles say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { versionsPage } from '../../scripts/versions-page.ts';
import { loadVersions } from '../../src/python/versions/index.ts';
import type { VersionProfile } from '../../src/python/versions/profile.ts';
import { rulesThatDiffer } from '../../src/python/versions/rules.ts';

const profiles = await loadVersions();
const version = (name: string): VersionProfile => profiles.find((profile) => profile.version === name) as VersionProfile;

test('the page is the committed one', () => {
  expect(versionsPage(profiles)).toBe(readFileSync(new URL('../../docs/versions.md', import.meta.url), 'utf8'));
});

test('every version has its section, and every rule its source with the release', () => {
  const page = versionsPage(profiles);
  for (const { version: name } of profiles) expect(page).toContain(`\n## ${name}\n`);
  const rules = page.split('\n').filter((line) => line.startsWith('- **'));
  expect(rules.length).toBeGreaterThan(profiles.length);
  for (const rule of rules) expect(rule).toMatch(/\*\([A-Za-z_./, ]+\.(c|h|py|txt), \d\.\d+\.\d+\)\*$/);
});

test('two versions differ by the rules that made the plots flat', () => {
  const about = rulesThatDiffer(version('3.12'), version('3.11')).map((rule) => rule.about);
  expect(about).toContain('immortal objects');
  expect(about).toContain('list comprehensions');
  expect(about).not.toContain('small integers');
  expect(rulesThatDiffer(version('3.7'), version('3.7'))).toEqual([]);
});
