/** Python 2, as the runtime's own types and modules have it. */
import { compileSource } from '../compiler/compile-source.ts';
import { finalizeOnce } from '../memory/heap.ts';
import { initBuiltins } from '../module/builtins/index.ts';
import { moduleRegistry } from '../module/index.ts';
import { initSys } from '../module/sys.ts';
import { useLeftOut } from '../object/left-out.ts';
import { useSetTable } from '../object/set-storage.ts';
import { python2Rules, useSlotRules } from '../object/special/index.ts';
import { setStringTypes, strType, unicodeType } from '../object/static-types.ts';
import { opcodeRows } from '../opcode/index.ts';
import { useAttributeErrors } from '../protocol/attributes.ts';
import { onExceptionSet } from '../protocol/raise.ts';
import { onTypeItem } from '../protocol/sequence.ts';
import { occurrences } from '../syntax/occurrences.ts';
import { withArena } from '../vm/arena.ts';
import { byteEncoding } from '../vm/byte-encoding.ts';
import { makeStatics } from '../vm/compiler-statics.ts';
import { useImportErrors } from '../vm/import.ts';
import { useLoans } from '../vm/loans.ts';
import { useExceptionFormat } from '../vm/print-exception.ts';
import { warnOfSyntax } from '../vm/warnings.ts';
import { useUnraisableFormat } from '../vm/write-unraisable.ts';
import { type CompiledProgram, type Language, type RunMode, registerLanguage } from './language.ts';

function compile(source: string, filename: string, mode: RunMode): CompiledProgram {
  const { tree, blueprint } = compileSource(source, { filename, mode: 'exec', warn: warnOfSyntax });
  // What has been compiled before was compiled by another process.
  if (mode !== 'script') return { blueprint, within: (_made, body) => body() };
  makeStatics(tree);
  return { blueprint, within: (made, body) => withArena(occurrences(tree), filename, made, body) };
}

const python2: Language = {
  number: 2,
  shapeTypes: () => {},
  activate: () => {
    setStringTypes(unicodeType, strType);
    useSlotRules(python2Rules);
    useSetTable(null);
    finalizeOnce(false);
    useLeftOut(null);
    useImportErrors(null);
    useExceptionFormat(null);
    useUnraisableFormat(null);
    onExceptionSet(null);
    onTypeItem(null);
    useAttributeErrors(null);
    useLoans(null);
  },
  reset: () => {},
  rows: () => opcodeRows,
  encoding: ({ opcodes }) => byteEncoding(opcodes),
  builtins: '__builtin__',
  initBuiltins,
  initSys,
  modules: moduleRegistry,
  compile,
  compileExpression: (source, filename) => compileSource(source, { filename, mode: 'eval' }).blueprint,
};

registerLanguage(python2);
