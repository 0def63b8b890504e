/** Captures heap images: what a bare interpreter holds, or what executing each of some modules adds to that. */
import { BARE, HOLDERS_SCHEMA, IMAGE_SCHEMA, type ImageLine, writeLines } from '../../python/index.ts';
import type { Interpreter } from '../subjects/interpreter.ts';
import { cachedNames } from './cached.ts';
import { barePlace, importPlace, type Place, subjectOf } from './interpreter.ts';
import { type Captured, captureLayers, type Wanted } from './layers.ts';
import { type Counts, hasCount, measure, NOTHING, STATIC } from './measure.ts';
import { pack, shareFound, stringsIn } from './pack.ts';
import { provenanceOf } from './provenance.ts';
import { bareReferences, candidatesOf, walkAfter } from './state.ts';

export interface Capture {
  /** The image file, and the one of holders beside it. */
  readonly images: string;
  readonly holders: string;
  /** The names of the images. */
  readonly names: readonly string[];
  readonly version: string;
  readonly strings: number;
  /** The share of references to strings and integers whose holder was found, 0 to 1. */
  readonly found: number;
}

/**
 * Captures the bare interpreter or, where they are wanted, layers. Throws RefplotError `interpreter` where Python cannot do it.
 * @param date ISO date
 */
export async function capture(python: Interpreter, wanted: Wanted | null, date: string): Promise<Capture> {
  const subject = await subjectOf(python);
  const bare = barePlace(subject);
  const place = wanted === null ? bare : importPlace(subject);
  const { walk, packed } = wanted === null ? captureBare(bare) : captureLayers(bare, place, wanted);
  const target = subject.profile.version;
  const header = { schema: IMAGE_SCHEMA, target, provenance: provenanceOf(place, walk, date) };
  return {
    images: writeLines(
      header,
      packed.map(({ image }) => image),
    ),
    holders: writeLines(
      { schema: HOLDERS_SCHEMA, target },
      packed.map(({ holders }) => holders),
    ),
    names: packed.map(({ image }) => `${target}-${image.image}`),
    version: walk.version,
    strings: stringsIn(packed),
    found: shareFound(packed, subject.profile),
  };
}

function captureBare(place: Place): Captured {
  const walk = walkAfter(place, NOTHING);
  const counts = measure(place.subject, NOTHING, candidatesOf([walk]), place.env);
  const frame = { image: BARE, modules: walk.modules, needs: [], ...immortalTexts(counts), ...cachedAtStart(place, counts) };
  return { walk, packed: [pack(frame, bareReferences(counts, walk.holders))] };
}

/** What the method cache holds, which was emptied before counting. A probe of it makes copies of its process. */
function cachedAtStart(place: Place, counts: Counts): Pick<ImageLine, 'cached'> {
  const { profile, platform } = place.subject;
  if (profile.language === 2 || profile.strings.immortalInterned !== 'none' || platform === 'win32') return {};
  const texts = [...counts.keys()].flatMap((key) => (/^(text|char) /.test(key) ? [key.slice('text '.length)] : []));
  return { cached: cachedNames(place, [...new Set(texts)]) };
}

/** Strings without a count, where the version has interned strings of both kinds. */
function immortalTexts(counts: Counts): Pick<ImageLine, 'immortalTexts' | 'staticTexts'> {
  const texts = (isWanted: (count: number) => boolean): string[] =>
    [...counts].flatMap(([key, count]) => (isWanted(count) && key.startsWith('text ') ? [key.slice('text '.length)] : []));
  const [immortal, ofFile] = [texts((count) => !hasCount(count)), texts((count) => count === STATIC)];
  return {
    ...(immortal.length === 0 ? {} : { immortalTexts: joined(immortal) }),
    ...(ofFile.length === 0 ? {} : { staticTexts: joined(ofFile) }),
  };
}

const joined = (texts: readonly string[]): string => [...texts].sort().join('\n');
