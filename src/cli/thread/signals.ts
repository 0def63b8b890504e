/** What a program's thread and the one that waits for it tell each other while the program runs: that the user interrupts it. */

const INTERRUPT = 0;
const READING = 1;
/** Milliseconds between two looks at a terminal that has no line yet. */
const NAP = 20;

export class Signals {
  private readonly cells: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.cells = new Int32Array(memory);
  }

  /** For the other side. */
  get memory(): SharedArrayBuffer {
    return this.cells.buffer as SharedArrayBuffer;
  }

  /** Asks the program to end; false where it cannot hear: it waits for a pipe, or has not heard the last time. */
  interrupt(): boolean {
    if (Atomics.load(this.cells, READING) === 1) return false;
    return Atomics.exchange(this.cells, INTERRUPT, 1) === 0;
  }

  /** Whether the user has asked. */
  interrupted(): boolean {
    return Atomics.load(this.cells, INTERRUPT) === 1;
  }

  /** The same, and it is heard. */
  takeInterrupt(): boolean {
    return Atomics.exchange(this.cells, INTERRUPT, 0) === 1;
  }

  /** Runs what may block for as long as nobody writes. */
  reading<T>(read: () => T): T {
    Atomics.store(this.cells, READING, 1);
    try {
      return read();
    } finally {
      Atomics.store(this.cells, READING, 0);
    }
  }

  sleep(): void {
    Atomics.wait(this.cells, INTERRUPT, 0, NAP);
  }
}
