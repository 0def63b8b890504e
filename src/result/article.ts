/** The article replayed: plain data. */
import type { Result, Subject } from './result.ts';

export const ARTICLE_SCHEMA = 'refplot-article/1';

/** What is to be said of a row: the rule holds, it does not, or the numbers depend on what the interpreter had loaded. */
export type Verdict = 'same by rule' | 'differs' | 'system-dependent';

export interface ArticleRow {
  /** As the list of what the article shows numbers it, from 1. */
  readonly number: number;
  readonly title: string;
  /** The Python program as it was run. */
  readonly code: string;
  /** What our run printed, line by line. */
  readonly ours: readonly string[];
  /** What the article shows, line by line; empty where it tells it in words only. */
  readonly article: readonly string[];
  /** What a rule row must print, where that is not the article's own text; empty where the rule is about changes, or there is none. */
  readonly expected: readonly string[];
  readonly verdict: Verdict;
  /** Why, in a sentence or two. */
  readonly explanation: string;
  /** The file name of the row's chart, without extension. */
  readonly chart: string | null;
}

export interface ArticleReplay {
  readonly schema: typeof ARTICLE_SCHEMA;
  /** refplot's version. */
  readonly version: string;
  /** The arguments of `refplot` that give it again. */
  readonly command: Result['command'];
  readonly subject: Subject;
  readonly rows: readonly ArticleRow[];
}

/** A replay and the results its charts are drawn of. */
export interface ReplayedArticle {
  readonly replay: ArticleReplay;
  readonly charts: readonly Result[];
}
