/** The types of what an expression makes, where it shows (infer_type, Python/compile.c 3.8.18, Python/codegen.c 3.14.2). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Expr } from '../syntax/tree.ts';

const OF_NODES: Readonly<Record<string, string>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  TemplateStr: 'string.templatelib.Template',
};

const OF_CONSTANTS: Readonly<Record<Constant['kind'], string>> = {
  none: 'NoneType',
  ellipsis: 'ellipsis',
  bool: 'bool',
  int: 'int',
  long: 'int',
  float: 'float',
  complex: 'complex',
  bytes: 'bytes',
  text: 'str',
  tuple: 'tuple',
  frozenset: 'frozenset',
  slice: 'slice',
  code: 'code',
};

/** Constants of which there is one. */
export const SINGLETONS: ReadonlySet<string> = new Set(['none', 'ellipsis', 'bool']);

/** Null where it depends on the program. */
export function typeName(value: Expr): string | null {
  return value.nodeType === 'Constant' ? OF_CONSTANTS[value.constant.kind] : (OF_NODES[value.nodeType] ?? null);
}
