/** The one door to the Python runtime. */
export type { Bill, BillLine, BillPart } from './explain/bill.ts';
export { type Explanation, explain, syntaxErrorOf } from './explain/explain.ts';
export { type HeapImage, HOLDERS_SCHEMA, type HolderFile, IMAGE_SCHEMA, type Provenance } from './images/image.ts';
export { internedNames, packInterned } from './images/interned-table.ts';
export { ImageError, loadImage, shippedImages, shippedTargets } from './images/registry.ts';
export { type ImageSource, type InterpreterOptions, type RunNote, type RunOutcome, run } from './interpreter.ts';
export { type PlotCall, PlotError, type PlotHandle, type PlotHost, type PlotReply, type PlotValue } from './recording.ts';
export { namesToCount, type RunMode } from './run.ts';
