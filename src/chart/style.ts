/** matplotlib 2.1.0's default style (`mpl-data/matplotlibrc`), in pixels at 100 dpi where a unit is not named; its colours are a theme. */

/** A point (1/72 inch) in pixels. */
export const POINT = 100 / 72;

/** `font.sans-serif`: what stands in where a reader has no DejaVu Sans. */
export const FONT_FAMILY = 'DejaVu Sans, Verdana, sans-serif';
/** `font.size`: tick labels, axis labels, legends. */
export const FONT_SIZE = 10 * POINT;
/** `axes.titlesize`, `figure.titlesize`: 'large' is 1.2 times the font size. */
export const TITLE_SIZE = 12 * POINT;

/** `figure.subplot.*`: the area of all axes as fractions of the figure, and the gaps as fractions of one axes' size. */
export const SUBPLOTS = { left: 0.125, right: 0.9, bottom: 0.11, top: 0.88, wspace: 0.2, hspace: 0.2 } as const;

/** `axes.xmargin`, `axes.ymargin`: fractions of the data's extent. */
export const MARGIN = 0.05;

export const SPINE_WIDTH = 0.8 * POINT;
export const MAJOR_TICK = { size: 3.5 * POINT, width: 0.8 * POINT, pad: 3.5 * POINT } as const;
export const MINOR_TICK = { size: 2 * POINT, width: 0.6 * POINT, pad: 3.4 * POINT } as const;
/** `axes.labelpad`, `axes.titlepad`, and `Axis.OFFSETTEXTPAD`. */
export const LABEL_PAD = 4 * POINT;
export const TITLE_PAD = 6 * POINT;
export const OFFSET_PAD = 3 * POINT;
/** Where `suptitle` puts its text's upper edge, as a fraction of the figure's height. */
export const SUPTITLE_TOP = 0.98;

export const GRID = { width: 0.8 * POINT } as const;

/** `patch.linewidth`: bar and scatter outlines. */
export const PATCH_WIDTH = POINT;
/** `lines.markeredgewidth`, and the `lines.linewidth` an unfilled scatter marker is drawn with. */
export const MARKER_EDGE = POINT;
export const UNFILLED_SCATTER_EDGE = 1.5 * POINT;

/** `lines.*_pattern`, in line widths. */
export const DASHES = {
  solid: null,
  dashed: [3.7, 1.6],
  dashdot: [6.4, 1.6, 1, 1.6],
  dotted: [1, 1.65],
} as const;

/** `legend.*`; lengths are in font sizes. */
export const LEGEND = {
  borderPad: 0.4,
  labelSpacing: 0.5,
  handleLength: 2,
  handleHeight: 0.7,
  handleTextPad: 0.8,
  borderAxesPad: 0.5,
  rounding: 0.2,
  /** How high in its handle a scatter marker stands. */
  scatterHeight: 3 / 8,
  opacity: 0.8,
} as const;

/** `text.py`: the distance of two baselines, in line heights. */
export const LINE_SPACING = 1.2;
