/** Finds and reads heap images: those shipped beside the program, and files a user captured. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knownVersions } from '../versions/index.ts';
import { type HeapImage, HOLDERS_SCHEMA, type HolderFile, IMAGE_SCHEMA } from './image.ts';
import { type InternedTable, internedNames } from './interned-table.ts';

/** An image file that cannot be used; the message says what would be right. */
export class ImageError extends Error {}

/** The folder of the shipped images: beside this file, and beside the bundle it becomes part of. */
function dataFolder(): string {
  return fileURLToPath(new URL('./data/', import.meta.url));
}

function shippedFile(target: string, part: string): string {
  return `${dataFolder()}${target}-${part}.json`;
}

/** Targets that have a bare image, in order of version. */
export function shippedTargets(): { target: string; layers: string[] }[] {
  const names = readdirSync(dataFolder()).filter((name) => name.endsWith('.json') && !name.endsWith('.holders.json'));
  const parts = names.map((name) => name.slice(0, -'.json'.length).split(/-(.*)/) as [string, string]);
  const targets = new Set(parts.map(([target]) => target));
  return knownVersions
    .filter((version) => targets.has(version))
    .map((target) => ({
      target,
      layers: parts
        .filter(([each, part]) => each === target && part !== 'bare')
        .map(([, part]) => part)
        .sort(),
    }));
}

/** The images shipped for a target, with the user's own before them. */
export function shippedImages(
  target: string,
  own: readonly HeapImage[] = [],
): { bare(): HeapImage | null; layer(module: string): HeapImage | null } {
  return {
    bare: () => own.find((image) => image.kind === 'bare') ?? readShipped(target, 'bare'),
    layer: (module) => own.find((image) => image.module === module) ?? readShipped(target, module),
  };
}

function readShipped(target: string, part: string): HeapImage | null {
  const file = shippedFile(target, part);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HeapImage) : null;
}

/** The files that images a user gave were read from. */
const files = new WeakMap<HeapImage, string>();

/** The file that says who holds what an image counts, from beside the image; null where it is not there. */
export function readHolders(image: HeapImage): HolderFile | null {
  if (image.holders === undefined) return null;
  const file = files.get(image)?.replace(/\.json$/, '.holders.json') ?? `${dataFolder()}${image.holders}`;
  if (!existsSync(file)) return null;
  const holders = parse(file) as HolderFile;
  if (holders?.schema !== HOLDERS_SCHEMA) {
    throw new ImageError(
      `${file} has the schema ${JSON.stringify(holders?.schema)}; this refplot reads ${HOLDERS_SCHEMA}: capture it again`,
    );
  }
  return holders;
}

/** Reads a user's image file for a target. Throws {@link ImageError} where it is none, of another schema or for another version. */
export function loadImage(file: string, target: string): HeapImage {
  const image = parse(file);
  if (image === null || typeof image !== 'object' || !('schema' in image)) throw new ImageError(`${file} is not a heap image`);
  const { schema, target: made } = image as HeapImage;
  if (schema !== IMAGE_SCHEMA) throw new ImageError(`${file} has the schema ${JSON.stringify(schema)}; this refplot reads ${IMAGE_SCHEMA}`);
  if (made !== target) throw new ImageError(`${file} is an image of Python ${made}; the target is ${target}`);
  if (!isComplete(image as HeapImage)) throw new ImageError(`${file} lacks some of an image's fields; capture it again`);
  files.set(image as HeapImage, file);
  return image as HeapImage;
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ImageError(`cannot read ${file}: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ImageError(`${file} is not whole JSON; capture it again`);
  }
}

/** How many small integers there are: from −5 to 256, in 3.15 to 1024. */
const INTEGERS = [262, 1030];

function isComplete({ ints, chars, interned, named, modules, kind, module }: HeapImage): boolean {
  const numbers = (values: unknown, length: number): boolean =>
    Array.isArray(values) && values.length === length && values.every((value) => Number.isInteger(value));
  const table = (values: unknown): boolean => typeof values === 'object' && values !== null;
  const isNamed = kind === 'bare' || (kind === 'layer' && typeof module === 'string');
  return (
    INTEGERS.some((length) => numbers(ints, length)) &&
    numbers(chars, 256) &&
    isTable(interned) &&
    table(named) &&
    Array.isArray(modules) &&
    isNamed
  );
}

function isTable(table: InternedTable | undefined): boolean {
  return Array.isArray(table?.counts) && typeof table.names === 'string' && internedNames(table).length === table.counts.length;
}
