/** The page that `-f html` writes: reads its data and puts charts, table and downloads to work. */
import { decode, namesIn, type PageData } from '../output/page/data.ts';
import { addCharts } from './charts.ts';
import { byId } from './dom.ts';
import { offerDownloads } from './downloads.ts';
import { holdersIn } from './holders.ts';
import type { Panel } from './panel.ts';
import { Rows } from './rows.ts';
import { valueAxis } from './sight.ts';
import { Table } from './table.ts';

/** Whether a chart has its counts on a logarithmic axis. */
const isLog = ({ figures, log }: PageData): boolean =>
  log || figures.some(({ axes }) => axes.some((each) => each[`${valueAxis(each)}scale`] === 'log'));

function listenToLog(data: PageData, panels: readonly Panel[]): void {
  const log = byId<HTMLInputElement>('log');
  log.checked = isLog(data);
  log.addEventListener('change', () => {
    for (const panel of panels) panel.setLog(log.checked);
  });
}

function listenToSearch(table: Table, panels: readonly Panel[]): void {
  const search = byId<HTMLInputElement>('search');
  search.addEventListener('input', () => {
    const text = search.value.trim();
    const rows = table.narrow(text);
    byId('matches').textContent = text === '' ? '' : `${rows.toLocaleString('en')} rows match`;
    if (text !== '') for (const panel of panels) panel.select(text);
  });
}

/** The reader's choice of colours, and the system's. */
function listenToScheme(panels: readonly Panel[]): void {
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
  matchMedia('print').addEventListener('change', () => {
    for (const panel of panels) panel.draw();
  });
}

function start(data: PageData): void {
  const { figures, log } = data;
  const panels = addCharts(byId('charts'), { figures, log, holdersOf: holdersIn(data), names: namesIn(data) });
  listenToLog(data, panels);
  listenToSearch(new Table(new Rows(data)), panels);
  listenToScheme(panels);
  offerDownloads(data);
}

start(decode(byId('data').textContent ?? ''));
