/** Pieces of f-strings (FORMAT_VALUE, Python/ceval.c 3.8.18). */
import { close } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { asciiObject } from '../../../object/ascii.ts';
import { formatObject } from '../../../object/format/format-object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { strType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { reprObject, strObject } from '../../../protocol/object.ts';
import { pop, push } from '../../../vm/evaluate.ts';

/** Bits of the operand: the conversion, and whether a format specification lies on top. */
const CONVERSION = 0x3;
const HAS_SPEC = 0x4;
const CONVERTERS: readonly ((object: PyObject) => Ref)[] = [(object) => object as Ref, strObject, reprObject, asciiObject];

function formatValue(frame: Frame, arg: number): void {
  const spec = arg & HAS_SPEC ? pop(frame) : null;
  const value = pop(frame);
  const held = spec === null ? [value] : [value, spec];
  const text = holding(held, () => converted(value, arg & CONVERSION, spec));
  push(frame, text);
}

/** A string without a specification is itself. */
function converted(value: PyObject, conversion: number, spec: PyObject | null): Ref {
  const made = conversion === 0 ? null : (CONVERTERS[conversion] as (object: PyObject) => Ref)(value);
  const subject = made ?? value;
  if (subject.type === strType && spec === null) return made ?? strObject(value);
  const text = formatObject(subject, spec ?? undefined);
  if (made !== null) close(made);
  return text;
}

export const formatRows = [row('FORMAT_VALUE', 'count', '[value spec?] -- [text]', formatValue)];
