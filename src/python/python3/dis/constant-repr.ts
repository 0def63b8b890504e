/** Constants as Python 3's `repr` shows them (unicode_repr, Objects/unicodeobject.c; PyBytes_Repr, Objects/bytesobject.c; 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import { close } from '../../memory/heap.ts';
import { constantObject } from '../../object/code.ts';
import { repr } from '../../protocol/object.ts';

/** @param codeRepr how code among them is shown */
export function constantRepr(constant: Constant, codeRepr: (constant: Constant & { kind: 'code' }) => string): string {
  const items = (of: readonly Constant[]): string[] => of.map((item) => constantRepr(item, codeRepr));
  switch (constant.kind) {
    case 'none':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
    case 'long':
      return String(constant.value);
    case 'float':
    case 'complex':
      return numberRepr(constant);
    case 'text':
      return textRepr(constant.value);
    case 'bytes':
      return `b${quoted([...constant.value].map(byteRepr).join(''), constant.value)}`;
    case 'tuple':
      return constant.items.length === 1 ? `(${items(constant.items)[0]},)` : `(${items(constant.items).join(', ')})`;
    case 'frozenset':
      return constant.items.length === 0 ? 'frozenset()' : `frozenset({${items(constant.items).join(', ')}})`;
    case 'slice':
      return `slice(${items(constant.items).join(', ')})`;
    case 'code':
      return codeRepr(constant);
  }
}

/** The runtime's own floats, whose text is the same in all versions. */
function numberRepr(constant: Constant): string {
  const object = constantObject(constant, new Map());
  const text = repr(object);
  close(object);
  return text;
}

/** Double quotes where the text has single ones and no double ones. */
function quoted(escaped: string, value: string): string {
  return value.includes("'") && !value.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function byteRepr(character: string): string {
  return ESCAPES[character] ?? (/[ -~]/.test(character) ? character : `\\x${hex(character, 2)}`);
}

/** What has no picture of its own: control, format, unassigned, and space other than a plain one. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

function textRepr(value: string): string {
  return quoted([...value].map(characterRepr).join(''), value);
}

function characterRepr(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  if (character === ' ' || !UNPRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) as number;
  return code < 0x100 ? `\\x${hex(character, 2)}` : code < 0x10000 ? `\\u${hex(character, 4)}` : `\\U${hex(character, 8)}`;
}

function hex(character: string, width: number): string {
  return (character.codePointAt(0) as number).toString(16).padStart(width, '0');
}
