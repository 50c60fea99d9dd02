import { createRandom, type LabelledText } from './learnWeights.ts';

const words = (list: string) => list.trim().split(/\s+/);
const phrases = (list: string) => list.trim().split(/\s*\|\s*/);

const GIVEN = words(
  'Minsu Jihye Doyun Sung-ho Hyejin Wei Yuki Xiaoming Li Priya Rahul Anna Karl Jean-Luc Marta Pedro Olga Ivan Tomas Lena Sarah David Michael Emily Nguyen Fatima Omar Chloe Sven Giulia Mateo Aylin Noor Arjun Haruto Jiwoo Seoyeon Hyun-Woo Byungsoo Tae',
);
const FAMILY = words(
  'Kim Lee Park Choi Jung Gang Yoon Lim Han Shin Kwon Song Zhang Wang Li Liu Chen Tanaka Sato Singh Kumar Müller Schmidt Weber Dupont Moreau García López Rossi Silva Ivanov Novak Smith Johnson Brown Nguyen Tran Haddad Yilmaz Andersson',
);
const SYLLABLES = words(
  'ra ven tol mi kar den os li vor ham bel tis ric an der gro pel sto man ko ryn fal quin zor',
);
const HANGUL_FAMILY = [...'김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하'];
const HANGUL_GIVEN = [...'민서준도윤지우하은수현예진영희철호성훈동욱정혜경미선재원태규상기'];
const HAN_FAMILY = [...'王李张刘陈杨赵黄周吴'];
const HAN_GIVEN = [...'伟芳娜敏静强磊军洋勇艳杰涛明'];
const ADJECTIVES = words(
  'Sparse Robust Efficient Neural Hierarchical Adaptive Fast Deep Contrastive Multimodal Private Federated Interactive Scalable Probabilistic Lightweight Causal Geometric',
);
const THINGS = words(
  'Transformers Networks Graphs Tokenizers Agents Compilers Caches Interfaces Embeddings Detectors Schedulers Databases Robots Simulators Sensors Policies Markets Classrooms Galaxies Proteins',
);
const TASKS = phrases(
  'Speech Recognition | Machine Translation | Object Detection | Question Answering | Code Generation | Protein Folding | Traffic Forecasting | Image Segmentation | Program Synthesis | Medical Imaging | Keyword Spotting | Urban Planning | Early Childhood Education | Battery Management',
);
const ACRONYMS = words(
  'ICML ICLR NeurIPS CVPR ICCV ECCV ACL EMNLP NAACL EACL COLING KDD WWW SIGIR CIKM WSDM AAAI IJCAI UAI AISTATS CHI UIST CSCW UbiComp SIGGRAPH SIGMOD VLDB ICDE OSDI SOSP NSDI FAST ATC EuroSys ASPLOS ISCA MICRO HPCA DAC ICCAD DATE ICSE FSE ASE PLDI POPL OOPSLA USENIX CCS NDSS ICRA IROS RSS CoRL Interspeech ICASSP MICCAI IJCV TPAMI JMLR TMLR TACL JAIR TNNLS TOG RA-L KCC IPIU',
);
const FIELDS = phrases(
  'Machine Learning | Computer Vision and Pattern Recognition | Empirical Methods in Natural Language Processing | Robotics and Automation | Human Factors in Computing Systems | Knowledge Discovery and Data Mining | Software Engineering | Acoustics, Speech and Signal Processing | Very Large Data Bases | Learning Representations | Neural Information Processing Systems | Computational Linguistics | Web Search and Data Mining | Operating Systems Design and Implementation | Information and Knowledge Management',
);
const JOURNALS = phrases(
  'Neurocomputing | Pattern Recognition | IEEE Access | IEEE Transactions on Neural Networks and Learning Systems | Artificial Intelligence | Nature Communications | Scientific Reports | PLOS ONE | Sensors | Journal of Machine Learning Research | Computers & Education | Energy and Buildings | Neural Networks | Expert Systems with Applications | Bioinformatics | Physical Review Letters | ACM Computing Surveys | Journal of Monetary Economics | IEEE Robotics and Automation Letters | Information Sciences | Econometrica | Cell | The Lancet | Machine Learning | Journal of Artificial Intelligence Research | Communications of the ACM | Theoretical Computer Science | IEEE Computer | Acta Informatica',
);
const KOREAN_TITLES = phrases(
  '희소 어텐션 기반 문서 요약 | 심층 신경망을 이용한 교통량 예측 | 초등학생의 독서 습관에 관한 연구 | 저전력 음성 인식을 위한 지식 증류 기법 | 도시 하천의 수질 변화 분석 | 그래프 신경망 기반 추천 시스템의 설계 및 구현 | 모바일 환경에서의 객체 검출 성능 개선 | 강화학습을 활용한 로봇 팔 제어 | 한국어 형태소 분석기의 비교 연구 | 중소기업의 디지털 전환 전략 | 연합 학습에서의 개인정보 보호 | 자율주행을 위한 레이더 신호 처리 | 노인의 사회 참여와 삶의 만족도 | 반도체 공정 데이터의 이상 탐지',
);
const KOREAN_VENUES = phrases(
  '정보과학회논문지 | 한국정보과학회 학술발표논문집 | 한국컴퓨터종합학술대회 | 대한전자공학회 하계학술대회 | 한국통신학회논문지 | 한국교육학회지 | 환경과학회지 | 전자공학회논문지 | 한국소프트웨어종합학술대회 | 정보처리학회논문지 | 한국멀티미디어학회논문지 | 제어로봇시스템학회 논문지 | 대한건축학회 학술발표대회 논문집 | KCC | 한국HCI학회 학술대회',
);
const REMARKS = [
  '[Paper] [Code]',
  '(Oral)',
  'Best Paper Award',
  '[[pdf]](https://example.com/a.pdf)',
  'Accepted.',
  '(to appear)',
  'Equal contribution',
  '(Acceptance rate: 21%)',
  'https://example.com/x',
];
const UNIVERSITIES = [
  'Stanford University,',
  'Department of Computer Science, Brown University,',
  'MIT,',
  'KAIST,',
  'Hanguk University, Seoul,',
];

