/** Where the names in annotations are looked up: where they stand, or, from 3.14 on, in a block that is run when they are asked for (PEP 649). */
import type { Arg, Arguments, Expr, FunctionDef, Located, StmtOf } from '../syntax/tree.ts';
import type { Builder } from './builder.ts';
import type { Scope } from './scope.ts';

export interface AnnotationRules {
  /** Those of a function, before its own block. */
  readonly ofFunction: (builder: Builder, node: FunctionDef & Located) => void;
  readonly ofVariable: (builder: Builder, node: StmtOf<'AnnAssign'>) => void;
}

export function argumentsOf({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments): Arg[] {
  return [...posonlyargs, ...args, ...(vararg ? [vararg] : []), ...kwonlyargs, ...(kwarg ? [kwarg] : [])];
}

function annotationsOf({ args, returns }: FunctionDef): Expr[] {
  return [...argumentsOf(args).map(({ annotation }) => annotation), returns].filter((each) => each !== undefined);
}

export const annotationsInPlace: AnnotationRules = {
  ofFunction: (builder, node) => {
    if (!builder.rules.skipsAnnotations) builder.all(annotationsOf(node));
  },
  ofVariable: (builder, { annotation }) => {
    if (!builder.rules.skipsAnnotations) builder.visit(annotation);
  },
};

/** symtable_visit_annotations, symtable_visit_annotation; Python/symtable.c 3.14.2 */
export const annotationsInOwnBlocks: AnnotationRules = {
  ofFunction: (builder, node) => {
    const found = annotationsOf(node);
    const { seesClass, type } = builder.current;
    const open = builder.rules.skipsAnnotations ? builder.enterAside : builder.enterLate;
    open.call(builder, node.args, '__annotate__', seesClass || type === 'class', () => builder.all(found));
  },
  ofVariable: (builder, { annotation }) => {
    const { current } = builder;
    noticeCondition(builder);
    const visit = (): void => {
      builder.current.unevaluated = current.type === 'function';
      builder.visit(annotation);
      builder.current.unevaluated = false;
    };
    if (current.annotations !== null) return builder.reenter(current.annotations, visit);
    const isSeen = current.type === 'class' && !builder.rules.skipsAnnotations;
    const open = builder.rules.skipsAnnotations ? builder.enterAside : builder.enterLate;
    open.call(builder, annotationsKey(current), '__annotate__', isSeen, () => {
      current.annotations = builder.current;
      visit();
    });
  },
};

/** Which annotations were come by is kept in a set where that is not certain: in a class under a condition, in a module always. */
function noticeCondition({ current }: Builder): void {
  const isUncertain = current.type === 'module' || (current.type === 'class' && current.conditions > 0);
  if (!isUncertain || current.hasConditionalAnnotations) return;
  current.hasConditionalAnnotations = true;
  current.symbol(CONDITIONAL_ANNOTATIONS).used = true;
}

/** Statements whose parts may not be come by (ENTER_CONDITIONAL_BLOCK, Python/symtable.c 3.14.2). */
export const CONDITIONS: ReadonlySet<string> = new Set([
  ...['For', 'AsyncFor', 'While', 'If', 'Match', 'Try', 'TryStar', 'With', 'AsyncWith'],
]);

export const CONDITIONAL_ANNOTATIONS = '__conditional_annotations__';

/** What stands for the block of a block's annotations of variables. */
export function annotationsKey(scope: Scope): object {
  return scope.symbols;
}
