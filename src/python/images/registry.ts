/** Finds and reads heap images: those shipped beside the program, and files a user captured. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knownVersions } from '../versions/index.ts';
import { NOTHING_CACHED } from './cached-names.ts';
import { composed, partsOf } from './composed.ts';
import { HOLDERS_SCHEMA, type HolderLine } from './holder-lines.ts';
import { BARE, type HeapImage, IMAGE_SCHEMA, type ImageLine, type ImageOrigin, imageOf } from './image.ts';
import { type InternedTable, internedNames } from './interned-table.ts';
import { ImageLines } from './lines.ts';

/** An image file that cannot be used; the message says what would be right. */
export class ImageError extends Error {}

/** A folder of shipped images: beside this file, and beside the bundle it becomes part of. */
const folderOf = (name: 'data' | 'composed'): string => fileURLToPath(new URL(`./${name}/`, import.meta.url));

/** The files of a target: its bare interpreter, the standard library's modules, matplotlib. */
const PARTS = [BARE, 'modules', 'matplotlib'] as const;
type Part = (typeof PARTS)[number];

const shippedFile = (target: string, part: Part): string => `${folderOf('data')}${target}-${part}.json`;

export interface ShippedTarget {
  readonly target: string;
  /** The modules that have layers, of the standard library and others; their files are read when these are asked for. */
  readonly standardLayers: readonly string[];
  readonly otherLayers: readonly string[];
}

/** Targets that have a bare image, in order of version. */
export function shippedTargets(): ShippedTarget[] {
  const files = new Set(readdirSync(folderOf('data')));
  return knownVersions
    .filter((target) => files.has(`${target}-${BARE}.json`))
    .map((target) => ({
      target,
      get standardLayers() {
        return layersIn(target, 'modules');
      },
      get otherLayers() {
        return layersIn(target, 'matplotlib');
      },
    }));
}

const layersIn = (target: string, part: Part): string[] => linesOf(shippedFile(target, part))?.names() ?? [];

/** Shipped files, and those of holders, each read once. */
const contents = new Map<string, ImageLines | null>();

function linesOf(file: string): ImageLines | null {
  let lines = contents.get(file);
  if (lines === undefined) {
    lines = existsSync(file) ? new ImageLines(readFileSync(file, 'utf8')) : null;
    contents.set(file, lines);
  }
  return lines;
}

/** Where images come from: a bare one, and the layer of a module, null where there is none. */
interface Images {
  bare(): HeapImage | null;
  layer(module: string): HeapImage | null;
  /** The layer of a module with all that it needs beside the bare interpreter, where the build has put them together. */
  composed(module: string): HeapImage | null;
}

/** The images shipped for a target, with the user's own before them. */
export function shippedImages(target: string, own: readonly HeapImage[] = []): Images {
  const known = new Map<string, HeapImage | null>();
  const find = (image: string): HeapImage | null =>
    own.find((each) => each.image === image) ?? readShipped(target, image === BARE ? [BARE] : PARTS.slice(1), image);
  const once = (image: string): HeapImage | null => {
    let found = known.get(image);
    if (found === undefined) {
      found = find(image);
      known.set(image, found);
    }
    return found;
  };
  // One of the user's own may be in the place of any part.
  const composed = (module: string): HeapImage | null => (own.length === 0 ? readImage(composedFile(target), module) : null);
  return { bare: () => once(BARE), layer: (module) => once(module), composed };
}

const composedFile = (target: string): string => `${folderOf('composed')}${target}.json`;

/** The files that images were read from. */
const files = new WeakMap<HeapImage, string>();

function readShipped(target: string, parts: readonly Part[], image: string): HeapImage | null {
  for (const part of parts) {
    const found = readImage(shippedFile(target, part), image);
    if (found !== null) return found;
  }
  return null;
}

function readImage(file: string, image: string): HeapImage | null {
  const lines = linesOf(file);
  const line = lines?.line(image) ?? null;
  return lines && line !== null ? remember(imageOf(lines.header() as ImageOrigin, line as ImageLine), file) : null;
}

function remember(image: HeapImage, file: string): HeapImage {
  files.set(image, file);
  return image;
}

/** The image of an interpreter whose method cache was emptied before the program. */
export function withEmptyCache(image: HeapImage): HeapImage {
  const file = files.get(image);
  if (image.cached === undefined) return image;
  const emptied = { ...image, cached: NOTHING_CACHED };
  return file === undefined ? emptied : remember(emptied, file);
}

/** The lines of a target's file of composed layers: those of matplotlib's that no other needs. Null where there are none. */
export function composedLayers(target: string): { header: ImageOrigin; lines: ImageLine[] } | null {
  const file = linesOf(shippedFile(target, 'matplotlib'));
  const { bare, layer } = shippedImages(target);
  const there = bare();
  if (file === null || there === null) return null;
  const layers = file.names().map((name) => layer(name) as HeapImage);
  const needed = new Set(layers.flatMap(({ needs }) => needs));
  const whole = layers.filter(({ image }) => !needed.has(image));
  return { header: file.header() as ImageOrigin, lines: whole.map((each) => composed(each.image, partsOf(each, layer, there))) };
}

/** Who holds what an image counts, from the file beside the image's; null where it is not there. */
export function readHolders(image: HeapImage): HolderLine | null {
  const file = files.get(image)?.replace(/\.json$/, '.holders.json');
  const lines = file === undefined ? null : linesOf(file);
  if (file === undefined || lines === null) return null;
  checkSchema(
    file,
    parsed(file, () => lines.header()),
    HOLDERS_SCHEMA,
  );
  return parsed(file, () => lines.line(image.image)) as HolderLine | null;
}

/** Reads a user's image file for a target. Throws {@link ImageError} where it is none, of another schema or for another version. */
export function loadImages(file: string, target: string): HeapImage[] {
  const content = parsed(file, () => JSON.parse(read(file))) as ImageOrigin & { images?: readonly ImageLine[] };
  checkSchema(file, content, IMAGE_SCHEMA);
  if (content.target !== target) throw new ImageError(`${file} is an image of Python ${content.target}; the target is ${target}`);
  if (!Array.isArray(content.images) || !content.images.every(isComplete)) {
    throw new ImageError(`${file} lacks some of an image's fields; capture it again`);
  }
  return content.images.map((line) => remember(imageOf(content, line), file));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ImageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

function parsed(file: string, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    throw error instanceof ImageError ? error : new ImageError(`${file} is not whole JSON; capture it again`);
  }
}

function checkSchema(file: string, content: unknown, wanted: string): void {
  if (content === null || typeof content !== 'object' || !('schema' in content)) throw new ImageError(`${file} is not a heap image`);
  const { schema } = content;
  if (schema !== wanted)
    throw new ImageError(`${file} has the schema ${JSON.stringify(schema)}; this refplot reads ${wanted}: capture it again`);
}

function isComplete({ image, modules, needs, ints, chars, interned, named }: ImageLine): boolean {
  const numbers = (values: unknown): boolean =>
    typeof values === 'object' && values !== null && Object.values(values).every((value) => Number.isInteger(value));
  return typeof image === 'string' && [modules, needs].every(Array.isArray) && [ints, chars, named].every(numbers) && isTable(interned);
}

function isTable(table: InternedTable | undefined): boolean {
  return Array.isArray(table?.counts) && typeof table.names === 'string' && internedNames(table).length === table.counts.length;
}
