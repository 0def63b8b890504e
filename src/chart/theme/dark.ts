import type { ThemeConfig } from './config.ts';

/** For pages with a dark ground: Okabe's and Ito's colours as in light.ts, without their dark blue, which is hardly seen there. */
export const dark: ThemeConfig = {
  background: '#0d1117',
  view: { stroke: null },
  axis: { zindex: 0, domainColor: '#6e7681', tickColor: '#6e7681', gridColor: '#262c36', labelColor: '#b1bac4', titleColor: '#e6edf3' },
  axisY: { grid: true },
  title: { color: '#e6edf3' },
  legend: { fillColor: '#161b22', strokeColor: '#3d444d', labelColor: '#e6edf3' },
  range: { category: ['#56b4e9', '#d55e00', '#009e73', '#cc79a7', '#f0e442', '#e69f00', '#e6edf3', '#9aa4af'] },
};
