/** Python 3: what it has in the place of Python 2's types, instructions and modules. Loaded when a version speaks it. */
import { type Language, registerLanguage } from '../../language/language.ts';
import { finalizeOnce } from '../../memory/heap.ts';
import { useLeftOut } from '../../object/left-out.ts';
import { useSetTable } from '../../object/set-storage.ts';
import { useSlotRules } from '../../object/special/index.ts';
import { bytesType, setStringTypes, strType } from '../../object/static-types.ts';
import { onExceptionSet } from '../../protocol/raise.ts';
import { target } from '../../versions/target.ts';
import { useImportErrors } from '../../vm/import.ts';
import { useLoans } from '../../vm/loans.ts';
import { useExceptionFormat } from '../../vm/print-exception.ts';
import { useUnraisableFormat } from '../../vm/write-unraisable.ts';
import { initBuiltins } from './builtins/index.ts';
import { compileProgram, compileSource } from './compile-source.ts';
import { resetExcInfo } from './exc-info.ts';
import { SetOrder } from './hashing/set-order.ts';
import { LEFT_OUT_NAMES } from './left-out.ts';
import { loansOfFrame } from './loans/index.ts';
import { missingModule } from './missing-module.ts';
import { moduleRegistry } from './modules/index.ts';
import { initSys } from './modules/sys.ts';
import { python3Rows } from './opcodes/index.ts';
import { formatException } from './print-exception.ts';
import { linkException } from './raise.ts';
import { shapeTypes } from './shape-types.ts';
import { python3Rules } from './slot-rules.ts';
import { activateErrorContext } from './suggestions/context.ts';
import { tableEncoding } from './table-encoding.ts';
import { activateGenericAlias } from './types/generic-alias.ts';
import { resetTypeParameters } from './types/type-parameters/index.ts';
import { wordEncoding } from './word-encoding.ts';
import { describeUnraisable } from './write-unraisable.ts';

const python3: Language = {
  number: 3,
  shapeTypes,
  activate: () => {
    setStringTypes(strType, bytesType);
    useSlotRules(python3Rules);
    useSetTable(() => new SetOrder());
    finalizeOnce(true);
    useLeftOut(LEFT_OUT_NAMES);
    useImportErrors(missingModule);
    useExceptionFormat(formatException);
    useUnraisableFormat(describeUnraisable);
    onExceptionSet(linkException);
    activateErrorContext();
    activateGenericAlias();
    useLoans(target.calls.borrowed === 'none' ? null : loansOfFrame);
  },
  reset: () => {
    resetExcInfo();
    resetTypeParameters();
  },
  rows: python3Rows,
  encoding: (profile) => (profile.code.exceptionTable ? tableEncoding : wordEncoding)(profile),
  builtins: 'builtins',
  initBuiltins,
  initSys,
  modules: moduleRegistry,
  compile: (source, filename, mode, filed) =>
    compileProgram(source, { filename, mode: 'exec', ...(filed ? { warn: () => {} } : {}) }, mode),
  compileExpression: (source, filename) => compileSource(source, { filename, mode: 'eval' }),
};

registerLanguage(python3);

export { preparePython3 } from './compile-source.ts';
