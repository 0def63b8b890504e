/** What differs between a file as it is and as it comes out now. */
import { originOf } from '../origin.ts';
import type { Difference } from './difference.ts';
import { jsonDifferences, valueDifferences } from './json.ts';
import { lineDifferences } from './lines.ts';
import { pageDifferences } from './page.ts';
import { svgDifferences } from './svg.ts';
import { tableDifferences } from './table.ts';

export type { Difference };

const BY_EXTENSION: Readonly<Record<string, (before: string, after: string) => Difference[]>> = {
  csv: tableDifferences,
  tsv: tableDifferences,
  json: jsonDifferences,
  svg: svgDifferences,
  html: pageDifferences,
  png: () => [],
};

/** Origins differ in what they say of the version, the subject and its images. */
const originDifferences = (path: string, before: Buffer, after: Buffer): Difference[] =>
  valueDifferences(originMembers(path, before), originMembers(path, after));

function originMembers(path: string, content: Buffer): object {
  const { version, subject } = originOf(path, content) ?? {};
  return { ...(version === undefined ? {} : { refplot: version }), ...(subject === undefined ? {} : { subject }) };
}

/** Never empty: where nothing can be named, the sizes are told. */
export function differencesOf(path: string, before: Buffer, after: Buffer): Difference[] {
  const extension = /[^.]*$/.exec(path.toLowerCase())?.[0] ?? '';
  const differ = BY_EXTENSION[extension] ?? lineDifferences;
  const named = [
    ...(extension === 'json' ? [] : originDifferences(path, before, after)),
    ...differ(before.toString('utf8'), after.toString('utf8')),
  ];
  if (named.length > 0) return named;
  return [{ what: 'its bytes', before: `${before.length} bytes`, after: `${after.length} bytes` }];
}
