import { readFileSync } from 'node:fs';
import { isComparison, type Report } from '../result/comparison.ts';
import { immortalCounts } from '../result/immortal.ts';
import { provenanceOf } from '../result/provenance.ts';
import { type Part, tableOf } from '../table/columns.ts';
import type { Format, RenderOptions } from './format.ts';
import { encode, type PageData, type PagePart } from './page/data.ts';
import { type Fact, factsOf } from './page/provenance.ts';
import { svg } from './svg.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);

/** The page without its data, as the build made it of src/page. */
const template = (): string => readFileSync(new URL('page/page.html', import.meta.url), 'utf8');

const partOf = ({ lead, points }: Part): PagePart => ({
  lead,
  x: points.map(({ x }) => x),
  y: points.map(({ y }) => y),
  immortal: points.map(({ immortal }) => Number(immortal)),
  ...(points.some(({ holders }) => holders !== undefined) ? { holders: points.map(({ holders }) => holders ?? null) } : {}),
});

async function dataOf(report: Report, { log = false }: RenderOptions): Promise<PageData> {
  const { flagged } = await import('../chart/flags.ts');
  const { header, parts } = tableOf(report);
  const counts = immortalCounts(report);
  return {
    name: report.name,
    log,
    header,
    parts: parts.map(partOf),
    figures: report.figures.map((figure) => flagged(figure, counts)),
  };
}

/** The static chart of each figure: what is seen without scripts, and what is downloaded. */
async function drawings(report: Report, options: RenderOptions): Promise<string> {
  const count = options.spec === undefined ? report.figures.length : 1;
  const all = await Promise.all(Array.from({ length: count }, (_, figure) => svg.render(report, { ...options, figure })));
  return all.map((drawing) => `<noscript class="drawing">${drawing as string}</noscript>`).join('');
}

const definition = ([term, text]: Fact): string => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`;

/** What the numbers are, in one line under the title. */
function origin(report: Report): string {
  if (isComparison(report)) return `${report.members.length} subjects compared`;
  const { origin: how, version, mode } = report.subject;
  return `${how} · Python ${version} · ${mode} mode`;
}

/** A scheme chosen by `--theme`; otherwise the reader's own. */
const schemeOf = ({ theme }: RenderOptions): string => ['light', 'dark'].find((scheme) => scheme === theme) ?? 'auto';

/** One self-contained page to explore: charts to zoom, a table to sort, and both to download. */
export const html: Format = {
  extensions: ['.html'],
  binary: false,
  chart: true,
  whole: true,
  render: async (report, options = {}) => {
    const texts: Readonly<Record<string, string>> = {
      title: escaped(report.name),
      origin: escaped(origin(report)),
      scheme: schemeOf(options),
      facts: factsOf(report).map(definition).join(''),
      metadata: escaped(JSON.stringify(provenanceOf(report))),
      drawings: await drawings(report, options),
      data: encode(await dataOf(report, options)),
    };
    return template().replace(/<!--refplot:(\w+)-->/g, (_, name: string) => texts[name] as string);
  },
};
