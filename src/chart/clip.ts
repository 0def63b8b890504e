/** Clips marks at whole pixels, as Agg does (`set_clipbox`, `_backend_agg.h`, 2.1.0): Vega-Lite clips at the frame alone, which ends within pixels. */
import type { Spec } from 'vega';
import type { Box } from './layout/box.ts';

interface Mark {
  clip?: unknown;
  readonly from?: { readonly data?: string; readonly facet?: { readonly data?: string } };
  readonly marks?: readonly Mark[];
}

interface Source {
  readonly name: string;
  readonly source?: string | readonly string[];
}

/** The whole pixels in and around the frame, as a path from its upper left corner. */
export function clipPath({ left, top, width, height }: Box): string {
  const [x, y] = [Math.round(left) - left, Math.round(top) - top];
  const [x2, y2] = [Math.round(left + width) - left, Math.round(top + height) - top];
  return `M${x},${y}H${x2}V${y2}H${x}Z`;
}

/** What data come from in the end; its name begins with that of its axes. */
function originOf(name: string | undefined, data: readonly Source[]): string {
  const source = data.find((each) => each.name === name)?.source;
  return typeof source === 'string' ? originOf(source, data) : (name ?? '');
}

function clipMarks(marks: readonly Mark[], data: readonly Source[]): void {
  for (const mark of marks) {
    const axes = mark.clip === true ? /^axes\d+/.exec(originOf(mark.from?.data ?? mark.from?.facet?.data, data))?.[0] : undefined;
    if (axes !== undefined) mark.clip = { path: { signal: `${axes}.clip` } };
    clipMarks(mark.marks ?? [], data);
  }
}

/** Has every mark that is clipped clipped by the path that its axes' parameter holds as `clip`. */
export function clippedAtPixels(spec: Spec): Spec {
  clipMarks((spec.marks ?? []) as readonly Mark[], (spec.data ?? []) as readonly Source[]);
  return spec;
}
