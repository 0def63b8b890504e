/** Draws a user's own chart of refplot's points: any Vega-Lite spec, with nothing from outside and the same bytes each time. */
import * as vega from 'vega';
import { type Loader, parse, type Runtime, resetSVGDefIds, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { RefplotError } from '../../errors.ts';
import type { Report } from '../../result/comparison.ts';
import { describeReport } from '../describe.ts';
import { textWidth } from '../font/measure.ts';
import { isObject, type JsonObject } from '../schema/json-file.ts';
import { FONT_FAMILY } from '../style.ts';
import type { ThemeConfig } from '../theme/config.ts';
import type { CustomSpec } from './read.ts';
import { POINTS, rowsOf } from './rows.ts';

interface Size {
  readonly width?: number;
  readonly height?: number;
  readonly warn?: (text: string) => void;
}

type Random = () => number;

/** What Vega's types leave out. */
const { randomLCG, setRandom, textMetrics } = vega as unknown as {
  readonly randomLCG: (seed: number) => Random;
  readonly setRandom: (random: Random) => void;
  readonly textMetrics: { width: (item: { readonly text?: unknown; readonly fontSize?: number }, text?: unknown) => number };
};

const DEFAULTS: ThemeConfig = { font: FONT_FAMILY };
const SEED = 1;
/** Vega's own. */
const FONT_SIZE = 11;

/** Members of `second` before those of `first`, and so in objects within them. */
function merged(first: JsonObject, second: JsonObject): JsonObject {
  const inner = (name: string, value: unknown): unknown => {
    const before = first[name];
    return isObject(before) && isObject(value) ? merged(before, value) : value;
  };
  return { ...first, ...Object.fromEntries(Object.entries(second).map(([name, value]) => [name, inner(name, value)])) };
}

/** The size that was asked for, where a chart has one. */
function sized({ path, spec }: CustomSpec, { width, height }: Size): JsonObject {
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  if (Object.keys(size).length === 0 || 'mark' in spec || 'layer' in spec) return { ...spec, ...size };
  throw new RefplotError('usage', `'${path}' is made of several views, which have their own sizes`, 'Give width and height in the spec.');
}

/** The spec with the theme and refplot's data in it, for any tool that reads Vega-Lite. */
function inlined(custom: CustomSpec, report: Report, theme: ThemeConfig, size: Size): JsonObject {
  const spec = sized(custom, size);
  const config = merged(merged(DEFAULTS as JsonObject, theme as JsonObject), isObject(spec.config) ? spec.config : {});
  const points = rowsOf(report);
  if (points.length === 0) throw new RefplotError('usage', `there are no points to draw by '${custom.path}': nothing was plotted`);
  const datasets = { ...(isObject(spec.datasets) ? spec.datasets : {}), [POINTS]: points };
  return { ...spec, config, datasets };
}

/** Gathers what Vega-Lite and Vega remark. */
class Remarks {
  readonly warnings: string[] = [];
  readonly errors: string[] = [];

  readonly level = (): this => this;
  readonly info = (): this => this;
  readonly debug = (): this => this;
  readonly warn = (...words: readonly unknown[]): this => this.add(this.warnings, words);
  readonly error = (...words: readonly unknown[]): this => this.add(this.errors, words);

  private add(list: string[], words: readonly unknown[]): this {
    const text = words.map((word) => (word instanceof Error ? word.message : String(word))).join(' ');
    if (!list.includes(text)) list.push(text);
    return this;
  }
}

const refuse = (): Promise<never> => Promise.reject(new Error('nothing is read from elsewhere'));
const NOTHING = { load: refuse, sanitize: refuse, http: refuse, file: refuse } as unknown as Loader;

function compiled(spec: JsonObject, remarks: Remarks): Runtime {
  return parse(compile(spec as unknown as TopLevelSpec, { logger: remarks as never }).spec);
}

/** Runs `draw` with widths of DejaVu Sans, random numbers that are the same each time, and in one time zone. */
async function inOneWorld<T>(draw: () => Promise<T>): Promise<T> {
  const { width } = textMetrics;
  const { TZ } = process.env;
  textMetrics.width = (item, text) => textWidth(String(text ?? item.text ?? ''), item.fontSize ?? FONT_SIZE);
  setRandom(randomLCG(SEED));
  process.env.TZ = 'UTC';
  try {
    return await draw();
  } finally {
    textMetrics.width = width;
    setRandom(Math.random);
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}

async function svgOf(spec: JsonObject, remarks: Remarks): Promise<string> {
  const view = new View(compiled(spec, remarks), { renderer: 'none', loader: NOTHING, logger: remarks as never });
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** The chart as a spec with its data and as SVG, and what it shows in words. Fails with `usage` where Vega-Lite or Vega cannot draw it. */
export async function drawCustom(
  custom: CustomSpec,
  report: Report,
  theme: ThemeConfig,
  options: Size,
): Promise<{ readonly spec: JsonObject; readonly svg: string; readonly description: string }> {
  const remarks = new Remarks();
  const spec = inlined(custom, report, theme, options);
  const failed = (reason: string): RefplotError =>
    new RefplotError('usage', `'${custom.path}' cannot be drawn: ${reason.split('\n', 1)[0]}`);
  const svg = await inOneWorld(() => svgOf(spec, remarks)).catch((error: Error) => {
    throw error instanceof RefplotError ? error : failed(error.message);
  });
  if (remarks.errors.length > 0) throw failed(remarks.errors[0] as string);
  for (const warning of remarks.warnings) options.warn?.(`${custom.path}: ${warning}`);
  const { description } = custom.spec;
  return { spec, svg, description: typeof description === 'string' ? description : describeReport(report) };
}
