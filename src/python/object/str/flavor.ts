/** What str and unicode do differently in the methods they share (Objects/stringlib, 2.7.18). */
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';

export interface Flavor {
  readonly type: TypeObject;
  /** A part of another string: the shared object where there is one. */
  readonly share: (text: string) => Ref;
  /** A string written into a buffer. */
  readonly fresh: (text: string) => Ref;
  /** Characters, and parts by character positions. */
  readonly length: (text: string) => number;
  readonly slice: (text: string, low: number, high: number) => string;
  /** A position in code units as one in characters. */
  readonly position: (text: string, unit: number) => number;
  /** The text of a method's argument. Throws TypeError for what is no string. */
  readonly argument: (object: PyObject) => string;
  /** Whether case methods return the object itself when nothing changes. */
  readonly keepsUnchanged: boolean;
  readonly isSpace: (character: string) => boolean;
  readonly isLineEnd: (character: string) => boolean;
  readonly isAlpha: (character: string) => boolean;
  readonly isDigit: (character: string) => boolean;
  readonly isAlphanumeric: (character: string) => boolean;
  readonly isLower: (character: string) => boolean;
  readonly isUpper: (character: string) => boolean;
  readonly isTitle: (character: string) => boolean;
  readonly lower: (character: string) => string;
  readonly upper: (character: string) => string;
  readonly title: (character: string) => string;
}

/** A method of both types: the object and its arguments are borrowed. */
export type SharedMethod = (flavor: Flavor, self: PyObject, args: readonly PyObject[]) => Ref;

/** The object itself; of an instance of a subclass, which is never given out unasked, a string of the built-in type. */
export function whole(flavor: Flavor, self: PyObject): Ref {
  return self.type === flavor.type ? newRef(self) : flavor.share(textOf(self));
}

export function textOf(object: PyObject): string {
  return object.payload as string;
}
