/** The standard streams of a program's thread: bytes (as latin-1 characters) in and out at once, without node's event loop. */
import { constants, openSync, readSync } from 'node:fs';
import { writeAll } from '../../output/write.ts';
import type { Signals } from './signals.ts';

/** Whoever read standard output has gone (`| head`): the program ends, quietly. */
export class ClosedPipe extends Error {}

/** Bytes that are held back before they are written, as C's stdio does (BUFSIZ of glibc for pipes). */
const BLOCK = 8192;

/** Standard output, written line by line to a terminal, else in blocks; whoever runs the program flushes it now and then. */
export class OutputStream {
  private readonly descriptor: number;
  private readonly byLine: boolean;
  private held = '';

  constructor(descriptor: number, byLine: boolean) {
    this.descriptor = descriptor;
    this.byLine = byLine;
  }

  /** Throws {@link ClosedPipe}. */
  write(bytes: string): void {
    this.held += bytes;
    if (this.held.length >= BLOCK || (this.byLine && bytes.includes('\n'))) this.flush();
  }

  /** Throws {@link ClosedPipe}. */
  flush(): void {
    if (this.held === '') return;
    const bytes = Buffer.from(this.held, 'latin1');
    this.held = '';
    try {
      writeAll(this.descriptor, bytes);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'EPIPE' ? new ClosedPipe() : error;
    }
  }
}

const STDIN = 0;
const CHUNK = 1 << 16;
const NEWLINE = 10;

/** Standard input by lines. */
export class InputStream {
  private readonly signals: Signals;
  private readonly descriptor: number;
  private readonly chunk = Buffer.allocUnsafe(CHUNK);
  private rest = '';
  private start = 0;
  private end = 0;

  /** @param terminal whether it is one @param signals end the waiting for a line */
  constructor(terminal: boolean, signals: Signals) {
    this.signals = signals;
    this.descriptor = terminal ? openTerminal() : STDIN;
  }

  /** The next line with its end, or null at the end of input or where the user interrupts. */
  readLine(): string | null {
    for (;;) {
      const newline = this.chunk.subarray(this.start, this.end).indexOf(NEWLINE);
      if (newline >= 0) return this.take(this.start + newline + 1);
      this.rest = this.take(this.end);
      if (!this.fill()) return this.rest === '' ? null : this.take(this.end);
    }
  }

  private take(end: number): string {
    const text = this.rest + this.chunk.toString('latin1', this.start, end);
    this.start = end;
    this.rest = '';
    return text;
  }

  private fill(): boolean {
    this.start = 0;
    this.end = 0;
    while (!this.signals.interrupted()) {
      const read = this.signals.reading(() => readNow(this.descriptor, this.chunk));
      if (read === null) this.signals.sleep();
      else {
        this.end = read;
        return read > 0;
      }
    }
    return false;
  }
}

/** How many bytes were read, 0 at the end, null where there are none yet. */
function readNow(descriptor: number, chunk: Buffer): number | null {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EOF') return 0;
    if (code === 'EAGAIN') return null;
    throw error;
  }
}

/** The terminal once more, so that reading does not block: then Ctrl-C is noticed while a program waits for a line. */
function openTerminal(): number {
  try {
    return openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return STDIN;
  }
}
