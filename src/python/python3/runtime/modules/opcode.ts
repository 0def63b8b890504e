/** `opcode` of Python 3 (Lib/opcode.py, 3.6.15 to 3.13.0): the tables of the instruction set. Its layer has counted what they hold. */
import { newInt } from '../../../cache/integers.ts';
import { intern } from '../../../cache/strings.ts';
import { claim } from '../../../memory/accounted.ts';
import { close } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import { constantText } from '../../../module/opcode.ts';
import { newList, newTuple } from '../../../object/construct.ts';
import { newDict } from '../../../object/dict.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { has } from '../../../versions/features.ts';
import type { OpcodeTable } from '../../../versions/opcode-table.ts';
import { target } from '../../../versions/target.ts';
import { setAccounted } from '../../../vm/import.ts';

/** The lists of opcodes by the kind of their operand. */
const KINDS = ['const', 'name', 'jrel', 'jabs', 'local', 'compare', 'free'] as const;

/** The compiler's own opcodes begin here, and stand in no code. */
const PSEUDO = 256;

function listsOf(opcodes: OpcodeTable): [name: string, numbers: Iterable<number>][] {
  const { byKind } = opcodes;
  const lists = KINDS.map((kind): [string, Iterable<number>] => [`has${kind}`, byKind[kind]]);
  if (!has('opcodes by argument')) return [...lists, ['hasnargs', []]];
  const more: [string, Iterable<number>][] = [
    ['hasarg', Object.values(opcodes.opmap).filter((number) => takesArgument(opcodes, number))],
    ['hasexc', byKind.exc],
  ];
  return has('jumps listed') ? [...lists, ...more, ['hasjump', byKind.jrel]] : [...lists, ...more];
}

function takesArgument({ haveArgument, withoutArgument }: OpcodeTable, number: number): boolean {
  return number >= haveArgument && !withoutArgument.has(number);
}

/** Names by number, those of the compiler's own opcodes too where `opmap` has them. */
function namesOf({ opname, opmap }: OpcodeTable): string[] {
  const names = [...opname];
  for (const [name, number] of Object.entries(opmap)) if (number >= PSEUDO) names[number] = name;
  return Array.from(names, (name, number) => name ?? `<${number}>`);
}

export function initOpcode(dict: DictObject): void {
  const set = (name: string, value: Ref): void => setAccounted(dict, name, value);
  const { opcodes } = target;
  const lists = listsOf(opcodes);
  set('cmp_op', newTuple(opcodes.comparisons.map(constantText)));
  for (const [name, numbers] of lists) set(name, newList([...numbers].map((number) => claim(newInt(number)))));
  const map = newDict();
  const names = namesOf(opcodes).map(constantText);
  for (const [name, number] of Object.entries(opcodes.opmap)) {
    map.payload.set(names[number] as Ref, claim(newInt(number)));
    close(claim(intern(name)));
  }
  set('opname', newList(names));
  set('opmap', map);
  set('HAVE_ARGUMENT', newInt(opcodes.haveArgument));
  set('EXTENDED_ARG', newInt(opcodes.extendedArgument));
  const all = ['cmp_op', ...lists.map(([name]) => name), 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG'];
  set('__all__', newList(all.map(constantText)));
}
