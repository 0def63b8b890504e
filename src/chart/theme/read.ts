/** A user's theme: a file with a Vega-Lite config. */
import { expressionFunction, scheme } from 'vega';
import { RefplotError } from '../../errors.ts';
import { complaintAbout } from '../schema/complaint.ts';
import { isObject, type JsonObject, readObject } from '../schema/json-file.ts';
import type { ThemeConfig } from './config.ts';
import { TAKEN } from './look.ts';

/** What is no colour, though it stands where a look takes one. */
const NOT_COLORS = /\.(grid|domain|zindex)$|^range\.category$/;
/** What may be left away: no box, no filling. */
const OPTIONAL = new Set(['view.fill', 'view.stroke']);

export interface ReadTheme {
  readonly config: ThemeConfig;
  /** What of it refplot's own charts do not take, by path. */
  readonly ignored: readonly string[];
}

/** Whether Vega can read it (d3-color). */
function isColor(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const { r } = (expressionFunction('rgb') as (color: string) => { readonly r: number })(text);
  return text === 'transparent' || !Number.isNaN(r);
}

const leaves = (value: JsonObject): (readonly [string, unknown])[] =>
  Object.entries(value).flatMap(([name, member]): (readonly [string, unknown])[] =>
    isObject(member) ? Object.entries(member).map(([inner, each]) => [`${name}.${inner}`, each] as const) : [[name, member]],
  );

/** The colours of a palette: given one by one, or by the name of a scheme of Vega's. */
function paletteOf(given: unknown, path: string): readonly string[] {
  const named = isObject(given) && typeof given.scheme === 'string' ? scheme(given.scheme) : given;
  if (Array.isArray(named) && named.length > 0 && named.every(isColor)) return named as string[];
  throw new RefplotError('usage', `'${path}': 'range.category' is no list of colours`, "Give some, such as ['#0072b2', '#d55e00'].");
}

function withPalette(config: JsonObject, path: string): ThemeConfig {
  const { range } = config;
  if (!isObject(range) || range.category === undefined) return config;
  return { ...config, range: { ...range, category: paletteOf(range.category, path) } } as ThemeConfig;
}

/** Reads and checks the theme in the file at `path`. Fails with `usage`. */
export function readTheme(path: string): ReadTheme {
  const given = readObject(path);
  const complaint = complaintAbout(given, 'Config');
  if (complaint !== null) {
    const hint = isObject(given.config) ? "A theme is what stands under 'config' in a spec." : complaint.hint;
    throw new RefplotError('usage', `'${path}' is no Vega-Lite config: ${complaint.text}`, hint);
  }
  const members = leaves(given);
  for (const [name, value] of members) {
    if (!TAKEN.has(name) || NOT_COLORS.test(name) || isColor(value) || (value === null && OPTIONAL.has(name))) continue;
    throw new RefplotError(
      'usage',
      `'${path}': '${name}' is no colour: ${JSON.stringify(value)}`,
      "Write one as '#0072b2', 'teal' or 'rgb(0, 114, 178)'.",
    );
  }
  return { config: withPalette(given, path), ignored: members.map(([name]) => name).filter((name) => !TAKEN.has(name)) };
}
