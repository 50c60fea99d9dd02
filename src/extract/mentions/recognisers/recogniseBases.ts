import type { Span } from '../../../model/index.ts';
import { isEverydayWord } from '../../../vocabulary/index.ts';
import { allMatches } from '../../allMatches.ts';
import { type Hinted, hintedMatches } from '../../hintedMatches.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { isRole } from '../../words/roleWords.ts';
import { isOtherWork } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

const NAME =
  '(?<![\\p{L}\\p{N}])(?!(?:and|the|to|or|its|a)\\s)[\\p{Script=Latin}\\p{N}][\\p{Script=Latin}\\p{N}.+#_-]*[\\p{Script=Latin}\\p{N}+#](?:\\s\\p{Lu}[\\p{Script=Latin}\\p{N}]+)?';
/** Names as software has them: with a capital, a digit or a sign in them. */
const NAMES = `${NAME}(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\s?[&+/]\\s?|[와과]\\s)${NAME})*`;
const BUILT_ON: Hinted = {
  hint: /built|made|implemented|written|coded|developed|based|derived|on top|powered|fork|wrapper|bindings|plug-?in|runs on|use|extends|wraps/,
  pattern: new RegExp(
    `\\b(?:(?:built|made|implemented|written|coded|developed) (?:on top of|on|atop|in|with|using|from)|based on|derived from|on top of|powered by|fork of|forked from|(?:wrapper|bindings) (?:around|for|to)|plug-?in for|now runs on|use|uses|extends|wraps)\\s+(?:the\\s+)?[*_\`"“[]{0,3}(?<names>${NAMES})`,
    'gu',
  ),
};
/** "a language model derived from Airavata": the model behind it. */
const MODEL_ON: Hinted = {
  hint: /odels? |odel,/,
  pattern:
    /(?<!\b(?:business|role|pricing|operating|revenue|funding|teaching)\s)\b(?:[Mm]odels?|network|recogni[sz]er|encoder|decoder|agent),? (?:(?:that|which) (?:is|was|are|were) |is |was )?(?:derived from|fine-?tuned from|based on|distilled from|built on(?: top of)?|initiali[sz]ed from|adapted from) (?:the )?[*_`"“[]{0,3}(?<names>\p{Lu}[\p{Script=Latin}\p{N}.-]{1,29}[\p{Script=Latin}\p{N}](?:\s(?:\p{Lu}{1,3}|\d[\d.]{0,3}[BM]?|v\d)(?!\p{L}))?)(?=[*_`"”\]]{0,3}(?:[.,;:)]|\s(?:and|that|which|for|with|by|on|in|from|to)\s|\n|$))/gu,
};
/** "Zephyr 위에서 동작", "Svelte로 작성". */
const KOREAN_BUILT_ON: Hinted = {
  hint: /위에서\s|기반|로\s|[를을]\s[사이활]/,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?<names>${NAMES})(?=\\s?(?:위에서\\s|기반(?:으로|의)\\s|(?:으로|로)\\s(?:다시\\s|직접\\s)?(?:작성|구현|개발|만들|만든)|(?:를|을)\\s(?:사용|이용|활용)(?:해|하여|한)))`,
    'gu',
  ),
};
/** "contributor to Mastodon", "merged patches into Foo". */
const HELPED: Hinted = {
  hint: /ontribut|ommitter|erged|atches|ranslation/,
  pattern: new RegExp(
    `\\b(?:[Cc]ontribut(?:or|ed|ing|ions?|es?) (?:[\\p{Ll}-]+ ){0,3}to|[Cc]ommitter (?:on|of|to)|[Mm]erged (?:[^.;!?]{0,40} )?into|[Pp]atches (?:to|for)|[Tt]ranslations? of) (?:the )?[*_\`"“[]{0,3}(?<names>(?=\\p{Lu})${NAME}(?:(?:\\s\\([^()]{0,40}\\))?(?:,\\s(?:and\\s)?|\\sand\\s(?:to\\s)?)(?=\\p{Lu})${NAME})*)(?=[*_\`"”\\]]{0,3}(?:$|[.,;:!?()\\n–—]|\\s(?:and|since|on|in|with|where|by|for|as)\\s))`,
    'gu',
  ),
};

const EACH_NAME = new RegExp(NAME, 'gu');

/** Software that only what was built on it, or whoever helped with it, tells of: "built on scanpy and scVI". */
export function recogniseBases(survey: Survey): Candidate[] {
  const { text, blocks, vocabulary } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || !isTold(survey, block) || block.section === 'personal') continue;
    const slice = text.slice(block.text.start, block.text.end);
    for (const match of hintedMatches(slice, MODEL_ON)) {
      const name = match.groups!.names!;
      const start = block.text.start + match.index + match[0].length - name.length;
      if (vocabulary.lookUp(name).length > 0 || isEverydayWord(name) || isOtherWork(name) || isRole(name))
        continue;
      candidates.push(
        createCandidate(
          text,
          { start, end: start + name.length },
          { kind: 'model', how: 'pattern', confidence: 0.65, rank: RANK.intro },
        ),
      );
    }
    const add = (span: Span, entry?: string): void => {
      candidates.push(
        createCandidate(text, span, {
          kind: 'software',
          how: entry === undefined ? 'pattern' : 'vocabulary',
          confidence: entry === undefined ? 0.6 : 0.75,
          rank: entry === undefined ? RANK.skill : RANK.vocabulary,
          ...(entry === undefined ? {} : { entry }),
        }),
      );
    };
    for (const [pattern, isHelp] of [
      [BUILT_ON, false],
      [KOREAN_BUILT_ON, false],
      [HELPED, true],
    ] as const) {
      for (const match of hintedMatches(slice, pattern)) {
        const list = match.groups!.names!;
        const offset = block.text.start + match.index + match[0].length - list.length;
        const names = allMatches(list, EACH_NAME).map((name) => ({
          start: offset + name.index,
          end: offset + name.index + name[0].length,
        }));
        const isKnown = (span: Span): boolean =>
          survey.matches[index]!.some(
            ({ start, end, entries }) =>
              start <= span.start && end >= span.end && entries.some(({ kind }) => kind === 'software'),
          );
        // What something is written in is a tool, however its name is used elsewhere; "use" says less.
        const isSaid =
          !/^(?:uses?|extends|wraps)\s/u.test(match[0]) &&
          !/[를을]\s[사이활]/u.test(slice.slice(match.index, match.index + match[0].length + 4));
        const isAmongTools =
          names.some(isKnown) ||
          (isSaid &&
            names.length > 1 &&
            names.some(({ start, end }) => vocabulary.lookUp(text.slice(start, end), 'software').length > 0));
        for (const span of names) {
          const name = text.slice(span.start, span.end);
          const entry = vocabulary.lookUp(name, 'software')[0];
          if (entry) {
            if (isAmongTools || names.length === 1) add(span, entry.id);
          } else if (vocabulary.lookUp(name).length === 0 && isToolName(name, isAmongTools || isHelp))
            add(span);
        }
      }
    }
  }
  return candidates;
}

/** Whether a word could be a tool's name; among tools or contributions a capital is enough. */
function isToolName(name: string, isExpected: boolean): boolean {
  if (name.length < 3 || isRole(name) || isOtherWork(name) || isEverydayWord(name.toLowerCase()))
    return false;
  if (/\p{Ll}\p{Lu}/u.test(name) || /^\p{L}+\d/u.test(name)) return true;
  return (
    isExpected &&
    /^\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{3,7})$/u.test(name) &&
    !/(?:ian|ese|ean|ish|ing|ment|ion)$/u.test(name)
  );
}
