/** The experiments: every Python file in `experiments/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExperimentOption, optionsOf } from './options.ts';

export interface Experiment {
  readonly name: string;
  readonly source: string;
  /** The docstring's first line, and all of it. */
  readonly summary: string;
  readonly description: string;
  readonly options: readonly ExperimentOption[];
}

function folder(): string {
  return fileURLToPath(new URL('../../experiments/', import.meta.url));
}

export function experimentNames(): string[] {
  return readdirSync(folder())
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -'.py'.length))
    .sort();
}

export function readExperiment(name: string): Experiment {
  const source = readFileSync(`${folder()}${name}.py`, 'utf8');
  const description = (/^(?:#.*\n)*(?:"""|''')([\s\S]*?)(?:"""|''')/.exec(source)?.[1] ?? '').trim();
  return { name, source, summary: description.split('\n', 1)[0] ?? '', description, options: optionsOf(source) };
}
