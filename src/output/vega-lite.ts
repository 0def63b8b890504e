import type { Format } from './format.ts';

/** The chart's Vega-Lite specification with its data inline, for any tool that reads them. */
export const vegaLite: Format = {
  extensions: ['.vl.json'],
  binary: false,
  chart: true,
  render: async (result, options = {}) => {
    const { vegaLiteSpec } = await import('../chart/render.ts');
    return `${JSON.stringify(await vegaLiteSpec(result, options.figure, options), null, 1)}\n`;
  },
};
