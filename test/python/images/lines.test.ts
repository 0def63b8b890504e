import { expect, test } from 'vitest';
import { headerOf, lineOf, namesOf, writeLines } from '../../../src/python/images/lines.ts';

const text = writeLines({ schema: 'refplot-image/2' }, [
  { image: 'json', modules: ['json'] } as { image: string },
  { image: 'json.decoder', text: '\n{"image":"json"' } as { image: string },
]);

test('a file is one JSON value, and each image a line of it', () => {
  expect(JSON.parse(text)).toEqual({
    schema: 'refplot-image/2',
    images: [
      { image: 'json', modules: ['json'] },
      { image: 'json.decoder', text: '\n{"image":"json"' },
    ],
  });
  expect(text.split('\n')).toHaveLength(5);
});

test('the header, the names and each image are read by themselves', () => {
  expect(headerOf(text)).toMatchObject({ schema: 'refplot-image/2' });
  expect(namesOf(text)).toEqual(['json', 'json.decoder']);
  expect(lineOf(text, 'json')).toEqual({ image: 'json', modules: ['json'] });
  expect(lineOf(text, 'json.decoder')).toMatchObject({ image: 'json.decoder' });
  expect(lineOf(text, 'decoder')).toBeNull();
});

test('what is not such a file is an error of JSON', () => {
  expect(() => headerOf('{"schema":')).toThrow(SyntaxError);
});
