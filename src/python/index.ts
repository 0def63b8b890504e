/** The one door to the Python runtime. */
export { type HeapImage, type HolderFile, HOLDERS_SCHEMA, IMAGE_SCHEMA, type Provenance } from './images/image.ts';
export { ImageError, loadImage, shippedImages, shippedTargets } from './images/registry.ts';
export { type ImageSource, type InterpreterOptions, run, type RunNote, type RunOutcome } from './interpreter.ts';
export { type PlotCall, PlotError, type PlotHandle, type PlotHost, type PlotReply, type PlotValue } from './recording.ts';
export type { RunMode } from './run.ts';
