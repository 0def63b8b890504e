/** The audit itself: bookkeeping that is wrong on purpose is found, by the object's name. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newInt } from '../../../src/python/cache/integers.ts';
import { newStr } from '../../../src/python/cache/strings.ts';
import { audit, trackLiveObjects } from '../../../src/python/memory/audit.ts';
import { close, countOf, newRef, RefcountError } from '../../../src/python/memory/heap.ts';
import { holding } from '../../../src/python/memory/native-scope.ts';
import type { Ref } from '../../../src/python/memory/object.ts';
import { newList } from '../../../src/python/object/construct.ts';
import { SILENT_HOST, startInterpreter } from '../../../src/python/run.ts';
import { runOwn } from '../own.ts';

beforeEach(() => {
  const silent = (): void => {};
  startInterpreter({ host: SILENT_HOST, image: null, onLoad: silent, track: true });
});
afterEach(() => trackLiveObjects(false));

const names = (): string[] => audit().map(({ object, stored, found }) => `${object.type.payload.name} ${stored} ${found}`);

describe('the audit', () => {
  test('finds nothing wrong with a fresh heap', () => {
    expect(names()).toEqual([]);
  });

  test('finds nothing wrong with references that native code registered', () => {
    holding([newList([newInt(7), newStr('word')])], () => expect(names()).toEqual([]));
    expect(names()).toEqual([]);
  });

  test('names an object with one reference too many', () => {
    const word = newStr('word');
    holding([newList([word])], () => {
      newRef(word);
      expect(names()).toEqual(['str 2 1']);
    });
  });

  test('names an object with one reference too few', () => {
    const word = newStr('word');
    const list = newList([word, word as Ref]);
    holding([list], () => {
      expect(names()).toEqual(['str 1 2']);
      newRef(word);
      expect(names()).toEqual([]);
    });
  });

  test('names an object nobody holds any more that was never closed', () => {
    newList([]);
    expect(names()).toEqual(['list 1 0']);
  });

  test('a double close is refused, by the name of the type', () => {
    const list = newList([]);
    close(list);
    expect(() => close(list)).toThrow(RefcountError);
    expect(() => close(list)).toThrow(/double close: the list object/);
  });

  test('an object that dies closes what it holds', () => {
    const word = newStr('word');
    newRef(word);
    const list = newList([word]);
    expect(countOf(word)).toBe(2);
    close(list);
    expect(countOf(word)).toBe(1);
    close(word);
    expect(names()).toEqual([]);
  });

  test('does not take what a garbage cycle holds for a wrong count where live objects are not tracked', () => {
    const source = 'cycle = [0, None]; cycle.append(cycle); del cycle\n';
    for (const audit of ['every', 'end'] as const) expect(runOwn(source, { audit }).mismatches).toEqual([]);
  });
});
