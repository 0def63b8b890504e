/** What holds a reference, by the holder's type: what such a holder is called, and the path of what stands in its slot. */
import type { InstanceObject, PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { CodeObject, Frame, FrameObject, FunctionObject } from '../object/payloads.ts';
import {
  cellType,
  codeType,
  dictType,
  frameType,
  frozensetType,
  functionType,
  listType,
  setType,
  tupleType,
} from '../object/static-types.ts';
import { describe } from './describe.ts';
import type { Names } from './names.ts';
import { further, type Path, pathOf } from './path.ts';
import type { Edge } from './walk.ts';

/** How references that a type's objects hold are told. */
interface HolderRow {
  /** The slots that are told so; what else such a holder has is told as any object's. */
  readonly slots?: readonly string[];
  /** `list item`, `dict key`, … */
  readonly kind: (edge: Edge, names: Names) => string;
  readonly path: (edge: Edge, names: Names) => Path;
}

/** Slots in which an object keeps the dictionary of its attributes. */
export const ATTRIBUTE_SLOTS: readonly string[] = ['md_dict', '__dict__', 'func_dict', 'dict', 'in_dict', 'cl_dict'];

const DICT_KINDS = {
  globals: { key: 'name of a global', value: 'global' },
  module: { key: 'name of a module global', value: 'module global' },
  attributes: { key: 'attribute name', value: 'attribute' },
  plain: { key: 'dict key', value: 'dict value' },
} as const;

const dict: HolderRow = {
  slots: ['key', 'value'],
  kind: ({ holder, slot }, names) => DICT_KINDS[names.roleOf(holder)][slot === 'key' ? 'key' : 'value'],
  path: ({ holder, held, slot, key }, names) => {
    const role = names.roleOf(holder);
    const name = (key ?? held).payload;
    if (role === 'plain' || typeof name !== 'string') {
      return slot === 'key' ? pathOf('key', names.of(holder)) : further(names.of(holder), `[${describe(key ?? held)}]`);
    }
    const owner = names.ownerOf(holder);
    return owner === null ? pathOf(name) : further(owner, `.${name}`);
  },
};

const item = (edge: Edge, names: Names): Path => further(names.of(edge.holder), `[${positionOf(edge)}]`, '[…]');

/** The position of an item of a list or tuple, whose items are visited from the last to the first. */
function positionOf({ holder, index }: Edge): number {
  return (holder.payload as Ref[]).length - 1 - index;
}
const list: HolderRow = { slots: ['item'], kind: () => 'list item', path: item };

/** What a tuple's items are when the tuple is part of something else, by the slot that has it. */
const TUPLE_KINDS: Readonly<Record<string, string>> = {
  co_consts: 'constant',
  co_names: 'name in code',
  co_varnames: 'local name in code',
  co_freevars: 'free variable name',
  co_cellvars: 'cell variable name',
  func_defaults: 'default argument',
  func_closure: 'closure',
};
const tuple: HolderRow = {
  slots: ['item'],
  kind: ({ holder }, names) => TUPLE_KINDS[names.originOf(holder)?.slot ?? ''] ?? 'tuple item',
  path: (edge, names) => {
    const origin = names.originOf(edge.holder);
    if (origin?.slot !== 'func_closure' || origin.holder.type !== functionType) return item(edge, names);
    const { co_freevars } = (origin.holder as FunctionObject).payload.func_code.payload;
    return pathOf(`variable ${co_freevars.payload[positionOf(edge)]?.payload}`, names.of(origin.holder));
  },
};

const set: HolderRow = {
  slots: ['item'],
  kind: ({ holder }) => `${holder.type.payload.name} item`,
  path: ({ holder }, names) => pathOf('item', names.of(holder)),
};

const code: HolderRow = {
  kind: ({ slot }) => ({ co_name: 'name of code', co_filename: 'file name of code' })[slot] ?? 'code',
  path: ({ holder, slot }, names) => pathOf(slot, names.of(holder)),
};

/** A cell is the variable it is for. */
const cell: HolderRow = { kind: () => 'closure cell', path: ({ holder }, names) => names.of(holder) };

const FRAME_KINDS: Readonly<Record<string, string>> = { local: 'local variable', stack: 'value stack' };
const frame: HolderRow = {
  kind: ({ slot }) => FRAME_KINDS[slot] ?? 'frame',
  path: (edge, names) => {
    const { holder, slot } = edge;
    if (slot === 'local') return pathOf(`variable ${localName((holder as FrameObject).payload, edge.index)}`, names.of(holder));
    if (slot === 'stack') return names.stackPath(holder as FrameObject, edge.index);
    return pathOf(slot, names.of(holder));
  },
};

/** The name of the `index`-th variable that has a value: locals, then cells, then free variables. */
function localName({ fast, code: { co_varnames, co_cellvars, co_freevars } }: Frame, index: number): string {
  const taken = fast.flatMap((value, slot) => (value === null ? [] : [slot]));
  const names = [...co_varnames.payload, ...co_cellvars.payload, ...co_freevars.payload];
  return String(names[taken[index] as number]?.payload);
}

/** Slots by the attribute that Python has for them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  m_self: '__self__',
  md_dict: '__dict__',
  ob_type: '__class__',
  in_class: '__class__',
  in_dict: '__dict__',
  cl_dict: '__dict__',
  cl_bases: '__bases__',
  cl_name: '__name__',
  d_type: '__objclass__',
  d_name: '__name__',
};

const SLOT_KINDS: Readonly<Record<string, string>> = { ob_type: 'instance', in_class: 'instance', member: 'slot' };

/** Types whose names say little. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  instancemethod: 'bound method',
  builtin_function_or_method: 'bound built-in',
  listiterator: 'list iterator',
  tupleiterator: 'tuple iterator',
  getset_descriptor: 'descriptor',
  member_descriptor: 'descriptor',
  weakref: 'weak reference',
};

/** Any other object: its type's name, and the slot as an attribute where Python has one of that name. */
const other: HolderRow = {
  kind: ({ holder, slot }) => SLOT_KINDS[slot] ?? TYPE_WORDS[holder.type.payload.name] ?? holder.type.payload.name,
  path: ({ holder, slot, index }, names) => {
    if (slot === 'member') return further(names.of(holder), `.${memberName(holder as InstanceObject, index)}`);
    const attribute = ATTRIBUTES[slot];
    const isAttribute = attribute !== undefined || holder.type.payload.mro.some((type) => type.payload.attributes.has(slot));
    return isAttribute ? further(names.of(holder), `.${attribute ?? slot}`) : pathOf(slot, names.of(holder));
  },
};

/** The name of the `index`-th member of `__slots__` that has a value; base classes' come first. */
function memberName({ type, members }: InstanceObject, index: number): string {
  const names = [...type.payload.mro].reverse().flatMap((each) => (each.payload.heap?.slots?.payload ?? []) as PyObject[]);
  const taken = members.flatMap((value, at) => (value === null ? [] : [at]));
  return String(names[taken[index] as number]?.payload);
}

const rows = new Map<TypeObject, HolderRow>([
  [dictType, dict],
  [listType, list],
  [tupleType, tuple],
  [setType, set],
  [frozensetType, set],
  [codeType, code],
  [cellType, cell],
  [frameType, frame],
]);

/** The row of a holder's type, or of the nearest type it derives from. */
export function holderRow({ holder, slot }: Edge): HolderRow {
  for (const type of holder.type.payload.mro) {
    const row = rows.get(type);
    if (row !== undefined) return row.slots?.includes(slot) === false ? other : row;
  }
  return other;
}

/** The file and first line of code are its own name; nothing else leads to it by a shorter way. */
export const isCode = (object: PyObject): object is CodeObject => object.type === codeType;
