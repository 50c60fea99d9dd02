import type { Kind, Span } from '../../../model/index.ts';
import { readableName, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { sortOf } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';
import { occurrences } from './recognisePeople.ts';

/** Head words that make the phrase before a preposition a method: "Token-Scaled Logit Distillation for …". */
const METHOD =
  /(?:distillation|quanti[sz]ation|pruning|attention|learning|training|networks?|transformers?|sampling|decoding|search|optimi[sz]ation|regulari[sz]ation|augmentation|embeddings?|adaptation|alignment|segmentation|detection|estimation|localization|tracking|normali[sz]ation|initiali[sz]ation|scheduling|caching|compression|factori[sz]ation|clustering|hashing|routing|propagation|inference|reasoning|prompting|retrieval|generation|synthesis|fusion|matching|calibration|intervention|policy|planning|control|verification|fuzzing|rendering|encoding|parallelism|checkpointing|masking|smoothing|unlearning|forecasting|imputation)$/iu;
/** First words of titles that say what was done to something, not what something is called. */
const NO_NAME =
  /^(?:a|an|the|on|in|towards?|to|how|what|why|when|is|are|do|does|can|from|for|beyond|using|via|with|improving|understanding|enhancing|learning|exploring|analy[sz]ing|analysis|evaluating|measuring|rethinking|revisiting|investigating|accelerating|optimi[sz]ing|building|designing|training|teaching|predicting|detecting|estimating|reducing|scaling|unsupervised|supervised|semi-supervised|self-supervised|efficient|fast|faster|robust|scalable|practical|simple|deep|automatic|real-time|large-scale|low-cost|online|adaptive|comparative|systematic|empirical|survey|study|review|development|design|implementation|application|effects?|impact|new|novel|optimal|interactive|secure|federated|multi-?\w*|knowledge|end-to-end|machine|reinforcement|transfer|contrastive|data|neural|language|image|object|graph)$/iu;

/**
 * Things that a publication names in its own title: "NN-LUT: neural approximation of …" names NN-LUT, "Token-Scaled
 * Logit Distillation for …" the method. Also every other place where the document says that name.
 */
export function recogniseTitles(survey: Survey): Candidate[] {
  const { text, publications, vocabulary } = survey;
  const candidates: Candidate[] = [];
  for (const { title, confidence } of publications) {
    const named = beforeColon(text, title) ?? methodPhrase(text, title);
    if (!named) continue;
    const name = readableName(text.slice(named.span.start, named.span.end));
    if (vocabulary.lookUp(name).length > 0) continue;
    const spans = [named.span, ...occurrences(text, name).filter((span) => span.start !== named.span.start)];
    for (const span of spans) {
      candidates.push(
        createCandidate(text, span, {
          kind: named.kind,
          // what a title begins with is what the work made; what stands further on is its topic
          how: named.span.start - title.start < 4 ? 'pattern' : 'section',
          confidence: Math.min(0.75, confidence),
          rank: RANK.title,
        }),
      );
    }
  }
  return candidates;
}

function beforeColon(text: string, title: Span): { span: Span; kind: Kind } | undefined {
  const slice = text.slice(title.start, title.end);
  const colon = /:\s/u.exec(slice)?.index ?? -1;
  if (colon < 2) return undefined;
  const span = trimSpan(text, { start: title.start, end: title.start + colon });
  const name = readableName(text.slice(span.start, span.end));
  const words = name.split(' ');
  if (words.length > 4 || name.length > 40) return undefined;
  if (words.length > 1 && (NO_NAME.test(words[0]!) || /^\p{L}{3,}ing$/u.test(words[0]!))) return undefined;
  const isProduct =
    words.some((word) => /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(word)) ||
    words.every((word) => /^\p{Lu}/u.test(word));
  if (!isProduct || (words.length === 1 && NO_NAME.test(name))) return undefined;
  const rest = readableName(slice.slice(colon + 1));
  if (words.length > 1 && !isNameOfWords(text, name, rest)) return undefined;
  return { span, kind: kindOf(rest) };
}

/**
 * Whether several words before a colon are a name and not half of the title: one of them is written as only names
 * are, the subtitle says what it is ("an open simulator of …"), they are capitals amid small letters, or the document
 * says them elsewhere.
 */
function isNameOfWords(text: string, name: string, subtitle: string): boolean {
  if (
    /,/u.test(name) ||
    name.split(' ').some((word) => /^(?:and|or|not|without|that|is|are|for|of|in|under)$/iu.test(word))
  )
    return false;
  if (/\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}/u.test(name)) return true;
  if (/^(?:an?|the)\s/iu.test(subtitle) && sortOf(subtitle.replace(/^(?:an?|the)\s+/iu, '')) !== undefined)
    return true;
  const others = subtitle.split(' ').filter((word) => word.length > 3);
  const isSentenceCase = others.length > 1 && others.every((word) => /^\p{Ll}/u.test(word));
  return isSentenceCase || occurrences(text, name).length > 1;
}

/** What a subtitle says that the name before it is. */
function kindOf(subtitle: string): Kind {
  // "Mole: Rehosting Automotive Gateways": what is done to gateways is none.
  const kind = /^\p{L}{3,}ing\s/u.test(subtitle)
    ? undefined
    : sortOf(subtitle.replace(/^(?:an?|the)\s+/iu, ''));
  if (kind) return kind;
  if (/\b(?:dataset|data set|benchmark|corpus)\b/iu.test(subtitle)) return 'dataset';
  if (/\b(?:open[- ]source|library|toolkit|framework|platform|software|system for)\b/iu.test(subtitle))
    return 'software';
  if (
    /\b(?:language models?|foundation models?|pre-?trained)\b/iu.test(subtitle) &&
    !/\b(?:for|of|in|with|using|via|by|at|from|to)\b.*\bmodels?\b/iu.test(subtitle)
  )
    return 'model';
  return 'technique';
}

function methodPhrase(text: string, title: Span): { span: Span; kind: Kind } | undefined {
  const from = title.start + text.slice(title.start, title.end).lastIndexOf(': ') + 1;
  const slice = text.slice(from, title.end).trimStart();
  const begin = title.end - slice.length;
  const stop =
    /\s(?:for|via|with|in|of|using|through|by|from|on|under|against|towards?|to|and)\s/iu.exec(slice)
      ?.index ?? -1;
  if (stop < 8) return undefined;
  const span = trimSpan(text, { start: begin, end: begin + stop });
  const name = readableName(text.slice(span.start, span.end));
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || NO_NAME.test(words[0]!) || !METHOD.test(words.at(-1)!))
    return undefined;
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  return { span, kind: 'technique' };
}
