/** Making functions (MAKE_FUNCTION, Python/ceval.c; PyFunction_NewWithQualName, Objects/funcobject.c; 3.8.18). */
import type { StrObject } from '../../../cache/strings.ts';
import { close } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import type { TupleObject } from '../../../object/construct.ts';
import { newFunction } from '../../../object/new-function.ts';
import type { CodeObject, DictObject, Frame } from '../../../object/payloads.ts';
import { pop, push } from '../../../vm/evaluate.ts';

/** Bits of the operand: what lies below the code object, the last of them on top. */
const DEFAULTS = 0x1;
const KEYWORD_DEFAULTS = 0x2;
const ANNOTATIONS = 0x4;
const CLOSURE = 0x8;

export function makeFunction(frame: Frame, arg: number): void {
  const qualname = pop(frame) as Ref<StrObject>;
  const code = pop(frame) as Ref<CodeObject>;
  const made = newFunction(code, frame.f_globals);
  const { payload } = made;
  close(code);
  payload.func_qualname = qualname;
  if (arg & CLOSURE) payload.func_closure = pop(frame) as Ref<TupleObject>;
  if (arg & ANNOTATIONS) payload.func_annotations = pop(frame) as Ref<DictObject>;
  if (arg & KEYWORD_DEFAULTS) payload.func_kwdefaults = pop(frame) as Ref<DictObject>;
  if (arg & DEFAULTS) payload.func_defaults = pop(frame) as Ref<TupleObject>;
  push(frame, made);
}
