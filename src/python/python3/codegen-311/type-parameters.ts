/** Type parameters and `type` (compiler_type_params, compiler_typealias; Python/compile.c 3.12.1; PEP 695). */
import type { Location } from '../flowgraph/location.ts';
import { defaultOf } from '../symtable/type-parameters.ts';
import type { ClassDef, Expr, FunctionDef, Located, StmtOf, TypeParam } from '../syntax/tree.ts';
import { at, type Compiler, NONE, text } from './compiler.ts';
import { finish } from './finish.ts';
import { FUNCTION_PARTS, makeClosure, name } from './names.ts';

/** Names that no program can write. */
export const TYPE_PARAMS = '.type_params';
export const GENERIC_BASE = '.generic_base';

/** Operands of CALL_INTRINSIC_1 and 2 (Include/internal/pycore_intrinsics.h 3.12.1). */
const TYPE_VAR = 7;
const PARAM_SPEC = 8;
const TYPE_VAR_TUPLE = 9;
const SUBSCRIPT_GENERIC = 10;
const TYPE_ALIAS = 11;
const TYPE_VAR_WITH_BOUND = 2;
const TYPE_VAR_WITH_CONSTRAINTS = 3;
const SET_FUNCTION_TYPE_PARAMS = 4;
const SET_DEFAULT = 5;

type TypeParams = readonly TypeParam[];

/** A block of its own around a definition, called at once; `body` makes what it returns. */
function parameterBlock(
  compiler: Compiler,
  of: string,
  typeParams: TypeParams,
  lineno: number,
  location: Location,
  body: () => void,
): void {
  const code = compiler.inScope(typeParams, 'annotations', `<generic parameters of ${of}>`, lineno, () => {
    body();
    finish(compiler, false);
  });
  makeClosure(compiler, location, code);
}

/** Leaves a tuple of them on the stack. */
function createParameters(compiler: Compiler, typeParams: TypeParams): void {
  for (const each of typeParams) {
    const location = at(each);
    compiler.loadConst(location, text(each.name));
    if (each.bound !== undefined) boundedTypeVar(compiler, each, each.bound);
    else
      compiler.emit(
        location,
        'CALL_INTRINSIC_1',
        { TypeVar: TYPE_VAR, ParamSpec: PARAM_SPEC, TypeVarTuple: TYPE_VAR_TUPLE }[each.nodeType],
      );
    if (each.default_value !== undefined) {
      lateValue(compiler, each, defaultOf(each), each.default_value);
      compiler.emit(location, 'CALL_INTRINSIC_2', SET_DEFAULT);
    }
    compiler.emit(location, 'COPY', 1);
    name(compiler, location, each.name, 'Store');
  }
  compiler.emit(at(typeParams[0] as TypeParam), 'BUILD_TUPLE', typeParams.length);
}

function boundedTypeVar(compiler: Compiler, param: TypeParam, bound: NonNullable<TypeParam['bound']>): void {
  lateValue(compiler, param, param, bound);
  compiler.emit(at(param), 'CALL_INTRINSIC_2', bound.nodeType === 'Tuple' ? TYPE_VAR_WITH_CONSTRAINTS : TYPE_VAR_WITH_BOUND);
}

/** A function for a bound or default, which is evaluated when it is asked for. @param block what the symbol table knows it by */
function lateValue(compiler: Compiler, param: TypeParam, block: object, value: Expr): void {
  const location = compiler.dialect.boundPlace(param, value);
  compiler.dialect.evaluateLater(compiler, location, { block, kind: 'annotations', name: param.name, lineno: value.lineno }, () => {
    if (value.nodeType !== 'Starred') return compiler.expression(value);
    compiler.expression(value.value);
    compiler.emit(location, 'UNPACK_SEQUENCE', 1);
  });
}

/**
 * A function with type parameters: its defaults are evaluated outside, all else in the block of the parameters.
 * @param makeDefaults leaves them on the stack, and answers which
 * @param makeFunction leaves the function on the stack, of these parts below it
 */
export function genericFunction(
  compiler: Compiler,
  node: FunctionDef & Located,
  lineno: number,
  makeDefaults: () => number,
  makeFunction: (parts: number) => void,
): void {
  const location = at(node);
  const typeParams = node.type_params as TypeParams;
  compiler.dialect.callBlock(compiler, location, () => {
    const parts = makeDefaults();
    const count = [FUNCTION_PARTS.defaults, FUNCTION_PARTS.keywordDefaults].filter((part) => (parts & part) !== 0).length;
    if (count === 2) compiler.emit(location, 'SWAP', 2);
    parameterBlock(compiler, node.name, typeParams, lineno, location, () => {
      createParameters(compiler, typeParams);
      for (let argument = 0; argument < count; argument++) compiler.emit(location, 'LOAD_FAST', argument);
      makeFunction(parts);
      compiler.emit(location, 'SWAP', 2);
      compiler.emit(location, 'CALL_INTRINSIC_2', SET_FUNCTION_TYPE_PARAMS);
      compiler.unit.argcount = count;
    });
    if (count > 0) compiler.emit(location, 'SWAP', count + 1);
    return count;
  });
}

/**
 * A class with type parameters.
 * @param build leaves on the stack what builds the class, and answers what calls that
 */
export function genericClass(compiler: Compiler, node: ClassDef & Located, lineno: number, build: () => () => void): void {
  const location = at(node);
  const typeParams = node.type_params as TypeParams;
  compiler.unit.className = node.name;
  compiler.dialect.callBlock(compiler, location, () => {
    parameterBlock(compiler, node.name, typeParams, lineno, location, () => {
      createParameters(compiler, typeParams);
      name(compiler, location, TYPE_PARAMS, 'Store');
      const make = build();
      name(compiler, location, TYPE_PARAMS, 'Load');
      compiler.emit(location, 'CALL_INTRINSIC_1', SUBSCRIPT_GENERIC);
      name(compiler, location, GENERIC_BASE, 'Store');
      make();
    });
    return 0;
  });
}

export function typeAlias(compiler: Compiler, node: StmtOf<'TypeAlias'>): void {
  const location = at(node);
  const { id } = node.name;
  const { type_params: typeParams } = node;
  if (typeParams.length > 0) {
    compiler.dialect.callBlock(compiler, location, () => {
      parameterBlock(compiler, id, typeParams, node.lineno, location, () => {
        compiler.loadConst(location, text(id));
        createParameters(compiler, typeParams);
        aliasBody(compiler, node);
      });
      return 0;
    });
  } else {
    compiler.loadConst(location, text(id));
    compiler.loadConst(location, NONE);
    aliasBody(compiler, node);
  }
  name(compiler, location, id, 'Store');
}

/** Its value is evaluated when it is asked for. */
function aliasBody(compiler: Compiler, node: StmtOf<'TypeAlias'>): void {
  const location = at(node);
  compiler.dialect.evaluateLater(compiler, location, { block: node, kind: 'function', name: node.name.id, lineno: node.lineno }, () =>
    compiler.expression(node.value),
  );
  compiler.emit(location, 'BUILD_TUPLE', 3);
  compiler.emit(location, 'CALL_INTRINSIC_1', TYPE_ALIAS);
}
