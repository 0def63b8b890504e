/** Reports as JSON, described by docs/result.schema.json and docs/comparison.schema.json. */
import { type Comparison, isComparison, isMeasured, type Member, type Report } from '../result/comparison.ts';
import type { Point, Result, Series } from '../result/result.ts';

/** JSON has no infinities; they are written as null, as a value that is not there. */
const value = (number: number): string => (Number.isFinite(number) ? String(number) : 'null');

const pointJson = ({ x, y, immortal, holders }: Point): string => {
  const place = typeof x === 'number' ? value(x) : JSON.stringify(x);
  const held = holders === undefined ? '' : `,"holders":${JSON.stringify(holders)}`;
  return `{"x":${place},"y":${value(y)},"immortal":${immortal}${held}}`;
};

/** One point a line: readable, and quick to compare. */
const seriesJson = ({ label, xName, yName, points }: Series): string => {
  const names = JSON.stringify({ label, xName, yName }).slice(1, -1);
  const lines = points.length === 0 ? '[]' : `[\n${points.map((point) => `        ${pointJson(point)}`).join(',\n')}\n      ]`;
  return `    {${names},\n      "points":${lines}}`;
};

const member = (name: string, content: unknown): string => `  ${JSON.stringify(name)}: ${JSON.stringify(content)}`;

/** Everything of a result but its figures: they are drawings of the same numbers. */
function resultJson({ schema, version, name, command, subject, parameters, series, notes }: Result): string {
  const list = series.length === 0 ? '[]' : `[\n${series.map(seriesJson).join(',\n')}\n  ]`;
  const members = [
    member('schema', schema),
    member('version', version),
    member('name', name),
    member('command', command),
    member('subject', subject),
    member('parameters', parameters),
    `  "series": ${list}`,
    member('notes', notes),
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

const indented = (text: string): string => text.trimEnd().replaceAll('\n', '\n      ');

/** The label, and the result as it stands by itself, or why there is none. */
const memberJson = (member: Member): string =>
  isMeasured(member)
    ? `    {"label":${JSON.stringify(member.label)},"result":${indented(resultJson(member.result))}}`
    : `    ${JSON.stringify(member)}`;

function comparisonJson({ schema, version, name, command, parameters, members, agreements, notes }: Comparison): string {
  const list = (lines: readonly string[]): string => (lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`);
  const parts = [
    member('schema', schema),
    member('version', version),
    member('name', name),
    member('command', command),
    member('parameters', parameters),
    `  "members": ${list(members.map(memberJson))}`,
    `  "agreements": ${list(agreements.map((agreement) => `    ${JSON.stringify(agreement)}`))}`,
    member('notes', notes),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

export const json = (report: Report): string => (isComparison(report) ? comparisonJson(report) : resultJson(report));
