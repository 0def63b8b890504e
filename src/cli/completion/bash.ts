/** Completion for bash: one function, with a table of what may follow. */
import { type CommandModel, flatten, followers, type OptionModel, type Values } from './model.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** How a kind of value is written in the table: words, or one of two signs. */
function written(values: Values | null): string {
  if (values === null) return '';
  if (values.kind === 'words') return values.words.join(' ');
  return { files: '@files', folders: '@folders', any: '@any' }[values.kind];
}

const keyOf = ({ path }: CommandModel, name: string): string => quoted(`${path.join(' ')}|${name}`);

function optionCase(command: CommandModel, { names, values }: OptionModel): string[] {
  if (values === null) return [];
  return [`    ${names.map((name) => keyOf(command, name)).join('|')}) echo ${quoted(written(values))} ;;`];
}

const valueCases = (commands: readonly CommandModel[]): string[] =>
  commands.flatMap((command) => command.options.flatMap((option) => optionCase(command, option)));

const optionCases = (commands: readonly CommandModel[]): string[] =>
  commands.map(({ path, options }) => `    ${quoted(path.join(' '))}) echo ${quoted(options.flatMap(({ names }) => names).join(' '))} ;;`);

const followerCases = (commands: readonly CommandModel[]): string[] =>
  commands.map((command) => `    ${quoted(command.path.join(' '))}) echo ${quoted(written(followers(command)))} ;;`);

const pathCases = (commands: readonly CommandModel[]): string[] =>
  commands
    .filter(({ path }) => path.length > 0)
    .map(
      (command) =>
        `    ${keyOf({ ...command, path: command.path.slice(0, -1) }, command.path.at(-1) as string)}) echo ${quoted(command.path.join(' '))} ;;`,
    );

const table = (name: string, cases: readonly string[]): string => `_refplot_${name}() {\n  case "$1" in\n${cases.join('\n')}\n  esac\n}\n`;

const MAIN = `_refplot() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path='' option='' values='' last='' word next index
  # Bash makes words of its own of "--target=2": "--target", "=", "2".
  [[ $current == '=' ]] && current=''
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    [[ $word == '=' ]] && { option="$last"; continue; }
    if [[ -n $option ]]; then option=''; continue; fi
    last="$word"
    if [[ $word == -* ]]; then
      [[ -n $(_refplot_values "$path|$word") ]] && option="$word"
    else
      next="$(_refplot_path "$path|$word")"
      [[ -n $next ]] && path="$next"
    fi
  done
  if [[ -n $option ]]; then values="$(_refplot_values "$path|$option")"
  elif [[ $current == -* ]]; then values="$(_refplot_options "$path")"
  else values="$(_refplot_followers "$path")"
  fi
  COMPREPLY=()
  case "$values" in
    '@any'|'') ;;
    '@files') compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current") ;;
    '@folders') compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$current") ;;
    *) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$values" -- "$current") ;;
  esac
}
complete -F _refplot refplot
`;

/** The script, to be sourced. */
export function bash(model: CommandModel): string {
  const commands = flatten(model);
  return [
    '# Completion of refplot for bash. Made by: refplot completion bash\n',
    table('values', valueCases(commands)),
    table('options', optionCases(commands)),
    table('followers', followerCases(commands)),
    table('path', pathCases(commands)),
    MAIN,
  ].join('\n');
}
