/** Where the lazily loaded half of refplot begins: a result's figures as charts. */
import { RefplotError } from '../errors.ts';
import type { Report } from '../result/comparison.ts';
import type { Figure } from '../result/figure.ts';
import { immortalCounts } from '../result/immortal.ts';
import { provenanceOf } from '../result/provenance.ts';
import { drawSvg } from './compile.ts';
import type { CustomSpec } from './custom/read.ts';
import { describe } from './describe.ts';
import { flagged } from './flags.ts';
import { precompiled } from './precompiled.ts';
import { signSvg } from './provenance.ts';
import { chartOf, inlineSpec } from './spec/figure.ts';
import type { View } from './spec/vega-lite.ts';
import type { ThemeConfig } from './theme/config.ts';
import { themes } from './theme/index.ts';
import { type Look, lookOf } from './theme/look.ts';
import type { ThemeName } from './theme/names.ts';

export interface ChartOptions {
  /** Pixels; the program's own size where not given. */
  readonly width?: number;
  readonly height?: number;
  /** A logarithmic y axis. */
  readonly log?: boolean;
  /** matplotlib's where not given. */
  readonly theme?: ThemeName | ThemeConfig;
  /** The user's own chart instead. */
  readonly spec?: CustomSpec;
  /** Hears what Vega-Lite and Vega remark on the user's own chart. */
  readonly warn?: (text: string) => void;
}

const configOf = ({ theme = 'matplotlib' }: ChartOptions): ThemeConfig => (typeof theme === 'string' ? themes[theme] : theme);
const look = (options: ChartOptions): Look => lookOf(configOf(options));

function figureOf({ figures }: Report, index: number, { width, height, log }: ChartOptions): Figure {
  const figure = figures[index];
  if (figure === undefined) throw new RefplotError('usage', 'there is no chart to draw: the program plotted nothing');
  const axes = log ? figure.axes.map((each) => ({ ...each, yscale: 'log' as const })) : figure.axes;
  return { ...figure, width: width ?? figure.width, height: height ?? figure.height, axes };
}

/** The SVG of a result's figure (counted from 0). Fails with `usage` where there is no such figure. */
export async function renderSvg(report: Report, figureIndex = 0, options: ChartOptions = {}): Promise<string> {
  if (options.spec !== undefined) {
    const { drawCustom } = await import('./custom/draw.ts');
    const { svg, description } = await drawCustom(options.spec, report, configOf(options), options);
    return signSvg(svg, report, description);
  }
  const figure = figureOf(report, figureIndex, options);
  const counts = immortalCounts(report);
  return signSvg(await drawSvg(chartOf(flagged(figure, counts), look(options)), precompiled), report, describe(figure, counts));
}

/** The same chart as a Vega-Lite specification with its data inline. */
export async function vegaLiteSpec(report: Report, figureIndex = 0, options: ChartOptions = {}): Promise<View> {
  if (options.spec !== undefined) {
    const { drawCustom } = await import('./custom/draw.ts');
    const { spec } = await drawCustom(options.spec, report, configOf(options), options);
    return { ...spec, usermeta: provenanceOf(report) };
  }
  const figure = figureOf(report, figureIndex, options);
  const counts = immortalCounts(report);
  return { ...inlineSpec(chartOf(flagged(figure, counts), look(options)), describe(figure, counts)), usermeta: provenanceOf(report) };
}
