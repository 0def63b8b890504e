/** The counts that names have after each executed line. */
import { type InterpreterOptions, type RunOutcome, run } from '../interpreter.ts';
import type { CodePayload, Frame, FrameObject } from '../object/payloads.ts';
import { immortalCount } from '../versions/immortal-objects.ts';
import { target } from '../versions/target.ts';
import { hasLine } from '../vm/line-table.ts';
import { toldCount } from '../vm/loans.ts';
import { bindingNext, instructionLength, lineOf, lineStarts } from './instruction.ts';
import { meaningOf } from './variables.ts';

/** A line that was executed. */
export interface ExecutedLine {
  readonly line: number;
  /** The name of the code: `<module>`, a function's. */
  readonly code: string;
  /** For each name, what `sys.getrefcount` returns of the object it names; null where it names none. */
  readonly counts: readonly (number | null)[];
}

export interface LinesReader {
  /** Before the first line: the names in their order. */
  names(names: readonly string[]): void;
  line(line: ExecutedLine): void;
}

/** Runs a program and tells the counts after each line; without names, those of all that the module itself names. */
export function runWithLines(source: string, options: InterpreterOptions, wanted: readonly string[], reader: LinesReader): RunOutcome {
  let names: readonly string[] | null = null;
  const lines = new LineTracker();
  const instructed = ({ payload: frame }: FrameObject): void => {
    names ??= announce(wanted.length > 0 ? wanted : storedNames(frame), reader);
    const line = lines.finished(frame);
    if (line === null) return;
    reader.line({ line, code: frame.code.co_name.payload, counts: names.map((name) => countOfName(frame, name)) });
  };
  return run(source, { ...options, observer: { started: () => {}, instructed, ended: () => {} } });
}

/** Tells when a line has been executed: begun at its first instruction or by a jump back, and left (maybe_call_line_trace, Python/ceval.c). */
class LineTracker {
  /** Frames that are within a line. */
  private readonly within = new WeakSet<Frame>();
  private readonly starts = new WeakMap<CodePayload, ReadonlySet<number>>();

  /** The line that a frame's latest instruction ended, or null. */
  finished(frame: Frame): number | null {
    const { f_lasti, pc, running } = frame;
    const { lnotab, co_firstlineno } = frame.code;
    const isOfLine = hasLine(lnotab, co_firstlineno, f_lasti);
    const begun = isOfLine && (this.within.has(frame) || this.startsOf(frame.code).has(f_lasti));
    const line = lineOf(frame, f_lasti);
    const stays = running && pc > f_lasti && lineOf(frame, pc) === line;
    const jumpsBack = running && pc <= f_lasti;
    if ((begun && stays) || jumpsBack) this.within.add(frame);
    else this.within.delete(frame);
    return begun && !stays ? line : null;
  }

  private startsOf(code: CodePayload): ReadonlySet<number> {
    const known = this.starts.get(code);
    if (known !== undefined) return known;
    const made = lineStarts(code);
    this.starts.set(code, made);
    return made;
  }
}

function announce(names: readonly string[], reader: LinesReader): readonly string[] {
  reader.names(names);
  return names;
}

/** What the code of a module binds, in the order of its text. */
function storedNames(frame: Frame): string[] {
  const { bytes } = frame;
  const found = new Set<string>();
  for (let at = 0; at < bytes.length; at += instructionLength(bytes[at] as number)) {
    const next = bindingNext({ ...frame, pc: at });
    if (next !== null && bytes[at] === target.opcodes.opmap.STORE_NAME) found.add(next.name.payload);
  }
  return [...found];
}

function countOfName(frame: Frame, name: string): number | null {
  const object = meaningOf(frame, name);
  return object === null ? null : (immortalCount(object) ?? toldCount(object));
}
