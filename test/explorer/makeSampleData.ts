/**
 * Writes the invented sample graph that the explorer's tests open: `data/graph.json`, `data/report.json` and
 * `data/documents/*.txt` in test/fixtures/explorer. Run by hand: `npx tsx test/explorer/makeSampleData.ts`.
 * No person, paper or company in it exists; the same run gives the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import {
  type BuildReport,
  type EdgeAttributes,
  GRAPH_VERSION,
  type GraphMention,
  type Kind,
  type NodeAttributes,
  type RelationAttributes,
  type RelationName,
  type SerializedGraph,
} from '../../src/model/index.ts';

/** A 32-bit linear congruential generator, constants of Numerical Recipes (as in d3-force's lcg.js). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const random = createRandom(20251);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
function pickSome<T>(list: readonly T[], count: number): T[] {
  const rest = [...list];
  const some: T[] = [];
  while (some.length < count && rest.length > 0)
    some.push(rest.splice(Math.floor(random() * rest.length), 1)[0]!);
  return some;
}

interface Thing {
  readonly key: string;
  readonly kind: Kind;
  readonly label: string;
  readonly aliases: string[];
  readonly mentions: GraphMention[];
  readonly year?: number;
}

const things = new Map<string, Thing>();
const edges = new Map<string, { source: string; target: string; attributes: EdgeAttributes }>();
const documents = new Map<string, string>();

function thing(kind: Kind, label: string, aliases: string[] = [], year?: number): Thing {
  const slug = label.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '-');
  const key = `${kind}/${slug}`;
  const known = things.get(key);
  if (known) return known;
  const made: Thing = { key, kind, label, aliases, mentions: [], ...(year === undefined ? {} : { year }) };
  things.set(key, made);
  return made;
}

function relate(
  relation: RelationName,
  source: Thing,
  target: Thing,
  proof: { document: string; start: number; end: number; uncertain?: true } | null,
  attributes: RelationAttributes = {},
): void {
  const mark = `${source.key} ${relation} ${target.key} ${attributes.start ?? ''}`;
  const edge = edges.get(mark) ?? {
    source: source.key,
    target: target.key,
    attributes: { relation, evidence: [], weight: 0, confidence: proof ? 0.9 : 1, ...attributes },
  };
  edges.set(mark, edge);
  if (!proof) return;
  edge.attributes.evidence.push({ ...proof, quote: '' });
  edge.attributes.weight = edge.attributes.evidence.length;
}

/** A document that grows line by line; a line names things and proves relations. */
class Page {
  readonly path: string;
  text = '';
  constructor(path: string) {
    this.path = path;
  }
  line(parts: readonly (string | Thing | { thing: Thing; as: string })[]): {
    document: string;
    start: number;
    end: number;
  } {
    const start = this.text.length;
    for (const part of parts) {
      if (typeof part === 'string') {
        this.text += part;
        continue;
      }
      const named = 'thing' in part ? part.thing : part;
      const form = 'thing' in part ? part.as : part.label;
      if (form !== named.label && !named.aliases.includes(form)) named.aliases.push(form);
      named.mentions.push({
        document: this.path,
        start: this.text.length,
        end: this.text.length + form.length,
        how: 'section',
        confidence: 0.9,
      });
      this.text += form;
    }
    const end = this.text.length;
    this.text += '\n';
    return { document: this.path, start, end };
  }
  blank(): void {
    this.text += '\n';
  }
  close(): void {
    documents.set(this.path, this.text);
  }
}

