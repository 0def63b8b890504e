/** The entries of a traceback or of the stack: file, line, function and the line's text (Lib/traceback.py, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { newTuple } from '../../object/construct.ts';
import { lineOf } from '../../object/frame.ts';
import type { Frame, FrameObject, TracebackObject } from '../../object/payloads.ts';
import { frameType, tracebackType } from '../../object/static-types.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { thread } from '../../vm/thread.ts';
import { cachedLine } from './line-cache.ts';

/** Borrowed from a code object, but for the line's text, which has no white space around it and is empty where it is not known. */
export interface Entry {
  readonly filename: PyObject<string>;
  readonly lineno: number;
  readonly name: PyObject<string>;
  readonly text: string;
}

/** Entries from the oldest call on, at most `limit` of them. */
export function tracebackEntries(traceback: PyObject, limit: PyObject | undefined): Entry[] {
  const most = limitOf(limit);
  const entries: Entry[] = [];
  for (let each: PyObject | null = traceback; each !== null && each !== none && entries.length < most; ) {
    if (each.type !== tracebackType) throw raised('AttributeError', `'${each.type.payload.name}' object has no attribute 'tb_frame'`);
    const { payload } = each as TracebackObject;
    entries.push(entryOf(payload.tb_frame.payload, payload.tb_lineno));
    each = payload.tb_next;
  }
  return entries;
}

/** Entries of the frame and its callers, the caller that is furthest away first; the `limit` nearest of them. */
export function stackEntries(start: PyObject | undefined, limit: PyObject | undefined): Entry[] {
  const most = limitOf(limit);
  const entries: Entry[] = [];
  for (let frame = firstFrame(start); frame !== null && entries.length < most; frame = frame.payload.f_back) {
    entries.unshift(entryOf(frame.payload, lineOf(frame.payload)));
  }
  return entries;
}

function firstFrame(start: PyObject | undefined): FrameObject | null {
  if (start === undefined || start === none) return thread.frame;
  if (start.type !== frameType) throw raised('AttributeError', `'${start.type.payload.name}' object has no attribute 'f_lineno'`);
  return start as FrameObject;
}

/** No limit given is `sys.tracebacklimit`, where the program set that. */
function limitOf(limit: PyObject | undefined): number {
  const wanted = limit === undefined || limit === none ? thread.sysDict?.payload.getName('tracebacklimit') : limit;
  return wanted === undefined || wanted === none ? Number.POSITIVE_INFINITY : integerArgument(wanted);
}

function entryOf({ code: { co_filename, co_name } }: Frame, lineno: number): Entry {
  return { filename: co_filename, lineno, name: co_name, text: cachedLine(co_filename, lineno).trim() };
}

/** `(filename, line number, function name, text)`; a text that is not known is None. */
export function entryTuple({ filename, lineno, name, text }: Entry): Ref {
  return newTuple([newRef(filename), newInt(lineno), newRef(name), text === '' ? newRef(none) : newStr(text)]);
}

/** One entry as tracebacks show it. */
export function entryText(filename: string, lineno: number | bigint, name: string, text: string): string {
  const line = text.trim();
  return `  File "${filename}", line ${lineno}, in ${name}\n${line === '' ? '' : `    ${line}\n`}`;
}
