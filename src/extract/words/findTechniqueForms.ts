import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';

/** Nouns for what a method does: a phrase that ends in one is a technique wherever techniques are named. */
const HEADS = wordSet(`
  learning detection estimation prediction recognition classification segmentation retrieval tracking localization
  registration reconstruction rendering synthesis optimization planning scheduling modeling simulation inference reasoning
  summarization translation parsing tagging alignment compression quantization pruning distillation sampling decoding encoding
  embedding clustering ranking reranking matching mapping fusion filtering denoising deblurring dehazing inpainting
  super-resolution upsampling enhancement augmentation adaptation calibration attribution verification fuzzing forecasting
  nowcasting imputation interpolation extraction mining linking disambiguation identification allocation caching
  replication partitioning sharding routing virtualization serialization vectorization parallelism parallelization
  pretraining pre-training fine-tuning finetuning unlearning prompting regression factorization decomposition
  regularization normalization attention encryption authentication obfuscation deobfuscation steganography watermarking
  anonymization interpretability explainability generation captioning annotation crowdsourcing elicitation prototyping
  typography visualization sonification navigation manipulation grasping locomotion odometry teleoperation kinematics sensing
  sequencing docking genotyping phylogenetics proteomics genomics transcriptomics metabolomics imaging microscopy spectroscopy
  chromatography tomography lithography metrology beamforming modulation equalization demodulation multiplexing
  synchronization rehosting sandboxing deduplication reconciliation matting relighting retargeting rigging skinning
  triangulation meshing remeshing homogenization assimilation downscaling debiasing grounding steering steganalysis
  cryptanalysis forensics tokenization lemmatization transliteration diarization phonology morphology ontology eviction
  scoring bidding pricing segmentation attacks mitigation bootstrapping
  supervision servoing stratification randomization matchmaking dispatching rebalancing autoscaling checkpointing 
  backpressure orchestration provisioning telemetry observability fingerprinting hashing indexing sketching
`);

/** Nouns that end names of techniques in titles of works, too. */
const TITLE_HEADS = wordSet(
  `search control privacy transfer fairness robustness usability interaction security accessibility`,
);

/** Nouns that end names of techniques only where nothing but techniques is listed. */
const LIST_HEADS = wordSet(`
  analysis analytics design control training search evaluation testing network model algorithm theory processing engineering method
  system programming architecture computing development transfer perception interaction privacy fairness robustness security
  usability accessibility statistics geometry dynamics mechanics physics chemistry biology policy protocol verification
  assessment monitoring management selection validation debugging profiling benchmarking tuning interview study survey
  experiment writing mapping framework pattern structure machine automation integration operation administration economics
  linguistics semantics heuristic interface assembly screening diagnosis staining culture editing illustration animation
`);

/** Words that belong to no name: they end a phrase to the left. */
const BREAKS = wordSet(`
  a an the this that these those its their our my your his her we i you they it is are was were be been being has have had do does
  did can could will would should may might must not no nor of for in on at to from by with without within into onto under over
  between among across through during before after against about around via per as than then when where while which who whose
  what why how if because so but and or both either such like including e.g i.e etc using used use uses based toward towards
  beyond meets versus vs also only very more most less least many few several some any each every all other another same own
  first second third one two three four five six new-found here there
  improving understanding enhancing exploring analyzing analysing evaluating measuring rethinking revisiting investigating
  accelerating optimizing building designing teaching predicting detecting estimating reducing scaling removing mitigating
  making getting finding keeping moving putting taking giving knowing becoming avoiding preventing enabling learning training
  comparing combining applying developing implementing leading managing running writing setting solving supporting modeling
  modelling generating retrieving tracking segmenting classifying recognizing recognising localizing mapping planning
  simulating compressing quantizing pruning distilling sampling decoding encoding embedding bridging breaking towards
  built build led developed designed implemented created improved reduced introduced wrote ran set led owned added made
  deployed maintained automated migrated trained fine-tuned evaluated conducted published presented proposed contributed added
  integrated i’m i'm we’re we're stopped started began kept trusting
`);

