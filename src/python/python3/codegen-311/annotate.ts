/**
 * Annotations that are evaluated when they are asked for, by functions named `__annotate__` (codegen_setup_annotations_scope,
 * codegen_process_deferred_annotations, codegen_annassign; Python/codegen.c 3.14.2; PEP 649).
 */
import { mangle } from '../../compiler/symtable/scope.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import { InstructionSequence } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import { annotationsKey, CONDITIONAL_ANNOTATIONS } from '../symtable/annotations.ts';
import { integer } from '../syntax/literals.ts';
import type { Stmt, StmtOf } from '../syntax/tree.ts';
import { beginBody as beginPostponed, loadAnnotations, type ParameterOrder, postponesAnnotations } from './annotations.ts';
import { assignAnnotated, annotatedAssign as assignPostponed } from './assignments.ts';
import { at, type Compiler, text } from './compiler.ts';
import type { DeferredAnnotation } from './deferred-annotations.ts';
import type { FlowDialect } from './dialect.ts';
import { finish } from './finish.ts';
import type { LateBlock } from './late-value.ts';
import { FUNCTION_PARTS, makeClosure, name } from './names.ts';
import { COMMON_CONSTANTS } from './opcodes-314.ts';

/** The format in which names that stand for nothing yet are told from values (_Py_ANNOTATE_FORMAT_VALUE_WITH_FAKE_GLOBALS). */
const VALUE_WITH_FAKE_GLOBALS = 2n;

/** Code of a function that refuses formats that it does not know, and returns what `value` loads. */
function formattedCode(compiler: Compiler, location: Location, block: object, blockName: string, value: () => void): CodeBlueprint3 {
  return compiler.inScope(block, 'annotations', blockName, location.line, () => {
    compiler.unit.posonlyargcount = 1;
    const body = compiler.label();
    compiler.emit(location, 'LOAD_FAST', 0);
    compiler.loadConst(location, integer(VALUE_WITH_FAKE_GLOBALS));
    compiler.dialect.compare(compiler, location, 'Gt');
    compiler.jump(location, 'POP_JUMP_IF_FALSE', body);
    compiler.emit(location, 'LOAD_COMMON_CONSTANT', COMMON_CONSTANTS.NotImplementedError);
    compiler.emit(location, 'RAISE_VARARGS', 1);
    compiler.use(body);
    value();
    compiler.emit(location, 'RETURN_VALUE');
    finish(compiler, true);
  });
}

/** The format is a parameter that has a default. */
export function evaluateLater(compiler: Compiler, location: Location, { block, name: blockName }: LateBlock, value: () => void): void {
  compiler.loadConst(location, { kind: 'tuple', items: [integer(1n)] });
  makeClosure(compiler, location, formattedCode(compiler, location, block, blockName, value), FUNCTION_PARTS.defaults);
}

/** The format's name is one that annotations cannot have; the function shows another (codegen_leave_annotations_scope). */
function annotate(compiler: Compiler, location: Location, block: object, value: () => void): void {
  const code = formattedCode(compiler, location, block, '__annotate__', value);
  makeClosure(compiler, location, { ...code, co_varnames: ['format', ...code.co_varnames.slice(1)] });
}

/** How one version makes the function that evaluates those of a function. */
export interface FunctionAnnotating {
  readonly parameters: ParameterOrder;
  /** Whether it is named as the function's own. */
  readonly namedWithin: boolean;
}

export function functionAnnotationsWith({ parameters, namedWithin }: FunctionAnnotating): FlowDialect['functionAnnotations'] {
  return (compiler, location, node) => {
    const { args, returns, name: owner } = node;
    if (returns === undefined && parameters(args).every((each) => each?.annotation === undefined)) return 0;
    annotate(compiler, location, args, () => {
      if (namedWithin) compiler.unit.nameWithin(owner);
      compiler.emit(location, 'BUILD_MAP', loadAnnotations(compiler, location, node, parameters));
    });
    return FUNCTION_PARTS.annotate;
  };
}

