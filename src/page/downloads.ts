/** What the page gives to take away: its table as CSV, its charts as SVG. */
import { type PageData, tableIn } from '../output/page/data.ts';
import { csvOfTable } from '../table/delimited.ts';
import { button, byId, element } from './dom.ts';

function download(name: string, type: string, text: string): void {
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Without scripts a noscript element shows its chart; with them it holds the chart's text. */
function offerDrawings(name: string): void {
  for (const [index, drawing] of [...document.querySelectorAll('noscript.drawing')].entries()) {
    const number = index === 0 ? '' : String(index + 1);
    const file = `${name}${number && `-${number}`}.svg`;
    byId('svgs').append(button(`Download SVG ${number}`.trim(), () => download(file, 'image/svg+xml', drawing.textContent ?? '')));
  }
}

/** Puts the page's buttons for downloads to work. */
export function offerDownloads(data: PageData): void {
  byId('csv').addEventListener('click', () => download(`${data.name}.csv`, 'text/csv', csvOfTable(tableIn(data))));
  offerDrawings(data.name);
}
