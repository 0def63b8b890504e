/** Adds the layers of the modules a program imports, at the import (see DESIGN: heap images). */
import { applyLayers } from './attach.ts';
import { partsOf } from './composed.ts';
import type { HeapImage } from './image.ts';
import { namedObject } from './named.ts';
import { layersFor } from './needs.ts';

/** Where the images of a target come from. */
export interface ImageSource {
  /** The interpreter's heap before a script's first line. */
  bare(): HeapImage | null;
  /** What importing a module adds: `nothing` where it is known to add nothing, null where nobody captured it. */
  layer(module: string): HeapImage | 'nothing' | null;
  /** That and all it needs as one, where they have been put together. */
  composed?(module: string): HeapImage | null;
}

export class LayerLoader {
  readonly bare: HeapImage | null;
  /** The bare image, then the layers of the modules that the program imported itself, in that order. */
  readonly imported: HeapImage[] = [];
  readonly notes: { code: string; text: string }[] = [];
  private readonly source: ImageSource;
  /** Names in `sys.modules`, as the images have it, and the names of layers. */
  private readonly modules: Set<string>;

  constructor(source: ImageSource) {
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
    if (this.bare === null || this.modules.has(module) || this.loadComposed(module, this.bare)) return;
    const layer = this.source.layer(module);
    if (layer === 'nothing') return;
    if (layer === null) {
      this.notes.push({ code: 'no-layer', text: `no layer for module ${module}: the references its import brings are not counted` });
      return;
    }
    const layers = layersFor(
      layer,
      (name) => this.layerOf(name),
      (name) => this.modules.has(name),
    );
    applyLayers(layers, namedObject);
    this.add(layer, layers);
  }

  /** Whether the module is the first, and its layer has been put together with what it needs. */
  private loadComposed(module: string, bare: HeapImage): boolean {
    const whole = this.imported.length === 1 ? (this.source.composed?.(module) ?? null) : null;
    if (whole === null) return false;
    applyLayers([whole], namedObject, () => partsOf(this.layerOf(module) as HeapImage, (name) => this.layerOf(name), bare));
    this.add(whole, [whole]);
    return true;
  }

  private add(imported: HeapImage, layers: readonly HeapImage[]): void {
    this.imported.push(imported);
    for (const { image, modules } of layers) for (const name of [image, ...modules]) this.modules.add(name);
  }

  private layerOf(module: string): HeapImage | null {
    const layer = this.source.layer(module);
    return layer === 'nothing' ? null : layer;
  }
}
