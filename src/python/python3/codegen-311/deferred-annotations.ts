import type { Expr, Located } from '../syntax/tree.ts';

/** An annotation of a variable that is evaluated when it is asked for. */
export interface DeferredAnnotation {
  readonly statement: Located;
  readonly name: string;
  readonly value: Expr;
  /** Its number in the set of those that were come by; null where that is certain. */
  readonly index: number | null;
}

/** Annotations of a module's or class's variables, in their order (u_deferred_annotations, Python/compile.c 3.14.2). */
export class DeferredAnnotations {
  readonly found: DeferredAnnotation[] = [];
  /** How many statements are around that may leave out what is in them. */
  conditions = 0;
  private conditional = 0;

  /** Answers its number, where it has one. */
  add(statement: Located, name: string, value: Expr, isConditional: boolean): number | null {
    const index = isConditional ? this.conditional++ : null;
    this.found.push({ statement, name, value, index });
    return index;
  }
}
