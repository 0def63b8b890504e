/**
 * The string that a formatted text consists of, where its last piece is all there is: Python 3 gives that very string back, because its
 * writer copies nothing then (_PyUnicodeWriter_WriteStr, Objects/unicodeobject.c 3.8.18).
 */
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { textType } from '../static-types.ts';

export class SolePiece {
  private piece: Ref | null = null;

  /** The next piece is written: a string of its own, borrowed, or parts of one and other things. */
  next(piece: PyObject | null): void {
    const before = this.piece;
    this.piece = piece?.type === textType ? (newRef(piece) as Ref) : null;
    if (before !== null) close(before);
  }

  /** The string that the whole text is, or one that is made of it. */
  take(text: string, make: (text: string) => Ref): Ref {
    const { piece } = this;
    this.piece = null;
    if (piece === null) return make(text);
    if (piece.payload === text && text !== '') return piece;
    close(piece);
    return make(text);
  }

  drop(): void {
    this.next(null);
  }
}
