import { KOREAN_MADE, MADE } from '../../words/makingWords.ts';
import { SORT } from '../../words/sortWords.ts';
import { KNOWN, PERSON, TECHNIQUE, WORK } from '../outline.ts';
import { createForm, type Form, isOneClause, LIST, THING, TOOLS } from './form.ts';

/** Phrases that say on what something rests, up to its name. */
const ON = `(?:(?:re-?)?(?:built|made|developed|implemented|written|coded|programmed|designed|created|constructed|prototyped)\\s(?:\\p{L}+ly\\s|up\\s|from scratch\\s)?(?:on top of|on|atop|around|upon|with|using|in|from|out of)|based\\s(?:up)?on|layered on|on top of|atop|powered by|driven by|backed by|(?:fork(?:ed)?|port(?:ed)?)\\s(?:of|from)|deriv(?:ed|es|ing) from|adapted from|integrated (?:in)?to|depends? on|plugs? into|wrappers?\\s(?:around|for|of|over)|wraps|wrapping|extends|extending|(?:extension|plug-?in|add-?on|bindings?|operator|driver|connector)\\s(?:of|to|for)|runs\\son(?: top of)?|running\\son(?: top of)?|sits\\s(?:on(?: top of)?|atop)|(?:(?:fine-?|instruction-?|\\p{L}+ly\\s)?tuned|${TECHNIQUE})\\s(?:from|on top of)|(?:distilled|continued)\\sfrom|initiali[sz]ed\\sfrom|builds\\s(?:up)?on|in (?:[\\d·,]+k?|a few|few) lines of(?: pure)?|(?:pre-?)?trained\\s(?:(?:from scratch|on)\\s[^.;!?,()]{0,40}?\\s?)?(?:with|using)|(?:pre-?)?trained on|relies\\son|embeds|embedding)`;
const ARTICLE = '(?:the\\s|an?\\s|its\\s)?';
/** No end of a sentence, and no other work. */
const WITHIN = `[^.;!?${WORK}]`;
const QUALIFIER = `(?:[\\p{L}\\p{N}${TECHNIQUE}/-]+\\s)`;
/** What sort of thing: one of the nouns for it, an agent ("segmenter"), or a technique that names one ("inference server"). */
const NOUN = `(?:(?:${SORT}|\\p{L}{3,}(?:er|or)s?)\\b|${TECHNIQUE})`;

/** "for models written in …": what is written is another thing. */
const PARTICIPLE = '\\b(?:written|built|made|implemented|developed|trained|running|based)\\b';
const ENDS_IN_PARTICIPLE = new RegExp(`${PARTICIPLE}$`, 'u');

/** A work as the subject of a sentence, with a verb that says what it does. */
const DOES = `^(?<thing>${WORK})\\s(?!is\\b|was\\b|has\\b|helps\\b|deals\\b|comes\\b|works\\b)\\p{Ll}+s\\s${WITHIN}{0,100}?`;
const HOW = `\\b(?:with|by|using|via|through)\\s${ARTICLE}(?<list>${TECHNIQUE}(?:(?:,| and|, and)\\s${TECHNIQUE})*)`;

/** A subject that stands for the topic of a passage. */
const STAND_IN =
  "(?:it(?:['’]s)?|this|its\\s(?:[\\p{L}-]+\\s){0,2}[\\p{L}-]+(?=\\s(?:is|was|are|runs|sits|relies|builds|derives|depends)\\s)|(?:its|the)\\s(?:(?:current|new|first|whole|latest)\\s)?(?:core|engine|back-?end|front-?end|server|client|library|tool|compiler|app|application|code|code ?base|runtime|kernel|parser|version|one|UI|CLI|GUI|API|service|model|system|framework|rest|website|site|implementation|prototype)|everything|internally,? it|under the hood,? it)";

/** Whether a thing that the vocabulary knows is itself said to rest on another: ", which is", ", a build tool". */
const isSaidOfKnown = (gap: string): boolean =>
  /^(?:,?\s(?:which|that))?\s(?:is|was|are|were)\s(?:\p{L}+\s){0,2}$|^,\san?\s[^,;]{0,50}$/u.test(gap);

