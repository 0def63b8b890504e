/** What stands behind FILE is the script's, as with `python`; who meant it for refplot is told. */
import type { Command } from 'commander';

/**
 * The first of refplot's options among a script's arguments, where the script does not look at its arguments at all.
 *
 * @param source the script's text
 */
export function strayOption(args: readonly string[], source: string, { options }: Command): string | undefined {
  if (/\b(argv|argparse|optparse|getopt)\b/.test(source)) return undefined;
  return args.find((argument) => options.some(({ short, long }) => [short, long].includes(argument.split('=', 1)[0])));
}
