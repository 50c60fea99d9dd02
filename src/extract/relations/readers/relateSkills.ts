import type { Section } from '../../parse/index.ts';
import { SORT } from '../../words/sortWords.ts';
import { KNOWN, ORGANIZATION, outlineAround, PERSON, TECHNIQUE, WORK } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { createRelation, isInPublication, passageOf, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';

const THINGS = new Set(['technique', 'software', 'model', 'dataset']);
/** Sections that list what a person knows: every name in them counts. */
const LISTS: ReadonlySet<Section> = new Set<Section>([
  'skills',
  'interests',
  'languages',
  'certifications',
  'teaching',
]);
/** Sections that tell what a person did: bullets count as they stand, prose needs a word of doing or knowing. */
const DEEDS: ReadonlySet<Section> = new Set<Section>([
  'profile',
  'summary',
  'experience',
  'projects',
  'opensource',
  'education',
  'awards',
  'talks',
  'patents',
  'military',
  'service',
  'other',
]);
const DOING =
  /\b(?:us(?:e[sd]?|ing)|works?|worked|working|research(?:es|ed|ing|er)?|stud(?:y|ies|ied|ying)|focus\w*|interest\w*|expert\w*|experience\w*|skill\w*|speciali[sz]\w+|develop\w*|buil[dt]\w*|design\w*|implement\w*|train(?:s|ed|ing)\b|deploy\w*|leads?|led|leading|taught|teach\w*|contribut\w*|optimi[sz]\w+|architect\w*|know\w*|familiar\w*|proficien\w*|appl(?:y|ies|ied|ying)|background|passion\w*|writ\w+|wrote|maintain\w*|creat\w*|explor\w*|investigat\w*|analy[sz]\w+|pioneer\w*|introduc\w*|propos\w*|advanc\w+|ask me|fluent|master\w*|cover\w*|span\w*|engineer\w*|mission|scal(?:e|ed|ing)|improv\w*|integrat\w*|automat\w*|migrat\w*|reduc\w*|ship(?:s|ped|ping)|operat\w*|manag\w*|co-?led|spearhead\w*|adopt\w*|extend\w*|port(?:ed|ing)|publish\w*|combin\w*|enabl\w*|fine-?tun\w+|evaluat\w*|conduct\w*|accelerat\w*|love|enjoy\w*|codes?|coding|programs?|programming)\b/iu;

/** Who knows, uses or works on what. */
export function relateSkills(context: RelationContext): Relation[] {
  const { text, mentions, blocks } = context;
  const relations: Relation[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (!THINGS.has(mention.kind)) continue;
    const blockIndex = context.blockOf[index]!;
    const block = blocks[blockIndex];
    if (!block || (!LISTS.has(block.section) && !DEEDS.has(block.section))) continue;
    if (isInPublication(context, mention) || isInTitle(context, index)) continue;
    if (isDegreeField(text.slice(Math.max(block.text.start, mention.start - 60), mention.start))) continue;
    if (block.type === 'heading' && block.entry < 0 && block.section !== 'profile') continue;
    const statement = readStatement(context, index);
    if (statement.subject === undefined || statement.modality !== 'asserted') continue;
    const isProse = block.type === 'paragraph' && !LISTS.has(block.section);
    if (
      isProse &&
      !isFragment(text.slice(statement.sentence.start, statement.sentence.end)) &&
      !isDone(text, statement.sentence, statement.clause.start, mention.start, mention.end)
    )
      continue;
    if (isProse && isOfAThing(context, index)) continue;
    const confidence = LISTS.has(block.section) ? 0.92 : isProse ? 0.7 : 0.78;
    const made = createRelation(
      context,
      'skilled_in',
      statement.subject,
      index,
      passageOf(context, index),
      confidence,
    );
    if (made) relations.push(made);
  }
  return relations;
}

/** A sentence whose subject is a thing or an organization, before anybody is named: "▯ is written in", "▯에서 개발한". */
const OF_A_THING = new RegExp(
  `^(?:(?:Today|Now|Since|In|At|After|Later|Meanwhile)\\b[^,;${PERSON}]{0,40},?\\s)?(?:(?:The|Its|Their|This|That|His|Her|My|Our)\\s(?:[\\p{L}${TECHNIQUE}${KNOWN}-]+\\s){0,3}(?:${SORT}|company|start-?up|team|group|lab)\\b|(?:${ORGANIZATION}|${WORK})(?=은|는|이|가|['’,]|\\s(?!\\p{Script=Hangul}))|It\\b)`,
  'u',
);
const SOMEBODY = new RegExp(
  `${PERSON}|(?<![\\p{L}])(?:I|we|he|she|they|my|his|her|our|their)(?![\\p{L}])|(?<![\\p{L}])(?:저는|제가|그는|그가|그녀)`,
  'iu',
);

function isOfAThing(context: RelationContext, index: number): boolean {
  const place = outlineAround(context, index);
  if (!place) return false;
  const before = place.outline.text.slice(0, place.at);
  const lead = OF_A_THING.exec(before);
  return lead !== null && !SOMEBODY.test(before.slice(lead[0].length));
}

/** "Machine Learning Engineer", "B.Sc. in Computer Science": a job's or degree's title claims no skill of its own. */
function isInTitle(context: RelationContext, index: number): boolean {
  const mention = context.mentions[index]!;
  const entry = context.entries.find(({ span }) => mention.start >= span.start && mention.end <= span.end);
  return (
    entry?.segments.some(
      ({ what, start, end }) =>
        (what === 'role' || what === 'degree' || (what === 'field' && entry.section === 'education')) &&
        mention.start >= start &&
        mention.end <= end,
    ) ?? false
  );
}

/** "holds an MSc in Engineering Physics": a degree's field is what was studied, not what is known. */
function isDegreeField(before: string): boolean {
  return /(?<![\p{L}.])(?:Ph\.?\s?D\.?|M\.?Sc?\.?|B\.?Sc?\.?|[BM]\.?A\.?|M\.?Eng\.?|B\.?Eng\.?|[BM]\.?Tech\.?|doctorate|master['’]?s?|bachelor['’]?s?|degree|diploma|licentiate|licenciatura|laurea|programme|program)(?:\sdegree)?\s(?:in|of)\s(?:[\p{L}-]+\s){0,2}$/iu.test(
    before,
  );
}

/** "Qualitative methods, diary studies, co-design.": an enumeration without a verb says what somebody does. */
function isFragment(sentence: string): boolean {
  if (sentence.length > 160 || sentence.split(/[,·;]/u).length < 2) return false;
  if (/\p{Script=Hangul}/u.test(sentence))
    return !/(?:다|요|까|음|함)[.!?]?[*_"”)]*\s*$/u.test(sentence.trim());
  return !/\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|I|he|she|they|we|you|it|this|that|these|there|not|who|which|\p{L}+(?:ed|es))\b/u.test(
    sentence,
  );
}

/** English prose says what is done before the thing, Korean behind it. */
function isDone(
  text: string,
  sentence: { start: number; end: number },
  clauseStart: number,
  start: number,
  end: number,
): boolean {
  if (DOING.test(text.slice(sentence.start, start))) return true;
  const after = text.slice(end, sentence.end);
  if (/\p{Script=Hangul}/u.test(text.slice(sentence.start, sentence.end))) {
    return /(?:사용|활용|개발|연구|구축|설계|구현|적용|담당|경험|전문|공부|운영|최적화|도입|관심|능숙|다루|학습|훈련|작성|진행|수행|기여|이끌|분석|배포|개선|튜닝|가르|강의|전공|만들|만든|쓰고|쓰기로|씁니다|썼|쌓|맡았|맡아|옮겼|옮겨|옮긴|고쳤|고쳐|고칩|연동|이관|짰)/u.test(
      text.slice(clauseStart, sentence.end),
    );
  }
  return /^[^.;]{0,60}\b(?:expert|engineer|researcher|developer|specialist|enthusiast|scientist|practitioner|contributor|background|experience|skills|expertise|interests?)\b/iu.test(
    after,
  );
}
