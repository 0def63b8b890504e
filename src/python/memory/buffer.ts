/** What a type lets others do with the memory of its instances (PyBufferProcs, Include/cpython/object.h 3.8.18). */
import type { PyObject } from './object.ts';

/** Memory that somebody has borrowed: as long as it is, it keeps its size. */
export interface LentMemory {
  readonly length: number;
  readonly isReadonly: boolean;
  readonly at: (index: number) => number;
  readonly put: (index: number, byte: number) => void;
  /** The borrower is done with it (bf_releasebuffer). */
  readonly giveBack: () => void;
}

export interface BufferSlots {
  /** All bytes, a character each. Throws BufferError or ValueError where there is no such memory at the moment. */
  readonly text: (object: PyObject, request: BufferRequest) => string;
  /** bf_getbuffer for a lender that holds the object; null where the object passes on what it has borrowed itself. */
  readonly lend: ((object: PyObject) => LentMemory) | null;
}

/** Whether the bytes have to lie one behind the other (PyBUF_SIMPLE), or may be gathered (PyBUF_FULL_RO). */
export type BufferRequest = 'simple' | 'any layout';
