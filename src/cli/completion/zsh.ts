/** Completion for zsh: a function with `_arguments` for each command. */
import { type CommandModel, flatten, type OptionModel, type Values } from './model.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Brackets and colons have a meaning in a specification. */
const plain = (text: string): string => text.replace(/[[\]:\\]/g, (character) => `\\${character}`);

const nameOf = ({ path }: CommandModel): string => ['_refplot', ...path].join('_').replaceAll('-', '_');

function action(values: Values): string {
  if (values.kind === 'words') return `(${values.words.map(plain).join(' ')})`;
  return { files: '_files', folders: '_files -/', any: ' ' }[values.kind];
}

function specifications({ names, description, values, repeatable }: OptionModel): string[] {
  const value = values === null ? '' : `:value:${action(values)}`;
  return names.map((name) => {
    const before = repeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
    const joined = values !== null && name.startsWith('--') ? `${name}=` : name;
    return quoted(`${before}${joined}[${plain(description)}]${value}`);
  });
}

function body(command: CommandModel): string {
  const options = command.options.flatMap(specifications);
  if (command.subcommands.length === 0) {
    const rest = command.arguments === null ? [] : [quoted(`*:argument:${action(command.arguments)}`)];
    return `  _arguments -s ${[...options, ...rest].join(' \\\n    ')}\n`;
  }
  const names = command.subcommands.map(({ path, description }) => quoted(`${plain(path.at(-1) as string)}:${plain(description)}`));
  const cases = command.subcommands.map((each) => `      ${path(each)}) ${nameOf(each)} ;;`);
  return [
    '  local context state state_descr line',
    '  local -a commands',
    `  commands=(${names.join(' \\\n    ')})`,
    `  _arguments -C ${[...options, quoted('1: :->command'), quoted('*:: :->rest')].join(' \\\n    ')}`,
    '  case $state in',
    "    command) _describe 'command' commands ;;",
    '    rest) case $line[1] in',
    ...cases,
    '    esac ;;',
    '  esac',
    '',
  ].join('\n');
}

const path = (command: CommandModel): string => command.path.at(-1) as string;

/** The script, a file `_refplot` in `$fpath` or to be sourced behind compinit. */
export function zsh(model: CommandModel): string {
  const functions = flatten(model).map((command) => `${nameOf(command)}() {\n${body(command)}}\n`);
  return [
    '#compdef refplot\n# Completion of refplot for zsh. Made by: refplot completion zsh\n',
    ...functions,
    'if [[ $funcstack[1] == _refplot ]]; then _refplot "$@"; else compdef _refplot refplot; fi\n',
  ].join('\n');
}
