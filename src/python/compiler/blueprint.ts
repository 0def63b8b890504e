/**
 * What the compiler produces: plain data, no Python objects. The VM turns a blueprint into a code object
 * (`object/code.ts`); the identity of a {@link Constant} record stands for the identity of the Python object it becomes:
 * one record, one object.
 */

/** A constant of the source or of folding. `bytes` is 2.7's `str` (one character per byte), `text` is 2.7's `unicode`. */
export type Constant =
  | { readonly kind: 'none' }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'long'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
  | { readonly kind: 'bytes'; readonly value: string }
  /** `interned`: it is a name's object from the start. */
  | { readonly kind: 'text'; readonly value: string; readonly interned?: boolean }
  /** `late`: made by the peephole optimizer, behind the compiler's search for equal constants. */
  | { readonly kind: 'tuple'; readonly items: readonly Constant[]; readonly late?: true }
  | { readonly kind: 'frozenset'; readonly items: readonly Constant[] }
  /** Start, stop and step (3.14). */
  | { readonly kind: 'slice'; readonly items: readonly [Constant, Constant, Constant] }
  | { readonly kind: 'code'; readonly code: CodeBlueprint };

/** The attributes of a code object, named as CPython names them. Offsets are bytes, sizes are stack slots. */
export interface CodeBlueprint {
  readonly co_argcount: number;
  /** Python 3's; none in Python 2. */
  readonly co_posonlyargcount?: number;
  readonly co_kwonlyargcount?: number;
  readonly co_linetable?: Uint8Array | null;
  readonly co_qualname?: string;
  readonly co_exceptiontable?: Uint8Array;
  readonly co_nlocals: number;
  readonly co_stacksize: number;
  readonly co_flags: number;
  readonly co_code: Uint8Array;
  readonly co_consts: readonly Constant[];
  readonly co_names: readonly string[];
  readonly co_varnames: readonly string[];
  readonly co_freevars: readonly string[];
  readonly co_cellvars: readonly string[];
  readonly co_filename: string;
  readonly co_name: string;
  readonly co_firstlineno: number;
  readonly co_lnotab: Uint8Array;
}
