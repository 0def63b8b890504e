/** The x and y channels that all layers of one pair of axes share. */
import { clipPath } from '../clip.ts';
import type { AxesLayout } from '../layout/axes.ts';
import type { AxisLayout, Direction } from '../layout/axis.ts';
import { FONT_FAMILY, FONT_SIZE } from '../style.ts';
import type { Look } from '../theme/look.ts';
import { expr, type Properties } from './vega-lite.ts';

export interface Positions {
  readonly x: Properties;
  readonly y: Properties;
}

/** Labels as matplotlib places them: nothing is left out, moved or rounded. Ticks are drawn with the frame, on whole pixels. */
const AXIS_STYLE = {
  title: null,
  domain: false,
  grid: false,
  ticks: false,
  translate: 0,
  labelFont: FONT_FAMILY,
  labelFontSize: FONT_SIZE,
  labelOverlap: false,
  labelBound: false,
  labelFlush: false,
  labelLimit: 0,
  labelAngle: 0,
} as const;

const labelAlignment = (direction: Direction): Properties =>
  direction === 'x' ? { labelAlign: 'center', labelBaseline: 'alphabetic' } : { labelAlign: 'right', labelBaseline: 'alphabetic' };

function channel(direction: Direction, { scale, labelPadding }: AxisLayout, parameter: string): Properties {
  const path = `${parameter}.${direction}`;
  const labels =
    labelPadding === null
      ? { labels: false }
      : {
          ...labelAlignment(direction),
          labelExpr: `${path}.labels[indexof(${path}.ticks, datum.value)]`,
          labelPadding: expr(`${path}.labelPadding`),
          labelOffset: expr(`${path}.labelOffset`),
        };
  return {
    field: direction,
    type: 'quantitative',
    scale: { type: scale.kind, domain: expr(`${path}.domain`), nice: false, ...(scale.kind === 'linear' ? { zero: false } : {}) },
    axis: {
      orient: direction === 'x' ? 'bottom' : 'left',
      ...AXIS_STYLE,
      labelColor: expr(`${path}.labelColor`),
      values: expr(`${path}.ticks`),
      ...labels,
    },
  };
}

export const positionsOf = ({ x, y }: AxesLayout, parameter: string): Positions => ({
  x: channel('x', x, parameter),
  y: channel('y', y, parameter),
});

function numbersOf({ scale, major, labelPadding, labelOffset }: AxisLayout, labelColor: string): Properties {
  const ticks = major.map(({ value }) => value);
  if (labelPadding === null) return { domain: scale.domain, ticks, labelColor };
  return { domain: scale.domain, ticks, labelColor, labels: major.map(({ label }) => label), labelPadding, labelOffset };
}

/** What {@link positionsOf} refers to, and where marks are clipped. */
export const axesParameter = ({ x, y, box }: AxesLayout, look: Look): Properties => ({
  x: numbersOf(x, look.x.label),
  y: numbersOf(y, look.y.label),
  clip: clipPath(box),
});
