/**
 * A heap image: what a real interpreter's heap held before a script's first line (`bare`), or what executing one module adds to that (a
 * layer). Counts are references; a layer's are differences and may be negative. An image file has several, one in each line.
 */
import type { CachedNames } from './cached-names.ts';
import type { InternedTable } from './interned-table.ts';

export const IMAGE_SCHEMA = 'refplot-image/3';
export const BARE = 'bare';

/** References by object; those that are not there have none. */
export interface ReferenceCounts {
  /** Small integers: −5 to 256, in 3.15 to 1024. */
  readonly ints: Readonly<Record<string, number>>;
  /** The 256 one-character strings (2.7: byte strings). */
  readonly chars: Readonly<Record<string, number>>;
  /** Interned strings, latin-1 text for byte strings: those of two characters and more, and of one where that is another object than the character (3.11, 3.12). */
  readonly interned: InternedTable;
  /** Other objects a program can name: `None`, `True`, `int`, `sys.getrefcount`, … by that expression. */
  readonly named: Readonly<Record<string, number>>;
}

/** What the import of a layer leaves besides, in cycles that nothing else refers to; without that of the layers it needs. */
export interface Garbage extends ReferenceCounts {
  /** How many objects a collection finds in those cycles. */
  readonly objects: number;
}

/** One line of an image file. */
export interface ImageLine extends ReferenceCounts {
  /** `bare`, or the module that a layer is of. */
  readonly image: string;
  /** `sys.modules` names present (bare) or added (a layer, without those of the layers it needs), sorted. */
  readonly modules: readonly string[];
  /** The layers of modules that the import brings, too; those which these need are left out. */
  readonly needs: readonly string[];
  /** Interned strings of two characters and more that have no count, joined by line ends, where only some have none (3.13 on). */
  readonly immortalTexts?: string;
  /** Those of them that are part of the interpreter's file, where these have a sentinel of their own (3.14 on 32 bits). */
  readonly staticTexts?: string;
  /** What the method cache holds at a program's start, which none of the counts has (Python 3, where names have counts). Bare images only. */
  readonly cached?: CachedNames;
  /** Where the import is all that the program did: collections that started by themselves took part of it. */
  readonly garbage?: Garbage;
  /** Where none starts by itself (`gc.disable()`), if that is something else. */
  readonly uncollected?: Garbage;
}

/** What the images of a file have in common: its first line. */
export interface ImageOrigin {
  readonly schema: typeof IMAGE_SCHEMA;
  /** The target the images are for: `2.7`. */
  readonly target: string;
  readonly provenance: Provenance;
}

export interface HeapImage extends ImageLine, Pick<ImageOrigin, 'target' | 'provenance'> {
  /** `2.7-bare`, `2.7-matplotlib.pyplot`. */
  readonly name: string;
}

export function imageOf({ target, provenance }: Pick<ImageOrigin, 'target' | 'provenance'>, line: ImageLine): HeapImage {
  return { ...line, target, provenance, name: `${target}-${line.image}` };
}

export interface Provenance {
  /** `2.7.18` */
  readonly version: string;
  readonly implementation: string;
  readonly platform: string;
  readonly wordSize: number;
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly packages: Readonly<Record<string, string>>;
  /** ISO date. */
  readonly date: string;
}
