/** Captures a heap image: what a bare interpreter holds, or what importing a module adds to that. */
import { RefplotError } from '../../errors.ts';
import {
  compiledVersions,
  type HeapImage,
  HOLDERS_SCHEMA,
  type HolderFile,
  IMAGE_SCHEMA,
  internedNames,
  loadTarget,
  namesToCount,
  type Provenance,
  packInterned,
} from '../../python/index.ts';
import type { Interpreter } from '../subjects/interpreter.ts';
import { type Counts, IMMORTAL, measure, type Subject } from './measure.ts';
import { bareEnvironment, importEnvironment, probeFile, runPython } from './probe.ts';
import { probeLanguage } from './probe-language.ts';
import { type Holders, readWalk, type WalkReport } from './walk.ts';

export interface Capture {
  readonly image: HeapImage;
  readonly holders: HolderFile;
  /** The share of references to strings and integers whose holder was found, 0 to 1. */
  readonly found: number;
}

interface Snapshot {
  readonly walk: WalkReport;
  readonly counts: Counts;
}

const FACTS = 'import sys; print("%d.%d %d %s" % (sys.version_info[:2] + (sys.maxsize.bit_length() + 1, sys.platform)))';

/**
 * A bare image, or the layer that importing modules adds (it is added where the first of them is imported). Where a statement is given,
 * the layer is what that leaves behind, which brings what is counted of the modules without importing them: compiling for the first time
 * makes the types of `_ast`. Throws RefplotError `interpreter` where Python cannot do it.
 */
export async function capture(python: Interpreter, modules: readonly string[], date: string, statement?: string): Promise<Capture> {
  return captureFrom(await subjectOf(python), modules, date, statement);
}

/** The probes are calibrated on refplot's own runtime of the version. */
async function subjectOf(python: Interpreter): Promise<Subject> {
  const [version, bits, platform] = runPython(python, ['-c', FACTS], bareEnvironment()).trim().split(' ') as [string, string, string];
  const profile = compiledVersions.includes(version) ? await loadTarget(version) : undefined;
  if (profile === undefined) {
    throw new RefplotError(
      'interpreter',
      `${python.name} is Python ${version}; this refplot captures CPython ${compiledVersions.join(', ')}`,
    );
  }
  return { python, profile, probe: probeLanguage(profile), platform, wordSize: bits === '32' ? 32 : 64 };
}

function captureFrom(interpreter: Subject, modules: readonly string[], date: string, statement?: string): Capture {
  const { python } = interpreter;
  const bareWalk = walkHeap(interpreter, [], bareEnvironment());
  if (modules.length === 0) {
    const snapshot = { walk: bareWalk, counts: measure(interpreter, NOTHING, candidatesOf(bareWalk), bareEnvironment()) };
    return assemble(snapshot, null, [], provenance(interpreter, snapshot, bareEnvironment(), date));
  }
  const env = importEnvironment();
  const importing = readingPaths(interpreter, env);
  const lines = statement === undefined ? modules.map((name) => `import ${name}`) : [statement];
  runPython(python, [...importing.probe.flags, '-c', lines.join('\n')], env);
  const walk = walkHeap(importing, lines, env);
  const candidates = [...new Set([...candidatesOf(walk), ...candidatesOf(bareWalk)])];
  const before = { walk: bareWalk, counts: measure(interpreter, NOTHING, candidates, bareEnvironment()) };
  const after = {
    walk: statement === undefined ? walk : { ...walk, modules: [...walk.modules, ...modules].sort() },
    counts: measure(importing, { lines, modules }, candidates, env),
  };
  return assemble(after, before, modules, provenance(importing, after, env, date));
}

/** Isolated, an interpreter would not look where PYTHONPATH leads: what the flags of a bare image hold is part of the layer then. */
function readingPaths(interpreter: Subject, env: Record<string, string>): Subject {
  return 'PYTHONPATH' in env ? { ...interpreter, probe: { ...interpreter.probe, flags: [] } } : interpreter;
}

const NOTHING = { lines: [], modules: [] };

function walkHeap({ python, profile, probe }: Subject, lines: readonly string[], env: Record<string, string>): WalkReport {
  return readWalk(runPython(python, [...probe.flags, probeFile('walk.py'), namesToCount(profile).join(' '), ...lines], env));
}

/** Strings to count. Paths of the capturing machine are left out: no program elsewhere can mean them. */
function candidatesOf(walk: WalkReport): string[] {
  const all = new Set([...walk.texts.keys(), ...walk.candidates]);
  return [...all].filter((text) => text.length > 1 && !/^\/|[\n\r]/.test(text)).sort();
}

function assemble(after: Snapshot, before: Snapshot | null, modules: readonly string[], origin: Provenance): Capture {
  const [module] = modules;
  const target = after.walk.version.split('.').slice(0, 2).join('.');
  const name = `${target}-${modules.join('+') || 'bare'}`;
  const { counts } = after;
  const { firstInt } = counts;
  const texts = (text: string): number => found(after.walk.texts.get(text)) - found(before?.walk.texts.get(text));
  const ofInt = (value: number): number => found(after.walk.ints.get(value)) - found(before?.walk.ints.get(value)) + cached;
  const cached = before === null ? 1 : 0;
  const minus = (now: number, then: number | undefined, held: () => number): number => (now === IMMORTAL ? held() : now - (then ?? 0));
  const image: HeapImage = {
    schema: IMAGE_SCHEMA,
    kind: module === undefined ? 'bare' : 'layer',
    name,
    target,
    ...(module === undefined ? {} : { module }),
    modules: after.walk.modules.filter((each) => !before?.walk.modules.includes(each)),
    provenance: origin,
    firstInt,
    ints: counts.ints.map((count, index) => minus(count, before?.counts.ints[index], () => ofInt(firstInt + index))),
    chars: counts.chars.map((count, index) => minus(count, before?.counts.chars[index], () => texts(String.fromCharCode(index)) + cached)),
    ...immortalTexts(counts, before),
    named: namedDifference(after, before),
    interned: packInterned(internedDifference(after, before)),
    holders: `${name}.holders.json`,
  };
  const holders = holderFile(image, after.walk, before?.walk ?? null);
  return { image, holders, found: shareFound(image, holders) };
}