/**
 * Invents references in the forms that CVs and bibliographies of engineers use: title first, tags, pipes, Markdown,
 * bold authors, stars, several lines, Korean, Chinese, Russian. People, titles and pages mean nothing.
 *
 * @param titles further titles to draw from (quotes and closing punctuation are taken off)
 * @param seed the same seed gives the same references
 */
export function inventReferences(count: number, titles: readonly string[] = [], seed = 7): LabelledText[][] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (share: number) => random() < share;
  const int = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const several = <T>(least: number, most: number, make: () => T) =>
    Array.from({ length: int(least, most) }, make);
  const usable = titles
    .map((title) => title.replace(/^[“"«‘\s]+|[”"»’.,;:\s]+$/g, ''))
    .filter((title) => title.length > 15 && title.length < 160 && !/["“”]|\.\s/.test(title));

  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const invented = () => capital(several(2, 3, () => pick(SYLLABLES)).join(''));
  const person = (): readonly [given: string, family: string] =>
    chance(0.45)
      ? [invented(), invented()]
      : [pick(GIVEN), chance(0.1) ? `van der ${invented()}` : pick(FAMILY)];
  const initials = (given: string) =>
    given
      .split('-')
      .map((part) => `${part[0]}.`)
      .join('-');
  const join = (names: readonly string[], last: string, between = ', ') =>
    names.length < 2 ? names.join('') : names.slice(0, -1).join(between) + last + names.at(-1);

  const authors = (): string => {
    const style = pick(['full', 'full', 'full', 'initials', 'initials', 'comma', 'bare', 'given'] as const);
    const isSplit = style === 'given' && chance(0.5); // Lee, Sihyun; Gang, Minsu
    const star = chance(0.3) ? pick(['*', '\\*', '†', '<sup>1</sup>', '¹']) : '';
    const size = chance(0.15) ? 1 : int(2, 6);
    const bold = chance(0.4) ? int(0, size - 1) : -1;
    const names = Array.from({ length: size }, (_, k) => {
      const [given, family] = person();
      const name = {
        full: `${given} ${chance(0.1) ? `${pick([...'ABDJKRS'])}. ` : ''}${family}`,
        initials: `${initials(given)} ${family}`,
        comma: `${family}, ${initials(given)}`,
        bare: `${family} ${given[0]}${chance(0.5) ? pick([...'ABDHJ']) : ''}`,
        given: k === 0 || isSplit ? `${family}, ${given}` : `${given} ${family}`,
      }[style];
      const marked = name + (k < 2 ? star : '');
      return k === bold ? `**${marked}**` : marked;
    });
    const last = isSplit
      ? '; '
      : style === 'comma'
        ? pick([', & ', ', and ', ' & ', ', '])
        : pick([' and ', size > 2 ? ', and ' : ' and ', ', ']);
    return join(names, last, isSplit || chance(0.04) ? '; ' : ', ') + (chance(0.08) ? ' et al.' : '');
  };
  const title = (): string => {
    if (usable.length > 0 && chance(0.45)) return pick(usable);
    const made = pick([
      () => `${pick(ADJECTIVES)} ${pick(THINGS)} for ${pick(TASKS)}`,
      () => `${invented()}: ${pick(ADJECTIVES)} ${pick(TASKS)} with ${pick(ADJECTIVES)} ${pick(THINGS)}`,
      () => `Learning ${pick(ADJECTIVES)} ${pick(THINGS)} from ${pick(THINGS)}`,
      () =>
        `On the ${pick(['Cost', 'Limits', 'Geometry', 'Safety', 'Value'])} of ${pick(THINGS)} in ${pick(TASKS)}`,
      () => `Do ${pick(THINGS)} Need ${pick(THINGS)}?`,
      () => `Towards ${pick(ADJECTIVES)} ${pick(TASKS)}`,
      () => `${pick(ADJECTIVES)} ${pick(THINGS)}`,
      () => `${pick(ADJECTIVES)} ${pick(THINGS)} and ${pick(ADJECTIVES)} ${pick(THINGS)}`,
      () => `${pick(THINGS)}, ${pick(THINGS)}, and ${pick(THINGS)}`,
      () => `A Survey of ${pick(TASKS)} and ${pick(TASKS)}`,
      () =>
        `${pick(SYLLABLES).toUpperCase()}-${pick(['Net', 'LM', 'Former', 'Bench'])}: A ${pick(['Benchmark', 'Dataset', 'Framework', 'Toolkit'])} for ${pick(TASKS)}`,
      () =>
        `${pick(TASKS)} via ${pick(ADJECTIVES)} ${pick(THINGS)}: A Case Study in ${pick(['Korea', 'Rural Schools', 'Hospitals', 'Open Source'])}`,
    ])();
    return chance(0.4) ? made.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()) : made;
  };
  const conference = (year: string): string =>
    pick([
      () => `International Conference on ${pick(FIELDS)} (${pick(ACRONYMS)})`,
      () => `Proceedings of the ${year} Conference on ${pick(FIELDS)}`,
      () => `Proceedings of the ${int(4, 60)}th International Conference on ${pick(FIELDS)}`,
      () => `IEEE/CVF Conference on ${pick(FIELDS)} (${pick(ACRONYMS)})`,
      () => 'Advances in Neural Information Processing Systems',
      () => `Proc. ${pick(ACRONYMS)}`,
      () => 'Proceedings of the AAAI Conference on Artificial Intelligence',
      () => `The ${int(4, 60)}th Annual Meeting of the Association for ${pick(FIELDS)}`,
      () => `${pick(ACRONYMS)} Workshop on ${pick(ADJECTIVES)} ${pick(FIELDS)}`,
      () => `Findings of ${pick(ACRONYMS)}`,
      () => `ACM SIGKDD Conference on ${pick(FIELDS)}`,
    ])();

  const invent = (): LabelledText[] => {
    const year = String(int(1996, 2025));
    const T = title();
    const A = authors();
    const acronym = pick(ACRONYMS);
    const V = chance(0.45)
      ? acronym
      : chance(0.5)
        ? pick(JOURNALS)
        : chance(0.5)
          ? conference(year)
          : `In ${conference(year)}`;
    const pages = `${int(1, 900)}${pick(['-', '–', '--'])}${int(901, 1900)}`;
    const arxiv = `${int(10, 25)}${String(int(1, 12)).padStart(2, '0')}.${int(10_000, 29_999)}`;
    const month = pick(['May', 'June', 'Oct.', 'Dec.']);
    const slanted = (text: string) =>
      chance(0.4) ? pick([`*${text}*`, `_${text}_`, `<i>${text}</i>`]) : text;
    const bold = (text: string) => (chance(0.5) ? `**${text}**` : slanted(text));
    const stop = T.endsWith('?') ? '' : '.';
    const quoted = pick([`"${T}",`, `“${T}”,`, `“${T},”`, `"${T},"`]);
    const remark: LabelledText[] = chance(0.25) ? [['other', pick(REMARKS)]] : [];
    const sometimes = (share: number, part: LabelledText): LabelledText[] => (chance(share) ? [part] : []);
    const hangul = () => pick(HANGUL_FAMILY) + pick(HANGUL_GIVEN) + pick(HANGUL_GIVEN);
    const KA = join(several(1, 4, hangul), ', ', pick([', ', '·', ', ']));
    const KT = pick(KOREAN_TITLES);
    const KV = pick(KOREAN_VENUES);
    const issue = `${int(3, 40)}(${int(1, 6)}),`;
    const editors = join(
      several(1, 3, () => {
        const [given, family] = person();
        return `${chance(0.5) ? initials(given) : given} ${family}`;
      }),
      ' and ',
    );
    return pick<() => LabelledText[]>([
      // articles and conference papers, authors first
      () => [
        ['author', A + pick(['.', ','])],
        ['title', quoted],
        ['venue', `${slanted(V)},`],
        ['date', `${year}.`],
        ...remark,
      ],
      () => [
        ['author', A],
        ['title', pick([quoted, quoted.replace(/,$/, '')])],
        ['venue', slanted(V)],
        ['date', year],
        ...remark,
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        ['venue', `${slanted(V)},`],
        ['date', `${year}.`],
        ...remark,
      ],
      () => [
        ['author', `${A}.`],
        ['title', `${slanted(T)}.`],
        ['venue', pick(['In ', '']) + acronym],
        ['date', year],
        ...remark,
      ],
      () => [
        ['author', `${A},`],
        ['title', `${T},`],
        ['venue', slanted(V)],
        ['date', pick([year, `(${year})`])],
        ...remark,
      ],
      () => [
        ['author', `${A}:`],
        ['title', T + stop],
        ['venue', acronym],
        ['date', `${year}:`],
        ['number', pages],
      ],
      () => [
        ['author', A],
        ['date', `(${year}).`],
        ['title', T + stop],
        ['venue', `${slanted(pick(JOURNALS))},`],
        ['number', `${int(2, 90)}(${int(1, 12)}), ${pages}.`],
      ],
      () => [
        ['author', `${A}.`],
        ['date', `${year}.`],
        ['title', T + stop],
        ['venue', `In ${conference(year)},`],
        ['number', `pages ${pages},`],
        ['publisher', 'Lisbon, Portugal.'],
        ['publisher', 'ACM.'],
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        ['venue', `In ${conference(year)},`],
        ['number', `pages ${pages},`],
        ['date', `${month} ${year}.`],
        ['publisher', pick(['IEEE Press.', 'ACM.', 'Morgan Kaufmann.', 'Springer-Verlag.'])],
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        ['editor', `In ${editors}, ${pick(['editors', 'editor', 'eds.', 'Eds.'])},`],
        ['venue', `${conference(year)},`],
        ...sometimes(0.4, ['number', `volume ${int(2, 900)} of Lecture Notes in Computer Science,`]),
        ['number', `pages ${pages}${pick([',', '.'])}`],
        ...sometimes(0.5, [
          'publisher',
          pick(['Springer-Verlag,', 'Morgan Kaufmann,', 'MIT Press,', 'ACM Press,', 'AAAI Press,']),
        ]),
        ['date', `${year}.`],
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        [
          'venue',
          `${pick(['In Proc. of ', 'In Proceedings of ', 'Proc. ']) + acronym + pick([`-${year.slice(2)}`, ` ${year}`, `'${year.slice(2)}`, ''])},`,
        ],
        ['number', `${pick(['pages ', 'pp. ']) + pages},`],
        ['date', `${year}.`],
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        ['venue', `${pick(JOURNALS)},`],
        ['number', `${pick([`${int(2, 90)}:`, `${int(2, 90)}(${int(1, 12)}):`])} ${pages},`],
        ['date', `${pick([year, `June ${year}`, `(${year})`, `Jan. ${year}`])}.`],
      ],
      () => [
        ['author', A + pick(['', '.'])],
        ['date', `(${year})${pick(['.', ',', ''])}`],
        ['title', T + (stop && pick(['.', ',']))],
        ['venue', `${pick(['In ', 'in: ', '']) + conference(year)},`],
        ['publisher', pick(['Chambery, France,', 'San Mateo, CA:', 'Amsterdam,', 'Tokyo, Japan.'])],
        ...sometimes(0.5, ['number', `pp. ${pages}.`]),
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        ['venue', `In ${pick(FIELDS)} (${acronym}).`],
        ['publisher', pick(['IEEE,', 'ACM,'])],
        ['date', `${year}.`],
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        ['venue', `${int(4, 40)}th International Conference on ${pick(FIELDS)}, ${acronym}${year}.`],
        ['publisher', pick(['Gothenburg, Sweden.', 'Seoul, Korea.', 'Paris, France.'])],
      ],
      () => [
        ['author', A],
        ['title', `${T} //`],
        ['venue', `${pick(JOURNALS)}.`],
        ['date', `${year}.`],
        ['number', `Vol. ${int(2, 90)}. P. ${pages}.`],
      ],
      // title first
      () => [
        ['title', bold(T) + pick(['.', ''])],
        ['author', A + pick(['.', ''])],
        ['venue', slanted(V) + pick([',', ''])],
        ['date', year],
        ...remark,
      ],
      () => [
        ['title', `${bold(T)}\n`],
        ['author', `${A}\n`],
        ['venue', slanted(V) + pick([',', ''])],
        ['date', year],
        ...remark,
      ],
      () => [['title', `${T}.`], ['author', `${A}.`], ['venue', `${V},`], ['date', year], ...remark],
      () => [
        ['title', `${T},`],
        ['author', `${A},`],
        ['venue', V + pick([',', ''])],
        ['date', year],
        ...remark,
      ],
      // no authors
      () => [['title', `${T},`], ['venue', V + pick([',', ''])], ['date', year], ...remark],
      () => [['title', `${slanted(T)}.`], ['venue', `${V},`], ['date', `${month} ${year}`], ...remark],
      () => [
        ['title', quoted],
        ['venue', `${V},`],
        ['date', year],
      ],
      () => [
        ['title', `*${T}.*`],
        ['other', `[[arXiv:${arxiv}]](https://arxiv.org/abs/${arxiv})`],
      ],
      () => [['title', pick([`*${T}*`, `**${T}**`, `_${T}_`, `[${T}](https://example.com/p)`])]],
      () => [
        ['title', bold(T)],
        [
          'other',
          pick([
            '[[paper]](https://example.com/p.pdf)',
            `(arXiv:${arxiv})`,
            `https://arxiv.org/abs/${arxiv}`,
          ]),
        ],
      ],
      () => [
        ['title', `[${T}](https://arxiv.org/abs/${arxiv}),`],
        ['venue', pick(['arXiv preprint,', 'arXiv,', `${V},`])],
        ['date', year],
      ],
      // not yet published, theses, reports
      () => [
        ['author', A + pick(['.', ','])],
        ['title', T + pick(['.', ','])],
        ['venue', pick([`arXiv preprint arXiv:${arxiv},`, `arXiv:${arxiv},`, 'arXiv preprint,', 'arXiv,'])],
        ['date', year],
      ],
      () => [
        ['author', A + pick(['.', ','])],
        ['title', T + pick(['.', ','])],
        ['venue', pick(['Under review at ', 'Submitted to ', 'To appear in ', 'Accepted at ']) + acronym],
        ['date', year],
      ],
      () => [
        ['author', `${A},`],
        ['title', `${T},`],
        [
          'venue',
          `${pick(['accepted to ', 'to appear in ', 'submitted to ', '']) + pick([...JOURNALS, acronym])}.`,
        ],
      ],
      () => [
        ['author', `${A},`],
        ['title', `${T},`],
        ['other', pick(['Submitted.', 'under review.', 'in preparation.'])],
      ],
      () => [
        ['author', `${A}.`],
        ['title', T + stop],
        [
          'other',
          pick(['PhD thesis,', "Master's thesis,", `Technical Report CS-${int(80, 99)}-${int(1, 90)},`]),
        ],
        ['publisher', pick(UNIVERSITIES)],
        ['date', `${year}.`],
      ],
      () => [
        ['author', `${A},`],
        ['title', `${T},`],
        ['other', pick(['Ph.D. Dissertation,', 'M.S. Thesis,'])],
        ['publisher', pick(UNIVERSITIES)],
        ['date', year],
      ],
      // cells of a table in one line
      () => [
        ['title', `${T} |`],
        ['author', `${A} |`],
        ['venue', V],
        ['date', year],
      ],
      () => [
        ['author', `${A} |`],
        ['title', `${T} |`],
        ['venue', `${V} |`],
        ['date', year],
      ],
      () => [
        ['title', `${T} |`],
        ['author', A],
      ],
      () => [
        ['venue', `${V} |`],
        ['title', `${T} |`],
        ['author', A],
      ],
      () => [
        ['title', `${bold(T)} —`],
        ['author', `${A} —`],
        ['venue', V],
        ['date', year],
      ],
      // Korean
      () => [
        ['author', `${KA},`],
        ['title', pick([`“${KT}”,`, `"${KT}",`, `'${KT}',`, `<${KT}>,`, `${KT},`])],
        ['venue', `${KV},`],
        ...sometimes(0.5, [
          'number',
          pick([`제${int(3, 40)}권 ${int(1, 6)}호,`, issue, `Vol. ${int(3, 40)}, No. ${int(1, 6)},`]),
        ]),
        ...sometimes(0.4, ['number', pick([`pp. ${pages},`, `${pages}쪽,`])]),
        ['date', pick([year, `${year}.`, `${year}.${int(1, 12)}`, `${year}년 ${int(1, 12)}월`])],
      ],
      () => [
        ['author', `${KA},`],
        ['title', `「${KT}」,`],
        ['venue', `『${KV}』,`],
        ...sometimes(0.6, ['number', `제${int(3, 40)}권 ${int(1, 6)}호,`]),
        ['date', `${year}.`],
      ],
      () => [
        ['author', `${KA}.`],
        ['date', `(${year}).`],
        ['title', `${KT}.`],
        ['venue', `${KV},`],
        ['number', `${issue} ${pages}.`],
      ],
      () => [
        ['title', `${KT},`],
        ['author', `${KA},`],
        ['venue', KV + pick([',', ''])],
        ['date', year],
      ],
      () => [
        ['title', pick([`"${KT}",`, `${KT},`])],
        ['venue', KV + pick([',', ''])],
        ['date', pick([year, `${year}.${int(1, 12)}`])],
      ],
      () => [
        ['title', `${KT} |`],
        ...sometimes(0.5, ['author', `${KA} |`]),
        ['venue', `${KV} |`],
        ['date', pick([year, `${year}.0${int(1, 9)}`])],
      ],
      // Chinese, Russian
      () => [
        [
          'author',
          `${several(1, 3, () => pick(HAN_FAMILY) + pick(HAN_GIVEN) + (chance(0.5) ? pick(HAN_GIVEN) : '')).join(', ')}.`,
        ],
        [
          'title',
          `${pick(['基于深度学习的图像识别方法', '城市交通流量预测研究', '中文分词的统计模型'])}[J].`,
        ],
        ['venue', pick(['电子学报,', '计算机学报,', '软件学报,'])],
        ['date', `${year},`],
        ['number', `${int(2, 50)}(${int(1, 12)}): ${pages}.`],
      ],
      () => [
        ['author', 'Ли С., Канг М.'],
        [
          'title',
          `${pick(['Складывание карт роботами', 'О сложности одной задачи', 'Модели речи для малых языков'])} //`,
        ],
        ['venue', `${pick(['Автоматика и телемеханика', 'Доклады академии наук', 'Вестник университета'])}.`],
        ['date', `${year}.`],
        ['other', `№ ${int(1, 12)}.`],
        ['other', `С. ${pages}.`],
      ],
    ])();
  };
  return Array.from({ length: count }, invent);
}
