/** What the instances of a Python type do: CPython's PyTypeObject with its slots (Include/object.h). One hidden class for all types. */
import type { BufferSlots } from './buffer.ts';
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
  | 'matrix_multiply'
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
  /** The module of a function, where Python 3 names it in front. */
  readonly module?: string;
  /** Whether Python 3 makes a tuple of the arguments of a call (METH_VARARGS) instead of lending them (METH_FASTCALL). */
  readonly takesTuple?: boolean;
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
  /** A slot's function under its special name: `list.__len__` (a wrapper descriptor). */
  | { readonly kind: 'wrapper'; readonly method: NativeMethod; readonly owner: TypeObject }
  | { readonly kind: 'static'; readonly method: NativeMethod }
  | { readonly kind: 'class'; readonly method: NativeMethod }
  | { readonly kind: 'getset'; readonly getset: GetSet }
  | { readonly kind: 'object'; readonly object: PyObject };

/** What a type made by a `class` statement holds beyond its slots: CPython's PyHeapTypeObject. */
export interface HeapType {
  /** The class's own `__dict__`, a dictionary. Changed only together with the record's `attributes`. */
  readonly dict: Ref;
  /** `__bases__`, a tuple. */
  bases: Ref;
  base: Ref<TypeObject>;
  /** `__mro__`, a tuple, the class itself included. */
  mro: Ref;
  /** `__name__`, a string. */
  name: Ref;
  /** `__qualname__`, a string; null in Python 2. */
  qualname: Ref | null;
  /** The names in `__slots__`, a tuple. */
  readonly slots: Ref | null;
  /** Members of `__slots__` that instances have, base classes' included. */
  readonly memberCount: number;
  readonly hasDict: boolean;
  readonly hasWeakReferences: boolean;
  /** The keys of its instances' dictionaries (ht_cached_keys). */
  sharedKeys: KeysOfInstances | null;
}

/** Keys that a class holds for its instances. */
export interface KeysOfInstances {
  /** An instance was made. */
  narrow(): void;
  release(): void;
}

/** The names that the method cache of an interpreter holds for a type's version tag. */
export interface CachedNames {
  /** What stands for the interpreter. */
  readonly interpreter: object;
  readonly names: Set<PyObject>;
}

/** Reads and replaces the `__dict__` of an instance; null where it has not been made yet. */
export interface DictSlot {
  readonly get: (object: PyObject) => Ref | null;
  /** The dictionary is handed over, what was there before is the caller's. */
  readonly set: (object: PyObject, dict: Ref | null) => void;
}

export class TypeRecord {
  name: string;
  /** `__builtin__`, `exceptions`, … as `__module__` shows it. */
  module = '__builtin__';
  base: TypeObject | null;
  /** Method resolution order, this type first. */
  mro: TypeObject[] = [];
  attributes = new Map<string, Attribute>();
  /** Null for the types that exist as long as the process. */
  heap: HeapType | null = null;
  /** The built-in type whose payload instances have (solid_base, Objects/typeobject.c): what PyList_Check and its siblings ask. */
  solid: TypeObject | null = null;
  /** Whether classes may derive from the type (Py_TPFLAGS_BASETYPE). */
  isBase = true;
  /** Classes directly below this one; not references (tp_subclasses). */
  subclasses: TypeObject[] = [];
  /** What was looked up on the type since it was changed (tp_version_tag); null where nothing was. */
  cachedNames: CachedNames | null = null;
  /** Visits every reference an instance holds. Deallocation closes the same references. */
  traverse: ((object: PyObject, visit: Visit) => void) | null = null;
  /** Runs at count zero, before the references are closed; true means the object was kept (a reused frame) and nothing is closed. */
  finalize: ((object: PyObject) => boolean) | null = null;
  /** tp_del: runs at count zero while the object lives once more; a reference taken meanwhile keeps it. */
  del: ((object: PyObject) => void) | null = null;
  /** At count zero, before all else: weak references to the object become dead. Null where none can be made. */
  forgetWeakly: ((object: PyObject) => void) | null = null;
  /** Whether `gc.get_objects` and friends see instances (Py_TPFLAGS_HAVE_GC). */
  tracked = false;
  /** tp_new: makes an instance of `type`, which is this type or derives from it. */
  construct: ((type: TypeObject, args: readonly PyObject[], kwargs: Kwargs) => Ref) | null = null;
  /** tp_init: fills an instance that `construct` made; without it `construct` has done all. */
  init: ((object: PyObject, args: readonly PyObject[], kwargs: Kwargs) => void) | null = null;
  repr: Unary | null = null;
  str: Unary | null = null;
  /** Throws TypeError where unhashable; null is the identity hash. 64-bit signed. */
  hash: ((object: PyObject) => bigint) | null = null;
  richCompare: ((left: PyObject, right: PyObject, op: CompareOp) => Ref | undefined) | null = null;
  /** tp_compare: −1, 0 or 1, null where the objects cannot be compared so. */
  compare: ((left: PyObject, right: PyObject) => number | null) | null = null;
  number: NumberSlots | null = null;
  truth: ((object: PyObject) => boolean) | null = null;
  length: ((object: PyObject) => number) | null = null;
  contains: ((object: PyObject, item: PyObject) => boolean) | null = null;
  /** `object[key]` */
  subscript: ((object: PyObject, key: PyObject) => Ref) | null = null;
  /** `object[index]` of a sequence that is walked by index: sq_item, where it differs from `subscript`. */
  item: ((object: PyObject, index: number) => Ref) | null = null;
  /** `object[key] = value`, `del object[key]` where the value is null. The value is borrowed. */
  assignSubscript: ((object: PyObject, key: PyObject, value: PyObject | null) => void) | null = null;
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
  /** The memory of instances (tp_as_buffer); classes that derive from the type have it by their `solid`. */
  buffer: BufferSlots | null = null;
  call: ((callee: PyObject, args: readonly PyObject[], kwargs: Kwargs) => Ref) | null = null;
  /** Attribute lookup that replaces the generic one; undefined where there is no such attribute. */
  getAttribute: ((object: PyObject, name: PyObject<string>) => Ref | undefined) | null = null;
  /** What the AttributeError says of a name that is not there, where it differs from `'T' object has no attribute 'name'`. */
  missingAttribute: ((object: PyObject, name: string) => string) | null = null;
  /** Attribute assignment that replaces the generic one; a null value deletes. The value is borrowed. */
  setAttribute: ((object: PyObject, name: PyObject<string>, value: PyObject | null) => void) | null = null;
  /** Where instances keep their `__dict__` (tp_dictoffset); null where they have none. */
  dictSlot: DictSlot | null = null;
  /** The attribute's value when read from an instance, or from a class where the instance is null (tp_descr_get). */
  descrGet: ((descriptor: PyObject, instance: PyObject | null, type: TypeObject) => Ref) | null = null;
  /** Assignment to the attribute, deletion where the value is null (tp_descr_set). A type with this slot goes before the instance's `__dict__`. */
  descrSet: ((descriptor: PyObject, instance: PyObject, value: PyObject | null) => void) | null = null;

  constructor(name: string, base: TypeObject | null) {
    this.name = name;
    this.base = base;
  }
}
