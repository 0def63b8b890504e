/** Completion for fish: a line for each command and option, under the condition that its command has been typed. */
import { type CommandModel, flatten, type OptionModel, type Values } from './model.ts';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;

/** Walks over what stands before the cursor: says which command it has come to. */
const WALK = (valued: readonly string[], paths: readonly string[]): string => `function __refplot_at
  set -l path
  set -l skip 0
  for word in (commandline -opc)[2..-1]
    if test $skip = 1
      set skip 0
    else if contains -- "$path|$word" ${valued.map(quoted).join(' ')}
      set skip 1
    else if contains -- (string trim "$path $word") ${paths.map(quoted).join(' ')}
      set path (string trim "$path $word")
    end
  end
  test "$path" = "$argv[1]"
end
`;

function valuesPart(values: Values): string {
  if (values.kind === 'words') return ` -x -a ${quoted(values.words.join(' '))}`;
  return { files: ' -r -F', folders: " -x -a '(__fish_complete_directories)'", any: ' -x' }[values.kind];
}

const conditionOf = ({ path }: CommandModel): string => `-n ${quoted(`__refplot_at ${quoted(path.join(' '))}`)}`;

function optionLine(command: CommandModel, { names, description, values }: OptionModel): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
  return `complete -c refplot ${conditionOf(command)} ${flags} -d ${quoted(description)}${values === null ? '' : valuesPart(values)}`;
}

function argumentLines(command: CommandModel): string[] {
  const { arguments: values, subcommands } = command;
  const names = subcommands.map(
    ({ path, description }) => `complete -c refplot ${conditionOf(command)} -a ${quoted(path.at(-1) as string)} -d ${quoted(description)}`,
  );
  if (values === null || values.kind === 'any') return names;
  if (values.kind === 'words') return [...names, `complete -c refplot ${conditionOf(command)} -a ${quoted(values.words.join(' '))}`];
  const files = values.kind === 'files' ? '(__fish_complete_path)' : '(__fish_complete_directories)';
  return [...names, `complete -c refplot ${conditionOf(command)} -a ${quoted(files)}`];
}

/** The script, to be sourced or saved in fish's folder of completions. */
export function fish(model: CommandModel): string {
  const commands = flatten(model);
  const valued = commands.flatMap(({ path, options }) =>
    options.filter(({ values }) => values !== null).flatMap(({ names }) => names.map((name) => `${path.join(' ')}|${name}`)),
  );
  const paths = commands.filter(({ path }) => path.length > 0).map(({ path }) => path.join(' '));
  const lines = commands.flatMap((command) => [...argumentLines(command), ...command.options.map((option) => optionLine(command, option))]);
  return [
    '# Completion of refplot for fish. Made by: refplot completion fish\n',
    WALK(valued, paths),
    'complete -c refplot -f',
    ...lines,
    '',
  ].join('\n');
}
