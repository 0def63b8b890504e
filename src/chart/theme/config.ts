/** What a theme is: a Vega-Lite config, of which refplot's own charts take colours, frame and grid (see look.ts). */
import type { Config } from 'vega-lite';

export type ThemeConfig = Config;
