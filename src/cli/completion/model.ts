/** What there is to complete, read off the tree of commands. */
import type { Argument, Command, Option } from 'commander';

/** What may stand for a value. */
export type Values = { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'files' | 'folders' | 'any' };

export interface OptionModel {
  /** `--target`, `-t`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Null for a flag. */
  readonly values: Values | null;
  readonly repeatable: boolean;
}

export interface CommandModel {
  /** The words that lead to it: none for `refplot` itself, `compare` and `ints` for `refplot compare ints`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly OptionModel[];
  readonly subcommands: readonly CommandModel[];
  /** Of its arguments; null where it takes none. */
  readonly arguments: Values | null;
}

/** Words for values that the tree has no choices of, by what a value is called there: `version`, `interpreter`. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

const PATHS: Readonly<Record<string, Values>> = {
  file: { kind: 'files' },
  files: { kind: 'files' },
  folder: { kind: 'folders' },
  dir: { kind: 'folders' },
};

const LONGEST = 80;

/** The first sentence, cut to what fits beside a name. */
function brief(description: string): string {
  const sentence = description.split(/(?<=[.:;]) |\n/, 1)[0]?.replace(/[.:;]$/, '') ?? '';
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence;
}

function valuesNamed(name: string, choices: readonly string[] | undefined, known: KnownWords): Values {
  const words = choices ?? known[name];
  return words === undefined ? (PATHS[name] ?? { kind: 'any' }) : { kind: 'words', words };
}

function optionModel(option: Option, known: KnownWords): OptionModel {
  const name = /[<[]([a-z]+)/.exec(option.flags)?.[1];
  return {
    names: [option.long, option.short].filter((each): each is string => each !== undefined && each !== null),
    description: brief(option.description),
    values: name === undefined ? null : valuesNamed(name, option.argChoices, known),
    repeatable: Array.isArray(option.defaultValue) || option.variadic,
  };
}

/** The last argument's kind stands for all: no command has arguments of several kinds that can be completed. */
function argumentValues(given: readonly Argument[], known: KnownWords): Values | null {
  const kinds = given.map((argument) => valuesNamed(argument.name(), argument.argChoices, known));
  return kinds.find(({ kind }) => kind !== 'any') ?? kinds[0] ?? null;
}

/** The model of `command` and of all below it. */
export function modelOf(command: Command, known: KnownWords, path: readonly string[] = []): CommandModel {
  const help = command.createHelp();
  return {
    path,
    description: brief(command.summary() || command.description()),
    options: help.visibleOptions(command).map((option) => optionModel(option, known)),
    subcommands: help.visibleCommands(command).map((each) => modelOf(each, known, [...path, each.name()])),
    arguments: argumentValues(command.registeredArguments, known),
  };
}

/** A command and all below it. */
export const flatten = (model: CommandModel): CommandModel[] => [model, ...model.subcommands.flatMap(flatten)];

/** The words that a command may be followed by: its subcommands' names, or its arguments'. */
export const followers = ({ subcommands, arguments: values }: CommandModel): Values | null =>
  subcommands.length === 0 ? values : { kind: 'words', words: subcommands.map(({ path }) => path.at(-1) as string) };
