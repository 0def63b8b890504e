/** UnicodeDecodeError and its siblings: what they keep and how they read (Objects/exceptions.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, TypeObject } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { str } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';
import { defineMembers, type ExceptionObject, type ExceptionPayload, initializeWith, setMember } from '../exception.ts';
import { type ExceptionName, exceptionTypes } from '../exception-types.ts';
import { defineGetSets } from '../native.ts';
import { byteType, strType, textType } from '../static-types.ts';
import { escapeCode } from '../unicode/repr.ts';

interface Kind {
  readonly name: ExceptionName;
  /** Type of the object that could not be converted. */
  readonly subject: () => TypeObject;
  readonly hasEncoding: boolean;
  readonly verb: string;
  readonly plural: string;
  /** Names what stands at a position. */
  readonly one: (object: PyObject, at: number) => string;
}

function characterAt(text: PyObject, at: number): string {
  const code = [...(text.payload as string)][at]?.codePointAt(0) ?? 0;
  const escaped = code > 0x7f ? escapeCode(code) : `\\x${code.toString(16).padStart(2, '0')}`;
  return `character ${worded('u', '')}'${escaped}'`;
}

function byteAt(bytes: PyObject, at: number): string {
  return `byte 0x${(bytes.payload as string).charCodeAt(at).toString(16).padStart(2, '0')}`;
}

const characters = { plural: 'characters', one: characterAt, subject: () => textType };
const KINDS: readonly Kind[] = [
  { name: 'UnicodeDecodeError', hasEncoding: true, verb: 'decode', plural: 'bytes', one: byteAt, subject: () => byteType },
  { name: 'UnicodeEncodeError', hasEncoding: true, verb: 'encode', ...characters },
  { name: 'UnicodeTranslateError', hasEncoding: false, verb: 'translate', ...characters },
];

/** The arguments must fit: encoding, object, start, end, reason. */
function initialize({ subject, hasEncoding }: Kind): (payload: ExceptionPayload, args: readonly PyObject[]) => void {
  const names = [...(hasEncoding ? ['encoding'] : []), 'object', 'start', 'end', 'reason'];
  return (payload, args) => {
    if (args.length !== names.length) throw raised('TypeError', `function takes exactly ${names.length} arguments (${args.length} given)`);
    names.forEach((name, index) => {
      const argument = args[index] as PyObject;
      if (name === 'start' || name === 'end') payload[name] = integerArgument(argument);
      else {
        const type = name === 'object' ? subject() : strType;
        if (argument.type !== type) throw wrongType(index, type, argument);
        setMember(payload, name, newRef(argument));
      }
    });
  };
}

function wrongType(index: number, wanted: TypeObject, given: PyObject): unknown {
  const name = given === none ? 'None' : given.type.payload.name;
  return raised('TypeError', `argument ${index + 1} must be ${wanted.payload.name}, not ${name}`);
}

function describe({ members, start, end }: ExceptionPayload, { hasEncoding, verb, plural, one }: Kind): string {
  const object = members.get('object');
  if (object === undefined) return '';
  const codec = hasEncoding ? `'${str(members.get('encoding') ?? none)}' codec ` : '';
  const what = end === start + 1 ? `${one(object, start)} in position ${start}` : `${plural} in position ${start}-${end - 1}`;
  return `${codec}can't ${verb} ${what}: ${str(members.get('reason') ?? none)}`;
}

function defineNumber(type: TypeObject, name: 'start' | 'end'): void {
  defineGetSets(type, {
    [name]: {
      get: (object) => newInt((object as ExceptionObject).payload[name]),
      set: (object, value) => {
        if (value === null) throw raised('TypeError', "can't delete numeric/char attribute");
        (object as ExceptionObject).payload[name] = integerArgument(value);
      },
    },
  });
}

for (const kind of KINDS) {
  const type = exceptionTypes[kind.name];
  initializeWith(kind.name, initialize(kind));
  defineMembers(kind.name, [...(kind.hasEncoding ? ['encoding'] : []), 'object', 'reason']);
  defineNumber(type, 'start');
  defineNumber(type, 'end');
  type.payload.str = (object) => newStr(describe((object as ExceptionObject).payload, kind));
}