const TECHNIQUES = [
  ['Knowledge distillation', 'KD', '지식 증류'],
  ['Quantization', 'Model quantization', '양자화'],
  ['Quantization-aware training', 'QAT'],
  ['Post-training quantization', 'PTQ'],
  ['Pruning', '가지치기'],
  ['Structured pruning'],
  ['Model compression', '모델 압축'],
  ['Mixture of experts', 'MoE'],
  ['Tensor parallelism', 'TP'],
  ['Pipeline parallelism'],
  ['Speculative decoding'],
  ['Retrieval-augmented generation', 'RAG', '검색 증강 생성'],
  ['Instruction tuning'],
  ['Reinforcement learning from human feedback', 'RLHF'],
  ['Machine translation', '기계 번역'],
  ['Speech recognition', 'ASR', '음성 인식'],
  ['Named entity recognition', 'NER', '개체명 인식'],
  ['Graph neural networks', 'GNN', '그래프 신경망'],
  ['Contrastive learning'],
  ['Self-supervised learning'],
  ['Low-rank adaptation', 'LoRA'],
  ['Tokenization', '토큰화'],
  ['Long-context modelling'],
  ['Evaluation of language models'],
  ['Natural language processing', 'NLP', '자연어 처리'],
  ['Computer vision', '컴퓨터 비전'],
  ['Object detection'],
  ['Compiler optimization'],
  ['Recommender systems', '추천 시스템'],
  ['Federated learning'],
  ['Prompt engineering'],
  ['Voice conversion'],
  ['Query optimization'],
  ['Vector search'],
  ['Differential privacy'],
  ['Causal inference'],
];
for (const [label, ...aliases] of TECHNIQUES) thing('technique', label!, aliases);
const technique = (label: string): Thing => thing('technique', label);

const broader: [string, string][] = [
  ['Quantization-aware training', 'Quantization'],
  ['Post-training quantization', 'Quantization'],
  ['Quantization', 'Model compression'],
  ['Pruning', 'Model compression'],
  ['Structured pruning', 'Pruning'],
  ['Knowledge distillation', 'Model compression'],
  ['Machine translation', 'Natural language processing'],
  ['Named entity recognition', 'Natural language processing'],
  ['Tokenization', 'Natural language processing'],
  ['Object detection', 'Computer vision'],
];

const software = [
  'PyTorch',
  'JAX',
  'TensorFlow',
  'Triton',
  'CUDA',
  'Python',
  'C++',
  'Rust',
  'Kubernetes',
  'ONNX Runtime',
  'LLVM',
  'DeepSpeed',
  'Spark',
  'React',
  'TypeScript',
  'PostgreSQL',
  'R',
].map((label) => thing('software', label));
const ownSoftware = ['Narae Toolkit', 'Quillbench', 'Ferrywheel', 'Weft', 'Sori'].map((label) =>
  thing('software', label),
);
const models = [
  'Haneul-7B',
  'Haneul-Speech',
  'Baram',
  'Loom-Base',
  'Loom-Vision',
  'Nuri-MoE',
  'Dotori-Chat',
].map((label) => thing('model', label));
const datasets = ['Maru QA', 'K-Proverbs', 'Harbor Scenes', 'TollRoad-1M', 'Ferry Logs', 'Jeju Voices'].map(
  (label) => thing('dataset', label),
);
const venues = ['EMNLP', 'NeurIPS', 'ICLR', 'Interspeech', 'DAC', 'MLSys'].map((label) =>
  thing('venue', label),
);
const universities = [
  ['Sorak University', '설악대학교'],
  ['Hanbit Institute of Technology', 'HIT', '한빛공과대학교'],
  ['University of Northlake'],
  ['Eastmere University'],
].map(([label, ...aliases]) => thing('organization', label!, aliases));
const companies = [
  ['Narae Labs', '나래랩스'],
  ['Dotori AI', '도토리AI'],
  ['Ferrywheel Systems'],
  ['Quill & Loom'],
  ['Mirae Mobility', '미래모빌리티'],
  ['Bluebarn Semiconductors'],
].map(([label, ...aliases]) => thing('organization', label!, aliases));
const laboratories = [
  ['Efficient Learning Lab', universities[0]!],
  ['Language and Speech Lab', universities[1]!],
  ['Parallel Systems Group', universities[2]!],
] as const;
const places = ['Seoul', 'Busan', 'Daejeon', 'Northlake', 'Eastmere', 'South Korea'].map((label) =>
  thing('place', label),
);
const awards = ['Sorak Doctoral Fellowship', 'Best Paper Award', 'Open Source Champion'].map((label) =>
  thing('award', label),
);

