/** From source text to Python 3's syntax tree. */
import { parse } from 'py-ast';
import { ErrorPlaces, type Origin, type Warn } from '../../syntax/errors.ts';
import { utf8Bytes } from '../../utf8.ts';
import type { FormatStringPlacing } from './format-strings.ts';
import type { Fault } from './peg/faults.ts';
import { Reader } from './reader.ts';
import { refused } from './refusal.ts';
import type { Renamed } from './reserved-names.ts';
import { edited, editsFor, type LaterForms, restore } from './rewrite.ts';
import type { Stmt, Tree } from './tree.ts';

export interface ParseOptions {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly origin?: Origin | undefined;
  /** Hears the warnings; nobody does unless given. */
  readonly warn?: Warn | undefined;
  /** The version whose grammar it is: `3.8`. */
  readonly version: string;
  readonly rules: SyntaxRules;
}

/** Tells where a version's grammar refuses a source, and how; null where it takes it. @param source with its last line ended */
export type FaultFinder = (source: string, mode: ParseOptions['mode'], version: string, isFile: boolean, warn?: WarnAt) => Fault | null;

/** Told of what is read and hardly meant. */
export type WarnAt = (lineno: number, message: string) => void;

/** How a version's parser differs from py-ast's. */
export interface SyntaxRules extends LaterForms {
  /** What the version refuses; where not given, what py-ast does. */
  readonly findFault?: FaultFinder;
  /** Another source in place of one with names that py-ast takes for keywords; null where there are none. */
  readonly rename?: (source: string) => Renamed | null;
  readonly placeFormatString: FormatStringPlacing;
  /** Gives nodes their lines, where these are not py-ast's. @param source latin-1 characters for its bytes */
  readonly placeNodes?: (body: Stmt[], source: string) => void;
}

export interface ParsedSource {
  readonly tree: Tree;
  readonly places: ErrorPlaces;
  /** What was parsed: the source as text, its last line ended. */
  readonly source: string;
}

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
type RawNode = any;

/** Parses Python 3 source in UTF-8, one character per byte. Throws PythonSyntaxError. */
export function parsePython3(bytes: string, { filename, mode, origin, warn, version, rules }: ParseOptions): ParsedSource {
  const source = decode(bytes, filename);
  const ended = withoutFormFeeds(source === '' || source.endsWith('\n') ? source : `${source}\n`);
  const places = new ErrorPlaces(filename, utf8Bytes(ended), { origin, warn });
  const warnAt: WarnAt = (lineno, message) => places.warn(lineno, message);
  const fault = rules.findFault?.(ended, mode, version, places.origin === 'file', warnAt) ?? null;
  if (fault !== null) throw refused(places, version, fault);
  const reader = new Reader(Buffer.from(ended, 'utf8'), places, version, rules);
  const body = reader.body(parsedBody(ended, places, rules));
  rules.placeNodes?.(body, utf8Bytes(ended));
  return { tree: shape(body, mode, places), places, source: ended };
}

const DECLARED = /^(?:[ \t\f]*(?:#.*)?\r?\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** Text of bytes in UTF-8; other encodings are refused where it makes a difference. */
function decode(bytes: string, filename: string): string {
  const declared = DECLARED.exec(bytes)?.[1] ?? 'utf-8';
  const isAscii = !/[\x80-\xff]/.test(bytes);
  try {
    if (isAscii || /^utf[-_]?8$/i.test(declared)) return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    // Told below.
  }
  throw new ErrorPlaces(filename, bytes).at(1, null, "refplot reads Python 3's source in UTF-8 only");
}

/** At the start of a line it means nothing (tok_get, Parser/tokenizer.c). */
function withoutFormFeeds(source: string): string {
  return source.replace(/^[ \t]*\f/gm, '');
}

function parsedBody(source: string, places: ErrorPlaces, rules: SyntaxRules): RawNode[] {
  const renamed = rules.rename?.(source) ?? null;
  const body = parseText(renamed?.source ?? source, places, rules);
  renamed?.restore(body);
  return body;
}

/** What py-ast refuses is parsed once more where it is a form that can be written otherwise. */
function parseText(source: string, places: ErrorPlaces, rules: SyntaxRules): RawNode[] {
  const edits: ReturnType<typeof editsFor> = [];
  for (;;) {
    try {
      const { body } = parse(edited(source, edits));
      if (edits.length > 0) restore(body, source, edits);
      return body;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const { lineno, end_col_offset } = error as Error & { lineno?: number; end_col_offset?: number };
      const line = lineno ?? Number(/at line (\d+)/.exec(error.message)?.[1] ?? 1);
      const more = editsFor(source, line, rules, edits);
      if (more.length === 0) throw places.at(line, end_col_offset ?? null, 'invalid syntax');
      edits.push(...more);
    }
  }
}

function shape(body: Stmt[], mode: ParseOptions['mode'], places: ErrorPlaces): Tree {
  if (mode === 'exec') return { nodeType: 'Module', body };
  if (mode === 'single') return { nodeType: 'Interactive', body };
  const [only, ...rest] = body;
  if (only?.nodeType !== 'Expr' || rest.length > 0) throw places.at(only?.lineno ?? 1, null, 'invalid syntax');
  return { nodeType: 'Expression', body: only.value };
}
