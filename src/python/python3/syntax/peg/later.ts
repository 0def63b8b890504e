/** Versions later than the grammars that are here. */
import type { FaultFinder } from '../parse.ts';
import { faultOf } from './explain.ts';

const LATEST = '3.13';
const OF_TARGETS = /^(cannot (assign to|delete) |'.*' is an illegal expression for augmented assignment|only single target )/;

/** What 3.13 says of targets holds later, too; what else it refuses may be a form that has come since. */
export const targetFault: FaultFinder = (source, mode, _version, isFile) => {
  const fault = faultOf(source, mode, LATEST, isFile);
  return fault !== null && OF_TARGETS.test(fault.message) ? fault : null;
};