interface Life {
  readonly person: Thing;
  readonly path: string;
  readonly korean: boolean;
  readonly interests: readonly string[];
}
const life = (label: string, aliases: string[], path: string, interests: string[], korean = false): Life => ({
  person: thing('person', label, aliases),
  path,
  korean,
  interests,
});

const compression = ['Knowledge distillation', 'Quantization', 'Quantization-aware training', 'Pruning'];
const language = ['Machine translation', 'Tokenization', 'Instruction tuning', 'Natural language processing'];
const systems = ['Tensor parallelism', 'Pipeline parallelism', 'Mixture of experts', 'Compiler optimization'];
const speech = ['Speech recognition', 'Self-supervised learning', 'Contrastive learning'];
const vision = ['Computer vision', 'Object detection', 'Federated learning'];

const lives: Life[] = [
  life('Mira Oh', ['오미라'], 'mira-oh.md', [...compression, 'Model compression']),
  life('Jonas Lindqvist', ['J. Lindqvist'], 'jonas-lindqvist.md', [...systems, 'Speculative decoding']),
  life(
    '김도윤',
    ['Doyun Kim'],
    'people/doyun-kim.txt',
    [...language, 'Retrieval-augmented generation'],
    true,
  ),
  life('Hana Seo', ['서하나'], 'people/hana-seo.md', [...speech, 'Knowledge distillation']),
  life('Amara Nwosu', [], 'amara-nwosu.md', [...vision, 'Structured pruning']),
  life(
    '박서준',
    ['Seojun Park'],
    'people/seojun-park.txt',
    ['Quantization', 'Post-training quantization', 'Low-rank adaptation'],
    true,
  ),
  life('Elena Petrova', ['E. Petrova'], 'elena-petrova.md', [
    'Graph neural networks',
    'Recommender systems',
    'Contrastive learning',
  ]),
  life(
    '이가온',
    ['Gaon Lee'],
    'people/gaon-lee.txt',
    [...language, 'Evaluation of language models', 'Named entity recognition'],
    true,
  ),
  life('Tomasz Zielak', [], 'tomasz-zielak.md', [
    'Compiler optimization',
    'Tensor parallelism',
    'Long-context modelling',
  ]),
  life('Ines Duarte', [], 'ines-duarte.md', [
    'Prompt engineering',
    'Instruction tuning',
    'Reinforcement learning from human feedback',
  ]),
  life(
    '최유나',
    ['Yuna Choi'],
    'people/yuna-choi.txt',
    ['Speech recognition', 'Voice conversion', 'Self-supervised learning'],
    true,
  ),
  life('Rahul Menon', ['R. Menon'], 'rahul-menon.md', [
    'Query optimization',
    'Vector search',
    'Retrieval-augmented generation',
  ]),
  life('Sofie Aalbers', [], 'sofie-aalbers.md', [
    'Differential privacy',
    'Federated learning',
    'Causal inference',
  ]),
];

