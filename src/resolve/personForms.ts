import {
  isRomanizationOf,
  koreanFamilyNames,
  romanizationVariants,
  sameInitials,
} from '../extract/names/index.ts';
import type { MergeReason } from '../model/index.ts';
import { getOrAdd } from './clusters.ts';
import { type ComparableName, isSlipOf } from './comparableName.ts';
import type { Thing } from './thing.ts';

/** How many Latin spellings of a Korean name are tried for initials, the likeliest first. */
const MOST_SPELLINGS = 60;
/** A slip is rare: where more people than this have either name, both are names. */
const MOST_BEARERS_OF_A_SLIP = 3;

/** A person's name as one document has it. */
export interface PersonForm {
  readonly thing: Thing;
  readonly name: ComparableName;
}

/** Whom a form of a name could mean, for one reason. */
export interface Fit {
  readonly because: MergeReason;
  readonly candidates: readonly PersonForm[];
}

/** Finds, among some names written out, those that a short or foreign form fits. */
export class PersonForms {
  readonly #byInitial = new Map<string, PersonForm[]>();
  readonly #byWord = new Map<string, PersonForm[]>();
  readonly #koreanByFamily = new Map<string, PersonForm[]>();
  readonly #koreanByEnding = new Map<string, PersonForm[]>();
  readonly #korean: PersonForm[] = [];
  #koreanByInitial: Map<string, Map<PersonForm, string[]>> | undefined;

  constructor(forms: readonly PersonForm[]) {
    const add = (index: Map<string, PersonForm[]>, key: string, form: PersonForm) =>
      getOrAdd(index, key, () => [] as PersonForm[]).push(form);
    for (const form of forms) {
      const { name } = form;
      if (name.form !== 'full') continue;
      for (const key of name.initialKeys) add(this.#byInitial, key, form);
      for (const word of new Set(name.words)) add(this.#byWord, word, form);
      if (name.hangul === undefined) continue;
      this.#korean.push(form);
      if (name.hangul.length === 3) add(this.#koreanByEnding, name.hangul.slice(1), form);
      for (const length of [1, 2])
        for (const latin of koreanFamilyNames.get(name.hangul.slice(0, length)) ?? [])
          add(this.#koreanByFamily, latin, form);
    }
  }

  /**
   * Whom a form could mean: initials whose full name is there; the Latin spelling of a Korean name and its initials;
   * and, with `singles`, a given or family name alone (민수 for 김민수, "Prof. Choi" for "Minsoo Choi").
   */
  fitsOf({ thing, name }: PersonForm, options: { readonly singles: boolean }): Fit[] {
    const others = (forms: readonly PersonForm[] | undefined, isFit: (form: PersonForm) => boolean) =>
      (forms ?? []).filter((form) => form.thing !== thing && isFit(form));
    if (name.form === 'initials') {
      const key = name.initialKeys[0]!;
      const spellings = this.#koreanInitials().get(key) ?? new Map<PersonForm, string[]>();
      const fitsSpelling = (form: PersonForm) =>
        spellings.get(form)!.some((latin) => sameInitials(name.name, latin));
      return [
        {
          because: 'initials',
          candidates: others(this.#byInitial.get(key), (form) => sameInitials(name.name, form.name.name)),
        },
        { because: 'romanization', candidates: others([...spellings.keys()], fitsSpelling) },
      ];
    }
    if (name.form === 'full' && name.words.length > 1 && name.hangul === undefined) {
      const families = [name.words[0]!, name.words.at(-1)!];
      const korean = new Set(families.flatMap((family) => this.#koreanByFamily.get(family) ?? []));
      const isSpelling = (form: PersonForm) => isRomanizationOf(name.name, form.name.hangul!);
      return [{ because: 'romanization', candidates: others([...korean], isSpelling) }];
    }
    if (name.form !== 'single' || !options.singles) return [];
    const index = name.hangul === undefined ? this.#byWord : this.#koreanByEnding;
    const word = name.hangul ?? name.words[0] ?? '';
    return word.length > 1
      ? [{ because: 'short-name', candidates: others(index.get(word), () => true) }]
      : [];
  }

  /** Korean names by the initials that their Latin spellings could have: `j choi` → 최정욱, with those spellings. */
  #koreanInitials(): ReadonlyMap<string, ReadonlyMap<PersonForm, string[]>> {
    if (this.#koreanByInitial) return this.#koreanByInitial;
    this.#koreanByInitial = new Map();
    for (const form of this.#korean)
      for (const latin of romanizationVariants(form.name.hangul!, MOST_SPELLINGS)) {
        const [given = '', family = ''] = latin.toLowerCase().split(' ');
        const forms = getOrAdd(
          this.#koreanByInitial,
          `${given[0]} ${family}`,
          () => new Map<PersonForm, string[]>(),
        );
        getOrAdd(forms, form, () => [] as string[]).push(latin);
      }
    return this.#koreanByInitial;
  }
}

/** Calls a function for every two forms of which one may be a slip of the pen for the other. */
export function forEachSlip(
  forms: readonly PersonForm[],
  call: (a: PersonForm, b: PersonForm) => void,
): void {
  // Letters swapped or doubled leave each word's set of letters as it was.
  const alike = new Map<string, Map<string, PersonForm[]>>();
  for (const form of forms) {
    if (form.name.words.length < 2) continue;
    const letters = form.name.words.map((word) => [...new Set(word)].sort().join('')).join(' ');
    const names = getOrAdd(alike, letters, () => new Map<string, PersonForm[]>());
    getOrAdd(names, form.name.words.join(' '), () => [] as PersonForm[]).push(form);
  }
  for (const names of alike.values()) {
    const groups = [...names.values()];
    groups.forEach((group, at) => {
      for (const other of groups.slice(0, at)) {
        if (Math.min(group.length, other.length) > MOST_BEARERS_OF_A_SLIP) continue;
        if (isSlipOf(group[0]!.name, other[0]!.name))
          for (const a of other) for (const b of group) call(a, b);
      }
    });
  }
}
