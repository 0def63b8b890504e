/** Adds the layers of the modules a program imports, at the import (see DESIGN: heap images). */
import { none } from '../cache/singletons.ts';
import { account } from '../memory/accounted.ts';
import { applyLayer } from './attach.ts';
import type { HeapImage } from './image.ts';
import { namedObject } from './named.ts';

interface Source {
  bare(): HeapImage | null;
  layer(module: string): HeapImage | 'nothing' | null;
}

export class LayerLoader {
  readonly bare: HeapImage | null;
  /** The images in force, in the order they were added. */
  readonly applied: HeapImage[] = [];
  readonly notes: { code: string; text: string }[] = [];
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
    this.bare = source.bare();
    if (this.bare === null) this.notes.push({ code: 'no-image', text: 'no heap image: counts are those of an empty interpreter' });
    else this.applied.push(this.bare);
  }

  /** Called before a module is loaded for the first time. */
  load(module: string): void {
    if (this.bare === null || this.applied.some(({ modules }) => modules.includes(module))) return;
    const layer = this.source.layer(module);
    if (layer === 'nothing') return;
    if (layer === null) {
      this.notes.push({ code: 'no-layer', text: `no layer for module ${module}: the references its import brings are not counted` });
      return;
    }
    const before = this.sharedSearches();
    this.replace(layer);
    applyLayer(layer, 1, namedObject);
    this.applied.push(layer);
    account(none, before - this.sharedSearches());
  }

  /**
   * The first import of a program looks into the script's folder and remembers that no importer takes it: `sys.path_importer_cache`
   * gets a None (find_module, Python/import.c 2.7.18). Every layer was captured alone and has counted that, so all but one count it twice.
   */
  private sharedSearches(): number {
    return Math.max(0, this.applied.filter(({ kind }) => kind === 'layer').length - 1);
  }

  /** A layer that contains another one's modules takes its place; one that shares some of them makes the counts approximate. */
  private replace(layer: HeapImage): void {
    for (const other of this.applied.filter(({ kind }) => kind === 'layer')) {
      const shared = other.modules.filter((name) => layer.modules.includes(name));
      if (shared.length === 0) continue;
      if (shared.length < other.modules.length) {
        this.notes.push({ code: 'overlap', text: `layers ${other.name} and ${layer.name} share modules: counts are approximate` });
        continue;
      }
      applyLayer(other, -1, namedObject);
      this.applied.splice(this.applied.indexOf(other), 1);
    }
  }
}