/** Papers by title, with their topics; authors are dealt out below. */
const papers: [string, readonly string[], readonly number[]][] = [
  ['Distilling Teachers That Disagree', ['Knowledge distillation'], [0, 3, 5]],
  ['Four Bits Are Plenty for Small Devices', ['Quantization', 'Post-training quantization'], [5, 0]],
  ['Training Quantized Networks Without Tears', ['Quantization-aware training'], [0, 5, 1]],
  ['Pruning by Listening to Gradients', ['Pruning', 'Structured pruning'], [4, 0]],
  ['A Ferry Schedule for Tensor Shards', ['Tensor parallelism'], [1, 8]],
  ['Routing Experts at the Edge of a Cluster', ['Mixture of experts'], [1, 8, 2]],
  ['Drafts First: Speculative Decoding in Practice', ['Speculative decoding'], [1, 7]],
  ['Proverbs Across Languages', ['Machine translation'], [2, 7]],
  ['What a Korean Tokenizer Should Know', ['Tokenization'], [7, 2]],
  ['Asking Before Answering: Retrieval for Korean Law', ['Retrieval-augmented generation'], [2, 7, 6]],
  ['Hearing Dialects of Jeju', ['Speech recognition', 'Self-supervised learning'], [3, 2]],
  ['Smaller Ears: Compressing Speech Encoders', ['Speech recognition', 'Knowledge distillation'], [3, 0]],
  ['Seeing Harbours Through Fog', ['Object detection', 'Computer vision'], [4]],
  ['Learning Together, Apart', ['Federated learning'], [4, 6]],
  [
    'Neighbours of Neighbours: Graphs for Recommendation',
    ['Graph neural networks', 'Recommender systems'],
    [6],
  ],
  ['Contrast Is All That Is Left', ['Contrastive learning'], [6, 3]],
  ['Lowering Loops for Strange Accelerators', ['Compiler optimization'], [8]],
  ['A Hundred Thousand Tokens on One Card', ['Long-context modelling'], [8, 1]],
  ['Judging Judges: Evaluation of Korean Language Models', ['Evaluation of language models'], [7]],
  ['Names in News: Entities of a Changing Language', ['Named entity recognition'], [7, 2]],
  ['Politeness as a Reward', ['Reinforcement learning from human feedback', 'Instruction tuning'], [9, 2]],
  ['Prompts That Age Well', ['Prompt engineering'], [9, 7]],
  ['Borrowed Voices: Conversion With Ten Seconds of Speech', ['Voice conversion'], [10, 3]],
  ['A Lullaby for Microphones', ['Speech recognition'], [10, 3, 0]],
  ['Finding Needles in Vector Haystacks', ['Vector search'], [11, 2]],
  ['Query Plans for Forgetful Databases', ['Query optimization'], [11]],
  ['Noise With Manners: Privacy Budgets in the Wild', ['Differential privacy'], [12, 4]],
  ['Why Did the Ferry Stop? Causes in Sensor Logs', ['Causal inference'], [12, 11]],
];

const paperThings = papers.map(([title], index) =>
  thing('publication', title, [], 2016 + ((index * 7) % 10)),
);
const softwareOf = [
  ['PyTorch', 'Python', 'ONNX Runtime'],
  ['CUDA', 'C++', 'JAX', 'Triton', 'Kubernetes'],
  ['Python', 'PyTorch', 'TypeScript', 'React'],
  ['Python', 'PyTorch', 'TensorFlow'],
  ['Python', 'TensorFlow', 'C++'],
  ['PyTorch', 'ONNX Runtime', 'C++'],
  ['Python', 'Spark', 'PyTorch'],
  ['Python', 'DeepSpeed', 'PyTorch'],
  ['LLVM', 'C++', 'Rust', 'CUDA', 'JAX'],
  ['Python', 'DeepSpeed', 'Weft'],
  ['PyTorch', 'Python', 'Sori'],
  ['Rust', 'Spark', 'PostgreSQL', 'Kubernetes'],
  ['Python', 'R', 'Spark', 'PostgreSQL'],
];

