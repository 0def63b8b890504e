/** Holders in words. */
import type { PyObject } from '../memory/object.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { CodeObject, FrameObject } from '../object/payloads.ts';
import { codeType, frameType, typeType } from '../object/static-types.ts';
import type { Edge } from './edge.ts';
import { sketch } from './sketch.ts';

/** What an object is to the program, where that says more than its type. */
export type Role =
  | { readonly kind: 'globals' }
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'attributes'; readonly owner: PyObject }
  | { readonly kind: 'code'; readonly slot: string; readonly name: string };

export class Wording {
  private readonly roles = new WeakMap<PyObject, Role>();
  private readonly idOf: (object: PyObject) => number | undefined;

  constructor(idOf: (object: PyObject) => number | undefined) {
    this.idOf = idOf;
  }

  /** From now on `object` is named by its role. */
  give(object: PyObject, role: Role): void {
    this.roles.set(object, role);
  }

  /** The tuples of a code object are its parts. */
  meet(object: PyObject): void {
    if (object.type !== codeType) return;
    const { payload } = object as CodeObject;
    for (const slot of ['co_consts', 'co_names', 'co_varnames', 'co_freevars', 'co_cellvars'] as const) {
      const tuple = payload[slot];
      if (tuple.payload.length > 0) this.give(tuple, { kind: 'code', slot, name: payload.co_name.payload });
    }
  }

  /** Who holds a reference, such as `global x`, `value stack`, `list #5 [0]`. */
  holder(edge: Edge): string {
    const { owner, slot } = edge;
    if (owner === null) return slot;
    const role = this.roles.get(owner);
    if (role?.kind === 'code') return `${role.slot} of ${role.name}`;
    if (owner.payload instanceof DictStorage && typeof edge.at === 'object' && edge.at !== null)
      return this.entry(owner, slot, edge.at, role);
    if (owner.type === frameType) return frameSlot(owner as FrameObject, slot, edge.at);
    if (slot === 'item') return `${this.name(owner)}${typeof edge.at === 'number' ? ` [${edge.at}]` : ''}`;
    if (owner.type.payload.name.endsWith('iterator')) return this.name(owner);
    if (slot.startsWith('attribute')) return `${slot} ${nameOf(edge.at)} of ${this.name(owner)}`;
    if (slot.endsWith('()')) return `${this.name(owner)} .${slot}`;
    return `${slot === '' ? '' : `${slot} of `}${this.name(owner)}`;
  }

  private entry(dict: PyObject, slot: string, key: PyObject, role: Role | undefined): string {
    const prefix = slot === 'key' ? 'name of ' : '';
    if (role?.kind === 'globals') return `${prefix}global ${nameOf(key)}`;
    if (role?.kind === 'attributes') return `attribute ${slot === 'key' ? 'name ' : ''}${nameOf(key)} of ${this.name(role.owner)}`;
    if (role?.kind === 'module') return `${prefix}${role.name}.${nameOf(key)}`;
    return `${this.name(dict)} ${slot === 'key' ? 'key ' : ''}[${sketch(key)}]`;
  }

  /** `list #5`, `function f() #7`. */
  private name(object: PyObject): string {
    const id = this.idOf(object);
    const number = id === undefined ? '' : ` #${id}`;
    if (object.type === codeType) return `code ${sketch(object)}`;
    return `${object.type === typeType ? `type ${sketch(object)}` : object.type.payload.name}${number}`;
  }
}

const nameOf = (key: Edge['at']): string => (typeof key === 'object' && typeof key?.payload === 'string' ? key.payload : '');

function frameSlot({ payload }: FrameObject, slot: string, at: Edge['at']): string {
  const { co_name, co_varnames, co_cellvars, co_freevars } = payload.code;
  const code = co_name.payload === '<module>' ? '' : ` of ${co_name.payload}()`;
  if (slot === 'stack') return `value stack${code}`;
  if (slot === 'result') return `return value${code}`;
  if (slot !== 'local') return `${slot} of frame of ${co_name.payload}`;
  const names = [...co_varnames.payload, ...co_cellvars.payload, ...co_freevars.payload];
  return `local ${nameOf(names[at as number] ?? null)}${code}`;
}
