/** Classic classes (Objects/classobject.c, 2.7.18: PyClassObject). */
import { none } from '../../cache/singletons.ts';
import { intern, newStr, type StrObject } from '../../cache/strings.ts';
import { adopt, close, closeNullable, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { addressOf } from '../../protocol/address.ts';
import { noAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { raised } from '../../protocol/raise.ts';
import { thread } from '../../vm/thread.ts';
import type { TupleObject } from '../construct.ts';
import type { ClassObject, DictObject } from '../payloads.ts';
import { classType, dictType, isKindOf, strType, tupleType } from '../static-types.ts';
import { newInstance } from './instance.ts';
import { classLookup, HOOKS } from './lookup.ts';

const { payload } = classType;

/** `class name: …` without a base that is a type (PyClass_New); the body's dictionary becomes the class's. */
payload.construct = (_type, args) => {
  const [name, bases, names] = args;
  if (args.length !== 3) throw raised('TypeError', `classobj() takes exactly 3 arguments (${args.length} given)`);
  if (!isKindOf(name as PyObject, strType))
    throw raised('TypeError', `argument 1 must be str, not ${(name as PyObject).type.payload.name}`);
  if (!isKindOf(names as PyObject, dictType)) throw raised('TypeError', 'PyClass_New: dict must be a dictionary');
  if (!isKindOf(bases as PyObject, tupleType)) throw raised('TypeError', 'PyClass_New: bases must be a tuple');
  return newClass(name as StrObject, bases as TupleObject, names as DictObject);
};

function newClass(name: StrObject, bases: TupleObject, names: DictObject): Ref {
  if (names.payload.getName('__doc__') === undefined) setName(names, '__doc__', newRef(none));
  const module = thread.frame?.payload.f_globals.payload.getName('__name__');
  if (names.payload.getName('__module__') === undefined && module !== undefined) setName(names, '__module__', newRef(module));
  const foreign = bases.payload.find((base) => base.type !== classType);
  if (foreign !== undefined) return makeBy(foreign, name, bases, names);
  const made = adopt(classType, {
    cl_bases: newRef(bases),
    cl_dict: newRef(names),
    cl_name: newRef(name),
    cl_getattr: null,
    cl_setattr: null,
    cl_delattr: null,
  }) as Ref<ClassObject>;
  for (const name of HOOKS) setHook(made, name);
  return made;
}

/** A base that is no classic class makes the class by its own type. */
function makeBy(base: PyObject, name: StrObject, bases: TupleObject, names: DictObject): Ref {
  if (base.type.payload.call === null && base.type.type.payload.call === null)
    throw raised('TypeError', 'PyClass_New: base must be a class');
  return call(base.type, newRef(name), newRef(bases), newRef(names));
}

function setHook(type: ClassObject, name: (typeof HOOKS)[number]): void {
  const field = `cl_${name.slice(2, -2)}` as 'cl_getattr' | 'cl_setattr' | 'cl_delattr';
  const found = classLookup(type, name);
  const old = type.payload[field];
  type.payload[field] = found === undefined ? null : newRef(found);
  closeNullable(old);
}

function setName(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name);
  dict.payload.set(key, value);
  close(key);
}

payload.tracked = true;
payload.traverse = (object, visit) => {
  for (const [slot, held] of Object.entries((object as ClassObject).payload)) if (held !== null) visit(held as Ref, slot);
};
payload.call = (callee, args, kwargs) => newInstance(callee as ClassObject, args, kwargs);

payload.getAttribute = (object, name) => {
  const { cl_bases, cl_dict, cl_name } = (object as ClassObject).payload;
  if (name.payload === '__dict__') return newRef(cl_dict);
  if (name.payload === '__bases__') return newRef(cl_bases);
  if (name.payload === '__name__') return newRef(cl_name);
  const value = classLookup(object as ClassObject, name.payload);
  if (value === undefined) return undefined;
  const { descrGet } = value.type.payload;
  return descrGet === null ? newRef(value) : descrGet(value, null, object as never);
};

payload.missingAttribute = (object, name) => `class ${(object as ClassObject).payload.cl_name.payload} has no attribute '${name}'`;

payload.setAttribute = (object, name, value) => {
  const self = object as ClassObject;
  if (replaceOwn(self, name.payload, value)) return;
  const { cl_dict } = self.payload;
  if (value === null) {
    if (!cl_dict.payload.delete(name)) throw noAttribute(object, name.payload);
  } else cl_dict.payload.set(name, newRef(value));
  if ((HOOKS as readonly string[]).includes(name.payload)) setHook(self, name.payload as (typeof HOOKS)[number]);
};

/** `__name__`, `__bases__` and `__dict__` are no entries of the dictionary. */
function replaceOwn(self: ClassObject, name: string, value: PyObject | null): boolean {
  const rules = {
    __name__: ['cl_name', strType, '__name__ must be a string object'],
    __bases__: ['cl_bases', tupleType, '__bases__ must be a tuple object'],
    __dict__: ['cl_dict', dictType, '__dict__ must be a dictionary object'],
  } as const;
  if (!Object.hasOwn(rules, name)) return false;
  const [field, type, message] = rules[name as keyof typeof rules];
  if (value === null || !isKindOf(value, type)) throw raised('TypeError', message);
  const old = self.payload[field];
  self.payload[field] = newRef(value) as never;
  close(old);
  return true;
}

/** `module.name`, or `?.name`. */
export function qualifiedName({ payload: { cl_dict, cl_name } }: ClassObject): string {
  const module = cl_dict.payload.getName('__module__');
  return `${module !== undefined && isKindOf(module, strType) ? module.payload : '?'}.${cl_name.payload}`;
}

payload.repr = (object) => newStr(`<class ${qualifiedName(object as ClassObject)} at ${addressOf(object)}>`);
payload.str = (object) => newStr(qualifiedName(object as ClassObject));
