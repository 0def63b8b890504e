/**
 * Names that CPython's compiler makes when it first meets a form, and keeps in C variables: the symbol table's (GET_IDENTIFIER,
 * Python/symtable.c 3.8.18) and the code generator's (compiler_lambda and the comprehensions, Python/compile.c). From 3.11 on they are there
 * from the start (Include/internal/pycore_global_strings.h 3.11.7).
 */
import { staticName } from '../../cache/static-names.ts';
import type { CodeBlueprint } from '../../compiler/blueprint.ts';
import { has } from '../../versions/features.ts';

/** What the symbol table calls the scope of a code object of that name. */
const SCOPES: Readonly<Record<string, string>> = {
  '<lambda>': 'lambda',
  '<genexpr>': 'genexpr',
  '<listcomp>': 'listcomp',
  '<setcomp>': 'setcomp',
  '<dictcomp>': 'dictcomp',
};

/** Makes the names that compiling these code objects makes; code that is read from a file makes none. */
export function makeStatics({ co_name, co_consts }: CodeBlueprint): void {
  if (has('names of forms from the start')) return;
  const scope = SCOPES[co_name];
  if (scope !== undefined) {
    staticName(scope, 'symtable');
    staticName(co_name, 'compile');
  }
  for (const constant of co_consts) if (constant.kind === 'code') makeStatics(constant.code);
}
