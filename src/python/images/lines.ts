/**
 * Image and holder files: JSON of which each image is one line, so that one is found and read without the others, and a new capture changes
 * the lines of those modules alone.
 */

/** `header` becomes the first line, each image (its name first) one of its own. */
export function writeLines(header: object, images: readonly { readonly image: string }[]): string {
  const head = JSON.stringify(header).slice(0, -1);
  return `${head},"images":[\n${images.map(({ image, ...rest }) => JSON.stringify({ image, ...rest })).join(',\n')}\n]}\n`;
}

/** How each line begins; the name of a module needs no escapes. */
const START = '{"image":"';

/** A file's text, read line by line. */
export class ImageLines {
  private readonly text: string;
  /** Where the line of each image begins. */
  private readonly starts = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    for (let start = text.indexOf('\n') + 1; text.startsWith(START, start); start = text.indexOf('\n', start) + 1) {
      this.starts.set(text.slice(start + START.length, text.indexOf('"', start + START.length)), start);
    }
  }

  /** The first line's fields. Throws a SyntaxError where it is none. */
  header(): unknown {
    return JSON.parse(`${this.text.slice(0, this.text.indexOf('\n'))}]}`);
  }

  /** The names of the images, in their order. */
  names(): string[] {
    return [...this.starts.keys()];
  }

  /** The line of an image, null where there is none of the name. */
  line(image: string): unknown {
    const start = this.starts.get(image);
    if (start === undefined) return null;
    const end = this.text.indexOf('\n', start);
    return JSON.parse(this.text.slice(start, this.text[end - 1] === ',' ? end - 1 : end));
  }
}
