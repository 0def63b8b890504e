/** Documentation without the indentation of its source (_PyCompile_CleanDoc, Python/compile.c 3.13.0). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Expr } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { firstConstant } from './documentation.ts';

export function cleanDocumentation(compiler: Compiler, text: Constant | null): boolean {
  return firstConstant(compiler, text === null ? null : clean(text));
}

export function cleanBodyDocumentation(compiler: Compiler, node: Expr, text: Constant): void {
  compiler.loadConst(at(node), clean(text));
}

function clean(text: Constant): Constant {
  if (text.kind !== 'text') return text;
  const [first, ...rest] = expandTabs(text.value).split('\n') as [string, ...string[]];
  const indents = rest.flatMap((line) => (/[^ ]/.test(line) ? [line.search(/[^ ]/)] : []));
  const margin = Math.min(...indents);
  const indentation = Number.isFinite(margin) ? new RegExp(`^ {0,${margin}}`) : /^/;
  return { kind: 'text', value: [first.replace(/^ +/, ''), ...rest.map((line) => line.replace(indentation, ''))].join('\n') };
}

const TAB = 8;

/** str.expandtabs */
function expandTabs(text: string): string {
  let column = 0;
  return text.replace(/\t|[\n\r]|[^\t\n\r]+/g, (part) => {
    if (part === '\n' || part === '\r') column = 0;
    else if (part !== '\t') column += [...part].length;
    else {
      const width = TAB - (column % TAB);
      column += width;
      return ' '.repeat(width);
    }
    return part;
  });
}

/** From 3.14 on a function that is not documented has no constant for it; a flag says which has. */
export function flaggedDocumentation(compiler: Compiler, text: Constant | null): boolean {
  if (text === null) return false;
  compiler.unit.documented = true;
  return cleanDocumentation(compiler, text);
}
