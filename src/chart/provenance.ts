/** What an SVG says of itself: its description, and where its numbers come from. */

import type { Report } from '../result/comparison.ts';
import { provenanceOf } from '../result/provenance.ts';

/** Characters that no XML document may hold, and halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const REPLACEMENT = '\ufffd';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '&quot;')}"`;

/** Puts title, description and provenance at the head of an SVG, and makes sure that it is well-formed XML. */
export function signSvg(svg: string, report: Report, description: string): string {
  const head = svg.indexOf('>');
  const open = `${svg.slice(0, head)} role="img" aria-label=${quoted(description)}>`;
  const title = `<title>${escaped(report.name)}</title><desc>${escaped(description)}</desc>`;
  const metadata = `<metadata>${escaped(JSON.stringify(provenanceOf(report)))}</metadata>`;
  return `${open}${title}${metadata}${svg.slice(head + 1)}\n`.replace(FORBIDDEN, REPLACEMENT);
}
