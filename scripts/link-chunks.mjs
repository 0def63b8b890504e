/**
 * Links ES modules that esbuild split. Turned into CommonJS, each name that one chunk takes of another would be a property read through
 * two getters at each use, which made the runtime four times slower. What its chunk does not assign again is made a variable instead: chunks
 * do not import each other in circles, so it has its value by then. The few others stay live.
 */
import { parse } from 'acorn';

const isNode = (value) => typeof value?.type === 'string';

function* nodesIn(node) {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
  }
}

/** What is assigned to by a node, besides its declaration: a name, or a pattern with names in it. */
function assignedBy({ type, left, argument }) {
  if (type === 'AssignmentExpression' || type === 'ForInStatement' || type === 'ForOfStatement') return left;
  return type === 'UpdateExpression' ? argument : undefined;
}

/** Names that are assigned to anywhere, in whatever scope: among them are all that change. */
function assignedNames(program) {
  const names = new Set();
  for (const node of nodesIn(program)) {
    const target = assignedBy(node);
    if (target === undefined || target.type === 'VariableDeclaration' || target.type === 'MemberExpression') continue;
    for (const { type, name } of nodesIn(target)) if (type === 'Identifier') names.add(name);
  }
  return names;
}

/** Names that a chunk exports and assigns again. */
function liveExports(program) {
  const assigned = assignedNames(program);
  const exported = program.body.filter(({ type }) => type === 'ExportNamedDeclaration').flatMap(({ specifiers }) => specifiers);
  return new Set(exported.filter(({ local }) => assigned.has(local.name)).map((specifier) => specifier.exported.name));
}

const isChunk = ({ type, source }) => type === 'ImportDeclaration' && source.value.startsWith('./');
const pair = ({ imported, local }, sign) => (imported.name === local.name ? local.name : `${imported.name}${sign} ${local.name}`);

/** The import stays, for the order in which chunks are evaluated, with the names that may change. */
function linked({ specifiers, source }, live) {
  const [changing, fixed] = [true, false].map((each) => specifiers.filter(({ imported }) => live.has(imported.name) === each));
  const variables = fixed.map((specifier) => pair(specifier, ':')).join(', ');
  return `import { ${changing.map((specifier) => pair(specifier, ' as')).join(', ')} } from ${source.raw}; var { ${variables} } = require(${source.raw});`;
}

/** @param chunks `[name, text]` of ES modules @returns the same, with `require` for what does not change */
export function linkChunks(chunks) {
  const programs = chunks.map(([name, text]) => [name, text, parse(text, { ecmaVersion: 'latest', sourceType: 'module' })]);
  const live = new Map(programs.map(([name, , program]) => [`./${name}`, liveExports(program)]));
  return programs.map(([name, text, program]) => {
    const imports = program.body.filter(isChunk).reverse();
    const relinked = imports.reduce(
      (before, node) => before.slice(0, node.start) + linked(node, live.get(node.source.value)) + before.slice(node.end),
      text,
    );
    return [name, relinked];
  });
}