lives.forEach(({ person, path, korean, interests }, index) => {
  const page = new Page(path);
  const company = companies[index % companies.length]!;
  const earlier = companies[(index * 5 + 2) % companies.length]!;
  const university = universities[index % universities.length]!;
  const lab = index < 6 ? laboratories[index % 3]! : undefined;
  const city = places[index % 5]!;
  const since = `${2017 + (index % 5)}`;
  const form = (t: Thing): Thing | { thing: Thing; as: string } => {
    const hangul = t.aliases.find((alias) => /\p{Script=Hangul}/u.test(alias));
    return korean && hangul ? { thing: t, as: hangul } : t;
  };

  if (korean) {
    const head = page.line([person, ' (', { thing: person, as: person.aliases[0]! }, ')']);
    page.line(['전자우편 ████████████████████ · 전화 █████████████']);
    page.blank();
    const at = page.line([
      '현재 ',
      form(company),
      '에서 연구원으로 일하며 ',
      city,
      '에 산다. (',
      since,
      '년부터)',
    ]);
    relate('works_at', person, company, at, { role: '연구원', start: since, end: 'present' });
    relate('located_in', person, city, at);
    page.blank();
    page.line(['학력']);
    const studied = page.line(['- ', form(university), ' 컴퓨터공학 박사, 2012-03 ~ 2017-02']);
    relate('studied_at', person, university, studied, {
      degree: '박사',
      field: '컴퓨터공학',
      start: '2012-03',
      end: '2017-02',
    });
    page.blank();
    page.line(['경력']);
    const was = page.line(['- ', form(earlier), ' 인턴, 2015년']);
    relate('works_at', person, earlier, was, { role: '인턴', start: '2015', end: '2015' });
    if (lab) {
      const group = thing('organization', lab[0]);
      const member = page.line(['- ', group, ' 구성원 (', form(lab[1]), ')']);
      relate('member_of', person, group, member);
      relate('part_of', group, lab[1], member);
    }
    page.blank();
    page.line(['관심 분야와 기술']);
    for (const interest of interests) {
      const known = page.line(['- ', form(technique(interest)), '를 연구한다.']);
      relate('skilled_in', person, technique(interest), known);
    }
    const tools = softwareOf[index]!.map((label) => thing('software', label));
    const line = page.line(['- 도구: ', ...tools.flatMap((t, i) => (i ? [', ', t] : [t]))]);
    for (const tool of tools) relate('skilled_in', person, tool, line);
    void head;
  } else {
    page.line(['# ', person]);
    page.blank();
    page.line(['Mail ███████████████████████ · phone ████████████']);
    page.blank();
    const at = page.line([person, ' is a researcher at ', company, ' in ', city, ' since ', since, '.']);
    relate('works_at', person, company, at, { role: 'Researcher', start: since, end: 'present' });
    relate('located_in', person, city, at);
    page.blank();
    page.line(['## Education']);
    page.blank();
    const studied = page.line(['- **PhD in Computer Science**, ', university, ', 2011-09 – 2016-06']);
    relate('studied_at', person, university, studied, {
      degree: 'PhD',
      field: 'Computer Science',
      start: '2011-09',
      end: '2016-06',
    });
    page.blank();
    page.line(['## Experience']);
    page.blank();
    const was = page.line([
      '- Research intern, ',
      earlier,
      ', 2014-06 – 2014-09. Built small things that lasted.',
    ]);
    relate('works_at', person, earlier, was, { role: 'Research intern', start: '2014-06', end: '2014-09' });
    if (lab) {
      const group = thing('organization', lab[0]);
      const member = page.line(['- Member of the ', group, ' at ', lab[1], '.']);
      relate('member_of', person, group, member);
      relate('part_of', group, lab[1], member);
    }
    page.blank();
    page.line(['## Skills']);
    page.blank();
    for (const interest of interests) {
      const named = technique(interest);
      const short = named.aliases.find((alias) => /^[A-Z]{2,5}$/i.test(alias));
      const known = page.line(
        short
          ? ['- ', named, ' (', { thing: named, as: short }, '): used in daily work and in teaching']
          : ['- ', named, ': used in daily work and in teaching'],
      );
      relate('skilled_in', person, named, known);
    }
    const tools = softwareOf[index]!.map((label) => thing('software', label));
    const line = page.line(['- Tools: ', ...tools.flatMap((t, i) => (i ? [', ', t] : [t]))]);
    for (const tool of tools) relate('skilled_in', person, tool, line);
  }

  if (index === 3 || index === 5 || index === 7) {
    const advisor = lives[index - 3]!.person;
    const line = page.line(korean ? ['지도교수: ', advisor] : ['Advised by ', advisor, '.']);
    relate('advised_by', person, advisor, line);
  }

  page.blank();
  page.line([korean ? '논문' : '## Publications']);
  page.blank();
  papers.forEach(([title, topics, authors], paperIndex) => {
    if (!authors.includes(index)) return;
    const paper = paperThings[paperIndex]!;
    const venue = venues[(paperIndex * 5) % venues.length]!;
    const year = paper.year!;
    const named = authors.map((author) => lives[author]!.person);
    const cited = page.line([
      '- ',
      ...named.flatMap((author, i) => (i ? [', ', author] : [author])),
      '. ',
      paper,
      '. ',
      venue,
      ` ${year}.`,
    ]);
    named.forEach((author, position) => {
      relate('author_of', author, paper, cited, { position: position + 1 });
    });
    relate('published_in', paper, venue, cited, { year });
    for (const topic of topics) relate('about', paper, technique(topic), cited);
    void title;
  });

  page.blank();
  page.line([korean ? '만든 것' : '## Made']);
  page.blank();
  const made = [...ownSoftware, ...models, ...datasets].filter(
    (_, i) => i % lives.length === index || (i * 2 + 1) % lives.length === index,
  );
  for (const work of made) {
    const base = pick([software[0]!, software[1]!, software[5]!]);
    const line = page.line(
      korean
        ? ['- ', work, ': ', base, ' 위에 만들었고 ', form(company), '가 공개했다.']
        : ['- Led ', work, ', written with ', base, ' and released by ', company, '.'],
    );
    relate('created', person, work, line);
    if (work.kind !== 'dataset') relate('based_on', work, base, line);
    relate('developed_by', work, company, line);
  }
  for (const contributed of pickSome(software.slice(0, 12), 1)) {
    const line = page.line(korean ? ['- ', contributed, '에 기여'] : ['- Patches to ', contributed, '.']);
    relate('contributed_to', person, contributed, line);
  }
  if (index % 3 === 0) {
    const award = awards[(index / 3) % awards.length]!;
    const line = page.line([korean ? '수상: ' : 'Received the ', award, ', ', `${2018 + index}`]);
    relate('received', person, award, line, { year: 2018 + index });
    if (index === 0) relate('granted_by', award, universities[0]!, line);
  }
  const venue = venues[index % venues.length]!;
  // The word "위원" stands after two characters that repair could only guess, hence `uncertain`.
  const served = korean
    ? page.line(['- ', venue, ' 심사�� 위원 (2021)'])
    : page.line(['- Reviewer for ', venue, ', 2021.']);
  relate('served', person, venue, korean ? { ...served, uncertain: true } : served, {
    role: korean ? '심사위원' : 'Reviewer',
  });
  page.close();
});