/** On what a sentence says that a thing rests. */
export const BASIS_FORMS: readonly Form[] = [
  // "Skylark, a scheduler, is written in Go", "Keel, which I built in Figma".
  createForm(
    `(?<thing>${THING})(?<gap>${WITHIN}{0,180}?)(?<![\\p{L}\\p{N}])${ON}\\s${ARTICLE}(?:\\p{Ll}+\\s)?${LIST}`,
    0.82,
    (gap, symbol) => (symbol === KNOWN ? isSaidOfKnown(gap) : isOneClause(gap)),
  ),
  // "It is written in Go, sits on Envoy", "Its core is written in Rust".
  createForm(
    `(?:^|[;:–—.]\\s|,\\s(?:and\\s)?|\\sand\\s)${STAND_IN}\\s(?:(?:is|was|are|has been)\\s)?(?:now\\s|itself\\s|\\p{L}+ly\\s)?(?:${WITHIN}{0,60}?,\\s(?:and\\s)?)??(?:${ON}|uses?|combines)\\s${ARTICLE}${LIST}`,
    0.78,
  ),
  // "the Python bindings use PyO3": a part of the topic.
  createForm(
    `\\b(?:the|its)\\s(?:[\\p{L}${KNOWN}]+\\s){0,3}bindings\\s(?:for\\s${KNOWN}\\s)?(?:use|rest on|are (?:built|written|made|generated) (?:in|with|on|using|by))\\s${LIST}`,
    0.75,
  ),
  // "Skylark uses SQLite": a work is the subject.
  createForm(
    `(?<thing>${WORK})(?:,\\s[^.;!?,${WORK}${KNOWN}]{2,80}(?=,\\s(?:which|that)))?(?:,?\\s(?:which|that))?\\s(?:\\p{L}+ly\\s)?(?:uses|combines|employs|leverages|integrates|runs)\\s${ARTICLE}${LIST}`,
    0.72,
  ),
  // "Written in Rust on top of Tokio.": a sentence without a subject.
  createForm(`^(?:[\\p{L}${KNOWN}-]+\\s){0,4}${ON}\\s${ARTICLE}${LIST}`, 0.75),
  // "Wrote an animation graph, Sinew, in C++", "Built Murmur, our toolkit for streaming, with PyTorch".
  createForm(
    `\\b${MADE}\\s${WITHIN}{0,90}?(?<thing>${WORK})(?<gap>[^.;!?${WORK}${PERSON}]{0,110}?),?\\s(?:in|with|using|on|atop|on top of|from \\P{Po}{1,30} to)\\s${ARTICLE}${TOOLS}(?!\\s\\p{L}+s\\b)`,
    0.8,
    (gap) => isOneClause(gap) && !ENDS_IN_PARTICIPLE.test(gap),
  ),
  // "flitwise, a Python generator", "a VS Code extension".
  createForm(
    `(?<thing>${WORK})(?:,|:|\\s[–—|·-]|\\sis|\\swas|\\s\\()\\s(?:(?:an?|the|our|my|its)\\s)?${QUALIFIER}{0,3}?(?<list>${THING}(?:\\/${THING})?)(?:-based|-powered|-native|-backed)?\\s${QUALIFIER}{0,3}?${NOUN}`,
    0.75,
  ),
  // "a Rust library called Skylark".
  createForm(
    `\\b(?:an?|the|our|my|its)\\s${QUALIFIER}{0,2}?(?<list>${THING})(?:-based)?\\s${QUALIFIER}{0,3}?${NOUN},?\\s(?:called\\s|named\\s)?(?<thing>${WORK})`,
    0.75,
  ),
  // "Sonata, a sonification library in TypeScript", "double-entry ledger in Go".
  createForm(
    `(?<thing>${WORK})(?:,|:|\\s[–—|·-]|\\sis|\\s\\()?\\s(?:an?\\s|the\\s|our\\s|my\\s)?(?:[\\p{L}\\p{N}${KNOWN}${TECHNIQUE}/-]+\\s){0,6}?${NOUN}\\s(?:for\\s(?:(?!${PARTICIPLE})[^.;!?,]){2,50}?\\s)?in\\s${TOOLS}`,
    0.78,
  ),
  // "aquifold solves groundwater flow with the finite volume method": how a thing does what it does.
  createForm(`${DOES}${HOW}`, 0.72),
  createForm(`${DOES}\\sand\\s\\p{Ll}+s\\s${WITHIN}{0,100}?${HOW}`, 0.72),
  // "A lightweight analyser in Python": a description without a name.
  createForm(
    `^(?:An?\\s|The\\s)?${QUALIFIER}{0,6}?${NOUN}\\s(?:for\\s(?:(?!${PARTICIPLE})[^.;!?,]){2,50}?\\s)?in\\s${TOOLS}`,
    0.74,
  ),
  // "KFOS, an operating system for drones (C, Rust)".
  createForm(
    `(?<thing>${WORK})(?:,|:|\\s[–—-])\\s(?:an?|the|our|my)\\s[^.;!?${WORK}()]{2,80}\\s\\(${TOOLS}\\)\\.?$`,
    0.74,
  ),
  // "Correnteza, the bank's event backbone: Kafka, Debezium".
  createForm(
    `(?<thing>${WORK}),\\s(?:an?|the|our|my)\\s[^.;:!?${WORK}]{3,60}:\\s(?<list>${THING}(?:,\\s(?:and\\s)?${THING})+)`,
    0.72,
  ),
  // "a catalogue built in-house (Farol, Python/Flask)".
  createForm(`\\((?<thing>${WORK}),\\s(?!${WORK})${TOOLS}\\)`, 0.74),
  // "…, PostgreSQL underneath".
  createForm(
    `(?<thing>${WORK})${WITHIN}{0,120}?\\s${TOOLS}\\s(?:underneath|under the hood|inside|at its core|as (?:its|the|a) (?:back-?end|store|engine))\\b`,
    0.75,
  ),
  // "MaxText: … Google's JAX-based framework": what the item is about.
  createForm(
    `(?<list>${THING})-based\\s${QUALIFIER}{0,4}?${NOUN}(?!,?\\s(?:called\\s|named\\s)?${WORK})`,
    0.75,
  ),
  // "AFL++와 QEMU로 … 환경 '두더지'를 설계".
  createForm(
    `${TOOLS}\\s?(?:으로|로)\\s(?:[^.;!?${WORK}]{0,60}?\\s)?(?<thing>${WORK})\\s?(?:를|을)\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?(?:${KOREAN_MADE})`,
    0.75,
  ),
  // "Kaarna (Unity, C#)", "'한푼' 출시 및 운영 (Kotlin)".
  createForm(
    `(?<thing>${WORK})(?:\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?[\\p{Script=Hangul}]*(?:${KOREAN_MADE}|운영)[\\p{Script=Hangul}]*)?\\s?\\(${TOOLS}\\)`,
    0.72,
  ),
  // "핵심은 C++로 작성되어 있습니다", "Zephyr 위에서 동작".
  createForm(
    `^(?:[^.;!?${WORK}]{0,30}\\s)?${TOOLS}\\s?(?:(?:으로|로)\\s(?:[\\p{Script=Hangul}]+\\s)?(?:작성|구현|개발|만들어)(?:되|돼|졌|진)|위에서\\s(?:동작|돌아|구동))`,
    0.74,
  ),
  createForm(
    `(?:핵심|코어|엔진|내부|본체|백엔드|서버|프런트엔드|프론트엔드)(?:은|는|이)\\s${TOOLS}\\s?(?:으로|로)\\s(?:[\\p{Script=Hangul}]+\\s)?(?:작성|구현|개발|만들)`,
    0.74,
  ),
  // "moksu를 ROS 2와 C++로 다시 작성".
  createForm(
    `(?<thing>${WORK})\\s?(?:를|을|은|는)?\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?${TOOLS}\\s?(?:으로|로)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:${KOREAN_MADE})`,
    0.78,
  ),
  // "PyTorch 기반 …", "Kafka를 이용해 만든 …".
  createForm(
    `${LIST}\\s?(?:기반(?:의|인|으로)?|(?:를|을)\\s(?:이용|사용|활용)(?:해서|하여|해|한)|(?:으로|로)|위에서?)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:(?:${KOREAN_MADE})(?:한|된|든|해)?\\s)?(?:[\\p{Script=Hangul}]+\\s){0,3}?(?<thing>${WORK})(?!\\s?(?:에|로|으로|와|과))`,
    0.72,
  ),
  // "갈무리는 PyTorch 기반으로", "KoDocNet … (PyTorch 기반)".
  createForm(
    `(?<thing>${WORK})\\s?(?:은|는|를|을|,|:|\\s[–—-]|\\()?(?<gap>[^.;!?${WORK}]{0,60}?)[\\s(]${LIST}\\s?(?:(?:를\\s|을\\s)?기반|(?:를|을)\\s(?:이용|사용|활용)(?:해서|하여|해|한)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:${KOREAN_MADE}))`,
    0.72,
    (gap) => !/(?:에서|으로|에)\s$/u.test(gap),
  ),
  // "'숨결'은 DenseNet을 바탕으로 만들어졌고", "갈무리는 ORB-SLAM3에 기반한 시스템으로".
  createForm(
    `(?<thing>${WORK})\\s?(?:은|는|이|가|를|을)\\s(?<gap>[^.;!?${WORK}]{0,40}?)${LIST}(?:\\s(?:데이터\\s?[셋세]트?|모델|라이브러리|프레임워크|엔진))?\\s?(?:(?:를|을)\\s(?:바탕으로|토대로)|에\\s기반|(?:를|을)\\s(?:확장|개량|개선|변형|포크)(?:한|하여|해)|(?:으로|로)\\s(?:제작|개발|구현|작성|만들어)(?:되|돼|된|졌|진))`,
    0.74,
    (gap) => !/(?:에서|으로|에)\\s$/u.test(gap),
  ),
  // "DenseNet과 CheXpert로 학습한 '숨결'", "'숨결'은 … CheXpert로 학습했다": only data sets, see {@link TRAINED_ON}.
  createForm(
    `(?<thing>${WORK})\\s?(?:은|는|이|가|를|을)\\s[^.;!?${WORK}]{0,60}?${LIST}(?:\\s(?:데이터\\s?[셋세]트?|말뭉치|코퍼스|데이터))?\\s?(?:으로|로)\\s(?:사전\\s?)?학습(?:했|하|한|된|되|시)`,
    0.72,
  ),
  // "'Mulgil'은 TensorRT 위에 구축되었다".
  createForm(
    `(?<thing>${WORK})\\s?(?:은|는)\\s[^.;!?${WORK}]{0,30}?${TOOLS}\\s?위에(?:서)?\\s(?:구축|동작|만들|개발|돌아|서비스|운영|실행|구동)`,
    0.76,
  ),
  // "Flink와 Redis를 바탕으로 피처 스토어 '나루'를 설계".
  createForm(
    `${TOOLS}\\s?(?:를|을)\\s(?:바탕|기반)으로\\s[^.;!?${WORK}]{0,40}?(?<thing>${WORK})\\s?(?:를|을)\\s`,
    0.76,
  ),
  // "숨결을 경량화한 '숨결-미니'", "Llama 2를 이어서 학습한 모델".
  createForm(
    `(?<list>${THING})(?:\\s(?:데이터\\s?[셋세]트?|모델|라이브러리|프레임워크|엔진))?\\s?(?:를|을)\\s(?:[^.;!?${WORK}]{0,40}?\\s)?(?:경량화|증류|학습|미세\\s?조정|파인\\s?튜닝|튜닝|확장|양자화|${TECHNIQUE})(?:한|하여|해|시킨)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?<thing>${WORK})`,
    0.74,
  ),
  createForm(
    `(?<thing>${WORK})[^.;!?${WORK}]{0,6}?(?<list>${THING})\\s?(?:를|을)\\s[^.;!?${WORK}]{0,40}?(?:경량화|증류|학습|미세\\s?조정|파인\\s?튜닝|튜닝|확장|양자화)한\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?모델`,
    0.74,
  ),
  // "vLLM, FastAPI 기반의 추론 플랫폼 설계": a task of the topic.
  createForm(`^${TOOLS}\\s?기반(?:의|으로)\\s[^.;!?${WORK}]{0,40}?(?:${KOREAN_MADE})`, 0.74),
  // "VITS를 기반으로 운율 예측기를 새로 설계": of what the sentence before made.
  createForm(`^${TOOLS}\\s?(?:를|을)\\s(?:바탕|기반)으로\\s`, 0.68),
  // "FastAPI, BigQuery, React 사용".
  createForm(
    `${LIST}\\s?(?:등(?:을|의)?\\s?)?(?:를|을)?\\s?(?:사용|활용|이용|기반)(?:함|했다|했습니다|하였습니다|으로 (?:${KOREAN_MADE})\\S*)?(?=$|[.,;)])`,
    0.7,
  ),
];

