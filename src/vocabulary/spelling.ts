// Words that British and American English spell apart beyond a regular ending.
const OUR_OR =
  /^(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap|arm|endeav|rig|sav|vig)(ou?r)(|s|al|ally|ing|ed|ful|able|ite|ites|hood|hoods)$/;
const WORD_PAIRS: readonly (readonly [string, string])[] = [
  ['modelling', 'modeling'],
  ['modeller', 'modeler'],
  ['labelling', 'labeling'],
  ['labelled', 'labeled'],
  ['travelling', 'traveling'],
  ['signalling', 'signaling'],
  ['tunnelling', 'tunneling'],
  ['channelling', 'channeling'],
  ['catalogue', 'catalog'],
  ['dialogue', 'dialog'],
  ['analogue', 'analog'],
  ['programme', 'program'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['grey', 'gray'],
  ['fibre', 'fiber'],
  ['aluminium', 'aluminum'],
  ['artefact', 'artifact'],
  ['judgement', 'judgment'],
  ['fulfil', 'fulfill'],
  ['enrolment', 'enrollment'],
  ['paediatric', 'pediatric'],
  ['anaesthesia', 'anesthesia'],
  ['haematology', 'hematology'],
  ['orthopaedic', 'orthopedic'],
];

let respellings: Map<string, string> | undefined;

/**
 * The other English spelling of a lower-case word: optimisation ↔ optimization, colour ↔ color, centre ↔ center,
 * modelling ↔ modeling. `undefined` where there is none. May be a word that nobody writes ("precize"): for
 * reading, that does no harm.
 */
export function respell(word: string): string | undefined {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return undefined;
  if (respellings === undefined) {
    respellings = new Map();
    for (const [british, american] of WORD_PAIRS) respellings.set(british, american).set(american, british);
  }
  const pair = respellings.get(word);
  if (pair !== undefined) return pair;
  if (!/is|iz|ys|yz|or|our|tre|ter/.test(word)) return undefined; // most words
  const ise = /^(.{2,})(is|iz)(e|ed|es|er|ers|ing|able|ation|ations|ational)$/.exec(word);
  if (ise !== null) return `${ise[1]}${ise[2] === 'is' ? 'iz' : 'is'}${ise[3]}`;
  const yse = /^(.{2,}ly)([sz])(e|ed|er|ers|es|ing)$/.exec(word);
  if (yse !== null) return `${yse[1]}${yse[2] === 's' ? 'z' : 's'}${yse[3]}`;
  const our = OUR_OR.exec(word);
  if (our !== null) return `${our[1]}${our[2] === 'or' ? 'our' : 'or'}${our[3]}`;
  const tre = /^(cen|thea|me|spec|kilome|nanome|lit)(tre|ter)(s?)$/.exec(word);
  if (tre !== null) return `${tre[1]}${tre[2] === 'tre' ? 'ter' : 'tre'}${tre[3]}`;
  return undefined;
}

/** The English plurals of a lower-case word that is a singular; empty for words under four letters. */
export function pluralOf(word: string): string | undefined {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return undefined;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|x|ch|sh|z)$/.test(word)) return `${word}es`;
  if (/sis$/.test(word)) return `${word.slice(0, -2)}es`; // analysis, hypothesis
  if (/s$/.test(word)) return undefined;
  return `${word}s`;
}

/** The singular of a lower-case English plural; `undefined` for what is none ("physics", "process", "analysis"). */
export function singularOf(word: string): string | undefined {
  if (word.length < 5 || !/^[a-z]+s$/.test(word)) return undefined;
  if (/(?:ss|us|is|ics|ous|sis)$/.test(word)) return undefined;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