const notes = new Page('notes/organizations.md');
notes.line(['# Where things are']);
notes.blank();
companies.forEach((company, index) => {
  const place = places[(index * 2) % 5]!;
  const line = notes.line([company, ' is in ', place, '.']);
  relate('located_in', company, place, line);
});
universities.slice(0, 2).forEach((university) => {
  const line = notes.line([university, ' is in ', places[5]!, '.']);
  relate('located_in', university, places[5]!, line);
});
notes.close();

for (const [narrow, wide] of broader) relate('broader', technique(narrow), technique(wide), null);

// --- positions: ForceAtlas2, then overlap removed -----------------------------------------------------------
const graph = new Graph({ type: 'directed', multi: true });
const keys = [...things.keys()].sort();
for (const key of keys) graph.addNode(key, { x: random() - 0.5, y: random() - 0.5, size: 1 });
for (const [mark, edge] of [...edges].sort(([a], [b]) => (a < b ? -1 : 1))) {
  graph.addEdgeWithKey(mark, edge.source, edge.target);
}
for (const key of keys) graph.setNodeAttribute(key, 'size', 3 + Math.sqrt(graph.degree(key)));
forceAtlas2.assign(graph, {
  iterations: 1500,
  settings: {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: true,
    barnesHutTheta: 1.2,
    gravity: 0.12,
  },
});
noverlap.assign(graph, { maxIterations: 200, settings: { margin: 3, ratio: 1.6 } });
const round = (value: number): number => Math.round(value * 100) / 100;

