/** All themes. A new one is a file with one exported config, its line here, and its name in names.ts. */
import type { ThemeConfig } from './config.ts';
import { dark } from './dark.ts';
import { light } from './light.ts';
import { matplotlib } from './matplotlib.ts';
import type { ThemeName } from './names.ts';
import { print } from './print.ts';

export const themes: Readonly<Record<ThemeName, ThemeConfig>> = { matplotlib, light, dark, print };
