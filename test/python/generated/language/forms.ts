/** Choices among forms of which a version may lack some. */
import { Choices } from '../choices.ts';

/** A form for versions from `first` on, up to `last`. */
interface Bounded<T> {
  readonly form: T;
  readonly first: string;
  readonly last: string;
}

/** A piece of text, or a whole piece of a program. */
export type Form<T = string> = T | Bounded<T>;

const NEWEST = '3.99';

/** A form that came with a version. */
export const from = <T>(first: string, form: T): Bounded<T> => ({ form, first, last: NEWEST });

/** A form for versions up to one. */
export const upTo = <T>(last: string, form: T): Bounded<T> => ({ form, first: '2.7', last });

/** A form that only Python 2 has. */
export const only2 = <T>(form: T): Bounded<T> => upTo('2.7', form);

const isBounded = <T>(form: Form<T>): form is Bounded<T> => typeof form === 'object' && form !== null && 'last' in form;

/** Orders versions: 3.9 before 3.10. */
const rank = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 100 + minor;
};

/** What a seed chooses for a program in a version of the language: never what that version lacks. */
export class FormChoices extends Choices {
  readonly version: string;

  constructor(seed: number, version: string) {
    super(seed);
    this.version = version;
  }

  /** Whether the version is the given one or a later one. */
  since(version: string): boolean {
    return rank(version) <= rank(this.version);
  }

  /** Two spellings of what both languages have: Python 2's and Python 3's. */
  either(two: string, three: string): string {
    return this.since('3.0') ? three : two;
  }

  /** One of the forms that the version has. */
  form<T>(forms: readonly Form<T>[]): T {
    return this.of(this.known(forms));
  }

  /** At least one of those that the version has, in their order. */
  someForms<T>(forms: readonly Form<T>[]): T[] {
    return this.some(this.known(forms));
  }

  /** Those that the version has. */
  known<T>(forms: readonly Form<T>[]): T[] {
    return forms
      .filter((each) => !isBounded(each) || (this.since(each.first) && rank(this.version) <= rank(each.last)))
      .map((each) => (isBounded(each) ? each.form : each));
  }
}
