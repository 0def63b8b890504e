/** The expression that a piece of source is, for the marks under it. */

import { PythonSyntaxError } from '../../../syntax/errors.ts';
import { utf8Bytes } from '../../../utf8.ts';
import { target } from '../../../versions/target.ts';
import { parsePython3 } from '../../syntax/parse.ts';
import type { Expr, Stmt } from '../../syntax/tree.ts';

/** The statements of a text; null where it does not parse. */
export function statementsOf(text: string): readonly Stmt[] | null {
  const bytes = utf8Bytes(text);
  const rules = { placeFormatString: () => {} };
  try {
    const { tree } = parsePython3(bytes, { filename: '<segment>', mode: 'exec', version: target.version, rules });
    return tree.body as readonly Stmt[];
  } catch (error) {
    if (error instanceof PythonSyntaxError) return null;
    throw error;
  }
}

/** The expression that is all of a text; null where it is none. */
export function expressionOf(text: string): Expr | null {
  const statements = statementsOf(text);
  const [only] = statements ?? [];
  return statements?.length === 1 && only?.nodeType === 'Expr' ? only.value : null;
}
