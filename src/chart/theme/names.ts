/** The themes by name; which file each is stands in index.ts, which commands that draw nothing do not load. */
export const THEME_NAMES = ['matplotlib', 'light', 'dark', 'print'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];
