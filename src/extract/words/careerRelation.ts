import type { RelationName } from '../../model/index.ts';

/** What stands right before an organization's name, and what it makes of a person. Tried in order. */
const BEFORE: readonly (readonly [RegExp, RelationName])[] = [
  [/→\s$/u, 'works_at'],
  [/\b(?:teach(?:es|ing)?|taught|lectur(?:es|ed|ing))\b[^.;]{0,60}\bat\s(?:the\s)?$/iu, 'works_at'],
  [/\b(?:before that|previously|formerly|earlier|prior|past|ex)\s?[:：]\s$/iu, 'works_at'],
  [
    /\b(?:is|was|are|am|has been|have been)\s(?:now |currently |still |presently |then )?(?:based )?(?:at|with)\s(?:the\s)?$/iu,
    'works_at',
  ],
  [/\b(?:graduate|alumn(?:us|a)) of\s(?:the\s)?$/iu, 'studied_at'],
  [/(?:동아리|모임|커뮤니티|스터디|학생회|밴드|팀)\s?['‘"“「『]$|(?:동아리|모임|커뮤니티)\s?$/u, 'member_of'],
  [/\b(?:with|in|on|as|of) (?:the )?team\s["“'‘*_]*$/iu, 'member_of'],
  [
    /\b(?:directs?|directed|heads?|headed|leads?|led|runs?|ran|chairs?|chaired|manages?|managed|(?:co-?)?founded|(?:co-?)?founder of|started|(?:co-?)?founder and \p{L}+ of)\s(?:the\s|her\s|his\s|their\s)?(?:(?!(?:on|in|at|with|from|by|for|to|out|into|over|through)\s)\p{Ll}+\s){0,3}$/u,
    'works_at',
  ],
  [
    /\b(?:moved on to|moved to|went to|switched to|returned to|then|worked for|consult(?:s|ed|ing) for|formerly (?:an? [^.;,]{2,40} )?at|freelanced for)\s(?:the\s)?$/iu,
    'works_at',
  ],
  [
    /(?:^|[.;]\s|\()(?:Ph\.?\s?D\.?|M\.?\s?Sc?\.?|B\.?\s?Sc?\.?|B\.?A\.?|M\.?A\.?|MBA|M\.?Eng\.?|MFA)(?:\s(?:in|of)\s|,\s|\s)[^.;]{0,60},?\s$/u,
    'studied_at',
  ],
  [
    /\b(?:served|serving|enlisted|conscripted|military service|drafted)\b[^.;]{0,40}\b(?:in|at|with)\s(?:the\s)?$/iu,
    'served',
  ],
  [
    /\b(?:Ph\.?\s?D\.?|M\.?\s?Sc?\.?|B\.?\s?Sc?\.?|B\.?A\.?|M\.?A\.?|MBA|[BM]\.?Eng\.?|MSci|[BM]\.?Tech\.?|BFA|MFA|doctorate|doctoral|master['’]?s?|bachelor['’]?s?|degrees?|diploma|undergraduate|graduate studies)(?![A-Za-z])\.?[^.;]{0,90}(?:\b(?:from|at|with)|@)\s(?:the\s)?$/iu,
    'studied_at',
  ],
  [
    /\b(?:graduat(?:ed|ing|ion) from|studied(?: [^.;]{0,60})? at|stud(?:ies|ying)(?: [^.;]{0,60})? at|educated at|attended|enrolled (?:at|in)|alumn(?:us|a|i) of|(?:Ph\.?\s?D\.?|doctoral|master['’]?s?|undergraduate|graduate|visiting)?\s?(?:student|candidate) (?:at|in|of)|majored in [^.;]{0,50} at|completed (?:his|her|their|my) [^.;]{0,60} at|thesis at)\s(?:the\s)?$/iu,
    'studied_at',
  ],
  [
    /\b(?:(?:is |are |was |as )?an? (?:\p{L}+ ){0,3}members? of|members? of|member (?:at|in)|part of|belongs? to|active in|chapter of|trustee of|on the board of|(?:president|captain|treasurer|secretary) of|volunteers? (?:at|for|with)|participat(?:es|ed) in)\s(?:the\s)?$/iu,
    'member_of',
  ],
  [
    /\b(?:work(?:s|ed|ing)?(?: [^.;,]{0,60})? (?:at|for)|join(?:s|ed|ing)|employed (?:at|by)|intern(?:s|ed|ing|ship)?(?: [^.;]{0,40})? (?:at|with)|(?:co-?)?found(?:s|ed|er of|ing)|hired by|moved to|career at|position (?:at|with)|spent [^.;]{0,40} (?:at|with)|years? (?:at|with)|time at|stint at|before (?:that )?(?:at|joining)|previously (?:at|with)|currently (?:at|with)|(?:leads?|led|heads?|headed|manag(?:es|ed)|directs?|directed|runs?|ran)(?: [^.;,]{0,60})? (?:at|of|for|in))\s(?:the\s)?$/iu,
    'works_at',
  ],
  [
    /\b(?:engineer|scientist|researcher|developer|professor|lecturer|manager|director|lead|intern|analyst|designer|consultant|officer|founder|fellow|assistant|associate|architect|head|president|specialist|postdoc(?:toral)?(?: \p{L}+)?|CEO|CTO|CFO|COO|VP)\b[^.;]{0,60}?\s(?:at|of|with|for|in|@)\s(?:the\s)?$/iu,
    'works_at',
  ],
];

/** What stands right behind a Korean sentence's organization. */
const BEHIND: readonly (readonly [RegExp, RelationName])[] = [
  [/^에서\s?[^.]{0,40}?(?:연구|개발|일)하고\s?있/u, 'works_at'],
  [/^(?:에서|에)?\s?[^.]{0,40}?(?:군\s?복무|병역|복무)/u, 'served'],
  [/^(?:를|을|에서|에)?\s?[^.,]{0,40}?(?:졸업|학사|석사|박사|재학|입학|수료|전공|학위)/u, 'studied_at'],
  [
    /^(?:에서|에|의|으로)?\s?[^.,]{0,50}?(?:근무|재직|입사|이직|합류|일하|일했|인턴|개발자로|엔지니어로|연구원으로|팀장|창업|설립|대표|몸담)/u,
    'works_at',
  ],
  [/^(?:의|에서|에)?\s?[^.,]{0,20}?(?:회원|멤버|소속|활동|회장|부회장|운영)/u, 'member_of'],
];

/**
 * What a sentence makes of a person and the organization that it names, judged by the words right before and behind it.
 *
 * @param before the sentence up to the name, white space collapsed
 * @param after what follows the name; only Korean sentences say it there
 */
export function careerRelation(before: string, after: string): RelationName | undefined {
  for (const [pattern, relation] of BEFORE) if (pattern.test(before)) return relation;
  if (/\p{Script=Hangul}/u.test(after.slice(0, 12)))
    for (const [pattern, relation] of BEHIND) if (pattern.test(after)) return relation;
  return undefined;
}
