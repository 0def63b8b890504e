/** `_opcode`: what the module `dis`, which is written in Python, asks of the listing that the version has. */

import { newInt } from '../../../cache/integers.ts';
import { newBool, newNone } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newList, newTuple, type TupleObject } from '../../../object/construct.ts';
import { oneArgument, positional } from '../../../object/native.ts';
import type { CodeObject, DictObject } from '../../../object/payloads.ts';
import { codeType } from '../../../object/static-types.ts';
import { repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { target } from '../../../versions/target.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { thread } from '../../../vm/thread.ts';
import type { CodeBlueprint3 } from '../../blueprint.ts';
import { flowInstructions, flowTarget } from '../../dis/flow-instructions.ts';
import { instructions, jumpTarget } from '../../dis/instructions.ts';
import type { ListedInstruction } from '../../dis/listing.ts';
import { handledRanges } from '../../dis/locations.ts';
import type { OperandValue } from '../../dis/operand-value.ts';
import { compilerOfTarget } from '../compile-source.ts';
import { commonConstant } from '../opcodes/constants.ts';

const textsOf = ({ payload }: TupleObject): string[] => payload.map((name) => String(name.payload));

const bytesOf = ({ payload }: PyObject): Uint8Array => Uint8Array.from(String(payload), (byte) => byte.charCodeAt(0));

/** Code as the compiler leaves it, without its constants; its first line may be another. */
function blueprintOf(object: PyObject, firstLine: number): CodeBlueprint3 {
  if (object.type !== codeType) throw raised('TypeError', `expected code, not ${object.type.payload.name}`);
  const { payload } = object as CodeObject;
  const hasSteps = target.code.lineTable === 'lnotab' || target.code.lineTable === 'signed lnotab';
  return {
    ...payload,
    co_code: payload.bytes,
    co_consts: [],
    co_names: textsOf(payload.co_names),
    co_varnames: textsOf(payload.co_varnames),
    co_freevars: textsOf(payload.co_freevars),
    co_cellvars: textsOf(payload.co_cellvars),
    co_filename: payload.co_filename.payload,
    co_name: payload.co_name.payload,
    co_qualname: payload.co_qualname?.payload ?? payload.co_name.payload,
    co_firstlineno: firstLine,
    co_lnotab: bytesOf(payload.co_lnotab),
    co_linetable: hasSteps ? null : bytesOf(payload.co_lnotab),
    co_exceptiontable: payload.exceptionTable,
  };
}

function list(code: PyObject, blueprint: CodeBlueprint3): ListedInstruction[] {
  const reprs = (code as CodeObject).payload.co_consts.payload.map(repr);
  return compilerOfTarget().list(blueprint, reprs, target);
}

function listing([code, firstLine, lasti]: readonly PyObject[]): Ref {
  const blueprint = blueprintOf(code as PyObject, Number(firstLine?.payload));
  const lines = compilerOfTarget().lines(blueprint, list(code as PyObject, blueprint), Number(lasti?.payload));
  return newList(lines.map((line) => newStr(line) as Ref));
}

/** Name, number, operand, what it stands for, how that is shown, and the offset. */
function rowsOf(code: PyObject): Ref {
  const blueprint = blueprintOf(code, (code as CodeObject).payload.co_firstlineno);
  return newList(
    list(code, blueprint).map(({ opname, arg, value, meaning, offset }) =>
      newTuple([
        newStr(opname) as Ref,
        newInt(blueprint.co_code[offset] as number) as Ref,
        arg === null ? newNone() : (newInt(arg) as Ref),
        valueObject(opname, value, (code as CodeObject).payload.co_consts),
        newStr(meaning ?? '') as Ref,
        newInt(offset) as Ref,
      ]),
    ),
  );
}

/** Functions by the number of the conversion that calls them. */
const CONVERSIONS = [null, 'str', 'repr', 'ascii'];

function conversionFunction(number: number): Ref {
  const name = CONVERSIONS[number];
  return name == null ? newNone() : (newRef((thread.builtins as DictObject).payload.getName(name) as PyObject) as Ref);
}

/** What stands for an operand; 3.15 has the constant that LOAD_COMMON_CONSTANT pushes (ArgResolver.get_argval_argrepr, Lib/dis.py 3.15.0rc1). */
function valueObject(opname: string, value: OperandValue, constants: TupleObject): Ref {
  if (opname === 'LOAD_COMMON_CONSTANT' && has('common constants of dis')) return newRef(commonConstant(value as number)) as Ref;

  if (value === null) return newNone();
  if (typeof value === 'string') return newStr(value) as Ref;
  if (typeof value === 'number') return newInt(value) as Ref;
  if ('names' in value) return newTuple(value.names.map((name) => newStr(name) as Ref)) as Ref;
  if ('constant' in value) return newRef(constants.payload[value.constant] as PyObject) as Ref;
  const made = conversionFunction(value.conversion);
  return value.withFormat === null ? made : (newTuple([made, newBool(value.withFormat)]) as Ref);
}

/** Where instructions of these bytes jump, in the order found. */
function labelsOf(bytes: PyObject): Ref {
  const code = bytesOf(bytes);
  const unit = target.code.jumpUnit === 'bytes' ? 1 : 2;
  const targets = target.code.exceptionTable
    ? [...flowInstructions(code, target.opcodes)].map(flowTarget)
    : [...instructions(code, target.opcodes)].map((each) => jumpTarget(each, unit));
  return newList([...new Set(targets)].flatMap((offset) => (offset === null ? [] : [newInt(offset) as Ref])));
}

/** Where handled ranges start, end and are handled. */
function handled(code: PyObject): Ref {
  const ranges = handledRanges((code as CodeObject).payload.exceptionTable);
  return newList(
    ranges.map(({ start, end, target: handler }) => newTuple([start, end, handler].map((offset) => newInt(offset) as Ref)) as Ref),
  );
}

export function initDis(dict: DictObject): void {
  addFunctions(dict, '_opcode', [
    oneArgument('_handled', (_self, code) => handled(code)),
    oneArgument('_instructions', (_self, code) => rowsOf(code)),
    oneArgument('_labels', (_self, bytes) => labelsOf(bytes)),
    positional('_listing', 3, 3, (_self, args) => listing(args), 'unpack'),
  ]);
}
