/** Payloads of code, functions, frames and the other objects the VM itself works on. Fields are named as CPython names them. */

import type { StrObject } from '../cache/strings.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import type { TupleObject } from './construct.ts';
import type { DictStorage } from './dict-storage.ts';

export type DictObject = PyObject<DictStorage>;

export interface CodePayload {
  readonly co_argcount: number;
  /** Of the arguments, those that have no keyword (Python 3.8); and behind them, those that have nothing else. */
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
  readonly co_nlocals: number;
  readonly co_stacksize: number;
  readonly co_flags: number;
  readonly co_code: Ref<StrObject>;
  readonly co_consts: Ref<TupleObject>;
  readonly co_names: Ref<TupleObject>;
  readonly co_varnames: Ref<TupleObject>;
  readonly co_freevars: Ref<TupleObject>;
  readonly co_cellvars: Ref<TupleObject>;
  readonly co_filename: Ref<StrObject>;
  readonly co_name: Ref<StrObject>;
  readonly co_firstlineno: number;
  readonly co_lnotab: Ref<StrObject>;
  /** `co_code` as bytes, for the loop. */
  readonly bytes: Uint8Array;
  readonly lnotab: Uint8Array;
  /** For each cell variable, the parameter it starts from, or -1. */
  readonly cellArguments: readonly number[];
  readonly layout: FrameLayout;
  /** `co_exceptiontable` for the loop; empty up to 3.10. */
  readonly exceptionTable: Uint8Array;
  /** Which instructions have which handler; none where instructions set handlers up (up to 3.10). */
  readonly handlers: readonly HandlerRange[];
  /** From 3.11 on. */
  readonly co_qualname: Ref<StrObject> | null;
  /** From 3.11 on: bytes, the shared empty ones where nothing is handled. */
  readonly co_exceptiontable: Ref | null;
  /** From 3.11 on: a byte for each variable, the shared empty bytes where there is none. */
  readonly co_localspluskinds: Ref | null;
  /** The last freed of the frames kept for the next calls (co_zombieframe). */
  zombie: FrameObject | null;
  /** How often it has started or jumped back, up to where that tells nothing more (co_warmup, 3.11). */
  warmth: number;
  /** How often it was running when instructions were sampled, and the function it was translated to, then. */
  samples: number;
  translated: ((frame: Frame) => void) | null;
}
export type CodeObject = PyObject<CodePayload>;

/** Where a frame's variables lie among its fast locals (f_localsplus). */
export interface FrameLayout {
  readonly size: number;
  /** Of each cell variable; from 3.11 on one that is also a parameter keeps its place. */
  readonly cells: readonly number[];
  /** Of the first free variable; the others follow. */
  readonly free: number;
  /** Whether an instruction makes each cell (from 3.11 on), or the frame when it is made. */
  readonly cellsByInstruction: boolean;
}

/** An entry of `co_exceptiontable`; offsets are bytes, `depth` a stack depth. */
export interface HandlerRange {
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  readonly depth: number;
  /** Whether the place of the instruction is left on the stack, for who raises again. */
  readonly pushesPlace: boolean;
}

export interface FunctionPayload {
  func_code: Ref<CodeObject>;
  func_globals: Ref<DictObject>;
  /** What its frames find built in, from 3.10 on; null before. */
  func_builtins: Ref<DictObject> | null;
  func_defaults: Ref<TupleObject> | null;
  func_closure: Ref<TupleObject> | null;
  func_name: Ref<StrObject>;
  func_doc: Ref;
  func_dict: Ref<DictObject> | null;
  func_module: Ref | null;
  /** What Python 3 has besides; null in Python 2. */
  func_kwdefaults: Ref<DictObject> | null;
  func_annotations: Ref<DictObject> | null;
  /** What makes the annotations when they are asked for (3.14). */
  func_annotate: Ref | null;
  /** `__type_params__`; null where it has none. */
  func_typeparams: Ref | null;
  func_qualname: Ref<StrObject> | null;
}
export type FunctionObject = PyObject<FunctionPayload>;

/** A native function, bound to `self` (its module's name, the object of a method, or nothing). */
export interface BuiltinPayload {
  readonly method: NativeMethod;
  readonly self: Ref | null;
  readonly module: Ref | null;
}
export type BuiltinObject = PyObject<BuiltinPayload>;

export interface MethodPayload {
  readonly im_func: Ref;
  readonly im_self: Ref | null;
  readonly im_class: Ref | null;
}
export type MethodObject = PyObject<MethodPayload>;

/** A classic class (PyClassObject, Include/classobject.h 2.7). */
export interface ClassPayload {
  cl_bases: Ref<TupleObject>;
  cl_dict: Ref<DictObject>;
  cl_name: Ref<StrObject>;
  /** The hooks of attribute access, looked up once. */
  cl_getattr: Ref | null;
  cl_setattr: Ref | null;
  cl_delattr: Ref | null;
}
export type ClassObject = PyObject<ClassPayload>;

/** An instance of a classic class (PyInstanceObject). */
export interface InstancePayload {
  in_class: Ref<ClassObject>;
  in_dict: Ref<DictObject>;
}
export type InstanceOfClass = PyObject<InstancePayload>;

