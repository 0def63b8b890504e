/** What code tells of lines and columns from 3.10 on: `co_linetable`, `co_lines()`, `co_positions()` (Objects/codeobject.c, 3.10.13 to 3.13.0). */
import { newBytes } from '../../../cache/bytes.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument } from '../../../object/native.ts';
import type { CodeObject, CodePayload } from '../../../object/payloads.ts';
import { codeType } from '../../../object/static-types.ts';
import { asIndex } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { target } from '../../../versions/target.ts';
import { locationAt } from '../../../vm/location-table.ts';
import { noteDeprecated } from '../../../vm/warnings.ts';
import { lineRanges, lnotabOfRanges } from '../../cfg/line-table.ts';
import { lineEntries } from '../../dis/locations.ts';
import { branches } from './code-branches.ts';
import { newCodeIterator } from './code-iterators.ts';

interface CodeRange {
  readonly start: number;
  readonly line: number | null;
}

const tableOf = ({ co_lnotab }: CodePayload): Uint8Array => Uint8Array.from(co_lnotab.payload, (byte) => byte.charCodeAt(0));

/** Ranges in their order; from 3.12 on neighbours of one line are one (lineiter_next). */
function rangesOf(code: CodePayload): CodeRange[] {
  const table = tableOf(code);
  if (target.code.lineTable === 'linetable') {
    return [...lineRanges(table, code.co_firstlineno)].map(({ start, hasLine, line }) => ({ start, line: hasLine ? line : null }));
  }
  const entries = [...lineEntries(table, code.co_firstlineno)];
  return has('ranges of one line joined') ? entries.filter(({ line }, index) => index === 0 || entries[index - 1]?.line !== line) : entries;
}

function lines(code: CodeObject): Ref {
  const ranges = rangesOf(code.payload);
  const ends = ranges.map((_, index) => ranges[index + 1]?.start ?? code.payload.bytes.length);
  return newCodeIterator(
    'line',
    code,
    ranges.map(({ start, line }, index) => [start, ends[index] as number, line]),
  );
}

/** The place of each instruction, caches included. */
function positions(code: CodeObject): Ref {
  const { bytes, lnotab, co_firstlineno } = code.payload;
  const offsets = Array.from({ length: bytes.length / 2 }, (_, index) => index * 2);
  const rows = offsets.map((offset) => {
    const place = locationAt(lnotab, co_firstlineno, offset);
    return place === null ? [null, null, null, null] : [place.line, place.endLine, place.column, place.endColumn];
  });
  return newCodeIterator('positions', code, rows);
}

function lnotab(code: CodePayload): Ref {
  if (has('lnotab deprecated')) noteDeprecated('co_lnotab is deprecated, use co_lines instead.');
  let line = code.co_firstlineno;
  const ranges = rangesOf(code).map((range) => {
    line = range.line ?? line;
    return { start: range.start, line };
  });
  return newBytes(String.fromCharCode(...lnotabOfRanges(ranges, code.co_firstlineno))) as Ref;
}

/** The name of a fast local by its number (code__varname_from_oparg). */
function variableName({ payload }: CodeObject, number: PyObject): Ref {
  const names = [payload.co_varnames, payload.co_cellvars, payload.co_freevars].flatMap((each) => each.payload);
  const name = [...new Set(names)][Number(asIndex(number, null))];
  if (name === undefined) throw raised('IndexError', 'tuple index out of range');
  return newRef(name) as Ref;
}

export function shapeCodeLines(): void {
  if (target.code.lineTable !== 'linetable' && target.code.lineTable !== 'locations') return;
  defineGetSets(codeType, {
    co_linetable: { get: (code) => newRef((code as CodeObject).payload.co_lnotab) as unknown as Ref },
  });
  if (has('code without lnotab')) codeType.payload.attributes.delete('co_lnotab');
  else defineGetSets(codeType, { co_lnotab: { get: (code) => lnotab((code as CodeObject).payload) } });
  defineMethods(codeType, [noArguments('co_lines', lines)]);
  if (target.code.lineTable === 'linetable') return;
  defineGetSets(codeType, {
    co_exceptiontable: { get: (code) => newRef((code as CodeObject).payload.co_exceptiontable as PyObject) },
    co_qualname: {
      get: (code) => newRef((code as CodeObject).payload.co_qualname ?? (code as CodeObject).payload.co_name) as unknown as Ref,
    },
    _co_code_adaptive: { get: (code) => newRef((code as CodeObject).payload.co_code) as unknown as Ref },
  });
  defineMethods(codeType, [noArguments('co_positions', positions), oneArgument('_varname_from_oparg', variableName)]);
  if (has('code tells its branches')) defineMethods(codeType, [noArguments('co_branches', branches)]);
}
