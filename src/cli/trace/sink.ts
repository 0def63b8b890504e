/** Where the text of a trace goes while the program runs. */
import { openPending } from '../../output/write.ts';
import { utf8Bytes } from '../../python/utf8.ts';
import { OutputStream } from '../thread/streams.ts';

export interface Sink {
  write(text: string): void;
  end(): void;
  /** Whatever has been written to a file is given up. */
  abandon(): void;
}

const STDOUT = 1;
/** Characters that are held back before they are written to a file. */
const BLOCK = 1 << 16;

/** A file that takes its place at the end, or standard output where the path is null. */
export function openSink(path: string | null, terminal: boolean): Sink {
  return path === null ? standardOutput(terminal) : file(path);
}

function standardOutput(terminal: boolean): Sink {
  const stream = new OutputStream(STDOUT, terminal);
  return {
    write: (text) => stream.write(utf8Bytes(text)),
    end: () => stream.flush(),
    abandon: () => {},
  };
}

function file(path: string): Sink {
  const pending = openPending(path);
  let held = '';
  let done = false;
  const flush = (): void => {
    pending.write(held);
    held = '';
  };
  return {
    write: (text) => {
      held += text;
      if (held.length >= BLOCK) flush();
    },
    end: () => {
      flush();
      pending.complete();
      done = true;
    },
    abandon: () => {
      if (!done) pending.abandon();
    },
  };
}
