/** Runs that are watched: each change of a count, or the counts after each line. */
export { LedgerOverflow } from './ledger.ts';
export { runWithLines } from './lines.ts';
export { findObject, runWithLedger, withNumber } from './trace.ts';
