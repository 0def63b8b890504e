/**
 * The one layout of every Python object (CPython's PyObject, Include/object.h): a count, a type and a payload. A single hidden class
 * keeps the property accesses of the VM's hot path monomorphic; what differs between Python types hangs on `payload`.
 */
import type { TypeRecord } from './type-record.ts';

/** What an object's `found` is outside of audits. */
export const NOT_FOUND = -1;

export class PyObject<P = unknown> {
  /**
   * References held to this object. Read and written by `memory/` alone. Declared, and set by assignment, so that an accessor of the
   * prototype can take the field's place before any object is made (observe-counts.ts); otherwise it is a field like the others.
   */
  declare refcount: number;
  declare type: TypeObject;
  declare payload: P;
  /**
   * References that the audit under way has found. A table of its own beside a million objects would take more room than they do.
   */
  declare found: number;

  constructor(type: TypeObject, payload: P) {
    this.type = type;
    this.payload = payload;
    this.refcount = 1;
    this.found = NOT_FOUND;
  }
}

/**
 * An instance of a type that a `class` statement made: behind the payload of the built-in type it derives from stand what the statement
 * added, as CPython puts `__dict__` and the members of `__slots__` behind the base's struct (Objects/typeobject.c, 2.7.18: type_new).
 */
export class InstanceObject<P = unknown> extends PyObject<P> {
  /** The instance's `__dict__`, made when the first attribute is set; a dictionary. */
  dict: Ref | null = null;
  /** Whether the program has come by that dictionary, or has given another. */
  dictShown: 'asked for' | 'replaced' | null = null;
  /** Values of the members named in `__slots__`, base classes' first; null where unset. */
  members: (Ref | null)[];

  constructor(type: TypeObject, payload: P, memberCount: number) {
    super(type, payload);
    this.members = new Array<Ref | null>(memberCount).fill(null);
  }
}

/** A Python type object: its payload is the table of what its instances do. */
export type TypeObject = PyObject<TypeRecord>;

declare const owned: unique symbol;

/**
 * An owned reference: whoever has it must hand it on or {@link close} it. A plain `T` is borrowed. Containers, stack slots and
 * locals accept only a `Ref`, so giving away what is not owned does not compile.
 */
export type Ref<T extends PyObject = PyObject> = T & { readonly [owned]: true };

/** Called with every reference an object holds, and what kind of slot holds it (`item`, `key`, `f_globals`, …). */
export type Visit = (held: PyObject, slot: string) => void;
