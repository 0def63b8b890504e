/** Adds the layers of the modules a program imports, at the import (see DESIGN: heap images). */
import { applyLayers } from './attach.ts';
import type { HeapImage } from './image.ts';
import { namedObject } from './named.ts';
import { layersFor } from './needs.ts';

interface Source {
  bare(): HeapImage | null;
  layer(module: string): HeapImage | 'nothing' | null;
}

export class LayerLoader {
  readonly bare: HeapImage | null;
  /** The bare image, then the layers of the modules that the program imported itself, in that order. */
  readonly imported: HeapImage[] = [];
  readonly notes: { code: string; text: string }[] = [];
  private readonly source: Source;
  /** Names in `sys.modules`, as the images have it, and the names of layers. */
  private readonly modules: Set<string>;

  constructor(source: Source) {
    this.source = source;
    this.bare = source.bare();
    this.modules = new Set(this.bare?.modules);
    if (this.bare === null) this.notes.push({ code: 'no-image', text: 'no heap image: counts are those of an empty interpreter' });
    else this.imported.push(this.bare);
  }

  /** Whether the real interpreter has the module, though the runtime may have none of it. */
  knows(module: string): boolean {
    return this.bare !== null && (this.modules.has(module) || this.layerOf(module) !== null);
  }

  /** Called before a module is loaded for the first time. */
  load(module: string): void {
    if (this.bare === null || this.modules.has(module)) return;
    const layer = this.source.layer(module);
    if (layer === 'nothing') return;
    if (layer === null) {
      this.notes.push({ code: 'no-layer', text: `no layer for module ${module}: the references its import brings are not counted` });
      return;
    }
    this.imported.push(layer);
    const layers = layersFor(
      layer,
      (name) => this.layerOf(name),
      (name) => this.modules.has(name),
    );
    applyLayers(layers, namedObject);
    for (const each of layers) for (const name of [each.image, ...each.modules]) this.modules.add(name);
  }

  private layerOf(module: string): HeapImage | null {
    const layer = this.source.layer(module);
    return layer === 'nothing' ? null : layer;
  }
}
