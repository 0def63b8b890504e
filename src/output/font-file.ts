import { fileURLToPath } from 'node:url';

/** The path of the shipped font, DejaVu Sans 2.37. */
export const fontFile = (): string => fileURLToPath(new URL('fonts/DejaVuSans.ttf', import.meta.url));
