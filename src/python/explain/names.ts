/** Names of objects by the way each was found: from the program's globals, from a module, or by what it is. */
import type { PyObject } from '../memory/object.ts';
import type { DictObject, FrameObject, ModuleObject } from '../object/payloads.ts';
import { codeName, describe } from './describe.ts';
import { ATTRIBUTE_SLOTS, holderRow, isCode } from './holders.ts';
import { type Path, pathOf } from './path.ts';
import type { Edge, HeapWalk } from './walk.ts';

/** Which names a dictionary holds. */
type DictRole = 'globals' | 'module' | 'attributes' | 'plain';

/** What the names of a program begin with. */
export interface Landmarks {
  /** The globals of `__main__`. */
  readonly globals: DictObject;
  readonly modules: readonly ModuleObject[];
  /** The frame that calls `getrefcount`. */
  readonly frame: FrameObject;
}

export class Names {
  private readonly known = new Map<PyObject, Path>();
  private readonly walk: HeapWalk;
  private readonly landmarks: Landmarks;
  private readonly modules: ReadonlyMap<PyObject, ModuleObject>;

  constructor(walk: HeapWalk, landmarks: Landmarks) {
    this.walk = walk;
    this.landmarks = landmarks;
    this.modules = new Map(landmarks.modules.map((module) => [module.payload.md_dict, module]));
    this.known.set(landmarks.globals, pathOf('globals()'));
  }

  /** The reference by which an object was found. */
  originOf(object: PyObject): Edge | undefined {
    return this.walk.origins.get(object);
  }

  of(object: PyObject): Path {
    const known = this.known.get(object);
    if (known !== undefined) return known;
    // Anything that comes back to itself is named by what it is; the chain is walked from its start, for it may be long.
    const chain = this.chainTo(object);
    for (let step = chain.pop(); step !== undefined; step = chain.pop()) this.known.set(step, this.make(step));
    return this.known.get(object) as Path;
  }

  /** The object and those it is reached by, up to one that has a name. */
  private chainTo(object: PyObject): PyObject[] {
    const chain = [object];
    for (let at = object; !this.isStart(at); ) {
      const next = this.ownerObject(at) ?? this.originOf(at)?.holder;
      if (next === undefined || this.known.has(next)) break;
      chain.push(next);
      at = next;
    }
    return chain;
  }

  private isStart(object: PyObject): boolean {
    return isCode(object) || this.modules.has(object);
  }

  private make(object: PyObject): Path {
    if (isCode(object)) return pathOf(codeName(object));
    const module = this.modules.get(object);
    if (module !== undefined) return pathOf(`${moduleName(module)}.__dict__`);
    const origin = this.originOf(object);
    if (origin !== undefined) return holderRow(origin).path(origin, this);
    const unreachable = this.walk.garbage.has(object) ? 'unreachable ' : '';
    return pathOf(`${unreachable}${describe(object)}`);
  }

  roleOf(dict: PyObject): DictRole {
    if (dict === this.landmarks.globals) return 'globals';
    if (this.modules.has(dict)) return 'module';
    return this.ownerObject(dict) === null ? 'plain' : 'attributes';
  }

  /** The object whose attributes a dictionary holds. */
  private ownerObject(dict: PyObject): PyObject | null {
    const origin = this.originOf(dict);
    return origin !== undefined && ATTRIBUTE_SLOTS.includes(origin.slot) ? origin.holder : null;
  }

  /** The loaded module that an object was found from; null for what the program itself holds. */
  moduleOf(object: PyObject): ModuleObject | null {
    for (let at: PyObject | undefined = object; at !== undefined; at = this.originOf(at)?.holder) {
      const module = this.modules.get(at);
      if (module !== undefined) return module.payload.md_dict === this.landmarks.globals ? null : module;
    }
    return null;
  }

  /** The path of that object; null for the program's own globals, whose names stand alone. */
  ownerOf(dict: PyObject): Path | null {
    if (dict === this.landmarks.globals) return null;
    const module = this.modules.get(dict);
    if (module !== undefined) return pathOf(moduleName(module));
    const owner = this.ownerObject(dict);
    return owner === null ? null : this.of(owner);
  }

  /** A value on a frame's stack, the `index`-th that is no null. In the frame that calls `getrefcount` the argument lies on top, below it the function. */
  stackPath(frame: FrameObject, index: number): Path {
    const { stack, sp } = frame.payload;
    const places = stack.flatMap((value, at) => (at < sp && value !== null ? [at] : []));
    const above = places.length - 1 - index;
    if (frame !== this.landmarks.frame || above > 1) return pathOf(`stack[${places[index]}]`, this.of(frame));
    return pathOf(above === 0 ? 'the argument of getrefcount' : 'getrefcount, which is being called');
  }
}

export function moduleName({ payload }: ModuleObject): string {
  return String(payload.md_dict.payload.getName('__name__')?.payload ?? '?');
}
