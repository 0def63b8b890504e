import { expect, test } from 'vitest';
import { ImageLines, writeLines } from '../../../src/python/images/lines.ts';

const text = writeLines({ schema: 'refplot-image/3' }, [
  { image: 'json', modules: ['json'] } as { image: string },
  { image: 'json.decoder', text: '\n{"image":"xml"' } as { image: string },
]);

test('a file is one JSON value, and each image a line of it', () => {
  expect(JSON.parse(text)).toEqual({
    schema: 'refplot-image/3',
    images: [
      { image: 'json', modules: ['json'] },
      { image: 'json.decoder', text: '\n{"image":"xml"' },
    ],
  });
  expect(text.split('\n')).toHaveLength(5);
});

test('the header, the names and each image are read by themselves', () => {
  const lines = new ImageLines(text);
  expect(lines.header()).toMatchObject({ schema: 'refplot-image/3' });
  expect(lines.names()).toEqual(['json', 'json.decoder']);
  expect(lines.line('json')).toEqual({ image: 'json', modules: ['json'] });
  expect(lines.line('json.decoder')).toMatchObject({ image: 'json.decoder' });
  expect([lines.line('decoder'), lines.line('xml')]).toEqual([null, null]);
});

test('what is not such a file has no images', () => {
  const lines = new ImageLines('{"schema":');
  expect(lines.names()).toEqual([]);
  expect(() => lines.header()).toThrow(SyntaxError);
});
