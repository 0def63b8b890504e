/** File objects: only the three standard streams exist in the sandbox (Objects/fileobject.c, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { newBool, newNone } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { addressOf } from '../protocol/address.ts';
import { integerArgument } from '../protocol/arguments.ts';
import { forEach } from '../protocol/iterate.ts';
import { raised } from '../protocol/raise.ts';
import { target } from '../versions/target.ts';
import { newList } from './construct.ts';
import { type FileObject, type FilePayload, readLine, readLines, readSize, takeNextLine } from './file-reading.ts';
import { iteratorMethods } from './iterators/next-method.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument, positional } from './native.ts';
import { byteType, staticType, strType, textType, unicodeType } from './static-types.ts';
import { type TextCodec, textCodec } from './unicode/codecs.ts';
import { letGo, letWait } from './waiting-text.ts';

/** The numbers of the standard streams. */
const DESCRIPTORS: Readonly<Record<string, number>> = { '<stdin>': 0, '<stdout>': 1, '<stderr>': 2 };

export const fileType = staticType('file');

export function newFile(
  payload: Pick<FilePayload, 'name' | 'mode' | 'encoding' | 'write' | 'flush' | 'readLine' | 'waiting'>,
): Ref<FileObject> {
  return adopt<FilePayload>(fileType, { ...payload, softspace: false, pending: '', iterating: false, closed: false });
}

function checkOpen({ payload }: FileObject): void {
  if (payload.closed) throw raised('ValueError', 'I/O operation on closed file');
}

/** Writes a string; unicode is encoded as the terminal shows it, elsewhere it must be ASCII (file_write). */
export function writeToFile(file: FileObject, text: PyObject): void {
  const { payload } = file;
  checkOpen(file);
  if (payload.write === undefined) throw raised('IOError', 'File not open for writing');
  const bytes = bytesFor(payload, text);
  payload.write(bytes);
  if (payload.waiting !== undefined) letWait(payload.waiting, text as PyObject<string>, bytes);
}

function bytesFor({ encoding }: FilePayload, text: PyObject): string {
  if (text.type === byteType && target.language === 2) return text.payload as string;
  if (text.type !== textType)
    throw raised(
      'TypeError',
      target.language === 2
        ? 'expected a string or other character buffer object'
        : `write() argument must be str, not ${text.type.payload.name}`,
    );
  return (textCodec(encoding ?? 'ascii') as TextCodec).encode(text.payload as string, 'strict');
}

/** What `print` writes around its items. */
export function writeBytes(file: FileObject, bytes: string): void {
  checkOpen(file);
  file.payload.write?.(bytes);
}

function write(self: FileObject, text: PyObject): Ref {
  self.payload.softspace = false;
  writeToFile(self, text);
  return newNone();
}

function writeLines(self: FileObject, lines: PyObject): Ref {
  checkOpen(self);
  forEach(lines, (line) => {
    holding([line], () => {
      if (line.type !== strType && line.type !== unicodeType) {
        throw raised('TypeError', 'writelines() argument must be a sequence of strings');
      }
      close(write(self, line));
    });
    return true;
  });
  return newNone();
}

function flush(self: FileObject): Ref {
  checkOpen(self);
  self.payload.flush?.();
  if (self.payload.waiting !== undefined) letGo(self.payload.waiting);
  return newNone();
}

function sizeArgument(args: readonly PyObject[]): number {
  return args[0] === undefined ? -1 : integerArgument(args[0]);
}

fileType.payload.traverse = (object, visit) => {
  for (const each of (object as FileObject).payload.waiting?.objects ?? []) visit(each, 'pending');
};
fileType.payload.repr = (object) => {
  const { name, mode, closed } = (object as FileObject).payload;
  return newStr(`<${closed ? 'closed' : 'open'} file '${name}', mode '${mode}' at ${addressOf(object)}>`);
};
fileType.payload.iter = (object) => {
  checkOpen(object as FileObject);
  return newRef(object);
};
fileType.payload.iternext = (object) => {
  checkOpen(object as FileObject);
  const line = takeNextLine((object as FileObject).payload);
  return line === null ? null : newStr(line);
};

/** A method that reads, once the file is known to be open. */
function reading(name: string, read: (file: FilePayload, size: number) => Ref) {
  return positional(name, 0, 1, (self: FileObject, args) => {
    const size = sizeArgument(args);
    checkOpen(self);
    return read(self.payload, size);
  });
}

defineMethods(fileType, [
  oneArgument('write', write),
  oneArgument('writelines', writeLines),
  noArguments('flush', flush),
  noArguments('isatty', (self: FileObject) => newBool(self.payload.encoding !== null)),
  noArguments('fileno', (self: FileObject) => newInt(DESCRIPTORS[self.payload.name] ?? -1)),
  noArguments('close', (self: FileObject) => {
    self.payload.flush?.();
    self.payload.closed = true;
    return newNone();
  }),
  noArguments('xreadlines', (self: FileObject) => newRef(self)),
  ...iteratorMethods,
  reading('read', (file, size) => newStr(readSize(file, size))),
  reading('readline', (file, size) => newStr(readLine(file, size))),
  reading('readlines', (file, size) => newList(readLines(file, size).map(newStr))),
]);
defineGetSets(fileType, {
  name: { get: (object) => newStr((object as FileObject).payload.name) },
  mode: { get: (object) => newStr((object as FileObject).payload.mode) },
  closed: { get: (object) => newBool((object as FileObject).payload.closed) },
  encoding: {
    get: (object) => {
      const { encoding } = (object as FileObject).payload;
      return encoding === null ? newNone() : newStr(encoding);
    },
  },
  errors: { get: newNone },
  newlines: { get: newNone },
  softspace: {
    get: (object) => newInt((object as FileObject).payload.softspace ? 1 : 0),
    set: (object, value) => {
      (object as FileObject).payload.softspace = value !== null && value.payload !== 0;
    },
  },
});
