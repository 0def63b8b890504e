/** The options that an experiment's file declares, as the command line takes them. */
import type { Command } from 'commander';
import type { Experiment } from '../experiment/catalog.ts';
import { applyOptions, type ExperimentOption, type OptionValue } from '../experiment/options.ts';

/** Adds them to `command`. */
export function declareOptions(command: Command, { options }: Experiment): void {
  for (const option of options) declare(command, option);
}

function declare(command: Command, { flag, name, kind, help, defaultValue }: ExperimentOption): void {
  if (kind === 'words') command.argument(`[${name}...]`, help);
  else if (kind === 'flag') command.option(flag, help);
  else command.option(`${flag} <${kind}>`, `${help} (default: ${defaultValue})`);
}

/** The experiment's source with what `command` was given. Throws RefplotError `usage` for a value that does not fit. */
export const sourceOf = (experiment: Experiment, command: Command): string =>
  applyOptions(experiment.source, experiment.options, givenOptions(experiment, command));

function givenOptions({ options }: Experiment, command: Command): ReadonlyMap<string, OptionValue> {
  const given = new Map<string, OptionValue>();
  for (const { name, kind } of options) {
    const value = kind === 'words' ? command.args : command.getOptionValue(camelCase(name));
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) given.set(name, value as OptionValue);
  }
  return given;
}

/** commander keys `--two-words` by `twoWords`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
