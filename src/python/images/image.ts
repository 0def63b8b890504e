/**
 * A heap image: what a real interpreter's heap held before a script's first line (`kind: 'bare'`), or what importing a module
 * added to that (`kind: 'layer'`). Counts are references; a layer's counts are differences and may be negative.
 */
import type { InternedTable } from './interned-table.ts';

export const IMAGE_SCHEMA = 'refplot-image/1';

export interface HeapImage {
  readonly schema: typeof IMAGE_SCHEMA;
  readonly kind: 'bare' | 'layer';
  /** `2.7-bare`, `2.7-matplotlib.pyplot`. */
  readonly name: string;
  /** The target this image is for: `2.7`. */
  readonly target: string;
  /** The module whose import the layer is; absent on a bare image. */
  readonly module?: string;
  /** `sys.modules` names present (bare) or added (layer), sorted. */
  readonly modules: readonly string[];
  readonly provenance: Provenance;
  /** References to small integers: `ints[i]` is the integer `firstInt + i`. */
  readonly firstInt: number;
  readonly ints: readonly number[];
  /** References to the 256 one-character strings (2.7: byte strings), by code. */
  readonly chars: readonly number[];
  /** References to interned strings of two characters and more (and the empty string), latin-1 text for byte strings. */
  readonly interned: InternedTable;
  /** Interned strings of two characters and more that have no count, joined by line ends, where only some have none (3.13 on). */
  readonly immortalTexts?: string;
  /** Those of them that are part of the interpreter's file, where these have a sentinel of their own (3.14 on 32 bits). */
  readonly staticTexts?: string;
  /** References to other objects a program can name: `None`, `True`, `int`, `sys.getrefcount`, … by that expression. */
  readonly named: Readonly<Record<string, number>>;
  /** File beside this one that says who holds the references; loaded only where holders are asked for. */
  readonly holders?: string;
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

export const HOLDERS_SCHEMA = 'refplot-holders/2';

/** The holders file: for each object, how many references each (kind, module) pair holds; the rest is held by C code no walk reaches. */
export interface HolderFile {
  readonly schema: typeof HOLDERS_SCHEMA;
  readonly image: string;
  /** Distinct `[kind, module]` pairs; kinds are `constant`, `name`, `dict key`, `dict value`, `tuple`, `list`, … */
  readonly holders: readonly (readonly [kind: string, module: string])[];
  /** Per object, flat triples: index into `holders`, references, how many objects hold them. A layer's are differences. */
  readonly ints: readonly (readonly number[])[];
  readonly chars: readonly (readonly number[])[];
  readonly interned: Readonly<Record<string, readonly number[]>>;
  /** By the name the image has the object under: `None`, `len`. */
  readonly named: Readonly<Record<string, readonly number[]>>;
}
