/**
 * The one layout of every Python object (CPython's PyObject, Include/object.h): a count, a type and a payload. A single hidden class
 * keeps the property accesses of the VM's hot path monomorphic; what differs between Python types hangs on `payload`.
 */
import type { TypeRecord } from './type-record.ts';

export class PyObject<P = unknown> {
  /** References held to this object. Read and written by `memory/` alone. */
  refcount = 1;
  type: TypeObject;
  payload: P;

  constructor(type: TypeObject, payload: P) {
    this.type = type;
    this.payload = payload;
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
