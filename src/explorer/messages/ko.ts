import type { Messages } from './messages.ts';

const number = new Intl.NumberFormat('ko');
const many = (count: number, unit: string): string => `${number.format(count)}${unit}`;

/** The page in Korean. */
export const ko: Messages = {
  code: 'ko',
  name: '한국어',

  title: 'Skillgraph',
  tagline: '누가 무엇을 알고 누구와 일했는지, 그리고 그 근거는 어디에 있는지',
  language: '언어',
  skipToSearch: '검색으로 건너뛰기',
  close: '닫기',
  more: (count) => `${many(count, '개')} 더 보기`,
  fewer: '간단히 보기',

  search: '검색',
  searchPlaceholder: '사람, 기술, 논문 검색…',
  searchResults: '검색 결과',
  searchFound: (count) => (count === 0 ? '결과 없음' : `결과 ${many(count, '건')}`),
  searchNothing: (query) => `‘${query}’에 해당하는 것이 없습니다. 글자를 줄이거나 다르게 써 보세요.`,
  searchAlias: (alias) => `다른 이름 ‘${alias}’`,
  clearSearch: '검색어 지우기',

  graph: '그래프',
  graphHelp: '끌어서 옮기고, 휠로 확대하고, 점을 눌러 내용을 봅니다. 검색으로도 모두 찾을 수 있습니다.',
  legend: '범례와 필터',
  kindsTitle: '종류',
  relationsTitle: '관계',
  showAll: '모두 표시',
  fitView: '전체 보기',
  zoomIn: '확대',
  zoomOut: '축소',
  startLayout: '배치 시작',
  stopLayout: '배치 중지',
  counts: ({ shownNodes, nodes, shownEdges, edges }) =>
    `항목 ${number.format(shownNodes)}/${many(nodes, '개')}, 관계 ${number.format(shownEdges)}/${many(edges, '개')}`,
  layoutRunning: '배치하는 중…',

  filters: {
    title: '필터',
    narrow: '좁혀 보기',
    active: '적용된 필터',
    clearAll: '모두 지우기',
    facets: {
      kind: '종류',
      relation: '관계',
      document: '문서',
      organization: '기관',
      place: '장소',
      technique: '기술',
      years: '연도',
      confidence: '신뢰도',
      evidence: '근거 수',
    },
    remove: (words) => `필터 지우기: ${words}`,
    without: (words) => `${words} 제외`,
    kindsHidden: (count) => `종류 ${many(count, '개')} 꺼짐`,
    relationsHidden: (count) => `관계 ${many(count, '개')} 꺼짐`,
    years: (from, to) => (from === to ? `${from}년` : `${from}–${to}년`),
    fromYear: '시작 연도',
    toYear: '끝 연도',
    yearCount: (year, count) => `${year}년: 항목 ${many(count, '개')}`,
    leastConfidence: (least) => (least === 0 ? '모두' : `${Math.round(least * 100)}% 이상`),
    leastEvidence: (least) => (least === 0 ? '모두' : `${many(least, '곳')} 이상`),
    find: (facet) => `${facet} 찾기`,
    under: (technique) => `${technique}의 하위 기술 보기`,
    noValues: '다른 필터를 통과하는 것이 없습니다.',
    noYears: '이 그래프에는 연도가 적힌 것이 없습니다.',
    noTaxonomy: '상하 관계가 적힌 기술이 없습니다.',
    nothing: '모든 필터를 통과하는 항목이 없습니다.',
    loosen: (facet, count) => `‘${facet}’ 필터 풀기: 항목 ${many(count, '개')}`,
  },

  export: '내보내기',
  exportAll: (format) => `${format} – 전체`,
  exportShown: (format) => `${format} – 표시된 것만`,
  exportFailed: (reason) => `파일을 쓰지 못했습니다: ${reason}`,

  details: '상세 정보',
  detailsEmpty: '항목을 고르면 문서에 적힌 내용을 보여 줍니다.',
  detailsMissing: '주소가 가리키는 항목이 이 그래프에 없습니다.',
  aliases: '다른 표기',
  namedIn: (count) => `문서 ${many(count, '건')}에 나옴`,
  noDocument: '문서에는 나오지 않고 어휘집에서 온 항목입니다.',
  facts: (count) => `사실 ${many(count, '건')}`,
  noFacts: '문서에 이름은 나오지만 내용은 적혀 있지 않습니다.',
  evidence: '근거',
  evidenceCount: (count) => `근거 ${many(count, '건')}`,
  openPassage: (document) => `${document}에서 열기`,
  showRelation: (relation, other) => `관계 보기: ${relation} ${other}`,
  fromVocabulary: '어휘집에서 온 것으로, 문서에는 적혀 있지 않습니다.',
  uncertain: '불확실',
  uncertainHelp: '손상된 글이어서 일부는 추정한 것입니다.',
  relationFrom: '주체',
  relationTo: '대상',

  attributes: {
    role: '역할',
    degree: '학위',
    field: '전공',
    period: '기간',
    year: '연도',
    position: '저자 순서',
  },
  period: (start, end) => {
    if (start && start === end) return start;
    if (end === 'present') return start ? `${start}부터 현재` : '현재';
    if (start && end) return `${start} – ${end}`;
    return start ? `${start}부터` : `${end}까지`;
  },
  date: (date) => {
    const [year, month] = date.split('-');
    return month ? `${year}년 ${Number(month)}월` : `${year}년`;
  },
  author: (position) => `${position}번째 저자`,
  equalContribution: '공동 제1저자',

  document: '문서',
  documentLoading: '문서를 여는 중…',
  documentMissing: (path) => `${path}의 글이 없습니다. 이 페이지 옆의 data/documents/에 있어야 합니다.`,

  loading: '그래프를 여는 중…',
  faultTitle: '보여 줄 그래프가 없습니다',
  faultMissing: '이 페이지 옆에 data/graph.json이 없습니다. 만드는 명령: npm run build:graph',
  faultDamaged: (detail) =>
    `data/graph.json이 손상되었거나 이 프로그램의 파일이 아닙니다(위치: ${detail}). 다시 만드는 명령: npm run build:graph`,
  faultVersion: (found, expected) =>
    `data/graph.json은 버전 ${found}이고 이 페이지는 버전 ${expected}을 읽습니다. 이 페이지와 같은 버전의 Skillgraph로 다시 만들어 주세요.`,
  webglTitle: '이 브라우저는 지도를 그릴 수 없습니다',
  webglText: 'WebGL이 없거나 꺼져 있습니다. 검색과 상세 정보, 아래 목록은 그대로 쓸 수 있습니다.',
  listTitle: '그래프의 모든 항목',

  kinds: {
    person: ['사람', '사람'],
    organization: ['기관', '기관'],
    technique: ['기술', '기술'],
    model: ['모델', '모델'],
    software: ['소프트웨어', '소프트웨어'],
    dataset: ['데이터셋', '데이터셋'],
    publication: ['논문·문헌', '논문·문헌'],
    venue: ['학회·학술지', '학회·학술지'],
    award: ['수상', '수상'],
    place: ['장소', '장소'],
  },
  relations: {
    works_at: { name: '근무', out: '근무한 곳', in: '근무한 사람' },
    studied_at: { name: '수학', out: '공부한 곳', in: '공부한 사람' },
    member_of: { name: '소속', out: '소속', in: '구성원' },
    advised_by: { name: '지도', out: '지도교수·멘토', in: '지도받은 사람' },
    author_of: { name: '저술', out: '쓴 글', in: '저자' },
    published_in: { name: '게재', out: '실린 곳', in: '실린 글' },
    about: { name: '주제', out: '다룬 주제', in: '이를 다룬 글' },
    skilled_in: { name: '보유 기술', out: '아는 것', in: '아는 사람' },
    created: { name: '제작', out: '만든 것', in: '만든 사람' },
    contributed_to: { name: '기여', out: '기여한 것', in: '기여한 사람' },
    developed_by: { name: '개발 기관', out: '개발한 기관', in: '이곳에서 개발한 것' },
    based_on: { name: '기반', out: '바탕이 된 것', in: '이를 바탕으로 한 것' },
    received: { name: '수상', out: '받은 상', in: '받은 사람' },
    granted_by: { name: '수여', out: '수여한 기관', in: '수여한 상' },
    part_of: { name: '상위 조직', out: '상위 조직', in: '하위 조직' },
    located_in: { name: '위치', out: '있는 곳', in: '이곳에 있는 것' },
    served: { name: '활동', out: '활동한 곳', in: '활동한 사람' },
    broader: { name: '상위 개념', out: '상위 개념', in: '하위 개념' },
  },
};
