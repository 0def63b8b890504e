/**
 * `super().name` of 3.14: an instruction that runs again makes no super object, and a method goes to its call unbound, with the object as it
 * lies on the stack (LOAD_SUPER_ATTR_ATTR, LOAD_SUPER_ATTR_METHOD, Python/bytecodes.c 3.14.2).
 */
import type { StrObject } from '../../../cache/strings.ts';
import { close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Attribute } from '../../../memory/type-record.ts';
import type { Frame } from '../../../object/payloads.ts';
import { functionType } from '../../../object/static-types.ts';
import { superAttribute, superType } from '../../../object/super.ts';
import { row } from '../../../opcode/row.ts';
import { isType } from '../../../protocol/subclass.ts';
import { push, replaceWith } from '../../../vm/evaluate.ts';
import { isSpecialized } from '../specialization.ts';
import { superAttributeOf } from './intrinsics.ts';

const MARK = null as unknown as Ref;

/** A function of the class and the object, or the attribute and a mark. */
function loadSuperAttribute(frame: Frame, arg: number): void {
  if (loadSpecialized(frame, arg)) return;
  push(frame, superAttributeOf(frame, arg));
  if (arg & 1) push(frame, MARK);
}

/** Whether it could be loaded without a super object. */
function loadSpecialized(frame: Frame, arg: number): boolean {
  const [callee, type, self] = frame.stack.slice(frame.sp - 3, frame.sp) as [Ref, Ref, Ref];
  if (callee !== (superType as PyObject) || !isType(type) || !isSpecialized(frame)) return false;
  const found = superAttribute(type, self, frame.names[arg >> 2] as StrObject);
  if (found === undefined) return false;
  const place = frame.sp - 3;
  if (arg & 1 && isFunction(found.attribute)) {
    frame.stack[place] = newRef(found.attribute.object) as Ref;
    frame.stack[place + 1] = self;
    frame.sp--;
    close(callee);
    close(type);
    return true;
  }
  replaceWith(frame, place, found.bind());
  if (arg & 1) push(frame, MARK);
  return true;
}

const isFunction = (attribute: Attribute): attribute is Extract<Attribute, { kind: 'object' }> =>
  attribute.kind === 'object' && attribute.object.type === functionType;

export const superAttributeRow = row(
  'LOAD_SUPER_ATTR',
  'name',
  '[super class self] -- [attribute mark?] or [function self]',
  loadSuperAttribute,
);
