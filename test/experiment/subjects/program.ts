/** Experiments as programs that print nowhere, for the tests of subjects. */
import { readExperiment } from '../../../src/experiment/catalog.ts';
import { applyOptions, type OptionValue, parametersOf } from '../../../src/experiment/options.ts';
import type { Program } from '../../../src/experiment/subjects/program.ts';
import { utf8Bytes } from '../../../src/python/utf8.ts';

/** @param given the experiment's options */
export function silentProgram(
  name: string,
  mode: Program['mode'],
  given: Readonly<Record<string, OptionValue>> = {},
  count: Program['count'] = 'references',
): Program {
  const { source, options } = readExperiment(name);
  const applied = applyOptions(source, options, new Map(Object.entries(given)));
  const silent = (): void => {};
  return {
    name,
    source: utf8Bytes(applied),
    filename: `${name}.py`,
    argv: [`${name}.py`],
    mode,
    count,
    version: '0',
    command: [name],
    parameters: parametersOf(applied),
    stdout: silent,
    stderr: silent,
  };
}
