/** The memory of a bytearray (PyByteArrayObject, Include/cpython/bytearrayobject.h 3.8.18): it grows in steps, and not while it is lent. */
import { raised } from '../../../../protocol/raise.ts';
import { reserve } from '../../../../protocol/reserve.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

export class ByteStorage {
  length: number;
  /** How many have borrowed the memory (ob_exports). */
  exports = 0;
  private room: Uint8Array;
  /** What was last read as a whole; null once that has changed. */
  private text: string | null;

  constructor(text: string) {
    this.room = Buffer.from(text, 'latin1');
    this.length = text.length;
    this.text = text;
  }

  /** All bytes, a character each. */
  read(): string {
    this.text ??= latin1(this.room.subarray(0, this.length));
    return this.text;
  }

  at(index: number): number {
    return this.room[index] as number;
  }

  put(index: number, byte: number): void {
    this.room[index] = byte;
    this.text = null;
  }

  /** Puts `given` in the place of `count` bytes. Throws BufferError where that would change the size of memory that is lent. */
  splice(from: number, count: number, given: string): void {
    const length = this.length - count + given.length;
    if (length !== this.length) this.checkResizable();
    if (length > this.room.length) this.grow(length);
    this.room.copyWithin(from + given.length, from + count, this.length);
    for (let index = 0; index < given.length; index++) this.room[from + index] = given.charCodeAt(index);
    this.length = length;
    this.text = null;
  }

  /** Throws BufferError while somebody has the memory (_canresize). */
  checkResizable(): void {
    if (this.exports > 0) throw raised('BufferError', 'Existing exports of data: object cannot be re-sized');
  }

  reverse(): void {
    this.room.subarray(0, this.length).reverse();
    this.text = null;
  }

  private grow(length: number): void {
    reserve(length);
    const room = new Uint8Array(length + (length >> 1));
    room.set(this.room.subarray(0, this.length));
    this.room = room;
  }
}