const serialized: SerializedGraph = {
  attributes: { format: 'skillgraph', version: GRAPH_VERSION, documents: [...documents.keys()].sort() },
  options: { type: 'directed', multi: true, allowSelfLoops: false },
  nodes: keys.map((key) => {
    const made = things.get(key)!;
    const hangulPerson =
      made.kind === 'person' && /\p{Script=Hangul}/u.test(made.label + made.aliases.join(''));
    const attributes: NodeAttributes = {
      label: made.label,
      kind: made.kind,
      aliases: [...made.aliases].sort(),
      mentions: made.mentions,
      confidence: made.mentions.length > 0 ? 0.9 : 1,
      ...(hangulPerson
        ? { merges: [{ names: [made.label, ...made.aliases], because: 'romanization' as const }] }
        : {}),
      ...(made.year === undefined ? {} : { year: made.year }),
      x: round(graph.getNodeAttribute(key, 'x')),
      y: round(graph.getNodeAttribute(key, 'y')),
    };
    return { key, attributes };
  }),
  edges: [...edges]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge], index) => ({
      key: `e${index}`,
      source: edge.source,
      target: edge.target,
      attributes: {
        ...edge.attributes,
        evidence: edge.attributes.evidence.map((piece) => ({
          ...piece,
          quote: documents.get(piece.document)!.slice(piece.start, piece.end),
        })),
      },
    })),
};

const count = <K extends string>(names: readonly K[]): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
const report: BuildReport = {
  documents: serialized.attributes.documents.map((path) => {
    const here = serialized.nodes.filter((node) => node.attributes.mentions.some((m) => m.document === path));
    const text = documents.get(path)!;
    const lost = text.indexOf('��');
    const masked = text.indexOf('█');
    return {
      path,
      format: path.endsWith('.md') ? 'markdown' : 'text',
      encoding: 'utf-8',
      repairs: masked < 0 ? [] : [{ what: 'contact-masked', count: 2 }],
      ...(lost < 0 ? {} : { uncertain: [{ start: lost, end: lost + 2 }] }),
      ...(masked < 0 ? {} : { repaired: [{ start: masked, end: masked + 5 }] }),
      mentions: serialized.nodes.reduce(
        (sum, node) => sum + node.attributes.mentions.filter((m) => m.document === path).length,
        0,
      ),
      relations: serialized.edges.filter((e) => e.attributes.evidence.some((p) => p.document === path))
        .length,
      entities: count(here.map((node) => node.attributes.kind)),
      warnings: [],
    };
  }),
  skipped: [{ path: 'old/scan.pdf', reason: { what: 'unread-format', format: 'pdf', extension: 'pdf' } }],
  totals: {
    documents: documents.size,
    nodes: serialized.nodes.length,
    edges: serialized.edges.length,
    kinds: count(serialized.nodes.map((node) => node.attributes.kind)),
    relations: count(serialized.edges.map((edge) => edge.attributes.relation)),
    seconds: 0.4,
  },
};

const folder = fileURLToPath(new URL('../fixtures/explorer/data/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
const write = (path: string, text: string): void => {
  mkdirSync(dirname(`${folder}${path}`), { recursive: true });
  writeFileSync(`${folder}${path}`, text);
};
write('graph.json', `${JSON.stringify(serialized)}\n`);
write('report.json', `${JSON.stringify(report, null, 1)}\n`);
for (const [path, text] of documents) write(`documents/${path}.txt`, text);
console.log(
  `${serialized.nodes.length} nodes, ${serialized.edges.length} edges, ${documents.size} documents`,
);