export interface CellPayload {
  ob_ref: Ref | null;
}
export type CellObject = PyObject<CellPayload>;

export interface ModulePayload {
  readonly md_dict: Ref<DictObject>;
  /** Whether an image counts what the module holds, and refplot has nothing of it. */
  readonly countsOnly: boolean;
}
export type ModuleObject = PyObject<ModulePayload>;

export interface TracebackPayload {
  readonly tb_next: Ref<TracebackObject> | null;
  readonly tb_frame: Ref<FrameObject>;
  readonly tb_lasti: number;
  readonly tb_lineno: number;
}
export type TracebackObject = PyObject<TracebackPayload>;

export interface GeneratorPayload {
  gi_frame: Ref<FrameObject> | null;
  /** Of the frame while there is one, from 3.12 on (Include/cpython/genobject.h 3.12.1). */
  readonly gi_code: Ref<CodeObject>;
  gi_running: boolean;
  /** What Python 3 has besides: names, what is awaited, and the exception being handled inside. */
  readonly python3: GeneratorExtra | null;
}
/** PyGenObject's fields of Python 3 (Include/genobject.h, 3.8). */
export interface GeneratorExtra {
  gi_name: Ref<StrObject>;
  gi_qualname: Ref<StrObject>;
  readonly gi_exc_state: ExcInfo;
  /** The frame of one that was closed before it began, which from 3.12 on is kept until the generator dies. */
  unbegun: Ref<FrameObject> | null;
  /** Of an asynchronous generator alone. */
  readonly ag: AsyncState | null;
}

/** Whether an asynchronous generator has ended or is being closed, and whether something awaits it (PyAsyncGenObject, Include/genobject.h 3.8). */
export interface AsyncState {
  closed: boolean;
  running: boolean;
}

/** An exception being handled, and the one being handled when that was raised (_PyErr_StackItem, Include/cpython/pystate.h 3.8). */
export interface ExcInfo {
  type: Ref | null;
  value: Ref | null;
  traceback: Ref | null;
  /** The one below: of who resumed the generator. */
  previous: ExcInfo | null;
}

export type GeneratorObject = PyObject<GeneratorPayload>;

/** Why a block is left (WHY_ codes, Python/ceval.c 2.7). */
export const WHY = { exception: 2, return: 8, break: 16, continue: 32, yield: 64 } as const;

/** A block of the block stack; `handler` is a byte offset, `level` a stack depth. */
export interface Block {
  readonly type: 'loop' | 'except' | 'finally' | 'with' | 'handler';
  readonly handler: number;
  level: number;
}

export class Frame {
  /** Borrowed, unless {@link ownsBack} says that the frame holds it. */
  f_back: FrameObject | null = null;
  ownsBack = false;
  f_code: Ref<CodeObject>;
  f_builtins: Ref<DictObject>;
  /** Borrowed from the function where the frame has one. */
  f_globals: DictObject;
  f_locals: Ref<DictObject> | null = null;
  /** Locals, then cells, then free variables (f_localsplus). */
  fast: (Ref | null)[];
  stack: Ref[];
  /** Values on the stack. */
  sp = 0;
  blocks: Block[] = [];
  /** Byte offset of the next instruction, and of the current one. */
  pc = 0;
  f_lasti = -1;
  /** Set by RETURN_VALUE and YIELD_VALUE: the loop ends. */
  running = true;
  result: Ref | null = null;
  yielded = false;
  /** Whether a generator owns this frame; the evaluation of any other holds a reference to it. */
  ofGenerator = false;
  /** The function it runs, which it holds from 3.11 on. */
  func: Ref<FunctionObject> | null = null;
  /** Whether it is a generator's that has not been resumed yet (FRAME_CREATED). */
  created = false;
  /** Values of locals that are on loan, and of those set aside; whether the function is, too (3.14). */
  lent: (PyObject | null)[] | null = null;
  lentAside: (PyObject | null)[] | null = null;
  lentFunction = false;
  /** Names of the keywords of the call to come (KW_NAMES, 3.11 and 3.12); borrowed from the constants. */
  keywordNames: readonly PyObject[] | null = null;
  /** The exception this frame found when it caught its first (f_exc_type …): restored when it ends. */
  f_exc_type: Ref | null = null;
  f_exc_value: Ref | null = null;
  f_exc_traceback: Ref | null = null;
  /** Of frames kept for next calls, the one that was freed before. */
  nextZombie: FrameObject | null = null;
  /** From the code object, borrowed. */
  code: CodePayload;
  bytes: Uint8Array;
  consts: readonly PyObject[];
  names: readonly PyObject<string>[];

  constructor(code: Ref<CodeObject>, builtins: Ref<DictObject>, globals: DictObject) {
    this.f_code = code;
    this.f_builtins = builtins;
    this.f_globals = globals;
    this.code = code.payload;
    this.bytes = this.code.bytes;
    this.consts = this.code.co_consts.payload;
    this.names = this.code.co_names.payload as Ref<StrObject>[];
    this.fast = new Array<Ref | null>(this.code.layout.size).fill(null);
    this.stack = [];
  }
}
export type FrameObject = PyObject<Frame>;
