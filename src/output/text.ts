import type { Format } from './format.ts';

/** The charts drawn in text, for a terminal. What draws them is loaded here, and only here. */
export const text: Format = {
  extensions: [],
  binary: false,
  chart: false,
  render: async (report, options = {}) => {
    const { terminalCharts } = await import('../terminal-chart/index.ts');
    return terminalCharts(report, options, options.terminal);
  },
};
