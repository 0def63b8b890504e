/** `-f`, of every command that prints in several formats. */
import { Option } from 'commander';
import { RefplotError } from '../errors.ts';
import { suggest } from '../suggest.ts';

/** One of `names`; help and completion name them. */
export function formatOption(names: readonly string[]): Option {
  const parse = (text: string): string => {
    if (names.includes(text)) return text;
    throw new RefplotError('usage', `no format '${text}'; there are ${names.join(', ')}`, suggest(text, names));
  };
  return new Option('-f, --format <format>', 'print that on standard output').choices(names).argParser(parse);
}
