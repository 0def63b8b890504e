import { TABLEAU } from '../../result/palette.ts';
import type { ThemeConfig } from './config.ts';

/** matplotlib 2.1.0's default style (`mpl-data/matplotlibrc`). */
export const matplotlib: ThemeConfig = {
  background: '#ffffff',
  view: { stroke: '#000000' },
  axis: {
    domainColor: '#000000',
    tickColor: '#000000',
    gridColor: '#b0b0b0',
    grid: false,
    labelColor: 'black',
    titleColor: '#000000',
    // Over bars, as matplotlib's `axes.axisbelow: line` has it.
    zindex: 1,
  },
  title: { color: '#000000' },
  legend: { fillColor: '#ffffff', strokeColor: '#cccccc', labelColor: '#000000' },
  range: { category: Object.values(TABLEAU) },
};
