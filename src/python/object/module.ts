/** Modules (Objects/moduleobject.c, 2.7.18). */
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import { raised } from '../protocol/raise.ts';
import { worded } from '../protocol/worded.ts';
import { leftOut } from './left-out.ts';
import { defineGetSets } from './native.ts';
import type { ModuleObject } from './payloads.ts';
import { moduleType } from './static-types.ts';

moduleType.payload.tracked = true;
moduleType.payload.traverse = (object, visit) => visit((object as ModuleObject).payload.md_dict, 'md_dict');
moduleType.payload.dictSlot = {
  get: (object) => (object as ModuleObject).payload.md_dict,
  set: () => {
    throw raised('TypeError', 'readonly attribute');
  },
};
moduleType.payload.missingAttribute = (object, name) => {
  const own = (object as ModuleObject).payload.md_dict.payload.getName('__name__')?.payload;
  const who = typeof own === 'string' ? worded("'module' object", `module '${own}'`) : "'module' object";
  return `${who} has no attribute '${name}'${leftOut(object as ModuleObject, name)}`;
};
moduleType.payload.repr = (object) => {
  const dict = (object as ModuleObject).payload.md_dict.payload;
  const file = dict.getName('__file__');
  const origin = file === undefined ? '(built-in)' : `from '${file.payload}'`;
  return newStr(`<module '${dict.getName('__name__')?.payload ?? '?'}' ${origin}>`);
};
defineGetSets(moduleType, { __dict__: { get: (object) => newRef((object as ModuleObject).payload.md_dict) } });
