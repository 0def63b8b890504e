import type { ThemeConfig } from './config.ts';

/** For paper: black on white. With one colour, series are told apart by shapes, dashes and the greys of bars (dress.ts). */
export const print: ThemeConfig = {
  background: '#ffffff',
  view: { stroke: '#000000' },
  axis: {
    zindex: 0,
    domainColor: '#000000',
    tickColor: '#000000',
    gridColor: '#b3b3b3',
    grid: false,
    labelColor: '#000000',
    titleColor: '#000000',
  },
  title: { color: '#000000' },
  legend: { fillColor: '#ffffff', strokeColor: '#000000', labelColor: '#000000' },
  range: { category: ['#000000'] },
};
