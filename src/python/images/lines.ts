/**
 * Image and holder files: JSON of which each image is one line, so that one is found and read without the others, and a new capture changes
 * the lines of those modules alone.
 */

/** `header` becomes the first line, each image (its name first) one of its own. */
export function writeLines(header: object, images: readonly { readonly image: string }[]): string {
  const head = JSON.stringify(header).slice(0, -1);
  return `${head},"images":[\n${images.map(({ image, ...rest }) => JSON.stringify({ image, ...rest })).join(',\n')}\n]}\n`;
}

/** The first line's fields. Throws a SyntaxError where it is none. */
export function headerOf(text: string): unknown {
  return JSON.parse(`${text.slice(0, text.indexOf('\n'))}]}`);
}

/** The line of an image, null where the file has none of the name. */
export function lineOf(text: string, image: string): unknown {
  const start = text.indexOf(`\n{"image":${JSON.stringify(image)},`) + 1;
  if (start === 0) return null;
  const end = text.indexOf('\n', start);
  return JSON.parse(text.slice(start, text[end - 1] === ',' ? end - 1 : end));
}

/** The names of a file's images, in its order. */
export function namesOf(text: string): string[] {
  return [...text.matchAll(/^\{"image":("[^"]*"),/gm)].map(([, name]) => JSON.parse(name as string) as string);
}
