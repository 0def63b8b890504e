/** The whole layout of one pair of axes: frame, views, ticks and every text around and in it. */
import type { Axes, Figure, TextArtist } from '../../result/figure.ts';
import { POINT, SUPTITLE_TOP, TITLE_PAD, TITLE_SIZE } from '../style.ts';
import { type AxisLayout, layoutAxis } from './axis.ts';
import { type Box, boxOf } from './box.ts';
import { limitsOf } from './limits.ts';
import { distance } from './scale.ts';
import { type PlacedLine, placeText } from './text.ts';

export interface ColoredLine extends PlacedLine {
  readonly color: string;
  readonly opacity: number;
}

export interface AxesLayout {
  readonly box: Box;
  readonly x: AxisLayout;
  readonly y: AxisLayout;
  /** Titles and labels, black; in pixels from the frame's upper left corner, as all of a layout. */
  readonly titles: readonly PlacedLine[];
  /** The program's own texts. */
  readonly texts: readonly ColoredLine[];
}

function placeArtist(text: TextArtist, x: AxisLayout, y: AxisLayout, box: Box): ColoredLine[] {
  const spot = {
    x: distance(x.scale, text.x),
    y: box.height - distance(y.scale, text.y),
    size: text.size * POINT,
    ha: text.ha,
    va: text.va,
    rotation: text.rotation,
  };
  if (!Number.isFinite(spot.x) || !Number.isFinite(spot.y)) return [];
  return placeText(text.text, spot).lines.map((line) => ({ ...line, color: text.color, opacity: text.alpha }));
}

/** An axis of which nothing is drawn. */
const hidden = (axis: AxisLayout): AxisLayout => ({ ...axis, major: [], minor: [], labelPadding: null, texts: [] });

/** Lays out `axes`, one of `figure`'s. */
export function layoutAxes(figure: Figure, axes: Axes): AxesLayout {
  const box = boxOf(figure, axes);
  const limits = limitsOf(axes, box);
  const x = layoutAxis(
    {
      direction: 'x',
      scale: { kind: axes.xscale, domain: limits.x, length: box.width },
      ticks: axes.xticks,
      title: axes.xlabel,
      ...(axes.xtickLabels && { labels: axes.xtickLabels }),
    },
    box,
  );
  const y = layoutAxis(
    {
      direction: 'y',
      scale: { kind: axes.yscale, domain: limits.y, length: box.height },
      ticks: axes.yticks,
      title: axes.ylabel,
      ...(axes.ytickLabels && { labels: axes.ytickLabels }),
    },
    box,
  );
  const [shownX, shownY] = axes.axisOff ? [hidden(x), hidden(y)] : [x, y];
  const title = placeText(axes.title ?? '', { x: box.width / 2, y: -TITLE_PAD, size: TITLE_SIZE, ha: 'center', va: 'baseline' });
  const titles = [...shownX.texts, ...shownY.texts, title].flatMap(({ lines }) => lines);
  const texts = axes.artists.flatMap((artist) => (artist.kind === 'text' ? placeArtist(artist, x, y, box) : []));
  return { box, x: shownX, y: shownY, titles, texts };
}

/** The figure's title, from the figure's upper left corner. */
export function layoutSuptitle({ suptitle, width, height }: Figure): readonly PlacedLine[] {
  return placeText(suptitle ?? '', { x: width / 2, y: (1 - SUPTITLE_TOP) * height, size: TITLE_SIZE, ha: 'center', va: 'top' }).lines;
}
