/** Writes a comparison, and tells how far its members agree where the output does not. */
import { differenceText, equalText } from '../../result/agreement.ts';
import { type Comparison, measuredOf } from '../../result/comparison.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import type { DeliveryOptions } from '../run-options.ts';
import { terminalOf } from '../terminal.ts';

/** Whether the table of members is printed, which has the agreements. */
const tabled = ({ format, output }: DeliveryOptions): boolean =>
  format === 'table' || (format === undefined && (output.length === 0 || output.includes('-')));

export async function deliverComparison(comparison: Comparison, options: DeliveryOptions, { process, note }: Context): Promise<void> {
  const tell = options.quiet ? (): void => {} : note;
  if (options.verbose) {
    for (const { label, result } of measuredOf(comparison)) {
      for (const { name, provenance } of result.subject.images) tell(`${label}: ${name}: ${provenance}`);
    }
  }
  if (!tabled(options)) {
    for (const agreement of comparison.agreements) {
      const differences = differenceText(agreement);
      tell(`${agreement.label}: ${equalText(agreement)} to ${agreement.reference}${differences === '' ? '' : `; ${differences}`}`);
    }
    for (const { text } of comparison.notes) tell(text);
  }
  await deliver(comparison, options, terminalOf(process, options.color), tell);
}
