/** Where the lazily loaded half of refplot begins: a result's figures as charts. */
import { RefplotError } from '../errors.ts';
import type { Report } from '../result/comparison.ts';
import type { Figure } from '../result/figure.ts';
import { provenanceOf } from '../result/provenance.ts';
import { drawSvg, type Precompiled } from './compile.ts';
import { describe } from './describe.ts';
import precompiled from './precompiled.json' with { type: 'json' };
import { signSvg } from './provenance.ts';
import { chartOf, inlineSpec } from './spec/figure.ts';
import type { View } from './spec/vega-lite.ts';

const SHIPPED = precompiled as unknown as Precompiled;

export interface ChartOptions {
  /** Pixels; the program's own size where not given. */
  readonly width?: number;
  readonly height?: number;
  /** A logarithmic y axis. */
  readonly log?: boolean;
}

function figureOf({ figures }: Report, index: number, { width, height, log }: ChartOptions): Figure {
  const figure = figures[index];
  if (figure === undefined) throw new RefplotError('usage', 'there is no chart to draw: the program plotted nothing');
  const axes = log ? figure.axes.map((each) => ({ ...each, yscale: 'log' as const })) : figure.axes;
  return { ...figure, width: width ?? figure.width, height: height ?? figure.height, axes };
}

/** The SVG of a result's figure (counted from 0). Fails with `usage` where there is no such figure. */
export async function renderSvg(report: Report, figureIndex = 0, options: ChartOptions = {}): Promise<string> {
  const figure = figureOf(report, figureIndex, options);
  return signSvg(await drawSvg(chartOf(figure), SHIPPED), report, describe(figure));
}

/** The same chart as a Vega-Lite specification with its data inline. */
export function vegaLiteSpec(report: Report, figureIndex = 0, options: ChartOptions = {}): View {
  const figure = figureOf(report, figureIndex, options);
  return { ...inlineSpec(chartOf(figure), describe(figure)), usermeta: provenanceOf(report) };
}
