/** How CPython 3.13 makes code (Python/compile.c, Python/flowgraph.c, Python/ast_opt.c 3.13.0). */
import { annotations, beginBody } from '../codegen-311/annotations.ts';
import { annotatedAssign } from '../codegen-311/assignments.ts';
import { methodCall } from '../codegen-311/attributes.ts';
import { callExit, callOne, callUnpacked, loadAttribute, loadMethod } from '../codegen-311/call-opcodes.ts';
import { plainCall } from '../codegen-311/calls.ts';
import { noticedAttribute, storeFirstLine, storeStaticAttributes } from '../codegen-311/class-facts.ts';
import { cleanBodyDocumentation, cleanDocumentation } from '../codegen-311/clean-documentation.ts';
import { at, text } from '../codegen-311/compiler.ts';
import { keywordDefaults } from '../codegen-311/definitions.ts';
import type { FlowDialect } from '../codegen-311/dialect.ts';
import { guardStopIteration } from '../codegen-311/finish.ts';
import { importModule } from '../codegen-311/imports.ts';
import { intrinsic } from '../codegen-311/intrinsics.ts';
import { iteration } from '../codegen-311/iteration.ts';
import { evaluateLater } from '../codegen-311/late-value.ts';
import { awaitNext, whileStatement } from '../codegen-311/loops.ts';
import { makeCodeWith } from '../codegen-311/make-code.ts';
import { loadCell } from '../codegen-311/names.ts';
import * as opcodes from '../codegen-311/opcodes-313.ts';
import { loadAssertionError } from '../codegen-311/statements.ts';
import { buildSlice, isSimpleSlice, item, subscriptsWith } from '../codegen-311/subscripts.ts';
import { beginGroup } from '../codegen-311/try-star.ts';
import { endWith, enter, keepBelowExit } from '../codegen-311/with.ts';
import { labelledListing } from '../dis/labelled-listing.ts';
import { packing313 } from '../dis/packing.ts';
import { backend313 } from '../flowgraph/backend-313.ts';
import { foldTreeAndFormats } from '../fold/fold.ts';
import { RULES_312 } from '../symtable/rules.ts';
import { FUTURE_311 } from '../syntax/future.ts';
import { faultOf } from '../syntax/peg/explain.ts';

export const dialect313: FlowDialect = {
  listing: labelledListing(packing313),
  syntax: { placeFormatString: () => {}, findFault: faultOf },
  future: FUTURE_311,
  foldTree: foldTreeAndFormats,
  symbols: RULES_312,
  placesImplicitly: false,
  alwaysReturns: true,
  makeCode: makeCodeWith(backend313),
  borrowsUsedNames: true,
  hidesUsedNames: true,
  loadCell,
  makeFunction: opcodes.makeFunction,
  keywordDefaults,
  documentation: cleanDocumentation,
  bodyDocumentation: cleanBodyDocumentation,
  lambdaEnd: ({ body }) => at(body),
  functionAnnotations: annotations,
  annotatedAssign,
  beginBody,
  endBody: () => {},
  beginClass: storeFirstLine,
  endClass: storeStaticAttributes,
  intrinsic,
  not: opcodes.not,
  compare: opcodes.compare,
  foldsDisplays: true,
  ...subscriptsWith(isSimpleSlice),
  slice: buildSlice,
  item,
  attribute: noticedAttribute,
  loadAttribute,
  emptyFormat: (compiler, location) => compiler.loadConst(location, text('')),
  formattedValue: opcodes.formattedValue,
  guardStopIteration,
  drive: opcodes.drive,
  passingJump: 'JUMP_NO_INTERRUPT',
  jumpOnTruth: opcodes.jumpOnTruth,
  jumpOrPop: opcodes.jumpOrPop,
  decide: opcodes.jumpOrPop,
  failUnlessEqual: opcodes.failUnlessEqual,
  callee: opcodes.nullAbove,
  loadMethod,
  methodCall,
  call: plainCall,
  callUnpacked,
  callNames: opcodes.callNames,
  callOne,
  callBlock: opcodes.callBlock,
  boundPlace: (_param, value) => at(value),
  evaluateLater,
  callExit,
  matchedPlace: (pattern) => pattern,
  loadAssertionError,
  assertPlace: ({ test }) => at(test),
  beginGroup,
  enter,
  keepBelowExit,
  contextPlace: (_node, context) => at(context),
  endWith,
  iterationPlace: (_around, iter) => at(iter),
  ...iteration,
  beginLoop: () => {},
  endFor: opcodes.endFor,
  awaitNext,
  importModule,
  whileStatement,
};
