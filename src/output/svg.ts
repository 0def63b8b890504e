import type { Format } from './format.ts';

/** The chart as vector graphics, with its provenance. The libraries that draw are loaded here, and only here. */
export const svg: Format = {
  extensions: ['.svg'],
  binary: false,
  chart: true,
  render: async (result, options = {}) => {
    const { renderSvg } = await import('../chart/render.ts');
    return renderSvg(result, options.figure, options);
  },
};