/** Words in -ed and -ing that do stand within names; others are verbs. */
const VERBAL = wordSet(`
  supervised unsupervised semi-supervised self-supervised guided distributed constrained structured unstructured weighted
  layered informed embedded federated augmented randomized randomised regularized regularised stacked directed masked
  quantized quantised nested mixed aided gated shared connected named fixed delayed controlled encrypted assisted nested tensed
  segmented targeted pooled paired matched coded coupled spiked biased unbiased speed feed seed need bed embed
  marketing pricing routing engineering manufacturing clustering imaging streaming sensing banking gaming spring string ring
  wing bearing processing computing networking scheduling lighting wiring welding printing cutting coating mining rating timing
  spelling handwriting typing shopping advertising housing parking driving walking hearing knowing-how bonding folding
  binding landing steering swing king wing building-energy dialing gesturing reading-comprehension machine-learning spiking
  tuning voting screening staining
`);

/** Adjectives of praise and size: a name does not begin with them. */
const PRAISE = wordSet(`
  robust efficient fast faster novel new improved better best practical scalable accurate simple effective optimal reliable
  large-scale small-scale high-quality high-performance state-of-the-art end-to-end general generic generalized unified various
  advanced modern basic real-world production low-cost cheap strong weak good great complex different diverse key core main
  major recent current future next early late automatic automated manual rapid quick successful significant strategic overall
  personal internal external global company-wide cross-functional technical digital daily weekly quarterly annual initial final
  flexible careful honest tiny small big deep wide slow quiet silent interactive personalised personalized customized online
  offline joint hands-on practical superior sensitive specific precise exact correct stale old free open own new-generation
`);

