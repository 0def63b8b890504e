/** What differs between two charts: what they say of themselves, their texts, and their shapes. */
import { type Difference, mapDifferences } from './difference.ts';

const DESCRIPTION = /<desc>([^<]*)<\/desc>/;
const TEXT = /<text [^>]*>([^<]*)<\/text>/g;
const SHAPE = /<path (?:[a-z-]+="[^"]*" )*?(?:transform="(?<place>[^"]*)" )?d="(?<outline>[^"]*)"[^>]*>/g;

const numbered = (what: string, texts: readonly string[]): Map<string, string> =>
  new Map(texts.map((text, index) => [`${what} ${index + 1}`, text]));

const textsOf = (svg: string): string[] => [...svg.matchAll(TEXT)].map((match) => match[1] as string);

/** Where each shape stands, or its outline where that says it. */
const shapesOf = (svg: string): string[] => [...svg.matchAll(SHAPE)].map(({ groups }) => groups?.place ?? (groups?.outline as string));

const descriptionOf = (svg: string): Map<string, string> => new Map([['description', DESCRIPTION.exec(svg)?.[1] ?? '']]);

export const svgDifferences = (before: string, after: string): Difference[] => [
  ...mapDifferences(descriptionOf(before), descriptionOf(after)),
  ...mapDifferences(numbered('text', textsOf(before)), numbered('text', textsOf(after))),
  ...mapDifferences(numbered('shape', shapesOf(before)), numbered('shape', shapesOf(after))),
];
