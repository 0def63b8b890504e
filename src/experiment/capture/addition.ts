/** Measures what imports add to a bare interpreter: what stays when garbage is collected, and the garbage. */
import type { ObjectKey } from '../../python/index.ts';
import type { Place } from './interpreter.ts';
import { type Counts, measure, NOTHING, type Preparation } from './measure.ts';
import { runPython } from './probe.ts';
import { added, type Leftover, type References } from './state.ts';

export interface Import extends Preparation {
  readonly candidates: readonly string[];
  /** Those that there are more of than in the bare interpreter. */
  readonly holders: References['holders'];
  /** Whether the import brings the module `gc`. */
  readonly bringsGc: boolean;
}

/** Counting makes so many objects that it would start collections. */
const KEEP = ['import gc', 'gc.disable()'];
const COLLECT = [...KEEP, 'gc.collect()'];

/** How many objects a collection finds when nothing else was done. */
function unreachableAfter({ subject: { python, probe }, env }: Place, lines: readonly string[]): number {
  return Number(runPython(python, [...probe.flags, '-c', [...lines, 'import gc', 'print(gc.collect())'].join('\n')], env));
}

export class Additions {
  private readonly bare: Place;
  private readonly place: Place;
  private readonly before: Counts;
  private readonly beforeCollected: Counts;
  private readonly candidates: readonly string[];
  private gc: ReadonlyMap<ObjectKey, number> | null = null;

  /** @param candidates those of all imports that are to be measured */
  constructor(bare: Place, place: Place, candidates: readonly string[]) {
    this.bare = bare;
    this.place = place;
    this.candidates = candidates;
    this.before = this.ofBare({ lines: KEEP, modules: [] });
    this.beforeCollected = this.ofBare({ lines: COLLECT, modules: [] });
  }

  of({ lines, modules, candidates, holders, bringsGc }: Import): References {
    const { subject, env } = this.place;
    // What collects is no stand-in.
    const after = (all: readonly string[]): Counts =>
      measure(subject, { lines: all, modules: modules.filter((name) => name !== 'gc') }, candidates, env);
    const rest = added(after([...lines, ...COLLECT]), this.beforeCollected, holders);
    const leftAfter = (all: readonly string[]): Leftover => {
      const counts = added(after(all), this.before, holders);
      return {
        counts: new Map([...counts].map(([key, count]) => [key, count - (rest.get(key) as number)])),
        objects: unreachableAfter(this.place, all),
      };
    };
    const gc = bringsGc ? this.ofGc() : null;
    return {
      counts: new Map([...rest].map(([key, count]) => [key, count + (gc?.get(key) ?? 0)])),
      holders,
      // Collections that start by themselves take some of it, as in any program that allows them.
      garbage: leftAfter([...lines, ...KEEP]),
      uncollected: leftAfter([...KEEP, ...lines]),
    };
  }

  /** What importing `gc` adds, which is there before in all that is measured. */
  private ofGc(): ReadonlyMap<ObjectKey, number> {
    this.gc ??= added(this.ofBare({ lines: ['import gc'], modules: ['gc'] }), this.ofBare(NOTHING), new Map());
    return this.gc;
  }

  private ofBare(preparation: Preparation): Counts {
    return measure(this.bare.subject, preparation, this.candidates, this.bare.env);
  }
}
