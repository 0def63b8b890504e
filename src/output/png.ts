import { provenanceOf } from '../result/provenance.ts';
import { fontFile } from './font-file.ts';
import type { Format } from './format.ts';
import { withText } from './png-text.ts';
import { svg } from './svg.ts';

/** What the provenance is called among a picture's texts. */
export const PROVENANCE_KEYWORD = 'refplot';

/** The chart as pixels, drawn by resvg with the shipped font alone, so that every machine makes the same bytes. */
export const png: Format = {
  extensions: ['.png'],
  binary: true,
  chart: true,
  render: async (result, options = {}) => {
    const [drawing, { Resvg }] = await Promise.all([svg.render(result, options), import('@resvg/resvg-js')]);
    const font = { fontFiles: [fontFile()], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
    const picture = new Resvg(drawing as string, { font, fitTo: { mode: 'zoom', value: options.scale ?? 1 } }).render().asPng();
    return withText(picture, PROVENANCE_KEYWORD, JSON.stringify(provenanceOf(result)));
  },
};
