/** How CPython 3.14 makes code (Python/codegen.c, Python/flowgraph.c, Python/ast_preprocess.c 3.14.2). */
import { annotatedAssign, beginBody, endBody, evaluateLater, functionAnnotationsWith } from '../codegen-311/annotate.ts';
import { positionalOnlySecond } from '../codegen-311/annotations.ts';
import { methodCall } from '../codegen-311/attributes.ts';
import { callOne, loadAttribute, loadMethod } from '../codegen-311/call-opcodes.ts';
import { noticedAttribute, storeFirstLine, storeStaticAttributes } from '../codegen-311/class-facts.ts';
import { cleanBodyDocumentation, flaggedDocumentation } from '../codegen-311/clean-documentation.ts';
import { at, text } from '../codegen-311/compiler.ts';
import { callWhere } from '../codegen-311/consumed-generators.ts';
import type { FlowDialect } from '../codegen-311/dialect.ts';
import { guardStopIteration } from '../codegen-311/finish.ts';
import { importModule } from '../codegen-311/imports.ts';
import { intrinsic } from '../codegen-311/intrinsics.ts';
import { iteration } from '../codegen-311/iteration.ts';
import { makeCodeWith } from '../codegen-311/make-code.ts';
import { loadCell } from '../codegen-311/names.ts';
import * as opcodes313 from '../codegen-311/opcodes-313.ts';
import * as opcodes from '../codegen-311/opcodes-314.ts';
import { constantOrBuiltSlice, isComputedSlice, subscriptsWith } from '../codegen-311/subscripts.ts';
import { beginGroup } from '../codegen-311/try-star.ts';
import { labelledListing } from '../dis/labelled-listing.ts';
import { packing314 } from '../dis/packing.ts';
import { backend314 } from '../flowgraph/backend-314.ts';
import { NEXT_LOCATION } from '../flowgraph/location.ts';
import { foldFormats } from '../fold/fold.ts';
import { RULES_314 } from '../symtable/rules.ts';
import { FUTURE_314 } from '../syntax/future.ts';
import { faultOf } from '../syntax/peg/explain.ts';
import { warnOfFinally } from '../warnings/finally.ts';

export const dialect314: FlowDialect = {
  listing: labelledListing(packing314),
  syntax: { placeFormatString: () => {}, findFault: faultOf, exceptsWithoutBrackets: true },
  future: FUTURE_314,
  warnOfTree: warnOfFinally,
  foldTree: foldFormats,
  symbols: RULES_314,
  placesImplicitly: false,
  alwaysReturns: true,
  makeCode: makeCodeWith(backend314),
  borrowsUsedNames: true,
  hidesUsedNames: false,
  loadCell,
  makeFunction: opcodes.makeFunction,
  keywordDefaults: opcodes.keywordDefaults,
  documentation: flaggedDocumentation,
  bodyDocumentation: cleanBodyDocumentation,
  lambdaEnd: ({ body }) => at(body),
  functionAnnotations: functionAnnotationsWith({ parameters: positionalOnlySecond, namedWithin: false }),
  annotatedAssign,
  beginBody,
  endBody,
  beginClass: storeFirstLine,
  endClass: storeStaticAttributes,
  intrinsic,
  not: opcodes313.not,
  compare: opcodes313.compare,
  foldsDisplays: false,
  ...subscriptsWith(isComputedSlice),
  slice: constantOrBuiltSlice,
  item: opcodes.item,
  attribute: noticedAttribute,
  loadAttribute,
  emptyFormat: (compiler, location) => compiler.loadConst(location, text('')),
  formattedValue: opcodes313.formattedValue,
  guardStopIteration,
  drive: opcodes313.drive,
  passingJump: 'JUMP_NO_INTERRUPT',
  jumpOnTruth: opcodes313.jumpOnTruth,
  jumpOrPop: opcodes313.jumpOrPop,
  decide: opcodes.decide,
  failUnlessEqual: opcodes313.failUnlessEqual,
  callee: opcodes313.nullAbove,
  loadMethod,
  methodCall,
  call: callWhere({ functions: ['all', 'any', 'tuple'], asynchronous: true }),
  callUnpacked: opcodes.callUnpacked,
  callNames: opcodes313.callNames,
  callOne,
  callBlock: opcodes313.callBlock,
  boundPlace: (_param, value) => at(value),
  evaluateLater,
  callExit: opcodes.callExit,
  matchedPlace: () => NEXT_LOCATION,
  loadAssertionError: opcodes.loadAssertionError,
  assertPlace: ({ test }) => at(test),
  beginGroup,
  enter: opcodes.enter,
  keepBelowExit: opcodes.keepBelowExit,
  contextPlace: (_node, context) => at(context),
  endWith: opcodes.endWith,
  iterationPlace: (_around, iter) => at(iter),
  ...iteration,
  beginLoop: (compiler, target) => compiler.emit(at(target), 'NOP'),
  endFor: opcodes.endFor,
  awaitNext: opcodes.awaitNext,
  importModule,
  whileStatement: opcodes.whileStatement,
};
