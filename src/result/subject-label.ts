/** Short names that tell subjects apart: `2.7.18 simulated`, `3.13.0 measured, holders`, `3.14.2 Pyodide`. */
import { packagesOf } from './packages.ts';
import type { Subject } from './result.ts';

/** A subject, and what else it may be told from another by, such as the file it was read from. */
export interface Named {
  readonly subject: Subject;
  readonly place?: string;
}

const base = ({ subject: { version, origin, kind, count } }: Named): string =>
  `${version} ${kind === 'pyodide' ? 'Pyodide' : origin}${count === 'holders' ? ', holders' : ''}`;

/** What is added where names are the same, the first that helps. */
const MORE: readonly ((named: Named) => string)[] = [
  ({ subject }) => `${subject.mode} mode`,
  ({ subject }) => packagesOf(subject).join(' and '),
  ({ subject }) => subject.flags.join(' '),
  ({ place }) => place ?? '',
  ({ subject }) => subject.images.map(({ name }) => name).join(' and '),
];

function indicesByLabel(labels: readonly string[]): number[][] {
  const found = new Map<string, number[]>();
  for (const [index, label] of labels.entries()) found.set(label, [...(found.get(label) ?? []), index]);
  return [...found.values()].filter((indices) => indices.length > 1);
}

/** Adds `more` to the labels that are the same, where it tells any of them apart. */
function told(labels: readonly string[], more: (index: number) => string): string[] {
  const result = [...labels];
  for (const indices of indicesByLabel(labels)) {
    if (new Set(indices.map(more)).size === 1) continue;
    for (const index of indices) if (more(index) !== '') result[index] = `${labels[index]}, ${more(index)}`;
  }
  return result;
}

/** A label for each, all different; those that nothing tells apart are numbered. */
export function labelsOf(subjects: readonly Named[]): string[] {
  const labels = MORE.reduce((before, more) => told(before, (index) => more(subjects[index] as Named)), subjects.map(base));
  return told(labels, (index) => `no. ${labels.slice(0, index + 1).filter((label) => label === labels[index]).length}`);
}
