/** What the instances of a Python type do: CPython's PyTypeObject with its slots (Include/object.h). One hidden class for all types. */
import type { PyObject, Ref, TypeObject, Visit } from './object.ts';

/** Comparison operators in the order of `dis.cmp_op`: `<`, `<=`, `==`, `!=`, `>`, `>=` (Include/opcode.h, 2.7: PyCmp_LT … PyCmp_NE). */
export type CompareOp = 0 | 1 | 2 | 3 | 4 | 5;

export type Unary = (operand: PyObject) => Ref;
/** Undefined stands for NotImplemented: the other operand is asked. */
export type Binary = (left: PyObject, right: PyObject) => Ref | undefined;

/** Names of the binary number slots, as in `PyNumberMethods`. */
export type BinarySlot =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'floor_divide'
  | 'true_divide'
  | 'remainder'
  | 'divmod'
  | 'power'
  | 'lshift'
  | 'rshift'
  | 'and'
  | 'or'
  | 'xor';

export interface NumberSlots extends Partial<Record<BinarySlot, Binary>> {
  negative?: Unary;
  positive?: Unary;
  absolute?: Unary;
  invert?: Unary;
  /** `int()`, `long()`, `float()` of the object. */
  int?: Unary;
  long?: Unary;
  float?: Unary;
  index?: Unary;
  hex?: Unary;
  oct?: Unary;
  /** In-place forms; where absent the plain form serves. */
  inplace?: Partial<Record<BinarySlot, Binary>>;
}

/** A method written in TypeScript. `self` and arguments are borrowed, the result is owned. */
export interface NativeMethod {
  readonly name: string;
  readonly signature: Signature;
  /** Which shape is called depends on the signature: see {@link Signature}. */
  readonly run: NativeCode;
}

/**
 * How a native takes its arguments (CPython's METH_ flags):
 * `none`: `run(self)`; `one`: `run(self, argument)`; `many`: `run(self, args)` with between `min` and `max` of them;
 * `keywords`: `run(self, args, kwargs)`.
 */
export type Signature =
  | { readonly kind: 'none' }
  | { readonly kind: 'one' }
  | { readonly kind: 'many'; readonly min: number; readonly max: number; readonly style: ArityStyle }
  | { readonly kind: 'keywords' };

/** Which of CPython's two wordings complains of a wrong number: `PyArg_UnpackTuple` or `PyArg_ParseTuple` (Python/getargs.c). */
export type ArityStyle = 'unpack' | 'parse';

export type Kwargs = ReadonlyMap<string, PyObject> | null;
// biome-ignore lint/suspicious/noExplicitAny: one field holds the four shapes a Signature tells apart
export type NativeCode = (self: any, argument?: any, kwargs?: any) => Ref;

export interface GetSet {
  readonly get: (object: PyObject) => Ref;
  /** A value of null deletes. */
  readonly set?: (object: PyObject, value: PyObject | null) => void;
}

/** What a type's dict holds under a name: a native method, a computed attribute, a static method, or a Python object. */
export type Attribute =
  | { readonly kind: 'method'; readonly method: NativeMethod }
  | { readonly kind: 'static'; readonly method: NativeMethod }
  | { readonly kind: 'class'; readonly method: NativeMethod }
  | { readonly kind: 'getset'; readonly getset: GetSet }
  | { readonly kind: 'object'; readonly object: PyObject };

export class TypeRecord {
  readonly name: string;
  /** `__builtin__`, `exceptions`, … as `__module__` shows it. */
  module = '__builtin__';
  base: TypeObject | null;
  /** Method resolution order, this type first. */
  mro: TypeObject[] = [];
  attributes = new Map<string, Attribute>();
  /** Visits every reference an instance holds. Deallocation closes the same references. */
  traverse: ((object: PyObject, visit: Visit) => void) | null = null;
  /** Runs at count zero, before the references are closed; true means the object was kept (a reused frame) and nothing is closed. */
  finalize: ((object: PyObject) => boolean) | null = null;
  /** Whether `gc.get_objects` and friends see instances (Py_TPFLAGS_HAVE_GC). */
  tracked = false;
  /** `type(…)` called: makes an instance. */
  construct: ((type: TypeObject, args: readonly PyObject[], kwargs: Kwargs) => Ref) | null = null;
  repr: Unary | null = null;
  str: Unary | null = null;
  /** Throws TypeError where unhashable; null is the identity hash. 64-bit signed. */
  hash: ((object: PyObject) => bigint) | null = null;
  richCompare: ((left: PyObject, right: PyObject, op: CompareOp) => Ref | undefined) | null = null;
  number: NumberSlots | null = null;
  truth: ((object: PyObject) => boolean) | null = null;
  length: ((object: PyObject) => number) | null = null;
  contains: ((object: PyObject, item: PyObject) => boolean) | null = null;
  /** `object[key]` */
  subscript: ((object: PyObject, key: PyObject) => Ref) | null = null;
  /** `object[key] = value`, `del object[key]` where the value is null. The value is handed over. */
  assignSubscript: ((object: PyObject, key: PyObject, value: Ref | null) => void) | null = null;
  /** sq_concat, sq_repeat and their in-place forms. */
  concat: Binary | null = null;
  repeat: ((object: PyObject, times: number) => Ref) | null = null;
  inplaceConcat: Binary | null = null;
  inplaceRepeat: ((object: PyObject, times: number) => Ref) | null = null;
  /** `object[low:high]` with Python 2's sq_slice; indices are already clipped to 0 … length. */
  slice: ((object: PyObject, low: number, high: number) => Ref) | null = null;
  assignSlice: ((object: PyObject, low: number, high: number, value: PyObject | null) => void) | null = null;
  iter: Unary | null = null;
  /** The next item, or null at the end. */
  iternext: ((iterator: PyObject) => Ref | null) | null = null;
  call: ((callee: PyObject, args: readonly PyObject[], kwargs: Kwargs) => Ref) | null = null;
  /** Attribute lookup that replaces the generic one; undefined where there is no such attribute. */
  getAttribute: ((object: PyObject, name: string) => Ref | undefined) | null = null;
  /** Attribute assignment; a null value deletes; returns false where not possible. The value is handed over. */
  setAttribute: ((object: PyObject, name: PyObject, value: Ref | null) => boolean) | null = null;

  constructor(name: string, base: TypeObject | null) {
    this.name = name;
    this.base = base;
  }
}
