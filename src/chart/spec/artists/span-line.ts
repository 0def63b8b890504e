/** Lines across the whole frame. */
import type { SpanLineArtist } from '../../../result/figure.ts';
import { POINT } from '../../style.ts';
import { snapOf } from '../snap.ts';
import { expr, type Layer } from '../vega-lite.ts';
import type { Place } from './place.ts';
import { stroke } from './stroke.ts';

export function spanLayers(span: SpanLineArtist, { name, positions, layout }: Place): Layer[] {
  const { mark, parameter } = stroke(span, name);
  const { width, height } = layout.box;
  const snap = snapOf(layout, span.linewidth * POINT);
  const offset = { [span.orientation === 'horizontal' ? 'yOffset' : 'xOffset']: expr(`${name}.offset`) };
  const encoding =
    span.orientation === 'horizontal'
      ? { y: positions.y, x: { value: expr(`${name}.from`) }, x2: { value: expr(`${name}.to`) } }
      : { x: positions.x, y: { value: expr(`${name}.from`) }, y2: { value: expr(`${name}.to`) } };
  const ends =
    span.orientation === 'horizontal' ? [span.from * width, span.to * width] : [(1 - span.from) * height, (1 - span.to) * height];
  return [
    {
      view: { data: { name }, mark: { type: 'rule', clip: true, ...offset, ...mark }, encoding },
      parameters: {
        [name]: { ...parameter, from: ends[0], to: ends[1], offset: span.orientation === 'horizontal' ? snap.y(span.at) : snap.x(span.at) },
      },
      data: { [name]: [span.orientation === 'horizontal' ? { y: span.at } : { x: span.at }] },
    },
  ];
}
