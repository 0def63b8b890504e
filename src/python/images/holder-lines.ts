/** Who holds what an image counts: a line of the file beside the image's. */
import type { ImageLine } from './image.ts';
import { internedNames } from './interned-table.ts';

export const HOLDERS_SCHEMA = 'refplot-holders/3';

/** References that objects of one kind hold which belong to one module. */
export interface Holding {
  /** `constant`, `dict value`, `list item`, … as the walk of the real heap calls them. */
  readonly kind: string;
  /** Empty where no module leads to the holders. */
  readonly module: string;
  readonly references: number;
  /** How many objects hold them. */
  readonly objects: number;
}

/**
 * The rest of an object's references is held by C code that no walk reaches. Holdings are a text: for each the number of places that its
 * holder is behind the one before in the table, then `*` and the references, then `/` and the objects that hold them; what is not there is 1,
 * or as many objects as references. A layer's are differences.
 */
export interface HolderLine {
  readonly image: string;
  /** The table of holders: for each kind the modules, separated by spaces. */
  readonly holders: Readonly<Record<string, string>>;
  readonly ints: Readonly<Record<string, string>>;
  readonly chars: Readonly<Record<string, string>>;
  /** Those of the image's interned strings, in its order, separated by `;`. */
  readonly interned: string;
  /** By the name the image has the object under: `None`, `len`. */
  readonly named: Readonly<Record<string, string>>;
}

/** Which objects a table is of. */
export type ObjectKind = 'int' | 'char' | 'text' | 'name';
/** `int 5`, `char a`, `text self`, `name None`. */
export type ObjectKey = `${ObjectKind} ${string}`;
export type HoldingsOf = (key: ObjectKey) => readonly Holding[];

const TABLES = { int: 'ints', char: 'chars', name: 'named' } as const;

/** An image's line, of what holds each of the objects that it counts. */
export function packHolders(image: ImageLine, holdingsOf: HoldingsOf): HolderLine {
  const keys = (['int', 'char', 'name'] as const).map((kind) =>
    Object.keys(image[TABLES[kind]]).map((name): [string, readonly Holding[]] => [name, holdingsOf(`${kind} ${name}`)]),
  );
  const texts = internedNames(image.interned).map((text) => holdingsOf(`text ${text}`));
  const table = new HolderTable([...keys.flatMap((entries) => entries.flatMap(([, holdings]) => holdings)), ...texts.flat()]);
  const [ints, chars, named] = keys.map((entries) =>
    Object.fromEntries(entries.flatMap(([name, holdings]) => (holdings.length === 0 ? [] : [[name, table.write(holdings)]]))),
  ) as [Record<string, string>, Record<string, string>, Record<string, string>];
  return { image: image.image, holders: table.byKind(), ints, chars, interned: texts.map((each) => table.write(each)).join(';'), named };
}

class HolderTable {
  private readonly places: ReadonlyMap<string, number>;
  private readonly pairs: readonly (readonly [kind: string, module: string])[];

  constructor(holdings: readonly Holding[]) {
    const modules = new Map<string, Set<string>>();
    for (const { kind, module } of holdings) modules.set(kind, (modules.get(kind) ?? new Set()).add(module));
    this.pairs = [...modules.keys()]
      .sort()
      .flatMap((kind) => [...(modules.get(kind) ?? [])].sort().map((module) => [kind, module] as const));
    this.places = new Map(this.pairs.map(([kind, module], place) => [`${kind}|${module}`, place]));
  }

  byKind(): Record<string, string> {
    const kinds = [...new Set(this.pairs.map(([kind]) => kind))];
    return Object.fromEntries(kinds.map((kind) => [kind, this.pairs.flatMap((pair) => (pair[0] === kind ? [pair[1]] : [])).join(' ')]));
  }

  write(holdings: readonly Holding[]): string {
    const placed = holdings.map((each): [number, Holding] => [this.places.get(`${each.kind}|${each.module}`) as number, each]);
    let before = 0;
    return placed
      .sort(([a], [b]) => a - b)
      .map(([place, { references, objects }]) => {
        const step = place - before;
        before = place;
        return `${step}${references === 1 ? '' : `*${references}`}${objects === references ? '' : `/${objects}`}`;
      })
      .join(' ');
  }
}

const tables = new WeakMap<HolderLine, (readonly [kind: string, module: string])[]>();

function tableOf(line: HolderLine): (readonly [kind: string, module: string])[] {
  let table = tables.get(line);
  if (table === undefined) {
    table = Object.entries(line.holders).flatMap(([kind, modules]) => modules.split(' ').map((module) => [kind, module] as const));
    tables.set(line, table);
  }
  return table;
}

const HOLDING = /^(\d+)(?:\*(-?\d+))?(?:\/(-?\d+))?$/;

/** Reads the holdings of one object; `text` is its entry in a line. */
export function unpackHoldings(line: HolderLine, text: string): Holding[] {
  if (text === '') return [];
  const table = tableOf(line);
  let place = 0;
  return text.split(' ').map((part) => {
    const [, step, references = '1', objects = references] = HOLDING.exec(part) as unknown as [string, string, string?, string?];
    place += Number(step);
    const [kind, module] = table[place] as readonly [string, string];
    return { kind, module, references: Number(references), objects: Number(objects) };
  });
}

const texts = new WeakMap<HolderLine, ReadonlyMap<string, string>>();

/** What a line has of an object. */
export function entryOf(image: ImageLine, line: HolderLine, key: ObjectKey): string {
  const kind = key.slice(0, key.indexOf(' ')) as ObjectKind;
  const name = key.slice(kind.length + 1);
  if (kind !== 'text') return Object.hasOwn(line[TABLES[kind]], name) ? (line[TABLES[kind]][name] as string) : '';
  let entries = texts.get(line);
  if (entries === undefined) {
    const parts = line.interned.split(';');
    entries = new Map(internedNames(image.interned).map((text, index) => [text, parts[index] ?? '']));
    texts.set(line, entries);
  }
  return entries.get(name) ?? '';
}