/** References that a walk found. */
function found(holders: Holders | undefined): number {
  return [...(holders?.values() ?? [])].reduce((sum, { references }) => sum + references, 0);
}

/** Strings without a count, where the version has interned strings of both kinds. */
function immortalTexts({ interned, staticTexts }: Counts, before: Snapshot | null): Pick<HeapImage, 'immortalTexts' | 'staticTexts'> {
  const texts = [...interned].filter(([, count]) => count === IMMORTAL).map(([text]) => text);
  if (before !== null || texts.length === 0) return {};
  return { immortalTexts: joined(texts), ...(staticTexts.length === 0 ? {} : { staticTexts: joined(staticTexts) }) };
}

const joined = (texts: readonly string[]): string => [...texts].sort().join('\n');

/** Of what has no count, how many references the walk has found. */
function namedDifference(after: Snapshot, before: Snapshot | null): Record<string, number> {
  const entries = Object.entries(after.counts.named).map(([name, count]): [string, number] => {
    const held = found(after.walk.named.get(name)) - found(before?.walk.named.get(name));
    return [name, count === IMMORTAL ? held : count - (before?.counts.named[name] ?? 0)];
  });
  return Object.fromEntries(entries.filter(([, count]) => count !== 0));
}

function internedDifference(after: Snapshot, before: Snapshot | null): Map<string, number> {
  const changes = new Map<string, number>();
  const [now, then] = [after.counts.interned, before?.counts.interned];
  for (const text of new Set([...now.keys(), ...(then?.keys() ?? [])])) {
    const held = found(after.walk.texts.get(text)) - found(before?.walk.texts.get(text));
    const change = now.get(text) === IMMORTAL ? held : (now.get(text) ?? 0) - (then?.get(text) ?? 0);
    if (change !== 0) changes.set(text, change);
  }
  return changes;
}

function holderFile(image: HeapImage, after: WalkReport, before: WalkReport | null): HolderFile {
  const index = new Map<string, number>();
  const flat = (now: Holders | undefined, then: Holders | undefined): number[] => {
    const triples: number[] = [];
    for (const key of [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])].sort()) {
      const references = (now?.get(key)?.references ?? 0) - (then?.get(key)?.references ?? 0);
      const objects = (now?.get(key)?.objects ?? 0) - (then?.get(key)?.objects ?? 0);
      if (references === 0 && objects === 0) continue;
      if (!index.has(key)) index.set(key, index.size);
      triples.push(index.get(key) as number, references, objects);
    }
    return triples;
  };
  const ints = image.ints.map((_, at) => flat(after.ints.get(image.firstInt + at), before?.ints.get(image.firstInt + at)));
  const chars = image.chars.map((_, code) =>
    flat(after.texts.get(String.fromCharCode(code)), before?.texts.get(String.fromCharCode(code))),
  );
  const interned = Object.fromEntries(
    internedNames(image.interned).map((text) => [text, flat(after.texts.get(text), before?.texts.get(text))]),
  );
  const named = Object.fromEntries(Object.keys(image.named).map((name) => [name, flat(after.named.get(name), before?.named.get(name))]));
  const holders = [...index.keys()].map((key) => key.split('|') as unknown as [string, string]);
  return { schema: HOLDERS_SCHEMA, image: image.name, holders, ints, chars, interned, named };
}

function shareFound(image: HeapImage, { ints, chars, interned }: HolderFile): number {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const held = (triples: readonly number[]): number => sum(triples.filter((_, at) => at % 3 === 1));
  const found = sum(ints.map(held)) + sum(chars.map(held)) + sum(Object.values(interned).map(held));
  const all = sum(image.ints) + sum(image.chars) + sum(image.interned.counts);
  return all === 0 ? 0 : found / all;
}

const PACKAGES = `
import sys
try:
    from importlib.metadata import distributions
    found = [(each.metadata['Name'], each.version) for each in distributions()]
except ImportError:
    try:
        import pkg_resources
        found = [(each.project_name, each.version) for each in pkg_resources.working_set]
    except ImportError:
        found = []
print('\\n'.join(sorted('%s==%s' % each for each in found)))
`;

function provenance({ python, probe }: Subject, { walk }: Snapshot, env: Record<string, string>, date: string): Provenance {
  const wanted = 'PYTHONPATH' in env ? runPython(python, ['-c', PACKAGES], env).split('\n') : [];
  const lines = wanted.filter((line) => line.includes('=='));
  return {
    version: walk.version,
    implementation: 'CPython',
    platform: walk.platform,
    wordSize: walk.wordSize,
    flags: probe.flags,
    environment: withoutFolders(env),
    packages: { ...python.facts?.packages, ...Object.fromEntries(lines.map((line) => line.split('==') as [string, string])) },
    date,
  };
}

/** Folders are this machine's own; what matters is that the variables were set. */
function withoutFolders(env: Record<string, string>): Record<string, string> {
  const own = new Set(['HOME', 'PYTHONPATH']);
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, own.has(name) ? `<${name.toLowerCase()}>` : value]));
}
