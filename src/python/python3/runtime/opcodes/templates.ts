/** Template strings (Python/bytecodes.c, 3.14.2). */
import { newStr } from '../../../cache/strings.ts';
import type { Ref } from '../../../memory/object.ts';
import type { TupleObject } from '../../../object/construct.ts';
import type { Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { newTemplate } from '../types/template/index.ts';
import { conversionOf, newInterpolation } from '../types/template/interpolation.ts';

/** Bits of the operand: whether a format lies on top; above it the conversion. */
const HAS_FORMAT = 1;
const CONVERSION_SHIFT = 2;

function buildInterpolation(frame: Frame, arg: number): void {
  const format_spec = arg & HAS_FORMAT ? pop(frame) : (newStr('') as Ref);
  const expression = pop(frame);
  const value = pop(frame);
  push(frame, newInterpolation({ value, expression, conversion: conversionOf(arg >> CONVERSION_SHIFT), format_spec }));
}

export const templateRows = [
  row('BUILD_INTERPOLATION', 'count', '[value expression format?] -- [interpolation]', buildInterpolation),
  row('BUILD_TEMPLATE', 'none', '[strings interpolations] -- [template]', (frame) => {
    const interpolations = pop(frame) as unknown as Ref<TupleObject>;
    push(frame, newTemplate(pop(frame) as unknown as Ref<TupleObject>, interpolations));
  }),
];
