/** Marks that stand at pixels, not at data: texts, frames, minor ticks, legends. Each row carries its own looks. */
import { FONT_FAMILY } from '../style.ts';
import { datum, type Layer, type Properties, type Row } from './vega-lite.ts';

export interface Rule extends Row {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[] | null;
  readonly opacity?: number;
}

export interface Rectangle extends Row {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly radius: number;
  readonly opacity: number;
}

export interface Glyph extends Row {
  readonly x: number;
  readonly y: number;
  readonly shape: string;
  readonly size: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly opacity: number;
}

const layer = (name: string, mark: Properties, rows: readonly Row[], encoding: Properties = {}): Layer[] =>
  rows.length === 0 ? [] : [{ view: { data: { name }, mark, encoding }, parameters: {}, data: { [name]: rows } }];

const at = (field: string): Properties => ({ value: datum(field) });

/** Vega-Lite takes the ends of a rule from its channels alone. */
const ENDS = { x: at('x'), y: at('y'), x2: at('x2'), y2: at('y2') };

export const textLayer = (name: string, rows: readonly Row[]): Layer[] =>
  layer(
    name,
    {
      type: 'text',
      x: datum('x'),
      y: datum('y'),
      text: datum('text'),
      font: FONT_FAMILY,
      fontSize: datum('size'),
      align: datum('align'),
      baseline: 'alphabetic',
      angle: datum('angle'),
      fill: datum('color'),
      opacity: datum('opacity'),
    },
    rows,
  );

export function ruleLayer(name: string, rows: readonly Rule[], more: Properties = {}): Layer[] {
  const dashed = rows.some(({ dash }) => dash !== null) ? { strokeDash: datum('dash') } : {};
  const translucent = rows.some(({ opacity = 1 }) => opacity !== 1) ? { strokeOpacity: datum('opacity') } : {};
  return layer(name, { type: 'rule', stroke: datum('color'), strokeWidth: datum('width'), ...dashed, ...translucent, ...more }, rows, ENDS);
}

export const rectangleLayer = (name: string, rows: readonly Rectangle[]): Layer[] =>
  layer(
    name,
    {
      type: 'rect',
      fill: datum('fill'),
      stroke: datum('stroke'),
      strokeWidth: datum('width'),
      cornerRadius: datum('radius'),
      fillOpacity: datum('opacity'),
      strokeOpacity: datum('opacity'),
    },
    rows,
    ENDS,
  );

export const symbolLayer = (name: string, rows: readonly Glyph[]): Layer[] =>
  layer(
    name,
    {
      type: 'point',
      opacity: 1,
      x: datum('x'),
      y: datum('y'),
      shape: datum('shape'),
      size: datum('size'),
      fill: datum('fill'),
      stroke: datum('stroke'),
      strokeWidth: datum('width'),
      fillOpacity: datum('opacity'),
      strokeOpacity: datum('opacity'),
    },
    rows,
  );
