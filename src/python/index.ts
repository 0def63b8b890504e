/** The one door to the Python runtime. */
export { type CodeDisassembly, type DisassemblyRequest, disassemble } from './disassembly.ts';
export type { BillLine, BillPart } from './explain/bill/line.ts';
export type { Bill } from './explain/bill.ts';
export { type Explanation, explain, syntaxErrorOf } from './explain/explain.ts';
export type { CachedNames } from './images/cached-names.ts';
export {
  entryOf,
  HOLDERS_SCHEMA,
  type HolderLine,
  type Holding,
  type ObjectKey,
  type ObjectKind,
  packHolders,
  unpackHoldings,
} from './images/holder-lines.ts';
export {
  BARE,
  type Garbage,
  type HeapImage,
  IMAGE_SCHEMA,
  type ImageLine,
  type ImageOrigin,
  imageOf,
  type Provenance,
  type ReferenceCounts,
} from './images/image.ts';
export { internedNames, packInterned } from './images/interned-table.ts';
export type { ImageSource } from './images/layers.ts';
export { writeLines } from './images/lines.ts';
export { layersFor } from './images/needs.ts';
export { ImageError, loadImages, readHolders, shippedImages, shippedTargets, withEmptyCache } from './images/registry.ts';
export { type InterpreterOptions, type RunNote, type RunOutcome, run } from './interpreter.ts';
export type { MemoryMeter } from './memory/limit.ts';
export { type PlotCall, PlotError, type PlotHandle, type PlotHost, type PlotReply, type PlotValue } from './recording.ts';
export { namesToCount, type RunMode } from './run.ts';
export type { LedgerEvent } from './trace/event.ts';
export type { ExecutedLine } from './trace/lines.ts';
export { type CountReading, decodeCount } from './versions/decode.ts';
export { isImmortal, isStatic, startOf } from './versions/immortality.ts';

import type { RunMode } from './run.ts';
import { loadVersion } from './versions/index.ts';
import type { VersionProfile } from './versions/profile.ts';

export { compiledVersions, knownVersions, loadVersion, loadVersions } from './versions/index.ts';
export type { VersionProfile, WordSize } from './versions/profile.ts';
export { type Rule, rulesThatDiffer } from './versions/rules.ts';

/** The compiler of Python 3; loaded when somebody asks for one. */
export const loadPython3 = () => import('./python3/disassembly.ts');

/** A version's facts with what its language needs to run; undefined where refplot has none. Python 3 is a chunk of its own. */
export async function loadTarget(version: string): Promise<VersionProfile | undefined> {
  const profile = await loadVersion(version);
  if (profile?.language === 3 && profile.compiler !== null) await (await import('./python3/runtime/language.ts')).preparePython3(profile);
  return profile;
}

/** How a version runs a program where nothing is asked for: as a script where the parser's references are known exactly. */
export async function defaultMode(version: string): Promise<RunMode> {
  return (await loadVersion(version))?.parser.defaultMode ?? 'module';
}

/** Runs with a ledger; loaded when somebody asks for one. */
export const loadTrace = () => import('./trace/index.ts');
