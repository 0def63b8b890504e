/** What to type to get the same numbers again. */
import type { Command, Option } from 'commander';

/** Say where the output goes and what is told meanwhile, not what is measured and drawn. */
const DELIVERY = new Set(['--format', '--output', '--out-dir', '--quiet', '--verbose', '--color', '--no-color']);

/** The command's name behind those of the commands it belongs to, without `refplot` itself. */
function pathOf(command: Command): string[] {
  const { parent } = command;
  if (parent === null) return [command.name()];
  return parent.parent === null ? [command.name()] : [...pathOf(parent), command.name()];
}

/** A flag and its opposite (`--rebase`, `--no-rebase`) have one value. */
const flagOf = ({ long, negate }: Option, value: boolean): string[] => (value === negate ? [] : [long as string]);

/** The arguments of `refplot` that give what `command` was told to measure and draw: its name, the options given, and its own arguments. */
export function commandLineOf(command: Command): string[] {
  const given = command.options.filter(
    (option) => command.getOptionValueSource(option.attributeName()) === 'cli' && !DELIVERY.has(option.long ?? ''),
  );
  const options = given.flatMap((option) => {
    const values = [command.getOptionValue(option.attributeName())].flat();
    return values.flatMap((value) => (typeof value === 'boolean' ? flagOf(option, value) : [option.long as string, String(value)]));
  });
  const dashed = command.args.some((argument) => argument.startsWith('-'));
  return [...pathOf(command), ...options, ...(dashed ? ['--'] : []), ...command.args];
}