/** More of the same behind a list: "in Rust on top of Tokio", "in TypeScript, using React". */
export const FURTHER = new RegExp(
  `^,?\\s(?:and\\s(?:(?:is|was|has been)\\s|(?:the|its)\\s\\p{L}+\\s)?)?(?:${ON}|uses|combines|using|with|in|on)\\s${ARTICLE}${LIST}`,
  'diu',
);

/** A line or a remark that lists the tools of a project: "Tech: React, Flask", "Built with Svelte". */
export const STACK: Form = createForm(
  `(?:^|[.;(|·]\\s?)(?:Tech(?:nolog(?:y|ies))?(?:\\s(?:stack|used))?|Stack|(?:Built|Made)\\swith|Tools?(?:\\sused)?|Languages?|Frameworks?|Environment|사용\\s?기술|기술\\s?스택|사용\\s?언어|개발\\s?환경|개발\\s?언어|사용\\s?도구|스택|기술|환경)(?:\\s?[:：|])?\\s?${LIST}`,
  0.78,
);
/** A sentence of nothing but tools under a project: "Rust, SQLite." */
export const ONLY_TOOLS: Form = createForm(`^${TOOLS}\\.?$`, 0.74);
/** Tools by themselves in the head of a project: "Skylark — a server | Python, CUDA". */
export const HEAD_TOOLS: Form = createForm(
  `(?<=(?:[|·•(\\[;:]|\\s[–—-]|\\d)\\s?)${TOOLS}(?=\\s?(?:$|[|·•)\\];]|\\.$|\\s[–—-]\\s|\\d|,\\s[\\d·]+k?\\s(?:LOC|lines|stars)|(?:,\\s[\\p{L}][\\p{L}\\d.+#]{1,20}){1,2}\\s?(?:$|[|)])))`,
  0.75,
);
