/** `--theme` and `--spec`, of every command that draws charts, and what their files hold. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { THEME_NAMES, type ThemeName } from '../chart/theme/names.ts';
import { RefplotError } from '../errors.ts';
import type { RenderOptions } from '../output/format.ts';
import { suggest } from '../suggest.ts';
import type { DeliveryOptions } from './run-options.ts';

const isName = (text: string): text is ThemeName => THEME_NAMES.some((name) => name === text);
const isFile = (text: string): boolean => /\.json$/i.test(text) || existsSync(text);

/** A theme's name, or the file of one. Help and completion name the shipped ones. */
export function themeOption(): Option {
  const parse = (text: string): string => {
    if (isName(text) || isFile(text)) return text;
    throw new RefplotError(
      'usage',
      `no theme '${text}'; there are ${THEME_NAMES.join(', ')}, and FILE.json with a Vega-Lite config`,
      suggest(text, THEME_NAMES),
    );
  };
  return new Option('--theme <name>', 'how charts look; or FILE.json with a Vega-Lite config')
    .choices([...THEME_NAMES])
    .default('matplotlib')
    .argParser(parse);
}

/** What the files of `--theme` and `--spec` hold, kept with a command's options. */
export type ChartFiles = Pick<RenderOptions, 'theme' | 'spec' | 'warn'>;

/**
 * Reads the files that a command's chart options name, before anything runs. What draws charts is loaded for files only.
 * Fails with `usage`.
 */
export async function readChartFiles(command: Command, note: (text: string) => void): Promise<void> {
  const { theme, spec, log, quiet } = command.opts<DeliveryOptions>();
  if (theme === undefined) return;
  if (spec !== undefined && log)
    throw new RefplotError('usage', '--log is for the charts that refplot makes, not for --spec', 'Give the scale a type in the spec.');
  const chartFiles: ChartFiles = {
    ...(isName(theme) ? { theme } : { theme: await themeIn(theme, spec === undefined && !quiet ? note : () => {}) }),
    ...(spec === undefined ? {} : { spec: (await import('../chart/custom/read.ts')).readSpec(spec), warn: note }),
  };
  command.setOptionValue('chartFiles', chartFiles);
}

async function themeIn(path: string, note: (text: string) => void): Promise<NonNullable<RenderOptions['theme']>> {
  const { readTheme } = await import('../chart/theme/read.ts');
  const { config, ignored } = readTheme(path);
  if (ignored.length > 0) note(`${path}: refplot's charts take no ${ignored.join(', ')}; a chart of your own (--spec) does`);
  return config;
}