/** Whole phrases and first words that are everyday business, not methods. */
const ORDINARY =
  /^(?:(?:machine|deep|continuous|lifelong|self-directed|e-|online|distance|lesson|professional|staff|user|employee|customer|team|leadership|safety|sales|product|career|strategic|financial|event|project|business|resource|sprint|roadmap|workforce|family|city|estate|succession|curriculum|meeting|travel|urban|next)\s(?:learning|training|planning|scheduling|generation|attention|navigation|retrieval|migration|scoring|pricing|bidding)|(?:lead|code|content|idea|report|power|electricity|invoice|document|revenue|income|next|younger|new|first|second|z)\s(?:generation|reports?)|(?:data|database|cloud|platform|system|legacy|server|code|site|website|team)\s(?:migration|entry)|(?:staff|speech|public|course|thesis|paper|job|user|customer|stakeholder|management|media|press|special|close|medical|docs?|documentation)\s(?:attention|recommendation|identification|extraction|translation|recognition|defense|attack)|(?:heart|panic|best|thesis|master's|doctoral|phd|oral)\s(?:attack|defense|defence)|(?:award|brand|name|facial|employee|peer)\srecognition)$/iu;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter(Boolean));
}

/** A phrase with the form of a technique's name. */
export interface TechniqueForm extends Span {
  /** Where its last word makes it one: anywhere, in titles and lists, or only in lists of techniques. */
  readonly where: 'anywhere' | 'title' | 'list';
}

/** Most words before the head of a phrase. */
const MAX_MODIFIERS = 3;

/** Words, also across a hyphen at a line's end. */
const WORD = /[\p{L}\p{N}](?:(?:[\p{L}\p{N}'’+.]|-(?!\n)|-\n\s*(?=\p{Ll}))*[\p{L}\p{N}+])?/gu;

/**
 * Phrases with the form of techniques' names: one to three modifiers and a noun for what a method does
 * ("friction estimation", "event-based deblurring", "소형 객체 탐지").
 *
 * Words that bind a sentence together, verbs, praise and punctuation end a phrase. A noun alone is none.
 *
 * @returns in the order of the text, disjoint
 */
export function findTechniqueForms(text: string, within: Span): TechniqueForm[] {
  const slice = text.slice(within.start, within.end);
  return [...findEnglish(slice), ...findKorean(slice)]
    .map(({ start, end, where }) => ({ start: start + within.start, end: end + within.start, where }))
    .sort((a, b) => a.start - b.start);
}

/** A word and the last part of a compound, both also in the singular and in American spelling. */
function formsOf(word: string): string[] {
  const plain = word.toLowerCase();
  const part = plain.slice(plain.lastIndexOf('-') + 1);
  return (part === plain ? [plain] : [plain, part]).flatMap((form) => {
    const singular = form.endsWith('s') ? form.replace(/(?<!attack)(?<=[a-z]{3}[^s])s$/u, '') : form;
    if (!singular.endsWith('ing') && !singular.endsWith('ation')) return [form, singular];
    const american = singular
      .replace(/is(?=ation$|ing$)/, 'iz')
      .replace(/(?<=mode|labe|trave|signa)ll(?=ing$)/, 'l');
    return [form, singular, american];
  });
}

/** Where one of a word's forms makes the phrase before it a name. */
function whereHead(word: string): TechniqueForm['where'] | undefined {
  const forms = formsOf(word);
  if (forms.some((form) => HEADS.has(form))) return 'anywhere';
  if (forms.some((form) => TITLE_HEADS.has(form))) return 'title';
  return forms.some((form) => LIST_HEADS.has(form)) ? 'list' : undefined;
}

function findEnglish(slice: string): TechniqueForm[] {
  const words = allMatches(slice, WORD).map((match) => ({
    text: match[0].replace(/-\n\s*/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: TechniqueForm[] = [];
  for (const [index, word] of words.entries()) {
    const where = whereHead(word.text);
    if (!where) continue;
    // "learning rate", "detection of": the phrase goes on, or its head governs something
    const next = words[index + 1];
    if (
      next &&
      slice.slice(word.end, next.start) === ' ' &&
      isModifier(next.text) &&
      goesOn(words, slice, index)
    )
      continue;
    let first = index;
    while (
      first > 0 &&
      index - first < MAX_MODIFIERS &&
      /^[ ]$|^\n\s*$/u.test(slice.slice(words[first - 1]!.end, words[first]!.start)) &&
      isModifier(words[first - 1]!.text)
    )
      first--;
    while (first < index && PRAISE.has(words[first]!.text.toLowerCase())) first++;
    // "self-verification" has its modifier in the word
    const isWhole = first === index && !/^self-\p{L}{5,}|^\p{L}{4,}-\p{L}{6,}/iu.test(word.text);
    if (isWhole || found.some((other) => other.end > words[first]!.start)) continue;
    const phrase = words
      .slice(first, index + 1)
      .map((part) => part.text)
      .join(' ');
    if (ORDINARY.test(phrase) || /^\p{Lu}\.|\d{4}/u.test(phrase)) continue;
    found.push({ start: words[first]!.start, end: word.end, where });
  }
  return found;
}

/** Whether a clear head stands later in the same run of words, so that this one is only its modifier. */
function goesOn(
  words: readonly { text: string; start: number; end: number }[],
  slice: string,
  index: number,
): boolean {
  for (let at = index + 1; at < words.length && at <= index + MAX_MODIFIERS; at++) {
    const word = words[at]!;
    if (slice.slice(words[at - 1]!.end, word.start) !== ' ') return false;
    if (formsOf(word.text).some((form) => HEADS.has(form) || LIST_HEADS.has(form))) return true;
    if (!isModifier(word.text)) return false;
  }
  return false;
}

function isModifier(word: string): boolean {
  const plain = word.toLowerCase();
  if (/^\p{L}{2,}(?:ed|ing)$/u.test(plain) && !VERBAL.has(plain)) return false;
  return !BREAKS.has(plain) && !/^\d+(?:[.,]\d+)*%?$|['’]s$|^\p{L}$|\p{L}{3}ly$/u.test(word);
}

const KOREAN_HEAD =
  /^(?:[\p{Script=Hangul}A-Za-z\d-]*?)(?:학습|탐지|검출|추정|인식|생성|분류|예측|최적화|추적|분할|합성|변환|검색|요약|번역|모델링|복원|재구성|정합|보정|압축|경량화|양자화|증류|시각화|시뮬레이션|군집화|임베딩|증강|적응|추론|렌더링|매핑|측위|항법|암호화|퍼징|매칭|캡셔닝|판별|식별|필터링|스케줄링|라우팅|캐싱|레이블링|라벨링|익명화|가명화|난독화|회피|제어|전처리|정규화|토큰화|역공학|에뮬레이션|계획)$/u;
/** Korean words that end a phrase to the left: with a particle, a verb's ending, or of everyday business. */
const KOREAN_BREAK =
  /(?:[을를의에과와및]|에서|으로|하는|하고|하여|되는|위한|통한|대한|기반|기반의|(?:이용|활용|사용|적용|도입|통|분석|구축|개발|수집|결합)해서?|이용한|활용한|이용|활용|따른|관한|강인한|가능한|있는|없는|같은|적인|적|[가-힣](?:은|는|한|된|할|될)|[가-힣]{2,}(?:로|도|이|가))$|^(?:및|또는|등|그리고|[한두세네번및등그이저각총약본전후중내외시수점회차간별당매]|결과|성능|기능|시스템|서비스|업무|문제|프로젝트|코드|파일|화면|신규|기존|전체|주요|관련|각종|다양한|새로운|효율|품질|고객|사용자|모델|데이터|알고리즘|자동|실제|대규모|고품질|최신|최적|해당|이를|위해|제품|회의|일정|사업|예산|비용|조직|팀)$/u;

function findKorean(slice: string): TechniqueForm[] {
  if (!/\p{Script=Hangul}/u.test(slice)) return [];
  const words = allMatches(slice, /[\p{L}\p{N}][\p{L}\p{N}+.-]*/gu).map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: TechniqueForm[] = [];
  for (const [index, word] of words.entries()) {
    const bare = withoutParticle(word.text);
    if (!KOREAN_HEAD.test(bare)) continue;
    const next = words[index + 1];
    if (
      bare === word.text &&
      next &&
      slice.slice(word.end, next.start) === ' ' &&
      KOREAN_HEAD.test(withoutParticle(next.text)) &&
      !KOREAN_BREAK.test(bare)
    )
      continue;
    let first = index;
    while (
      first > 0 &&
      index - first < 2 &&
      slice.slice(words[first - 1]!.end, words[first]!.start) === ' ' &&
      !KOREAN_BREAK.test(words[first - 1]!.text) &&
      /^[\p{Script=Hangul}A-Za-z\d-]{1,12}$/u.test(words[first - 1]!.text) &&
      !/^\d+$/u.test(words[first - 1]!.text)
    )
      first--;
    // "번호판인식": a compound of one word is a phrase as well
    const isCompound = bare.length >= 5 && !/^(?:모델|데이터|기계|결과|자동|문서|코드)/u.test(bare);
    if ((first === index && !isCompound) || found.some((other) => other.end > words[first]!.start)) continue;
    found.push({ start: words[first]!.start, end: word.start + bare.length, where: 'anywhere' });
  }
  return found;
}

function withoutParticle(word: string): string {
  return word.replace(
    /(?<=\p{Script=Hangul}{2})(?:에서의|으로의|에서|으로|까지|부터|처럼|하여|하고|하며|하는|했습니다|합니다|[을를이가은는의와과에도로])$/u,
    '',
  );
}
