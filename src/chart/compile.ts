/** Stages two and three of a chart: Vega-Lite to Vega, Vega to SVG. Only here are the libraries loaded, and only when needed. */
import type { Runtime } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { clippedAtPixels } from './clip.ts';
import type { ChartParts } from './spec/vega-lite.ts';

/** The compiled shape of a {@link shapeKey}, where there is one. */
export type Precompiled = (key: string) => Runtime | null;

/** Names a chart's shape: what there is to compile when all numbers are left out. */
export const shapeKey = ({ shape, parameters }: ChartParts): string => JSON.stringify({ shape, parameters: Object.keys(parameters) });

/** Vega-Lite's remarks have nobody to read them here; what it rejects it throws. */
const SILENT = {
  level: () => SILENT,
  error: () => SILENT,
  warn: () => SILENT,
  info: () => SILENT,
  debug: () => SILENT,
};

/** Compiles a shape to the dataflow that Vega runs. Loads Vega-Lite. */
export async function compileShape({ shape, parameters }: ChartParts, logger = SILENT): Promise<Runtime> {
  const [{ compile }, { parse }] = await Promise.all([import('vega-lite'), import('vega')]);
  const params = Object.keys(parameters).map((name) => ({ name, value: null }));
  const { spec } = compile({ ...shape, params } as unknown as TopLevelSpec, { logger: logger as never });
  return parse(clippedAtPixels(spec));
}

/** Draws a chart as SVG, by a compiled shape where there is one. */
export async function drawSvg(chart: ChartParts, known: Precompiled): Promise<string> {
  const runtime = known(shapeKey(chart)) ?? (await compileShape(chart));
  const { View, resetSVGDefIds } = await import('vega');
  const view = new View(runtime, { renderer: 'none' });
  for (const [name, value] of Object.entries(chart.parameters)) view.signal(name, value);
  for (const [name, rows] of Object.entries(chart.data)) view.data(name, rows as object[]);
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
