/** File objects: only the three standard streams exist in the sandbox (Objects/fileobject.c, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { newBool, newNone } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { addressOf } from '../protocol/address.ts';
import { forEach } from '../protocol/iterate.ts';
import { raised } from '../protocol/raise.ts';
import { newList } from './construct.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument, positional } from './native.ts';
import { staticType, strType, unicodeType } from './static-types.ts';

export interface FilePayload {
  readonly name: string;
  readonly mode: 'r' | 'w';
  /** Writes bytes; absent on a file to read. */
  readonly write?: (bytes: string) => void;
  /** The next line with its end, or null; absent on a file to write. */
  readonly readLine?: () => string | null;
  /** Whether a space is due before the next printed item. */
  softspace: boolean;
}
export type FileObject = PyObject<FilePayload>;

export const fileType = staticType('file');

export function newFile(payload: Omit<FilePayload, 'softspace'>): Ref<FileObject> {
  return adopt<FilePayload>(fileType, { ...payload, softspace: false });
}

/** Bytes of a string; a unicode string must be ASCII, as on a stream without an encoding. */
export function writableBytes(text: PyObject): string {
  if (text.type === strType) return text.payload as string;
  if (text.type !== unicodeType) throw raised('TypeError', `expected a character buffer object`);
  const value = text.payload as string;
  for (const [position, character] of [...value].entries()) {
    const code = character.codePointAt(0) as number;
    if (code > 127) throw cannotEncode(code, position);
  }
  return value;
}

function cannotEncode(code: number, position: number): unknown {
  const digits =
    code > 0xffff
      ? `U${code.toString(16).padStart(8, '0')}`
      : code > 0xff
        ? `u${code.toString(16).padStart(4, '0')}`
        : `x${code.toString(16).padStart(2, '0')}`;
  return raised(
    'UnicodeEncodeError',
    `'ascii' codec can't encode character u'\\${digits}' in position ${position}: ordinal not in range(128)`,
  );
}

function write(self: FileObject, text: PyObject): Ref {
  const { payload } = self;
  if (payload.write === undefined) throw raised('IOError', 'File not open for writing');
  payload.softspace = false;
  payload.write(writableBytes(text));
  return newNone();
}

function readLine(self: FileObject): string | null {
  if (self.payload.readLine === undefined) throw raised('IOError', 'File not open for reading');
  return self.payload.readLine();
}

function writeLines(self: FileObject, lines: PyObject): Ref {
  forEach(lines, (line) => {
    holding([line], () => close(write(self, line)));
    return true;
  });
  return newNone();
}

function readLines(self: FileObject): Ref {
  const lines: Ref[] = [];
  for (let line = readLine(self); line !== null; line = readLine(self)) lines.push(newStr(line));
  return newList(lines);
}

fileType.payload.repr = (object) => {
  const { name, mode } = (object as FileObject).payload;
  return newStr(`<open file '${name}', mode '${mode}' at ${addressOf(object)}>`);
};
fileType.payload.iter = (object) => newRef(object);
fileType.payload.iternext = (object) => {
  const line = readLine(object as FileObject);
  return line === null ? null : newStr(line);
};
defineMethods(fileType, [
  oneArgument('write', write),
  oneArgument('writelines', writeLines),
  noArguments('flush', newNone),
  noArguments('isatty', () => newBool(false)),
  positional('readline', 0, 1, (self: FileObject) => newStr(readLine(self) ?? '')),
  positional('readlines', 0, 1, readLines),
  positional('read', 0, 1, (self: FileObject) => {
    let text = '';
    for (let line = readLine(self); line !== null; line = readLine(self)) text += line;
    return newStr(text);
  }),
]);
defineGetSets(fileType, {
  name: { get: (object) => newStr((object as FileObject).payload.name) },
  mode: { get: (object) => newStr((object as FileObject).payload.mode) },
  encoding: { get: newNone },
  softspace: {
    get: (object) => newInt((object as FileObject).payload.softspace ? 1 : 0),
    set: (object, value) => {
      (object as FileObject).payload.softspace = value !== null && value.payload !== 0;
    },
  },
});
