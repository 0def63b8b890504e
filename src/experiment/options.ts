/**
 * The options an experiment's source declares: a top-level assignment with a comment is one.
 *
 *     numbers = range(500)  # --range: how many integers, or START:STOP[:STEP]
 *     capitals = False      # --upper: count the capital letters instead
 *     words = ['python']    # WORD...: the words to count
 *
 * The kind of option follows from the assigned value: a range, a flag, a string, a whole number, or (for arguments) a list of strings.
 * Applying one replaces that value in the source text and nothing else, so that lines stay where they are.
 */
import { RefplotError } from '../errors.ts';

export type OptionKind = 'range' | 'flag' | 'string' | 'number' | 'words';

export interface ExperimentOption {
  /** `--range`, or `WORD...` for the arguments. */
  readonly flag: string;
  /** The option's name without dashes, as commander keys it: `range`, `words`. */
  readonly name: string;
  readonly kind: OptionKind;
  readonly help: string;
  /** The value as the source has it. */
  readonly defaultValue: string;
  /** Index of the line. */
  readonly line: number;
}

const DECLARATION = /^(?<variable>[A-Za-z_]\w*) = (?<value>.*?)\s+# (?<flag>--[a-z][a-z-]*|[A-Z]+(?:\.\.\.|…)): (?<help>.+)$/;

export function optionsOf(source: string): ExperimentOption[] {
  return source.split('\n').flatMap((text, line) => {
    const groups = DECLARATION.exec(text)?.groups;
    if (groups === undefined) return [];
    const { variable, value, flag, help } = groups as Record<'variable' | 'value' | 'flag' | 'help', string>;
    const name = flag.startsWith('--') ? flag.slice(2) : variable;
    return [{ flag, name, kind: kindOf(value, flag), help, defaultValue: value, line }];
  });
}

function kindOf(value: string, flag: string): OptionKind {
  if (/^range\(.*\)$/.test(value)) return 'range';
  if (value === 'True' || value === 'False') return 'flag';
  if (/^\[.*\]$/.test(value)) return 'words';
  if (/^-?\d+$/.test(value)) return 'number';
  if (/^'.*'$|^".*"$/.test(value)) return 'string';
  throw new RefplotError('usage', `option ${flag}: its value ${value} is none of range(…), True, False, a list, a number or a string`);
}

/** What the user gave for an option: text, words, or true for a flag. */
export type OptionValue = string | readonly string[] | true;

/** The source with options replaced. Throws RefplotError `usage` for a value that does not fit. */
export function applyOptions(source: string, options: readonly ExperimentOption[], given: ReadonlyMap<string, OptionValue>): string {
  const lines = source.split('\n');
  for (const option of options) {
    const value = given.get(option.name);
    if (value === undefined) continue;
    const text = lines[option.line] as string;
    lines[option.line] = text.replace(option.defaultValue, () => pythonValue(option, value));
  }
  return lines.join('\n');
}

/** The values in force, by option name, as the source has them. */
export function parametersOf(source: string): Record<string, string> {
  return Object.fromEntries(optionsOf(source).map(({ name, defaultValue }) => [name, defaultValue]));
}

function pythonValue(option: ExperimentOption, value: OptionValue): string {
  switch (option.kind) {
    case 'range':
      return pythonRange(option.flag, value as string);
    case 'flag':
      return option.defaultValue === 'True' ? 'False' : 'True';
    case 'words':
      return `[${(value as readonly string[]).map(pythonString).join(', ')}]`;
    case 'number':
      if (!/^[+-]?\d+$/.test(value as string)) throw new RefplotError('usage', `${option.flag} wants a whole number, not '${value}'`);
      return String(Number(value));
    case 'string':
      if (value === '') throw new RefplotError('usage', `${option.flag} wants at least one character`);
      return pythonString(value as string);
  }
}

/** More numbers than this are more than a table can hold. */
const LONGEST_RANGE = 50_000_000;

function pythonRange(flag: string, text: string): string {
  const parts = text.split(':');
  const wanted = `${flag} wants how many integers, or START:STOP[:STEP], such as 500 or -5:1100:3`;
  if (parts.length > 3 || !parts.every((part) => /^[+-]?\d{1,18}$/.test(part))) throw new RefplotError('usage', `${wanted}; not '${text}'`);
  const numbers = parts.map(Number);
  const [start, stop, step] = numbers.length === 1 ? [0, numbers[0], 1] : [numbers[0], numbers[1], numbers[2] ?? 1];
  if (step === 0) throw new RefplotError('usage', `${wanted}; the step must not be 0`);
  const count = Math.ceil(((stop as number) - (start as number)) / (step as number));
  if (count <= 0) throw new RefplotError('usage', `${wanted}; there is no integer in '${text}'`);
  if (count > LONGEST_RANGE) throw new RefplotError('usage', `${wanted}; '${text}' has more than ${LONGEST_RANGE} of them`);
  return `range(${numbers.join(', ')})`;
}

/** A string literal. What is beyond ASCII stands in it as it is: an experiment that takes strings declares its encoding. */
function pythonString(text: string): string {
  const escaped = text.replace(/[\\'\p{Cc}]/gu, (character) =>
    /[\\']/.test(character) ? `\\${character}` : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `'${escaped}'`;
}
