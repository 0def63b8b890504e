/** `opcode` (Lib/opcode.py, 2.7.18): the tables of the instruction set. Its layer has counted what they hold. */
import { newInt } from '../cache/integers.ts';
import { intern, newStr, type StrObject } from '../cache/strings.ts';
import { claim } from '../memory/accounted.ts';
import { close } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import { newList, newTuple } from '../object/construct.ts';
import { newDict } from '../object/dict.ts';
import type { DictObject } from '../object/payloads.ts';
import { target } from '../versions/target.ts';
import { setAccounted } from '../vm/import.ts';

/** The lists of opcodes by kind, in the order of the module. */
const KINDS = ['const', 'name', 'jrel', 'jabs', 'local', 'compare', 'free'] as const;

/** Names that `from opcode import *` brings, in the order of the module. */
export const OPCODE_NAMES = ['cmp_op', ...KINDS.map((kind) => `has${kind}`), 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG'];

/** A string constant of the module: one object for a name, a new one for anything else, as compiling makes them. */
export function constantText(text: string): Ref<StrObject> {
  return /^\w+$/.test(text) || text.length < 2 ? claim(intern(text)) : newStr(text);
}

export function initOpcode(dict: DictObject): void {
  const set = (name: string, value: Ref): void => setAccounted(dict, name, value);
  const { comparisons, byKind, opmap, opname, haveArgument, extendedArgument } = target.opcodes;
  set('cmp_op', newTuple(comparisons.map(constantText)));
  for (const kind of KINDS) set(`has${kind}`, newList([...byKind[kind]].map((number) => claim(newInt(number)))));
  const map = newDict();
  const names = opname.map(constantText);
  for (const number of Object.values(opmap)) map.payload.set(names[number] as Ref, claim(newInt(number)));
  for (const name of Object.keys(opmap)) claimKey(name);
  set('opname', newList(names));
  set('opmap', map);
  set('HAVE_ARGUMENT', newInt(haveArgument));
  set('EXTENDED_ARG', newInt(extendedArgument));
  set('__all__', newList(OPCODE_NAMES.map(constantText)));
}

/** The dict took a reference to its key, which the layer has counted. */
function claimKey(name: string): void {
  if (/^\w+$/.test(name)) close(claim(intern(name)));
}
