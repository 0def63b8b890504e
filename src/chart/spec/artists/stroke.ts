/** How lines are stroked. */
import type { SpanLineArtist } from '../../../result/figure.ts';
import { DASHES, POINT } from '../../style.ts';
import { expr, type Properties } from '../vega-lite.ts';

/** `lines.solid_capstyle` projecting, `lines.dash_capstyle` butt; joins are round. */
const strokeStyle = (dashed: boolean): Properties => ({ strokeCap: dashed ? 'butt' : 'square', strokeJoin: 'round' });

type Dashed = Pick<SpanLineArtist, 'linestyle' | 'linewidth'>;

const dashOf = ({ linestyle, linewidth }: Dashed): number[] | null =>
  DASHES[linestyle]?.map((length) => length * linewidth * POINT) ?? null;

/** The mark properties and parameters of a stroke. Its dashes are part of the shape only in being there. */
export function stroke(
  line: Dashed & { readonly color: string; readonly alpha: number },
  name: string,
): { mark: Properties; parameter: Properties } {
  const dash = dashOf(line);
  return {
    mark: {
      stroke: expr(`${name}.color`),
      strokeWidth: expr(`${name}.width`),
      ...(dash === null ? {} : { strokeDash: expr(`${name}.dash`) }),
      ...(line.alpha === 1 ? {} : { strokeOpacity: expr(`${name}.opacity`) }),
      ...strokeStyle(dash !== null),
    },
    parameter: { color: line.color, width: line.linewidth * POINT, ...(dash === null ? {} : { dash }), opacity: line.alpha },
  };
}
