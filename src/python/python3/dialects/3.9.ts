/** How CPython 3.9 makes code (Python/compile.c, Python/ast_opt.c, Python/peephole.c 3.9.18). */
import { type AssemblyRules, assemble } from '../assemble/assemble.ts';
import { stackDepth } from '../assemble/stack-depth.ts';
import { asynchronous, comprehensions, getAsyncIterator } from '../codegen/comprehensions.ts';
import { jumpIf } from '../codegen/conditions.ts';
import { breakStatement, continueStatement, returnStatement } from '../codegen/copied-finally/jumps.ts';
import { tryStatement } from '../codegen/copied-finally/try.ts';
import { withStatement } from '../codegen/copied-finally/with.ts';
import { annotationDict } from '../codegen/definitions.ts';
import type { Dialect } from '../codegen/dialect.ts';
import { EXPRESSIONS } from '../codegen/expressions.ts';
import { call, callWith } from '../codegen/extended/calls.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from '../codegen/extended/displays.ts';
import { asyncForBeforeElse, forStatement, whileStatement } from '../codegen/loops.ts';
import { makeCode } from '../codegen/make-code.ts';
import { compareOrTest } from '../codegen/operators.ts';
import {
  annotatedAssign,
  assertion,
  expressionStatement,
  ifStatement,
  importStatement,
  refused,
  STATEMENTS,
} from '../codegen/statements.ts';
import { LISTING } from '../dis/listing.ts';
import { foldTree } from '../fold/fold.ts';
import { TESTS_AND_JUMPS } from '../peephole/jumps.ts';
import { peephole } from '../peephole/optimize.ts';
import { hasLongSteps } from '../peephole/rules.ts';
import { RULES_38 } from '../symtable/rules.ts';
import { placeExactly } from '../syntax/format-strings.ts';
import { FUTURE_39 } from '../syntax/future.ts';
import { faultOf } from '../syntax/peg/explain.ts';

const comprehension = comprehensions({ assignsSingle: true, first: 'key', asynchronous, asyncIterator: getAsyncIterator });

const ASSEMBLY: AssemblyRules = {
  stackDepth,
  repeatsLines: false,
  peephole: peephole({
    threaded: new Set(TESTS_AND_JUMPS),
    kept: new Set(['RERAISE', 'SETUP_FINALLY']),
    isTooComplex: hasLongSteps,
  }),
};

export const dialect39: Dialect = {
  syntax: { placeFormatString: placeExactly, findFault: faultOf },
  future: FUTURE_39,
  symbols: RULES_38,
  foldTree,
  lines: 'restored',
  stackGuideline: Number.POSITIVE_INFINITY,
  skipsDocumentation: false,
  moduleLine: 0,
  listing: LISTING,
  endsBlock: new Set(),
  statements: {
    ...STATEMENTS,
    AnnAssign: annotatedAssign,
    Import: importStatement,
    Return: returnStatement,
    For: forStatement,
    AsyncFor: asyncForBeforeElse,
    While: whileStatement,
    If: ifStatement,
    With: withStatement,
    AsyncWith: withStatement,
    Match: refused,
    Try: tryStatement,
    TryStar: refused,
    TypeAlias: refused,
    Assert: assertion,
    Expr: expressionStatement,
    Pass: () => {},
    Break: breakStatement,
    Continue: continueStatement,
  },
  expressions: {
    ...EXPRESSIONS,
    Dict: dictDisplay,
    Set: setDisplay,
    ListComp: comprehension,
    SetComp: comprehension,
    GeneratorExp: comprehension,
    DictComp: comprehension,
    Call: call,
    List: listDisplay,
    Tuple: tupleDisplay,
  },
  jumpIf,
  compare: compareOrTest,
  callWith,
  annotations: annotationDict,
  makeCode: (unit, context) => makeCode(unit, context, assemble(unit, context.opcodes, ASSEMBLY)),
};
