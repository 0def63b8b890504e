/** `raw_input` (builtin_raw_input, Python/bltinmodule.c; PyFile_GetLine, Objects/fileobject.c; 2.7.18). */
import { newStr } from '../../cache/strings.ts';
import { close } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { fileType } from '../../object/file.ts';
import { type FileObject, readLine } from '../../object/file-reading.ts';
import { positional } from '../../object/native.ts';
import { strType, unicodeType } from '../../object/static-types.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { strObject } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { softSpace, writeBytes, writeText } from '../../vm/printing.ts';
import { thread } from '../../vm/thread.ts';

function stream(name: 'stdin' | 'stdout'): PyObject {
  const found = thread.sysDict?.payload.getName(name);
  if (found === undefined) throw raised('RuntimeError', `[raw_]input: lost sys.${name}`);
  return found;
}

/** `raw_input(prompt)`: the prompt goes to `sys.stdout`, after the space that a print before it asked for. */
export function rawInput([prompt]: readonly PyObject[]): Ref {
  const input = stream('stdin');
  const output = stream('stdout');
  if (softSpace(output, false)) writeBytes(output, ' ');
  if (prompt !== undefined) {
    const text = strObject(prompt);
    holding([text], () => writeText(output, text));
  }
  if (output.type === fileType) (output as FileObject).payload.flush?.();
  return newStr(input.type === fileType ? fileLine(input as FileObject) : lineOf(input));
}

function fileLine({ payload }: FileObject): string {
  if (payload.closed) throw raised('ValueError', 'I/O operation on closed file');
  return withoutEnd(readLine(payload, -1));
}

/** What the `readline` method of another object gives. */
function lineOf(input: PyObject): string {
  const method = getAttribute(input, 'readline');
  const line = holding([method], () => call(method));
  const text = line.payload;
  const isText = line.type === strType || line.type === unicodeType;
  close(line);
  if (!isText) throw raised('TypeError', 'object.readline() returned non-string');
  return withoutEnd(text as string);
}

function withoutEnd(line: string): string {
  if (line === '') throw raised('EOFError', 'EOF when reading a line');
  return line.replace(/\n$/, '');
}

export const inputFunctions: readonly NativeMethod[] = [positional('raw_input', 0, 1, (_self, args) => rawInput(args), 'unpack')];