/** Annotations of simple names in modules and classes are put off. */
export function annotatedAssign(compiler: Compiler, node: StmtOf<'AnnAssign'>): void {
  if (postponesAnnotations(compiler)) return assignPostponed(compiler, node);
  assignAnnotated(compiler, node);
  const { kind, annotations } = compiler.unit;
  const isKept = kind === 'module' || kind === 'class';
  if (node.target.nodeType !== 'Name' || node.simple !== 1 || !isKept) return;
  const isConditional = kind === 'module' || annotations.conditions > 0;
  const index = annotations.add(node, node.target.id, node.annotation, isConditional);
  if (index !== null) comeBy(compiler, at(node), index);
}

/** Adds an annotation's number to the set of those that were come by. */
function comeBy(compiler: Compiler, location: Location, index: number): void {
  const { unit } = compiler;
  if (unit.kind === 'class') compiler.emit(location, 'LOAD_DEREF', unit.cellvars.add(CONDITIONAL_ANNOTATIONS));
  else compiler.emit(location, 'LOAD_NAME', unit.names.add(CONDITIONAL_ANNOTATIONS));
  compiler.loadConst(location, integer(BigInt(index)));
  compiler.emit(location, 'SET_ADD', 1);
  compiler.emit(location, 'POP_TOP');
}

export function beginBody(compiler: Compiler, location: Location, body: readonly Stmt[]): void {
  const { unit } = compiler;
  if (unit.scope.hasConditionalAnnotations) {
    compiler.emit(location, 'BUILD_SET', 0);
    if (unit.kind === 'class') compiler.emit(location, 'STORE_DEREF', unit.cellvars.add(CONDITIONAL_ANNOTATIONS));
    else compiler.emit(location, 'STORE_NAME', unit.names.add(CONDITIONAL_ANNOTATIONS));
  }
  if (postponesAnnotations(compiler)) beginPostponed(compiler, location, body);
}

/** The function that evaluates what was put off; a module has it before its first statement, as imports may go in circles. */
export function endBody(compiler: Compiler, location: Location): void {
  const { unit } = compiler;
  if (unit.annotations.found.length === 0) return;
  if (unit.kind === 'class') return storeAnnotate(compiler, location, '__annotate_func__');
  const { sequence } = unit;
  unit.sequence = new InstructionSequence();
  storeAnnotate(compiler, location, '__annotate__');
  sequence.insert(BEHIND_RESUME, unit.sequence);
  unit.sequence = sequence;
}

const BEHIND_RESUME = 1;

function storeAnnotate(compiler: Compiler, location: Location, under: string): void {
  const { kind, scope, annotations } = compiler.unit;
  annotate(compiler, location, annotationsKey(scope), () => {
    compiler.emit(location, 'BUILD_MAP', 0);
    for (const each of annotations.found) addDeferred(compiler, location, each, kind === 'class');
  });
  name(compiler, location, under, 'Store');
}

function addDeferred(compiler: Compiler, location: Location, deferred: DeferredAnnotation, isOfClass: boolean): void {
  const { statement, name: annotated, value, index } = deferred;
  const place = at(statement);
  const notComeBy = compiler.label();
  if (index !== null) {
    const { freevars, names } = compiler.unit;
    compiler.loadConst(place, integer(BigInt(index)));
    if (isOfClass) compiler.emit(place, 'LOAD_DEREF', freevars.add(CONDITIONAL_ANNOTATIONS));
    else compiler.emit(place, 'LOAD_GLOBAL', names.add(CONDITIONAL_ANNOTATIONS) << 1);
    compiler.emit(place, 'CONTAINS_OP', 0);
    compiler.jump(place, 'POP_JUMP_IF_FALSE', notComeBy);
  }
  compiler.expression(value);
  compiler.emit(place, 'COPY', 2);
  compiler.loadConst(place, text(mangle(compiler.unit.className, annotated)));
  compiler.emit(location, 'STORE_SUBSCR');
  compiler.use(notComeBy);
}
