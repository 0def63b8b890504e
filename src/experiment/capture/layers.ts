/** Captures layers: what executing a module adds to an interpreter that has the modules it needs. */
import { type HeapImage, layersFor, readHolders, shippedImages } from '../../python/index.ts';
import { Additions } from './addition.ts';
import type { Place } from './interpreter.ts';
import { NOTHING, type Preparation } from './measure.ts';
import { closuresOf, type StatementOf, standardModules, standardStatement, type Unit, unitsOf } from './modules.ts';
import { type Packed, pack } from './pack.ts';
import { candidatesOf, lessHolders, type References, referencesOf, walkAfter, without } from './state.ts';
import type { WalkReport } from './walk.ts';

export interface Wanted {
  readonly modules: readonly string[];
  /** Whether {@link standardModules} are, too, and all that any of these brings, each by itself. */
  readonly standard: boolean;
  /** Done in the place of the import: compiling for the first time makes the types of `_ast`, without importing it. */
  readonly statement?: string;
  /** Told of each layer before it is captured. */
  readonly progress?: (module: string, index: number, of: number) => void;
}

export interface Captured {
  readonly walk: WalkReport;
  readonly packed: readonly Packed[];
}

/**
 * A layer for each module that is wanted. Each is measured in an interpreter of its own that imports that module alone, and what the layers
 * that it needs have is taken away: these are among the wanted ones, or shipped. So the layers that an import adds make exactly what it was
 * measured to add, and each is there once, whatever else was imported before.
 */
export function captureLayers(bare: Place, place: Place, wanted: Wanted): Captured {
  const statementOf = statementsOf(wanted);
  const shipped = new ShippedLayers(bare.subject.profile.version, wanted.standard);
  const names = [...(wanted.standard ? standardModules(bare.subject) : []), ...wanted.modules];
  const units = unitsOf(closuresOf(place, names, statementOf, wanted.standard), (name) => shipped.broughtBy(name));
  const walk = walkAfter(bare, NOTHING);
  const walked = units.map((unit) => walkUnit(place, unit, statementOf, walk));
  const additions = new Additions(bare, place, [...new Set(walked.flatMap(({ candidates }) => candidates))].sort());
  const own = new Map<string, References>();
  walked.forEach(({ unit, preparation, candidates, holders }, index) => {
    wanted.progress?.(unit.image, index, units.length);
    const names = neededBy(unit, units, shipped);
    const total = additions.of({ ...preparation, candidates, holders, bringsGc: [unit.image, ...unit.modules, ...names].includes('gc') });
    const needed = names.map((name) => own.get(name) ?? shipped.references(name));
    own.set(unit.image, without(total, needed));
  });
  const packed = units.map((unit) => pack(unit, own.get(unit.image) as References));
  return { walk, packed: packed.sort((a, b) => (a.image.image < b.image.image ? -1 : 1)) };
}

const statementsOf =
  ({ modules, statement }: Wanted): StatementOf =>
  (name) =>
    statement !== undefined && modules.includes(name) ? statement : standardStatement(name);

interface Walked {
  readonly unit: Unit;
  readonly preparation: Preparation;
  readonly candidates: readonly string[];
  /** Those that there are more of than in the bare interpreter. */
  readonly holders: References['holders'];
}

function walkUnit(place: Place, unit: Unit, statementOf: StatementOf, bareWalk: WalkReport): Walked {
  const preparation = { lines: [statementOf(unit.image)], modules: [unit.image] };
  const walk = walkAfter(place, preparation);
  return { unit, preparation, candidates: candidatesOf([walk, bareWalk]), holders: lessHolders(walk.holders, bareWalk.holders) };
}

/** The layers that are there when a unit's own is added. */
function neededBy(unit: Unit, units: readonly Unit[], shipped: ShippedLayers): string[] {
  const layerOf = (name: string): Pick<HeapImage, 'image' | 'needs'> | null =>
    units.find(({ image }) => image === name) ?? shipped.layer(name);
  return layersFor(unit, layerOf, () => false).flatMap(({ image }) => (image === unit.image ? [] : [image]));
}

/** Layers that were captured before: they are there whenever refplot imports their modules. */
class ShippedLayers {
  private readonly layers: (module: string) => HeapImage | null;

  /** @param none whether all layers are captured anew */
  constructor(target: string, none: boolean) {
    this.layers = none ? () => null : shippedImages(target).layer;
  }

  layer(module: string): HeapImage | null {
    return this.layers(module);
  }

  broughtBy(module: string): string[] | null {
    const layer = this.layer(module);
    return layer && layersFor(layer, this.layers, () => false).flatMap(({ modules }) => modules);
  }

  references(module: string): References {
    const layer = this.layer(module) as HeapImage;
    return referencesOf(layer, readHolders(layer));
  }
}
