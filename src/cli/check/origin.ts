/** Where a file says it comes from: its provenance, read out of each format that has one. */
import { PROVENANCE_KEYWORD } from '../../output/png.ts';
import { textOf } from '../../output/png-text.ts';
import type { Provenance } from '../../result/provenance.ts';

/** What is needed to make a file again. */
export type Origin = Pick<Provenance, 'command'> & Partial<Pick<Provenance, 'version' | 'subject'>>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const METADATA = /<metadata[^>]*>([^<]*)<\/metadata>/;
const COMMENT = /<!-- (\{"generator":"refplot",.*\}) -->/;

const unescaped = (text: string): string => text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

type Reader = (content: Buffer) => unknown;

const ofText =
  (read: (text: string) => unknown): Reader =>
  (content) =>
    read(content.toString('utf8'));

const markup = ofText((text) => parsed(unescaped(METADATA.exec(text)?.[1] ?? 'null')));

/** The longest fitting ending counts. */
const READERS: readonly (readonly [extension: string, reader: Reader])[] = [
  ['.vl.json', ofText((text) => (parsed(text) as { usermeta?: unknown } | null)?.usermeta)],
  ['.json', ofText(parsed)],
  ['.svg', markup],
  ['.html', markup],
  ['.md', ofText((text) => parsed(COMMENT.exec(text)?.[1]))],
  ['.png', (content) => parsed(textOf(content, PROVENANCE_KEYWORD))],
];

/** Whether `value` is a provenance, or a result or replay that has the same members. */
function isOrigin(value: unknown): value is Origin {
  if (typeof value !== 'object' || value === null) return false;
  const { generator, schema, command } = value as Readonly<Record<string, unknown>>;
  const ours = generator === 'refplot' || (typeof schema === 'string' && schema.startsWith('refplot-'));
  return ours && Array.isArray(command) && command.length > 0 && command.every((each) => typeof each === 'string');
}

/** The origin that the content of a file tells; null where it tells none. */
export function originOf(file: string, content: Buffer): Origin | null {
  const reader = READERS.find(([extension]) => file.toLowerCase().endsWith(extension))?.[1];
  const value = reader?.(content);
  return isOrigin(value) ? value : null;
}
