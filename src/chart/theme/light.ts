import type { ThemeConfig } from './config.ts';

/**
 * For pages with a white ground. The colours are Okabe's and Ito's ("Color Universal Design", 2008), which all common kinds of colour
 * blindness tell apart; those with the most contrast to white come first, and their yellow, which has hardly any, is left out.
 */
export const light: ThemeConfig = {
  background: '#ffffff',
  view: { stroke: null },
  axis: { zindex: 0, domainColor: '#8b949e', tickColor: '#8b949e', gridColor: '#e3e6ea', labelColor: '#424a53', titleColor: '#1f2328' },
  axisY: { grid: true },
  title: { color: '#1f2328' },
  legend: { fillColor: '#ffffff', strokeColor: '#d0d7de', labelColor: '#1f2328' },
  range: { category: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#1f2328', '#7f7f7f'] },
};
