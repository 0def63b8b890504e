/** Colour specifications, as `matplotlib.colors.to_rgba` reads them (lib/matplotlib/colors.py, 2.1.0). */
import { PlotError, type PlotValue } from '../../python/index.ts';
import { cycleColor, TABLEAU } from '../../result/palette.ts';
import { isList } from './arguments.ts';
import { CSS_COLORS } from './css-colors.ts';

/** One letter each. */
const BASE: Readonly<Record<string, readonly number[]>> = {
  b: [0, 0, 1],
  g: [0, 0.5, 0],
  r: [1, 0, 0],
  c: [0, 0.75, 0.75],
  m: [0.75, 0, 0.75],
  y: [0.75, 0.75, 0],
  k: [0, 0, 0],
  w: [1, 1, 1],
};

export interface Color {
  /** `#rrggbb` */
  readonly hex: string;
  /** 0 to 1; null where the specification says nothing. */
  readonly alpha: number | null;
}

export const isBaseColor = (letter: string): boolean => letter in BASE;

/** As Python writes a value of strings and numbers. */
function written(value: PlotValue): string {
  if (typeof value === 'string') return `'${value}'`;
  return isList(value) ? `[${value.map(written).join(', ')}]` : JSON.stringify(value);
}

function invalid(value: PlotValue): PlotError {
  return new PlotError('ValueError', `Invalid RGBA argument: ${written(value)}`);
}

/** `to_hex` rounds halves to even, as numpy does. */
function byte(share: number): string {
  const scaled = share * 255;
  const floor = Math.floor(scaled);
  const even = floor % 2 === 0 ? floor : floor + 1;
  return (scaled - floor === 0.5 ? even : Math.round(scaled)).toString(16).padStart(2, '0');
}

const hexOf = (channels: readonly number[]): string => `#${channels.slice(0, 3).map(byte).join('')}`;

function named(name: string): Color | undefined {
  const lower = name.toLowerCase();
  const channels = BASE[lower];
  const tableau = lower.startsWith('tab:') ? TABLEAU[lower.slice(4).replace('grey', 'gray') as keyof typeof TABLEAU] : undefined;
  const hex = (channels && hexOf(channels)) ?? tableau ?? (Object.hasOwn(CSS_COLORS, lower) ? CSS_COLORS[lower] : undefined);
  return hex === undefined ? undefined : { hex, alpha: null };
}

function hexadecimal(text: string): Color | undefined {
  const [, rgb, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})?$/i.exec(text) ?? [];
  if (rgb === undefined) return undefined;
  return { hex: rgb.toLowerCase(), alpha: alpha === undefined ? null : Number.parseInt(alpha, 16) / 255 };
}

/** A share of white, written as a string. */
function gray(text: string): Color | undefined {
  const share = text.trim() === '' ? Number.NaN : Number(text);
  return share >= 0 && share <= 1 ? { hex: hexOf([share, share, share]), alpha: null } : undefined;
}

function fromText(text: string): Color {
  const cycle = /^C[0-9]$/.test(text) ? { hex: cycleColor(Number(text.slice(1))), alpha: null } : undefined;
  const color = cycle ?? named(text) ?? hexadecimal(text) ?? gray(text);
  if (color !== undefined) return color;
  if (text.toLowerCase().startsWith('xkcd:')) throw new PlotError('NotImplementedError', 'refplot does not know xkcd colour names');
  throw invalid(text);
}

function fromChannels(values: readonly PlotValue[]): Color {
  if (!values.every((value) => typeof value === 'number')) throw invalid(values);
  const channels = values as readonly number[];
  if (channels.length !== 3 && channels.length !== 4) throw new PlotError('ValueError', 'RGBA sequence should have length 3 or 4');
  if (channels.some((share) => share < 0 || share > 1)) throw new PlotError('ValueError', 'RGBA values should be within 0-1 range');
  return { hex: hexOf(channels), alpha: channels[3] ?? null };
}

/** One colour. Throws the ValueError that matplotlib raises for what is none. */
export function toColor(value: PlotValue): Color {
  if (typeof value === 'string') return fromText(value);
  if (isList(value)) return fromChannels(value);
  throw invalid(value);
}

/** A colour, or undefined. */
export function colorOrNone(value: PlotValue): Color | undefined {
  try {
    return toColor(value);
  } catch (error) {
    if (error instanceof PlotError) return undefined;
    throw error;
  }
}

/** One colour or several: a list of specifications, or a word of one-letter ones (`to_rgba_array`). */
export function toColors(value: PlotValue): Color[] {
  const single = colorOrNone(value);
  if (single !== undefined) return [single];
  if (typeof value === 'string' || isList(value)) return [...value].map(toColor);
  return [toColor(value)];
}
