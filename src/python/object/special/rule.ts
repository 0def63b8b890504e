/**
 * A slot of a type and the special methods that stand for it (slotdefs, Objects/typeobject.c 2.7.18). Read one way, a built-in type's slot
 * becomes attributes such as `list.__len__`; read the other way, a class's `__len__` fills the slot with a function that calls it.
 */
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Binary, BinarySlot, NativeMethod, NumberSlots, TypeRecord, Unary } from '../../memory/type-record.ts';
import { callSpecial } from '../../protocol/special-method.ts';
import { noArguments } from '../native.ts';

/** A slot's function, whatever its shape. */
// biome-ignore lint/suspicious/noExplicitAny: each rule knows the shape of its own slot
export type SlotFunction = (...args: any[]) => any;

export interface SlotRule {
  /** The special methods that fill the slot. */
  readonly names: readonly string[];
  readonly get: (record: TypeRecord) => SlotFunction | null;
  readonly set: (record: TypeRecord, slot: SlotFunction | null) => void;
  /** The slot's function as the method of that name; null where the name only fills the slot. */
  readonly wrap: (name: string, slot: SlotFunction) => NativeMethod | null;
  /** Calls the special methods of the object's class; null for slots that only built-in types have. */
  readonly dispatch: SlotFunction | null;
}

type PlainSlot = {
  [K in keyof TypeRecord]: TypeRecord[K] extends SlotFunction | null ? K : never;
}[keyof TypeRecord];

/** A rule for a slot that is a field of the type record. */
export function slotRule<K extends PlainSlot>(
  slot: K,
  names: readonly string[],
  dispatch: NonNullable<TypeRecord[K]> & SlotFunction,
  wrap: (name: string, run: NonNullable<TypeRecord[K]>) => NativeMethod | null,
): SlotRule {
  return {
    names,
    get: (record) => record[slot] as SlotFunction | null,
    set: (record, run) => {
      (record as unknown as Record<string, SlotFunction | null>)[slot] = run;
    },
    wrap: (name, run) => wrap(name, run as NonNullable<TypeRecord[K]>),
    dispatch,
  };
}

type UnarySlot = 'negative' | 'positive' | 'absolute' | 'invert' | 'int' | 'long' | 'float' | 'index' | 'hex' | 'oct';

/** A rule for a number slot of one operand. */
export function unaryRule(
  slot: UnarySlot,
  name: string,
  check: (result: Ref, name: string, owner: PyObject) => Ref = (result) => result,
): SlotRule {
  const dispatch: Unary = (object) => check(callSpecial(object, name), name, object);
  return {
    names: [name],
    get: (record) => record.number?.[slot] ?? null,
    set: (record, run) => setNumber(record, slot, run as Unary | null),
    wrap: (each, run) => noArguments(each, (self: PyObject) => run(self)),
    dispatch,
  };
}

/** Sets or removes a function among a class's own number slots. */
export function setNumber(record: TypeRecord, slot: UnarySlot | BinarySlot, run: Unary | Binary | null): void {
  const slots: NumberSlots = record.number ?? {};
  record.number = slots;
  if (run === null) delete slots[slot];
  else (slots as Record<string, Unary | Binary>)[slot] = run;
}
