/** The page that `-f html` writes: reads its data and puts charts, table and downloads to work. */
import { decode, type PageData } from '../output/page/data.ts';
import type { Axes, Figure } from '../result/figure.ts';
import { csvOfTable } from '../table/delimited.ts';
import { addPanel } from './panel.ts';
import { fillTable } from './table.ts';

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** The same text that `-f csv` writes. */
function csvOf({ header, parts }: PageData): string {
  const points = ({ x, y, immortal }: PageData['parts'][number]) =>
    x.map((name, index) => ({ x: name, y: y[index] as number, immortal: immortal[index] === 1 }));
  return csvOfTable({ header, parts: parts.map((part) => ({ lead: part.lead, points: points(part) })) });
}

/** Without scripts a noscript element shows its chart; with them it holds the chart's text. */
function offerDrawings(name: string): void {
  const drawings = [...document.querySelectorAll('noscript.drawing')];
  drawings.forEach((drawing, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: `Download SVG${suffix && ` ${index + 1}`}`,
    });
    button.addEventListener('click', () => download(`${name}${suffix}.svg`, 'image/svg+xml', drawing.textContent ?? ''));
    byId('svgs').append(button);
  });
}

const captionOf = ({ suptitle }: Figure, { title }: Axes): string => [suptitle, title].filter((text) => !!text).join(' · ');

function start(data: PageData): void {
  const announce = (text: string): void => {
    byId('live').textContent = text;
  };
  const panels = data.figures.flatMap((figure) =>
    figure.axes.map((axes) => addPanel(byId('charts'), axes, captionOf(figure, axes), data.log, announce)),
  );
  const log = byId<HTMLInputElement>('log');
  log.checked = data.log || data.figures.some(({ axes }) => axes.some(({ yscale }) => yscale === 'log'));
  log.addEventListener('change', () => {
    for (const panel of panels) panel.setLog(log.checked);
  });
  const narrow = fillTable(data);
  byId<HTMLInputElement>('search').addEventListener('input', ({ target }) => {
    const text = (target as HTMLInputElement).value.trim();
    const rows = narrow(text);
    byId('matches').textContent = text === '' ? '' : `${rows.toLocaleString('en')} rows match`;
    if (text !== '') for (const panel of panels) panel.select(text);
  });
  const scheme = byId<HTMLSelectElement>('scheme');
  const redraw = (): void => {
    for (const panel of panels) panel.redraw();
  };
  scheme.value = document.documentElement.dataset.scheme ?? 'auto';
  scheme.addEventListener('change', () => {
    document.documentElement.dataset.scheme = scheme.value;
    redraw();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  byId('csv').addEventListener('click', () => download(`${data.name}.csv`, 'text/csv', csvOf(data)));
  offerDrawings(data.name);
}

start(decode(byId('data').textContent ?? ''));
