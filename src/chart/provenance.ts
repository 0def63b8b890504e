/** What an SVG says of itself: its description, and where its numbers come from. */
import type { Result } from '../result/result.ts';

/** Characters that no XML document may hold, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const REPLACEMENT = '\ufffd';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '&quot;')}"`;

/** The origin of a result's numbers, without a date: the same input gives the same text. */
export const provenanceOf = ({ version, name, subject, parameters }: Result): string =>
  JSON.stringify({ generator: 'refplot', version, name, subject, parameters });

/** Puts title, description and provenance at the head of an SVG, and makes sure that it is well-formed XML. */
export function signSvg(svg: string, result: Result, description: string): string {
  const head = svg.indexOf('>');
  const open = `${svg.slice(0, head)} role="img" aria-label=${quoted(description)}>`;
  const title = `<title>${escaped(result.name)}</title><desc>${escaped(description)}</desc>`;
  const metadata = `<metadata>${escaped(provenanceOf(result))}</metadata>`;
  return `${open}${title}${metadata}${svg.slice(head + 1)}\n`.replace(FORBIDDEN, REPLACEMENT);
}
