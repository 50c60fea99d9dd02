import type { Section } from './block.ts';
import { FOREIGN_TITLES } from './foreignTitles.ts';

/** Titles by section: lower case, words by single spaces, `&` written `and`. A title is looked up whole first. */
const TITLES: Readonly<Record<Section, string>> = {
  profile: `profile|personal information|personal info|personal details|personal data|basic information|basic info|
    contact|contact information|contact info|contact details|contacts|contact me|get in touch|find me|connect with me|reach me|links|social|socials|social links|
    quick reference|quick reference card|quick facts|at a glance|bio data|biodata|curriculum vitae|resume|cv|vita|vitae|
    details|general information|key facts|identity|profile card|fact sheet|
    인적사항|인적 사항|기본정보|기본 정보|개인정보|개인 정보|신상정보|프로필|연락처|기본사항|기본 사항|개인사항|이력서|개인 프로필|신상|기본 프로필|경력기술서|경력 기술서|이력서 및 경력기술서`,
  summary: `about|about me|about myself|summary|professional summary|executive summary|career summary|profile summary|
    summary of qualifications|career objective|objective|objectives|career goal|career goals|goal|personal statement|statement|introduction|intro|
    who am i|who i am|biography|bio|short bio|short biography|brief biography|biographical sketch|overview|background|personal background|professional profile|
    research statement|statement of purpose|highlights|career highlights|key highlights|professional highlights|key professional highlights|
    qualifications|
    자기소개|자기 소개|소개|간단 소개|간략 소개|한줄 소개|한 줄 소개|자기소개서|소개글|개요|약력|주요 약력|요약|경력 요약|핵심 요약|저자 소개|나에 대하여|나에 대해|인사말|지원동기|지원 동기|프로필 요약|핵심 역량 요약|소개말|저에 대해|저를 소개합니다|간단 자기소개|저는 이런 사람입니다|연구실 소개`,
  interests: `interests|research interests|research interest|areas of interest|area of interest|fields of interest|field of interest|research areas|research area|
    areas of research|research fields|research topics|research focus|current interests|academic interests|professional interests|topics of interest|research keywords|keywords|research themes|
    topics|my topics|topics i care about|topics i work on|things i work on|what i work on|things i study|what i study|
    관심 분야|관심분야|연구 분야|연구분야|연구 관심 분야|연구관심분야|관심 연구 분야|관심사|연구 주제|연구 관심사|주요 연구 분야|주요연구분야|전문 분야|전문분야|관심 주제|연구 키워드|주요 관심 분야|전문 영역|세부 연구 분야|연구 관심 주제|연구 관심|연구관심|세부 연구분야|연구 세부분야|연구 테마|관심 키워드|현재 연구`,
  education: `academic degrees|degrees earned|degrees held|education history|medical education|postgraduate training|postdoctoral training|education and degrees|
    education|educations|educational background|academic background|academic qualifications|education and training|academic history|academic record|degrees|degree|
    educational qualifications|educational qualification|academic qualification|academic credentials|education details|educational details|academic details|academic profile|educational history|university education|formal education|studies|schooling|school|schools|university|college|where i studied|where i learned|where i've studied|academic education|academics|coursework|relevant coursework|courses|course work|training|trainings|education and qualifications|
    학력|학력사항|학력 사항|학력 및 교육|교육|교육사항|교육 사항|최종학력|최종 학력|교육 이력|교육이력|교육 과정|교육과정|학업|학위|학력 및 전공|교육 및 훈련|학력정보|학력 정보|학업과 연구|배움|배운 곳|공부한 곳|다닌 학교|이수 과목|수강 과목|교육 수료|교육수료|직무 교육|학력 및 자격|공부한 것|교육이수|교육 이수|교육이수사항|교육 이수 사항|교육 이수 내역|해외연수|해외 연수|어학연수|부트캠프|수료 과정|수료 교육|이수 교육|훈련 과정|직업훈련|직업 훈련|출신 학교|학위 취득`,
  experience: `professional|
    assignments|client assignments|consulting assignments|client engagements|consulting engagements|previous assignments|selected assignments|
    employment and experience|professional employment|academic employment|academic posts|posts held|faculty appointments|hospital appointments|clinical appointments|clinical experience|administrative appointments|administrative positions|career to date|employment to date|academic and professional appointments|
    experience|experiences|work experience|work experiences|work history|employment|employment history|employment record|professional experience|professional experiences|
    professional background|professional history|job experience|job history|career|career path|career history|careers|career summary and experience|positions|appointments|academic appointments|
    professional appointments|academic positions|research experience|research experiences|research positions|research history|research career|internship|internships|internship experience|industry experience|industrial experience|
    positions held|jobs|my jobs|employers|academic experience|relevant experience|work|working experience|engineering experience|academic career|professional career|positions and employment|current position|current positions|career timeline|timeline|journey|my journey|where i work|where i worked|where i have worked|where i've worked|places i worked|places i have worked|jobs|jobs so far|industry|in industry|academia|day job|day jobs|things i did for money|
    research and work experience|research and professional experience|roles|employment experience|previous employment|past experience|leadership experience|consulting|consulting experience|military and work experience|
    경력|경력사항|경력 사항|업무 경험|업무경험|업무 경력|업무경력|경험|경력 및 경험|직장 경력|근무 경력|근무경력|근무 이력|주요 경력|주요경력|연구 경력|연구경력|연구 경험|인턴|인턴십|인턴 경력|인턴경험|인턴 경험|경력 기술|직무 경험|직무경험|경력 상세|상세 경력|이력|주요 이력|연혁|직장|직업|재직 이력|현직|경력 개요|직장 경험|경력 정보|경력정보|사회 경험|사회경험|연구활동|연구 활동|걸어온 길|지나온 길|일해 온 곳|일해온 곳|일한 곳|일하는 곳|다닌 회사|다녀온 회사|해온 일|해 온 일|했던 일|지금 하는 일|일|거쳐 온 곳|커리어|커리어 패스|발자취|경력 및 활동|업무 이력|연구 경력 및 경험|창업 경험|창업 이력|스타트업 경험|아르바이트|아르바이트 경험|알바 경험|근무 사항|근무사항|재직 회사|근무 회사|현 직장|현직장|현재 직장|이전 직장|전 직장|경력 세부사항`,
  projects: `third-party funding|third party funding|grant support|research support|extramural funding|external funding|funded research|grants awarded|grants received|grants and contracts|funding history|research grants and funding|
    projects|project|project experience|research projects|personal projects|side projects|selected projects|key projects|academic projects|funded projects|
    toy projects|featured projects|my projects|project list|project history|products|grants|research grants|grants and funding|funding|things i made|stuff i made|things i've made|things i've built|what i made|what i've built|my work|research funding|portfolio|works|hackathons|software projects|engineering projects|class projects|course projects|team projects|what i built|things i built|
    프로젝트|프로젝트 경험|프로젝트 이력|주요 프로젝트|수행과제|수행 과제|연구 과제|연구과제|연구 프로젝트|개인 프로젝트|사이드 프로젝트|팀 프로젝트|과제 수행|과제 수행 이력|프로젝트 경력|참여 프로젝트|주요 과제|참여 과제|연구과제 수행|수행 프로젝트|토이 프로젝트|포트폴리오|진행 프로젝트|주요 프로젝트 경험|과제|개발 프로젝트|프로젝트 수행 경험|프로젝트 내역|해커톤|연구과제 참여|연구과제 참여 이력|국가연구과제|r and d 과제|수행 연구과제|프로젝트 수행 이력|프로젝트 상세|연구개발 과제|국책과제|정부과제|출시작|출시 이력|출시 게임|출시 앱|출시 프로젝트|참여작|대표작`,
  opensource: `open source|open-source|opensource|open source contributions|open-source contributions|open source contribution|open source projects|open-source projects|
    open source software|open-source software|open source work|open source experience|oss|oss contributions|contributions|github|github projects|github contributions|pull requests|maintainer of|software|softwares|software releases|released software|
    오픈소스|오픈 소스|오픈소스 활동|오픈소스 기여|오픈 소스 기여|오픈소스 프로젝트|오픈소스 컨트리뷰션|깃허브`,
  publications: `contributions to science|contribution to science|
    work in progress|works in progress|work in preparation|
    edited volumes|edited books|monographs|peer-reviewed articles|peer-reviewed journal articles|refereed articles|refereed journal articles|refereed publications|original research|original articles|peer-reviewed original research|review articles|books and exhibitions|books and catalogues|articles in refereed journals|articles in peer-reviewed journals|refereed conference papers|peer-reviewed conference papers|
    publications|publication|publication list|list of publications|selected publications|papers|selected papers|research papers|published papers|conference papers|journal papers|
    journal articles|journal publications|conference publications|conference proceedings|peer-reviewed publications|refereed publications|preprints|preprint|articles|books|book chapters|book|research output|
    scholarly works|thesis|theses|dissertation|technical reports|technical report|working papers|under review|manuscripts|journals|journal|conferences|conference|workshop papers|workshops|research publications|research outputs|bibliography|international conferences|international journals|domestic conferences|domestic journals|international conference|international journal|domestic conference|domestic journal|writings|writing|scientific publications|representative publications|
    things i wrote|things i've written|what i write|what i wrote|what i've written|stuff i wrote|papers i wrote|my papers|my writing|essays|reports|manuscripts in preparation|manuscripts under review|in preparation|extended abstracts|abstracts|non-archival|non-archival papers|workshop|other papers|
    논문|논문 실적|논문실적|연구 실적|연구실적|연구 업적|연구업적|저서|저술|저서 및 논문|논문 및 저서|학술지|학술 논문|학술논문|학위논문|학위 논문|국제 학술지|국내 학술지|국제 학술대회|국내 학술대회|학술대회|국제학술지|국내학술지|국제학술대회|국내학술대회|학술대회 논문|주요 논문|게재 논문|발표 논문|출판|출판물|논문 목록|연구 성과|연구성과|주요 저서|저역서|번역서|번역|논문 게재|국제 저널|국내 저널|저널|국제학회|국내학회|국제 학회|국내 학회|학술 활동 및 논문|주요 연구 실적|대표 논문|대표논문|주요 연구 성과|학술 실적|집필|국외 학술지|국제 학술지 게재|국내 학술지 게재|프리프린트|학술저널|kci 등재지|출간|출간 도서|출간 이력`,
  patents: `patents|patent|patent applications|patents and applications|granted patents|inventions|intellectual property|issued patents|pending patents|international patents|domestic patents|
    특허|특허 실적|특허실적|특허 출원|특허출원|특허 등록|특허 출원 및 등록|지식재산권|지적재산권|지식 재산권|출원 특허|등록 특허|국내 특허|국제 특허|국내특허|국제특허|해외특허|지식재산|산업재산권`,
  talks: `talks|talk|invited talks|invited talk|presentations|presentation|invited lectures|seminars|conference presentations|oral presentations|poster presentations|speaking|public speaking|keynotes|keynote talks|lectures and talks|seminars and talks|tutorials|speaking engagements|invited presentations|conference talks|posters|talks and presentations|
    talks i gave|talks i've given|things i've said|my talks|demos|guest lectures|guest lecture|lightning talks|conference presentations and posters|
    발표|발표 및 강연|강연|초청 강연|초청강연|세미나|학회 발표|학회발표|발표 경험|초청 발표|강연 및 발표|외부 강연|발표 이력|세미나 발표|구두 발표|포스터 발표|발표자료|컨퍼런스 발표|대외 발표|국내 학술대회 발표|국제 학술대회 발표|학술대회 발표|학술 발표|외부 발표|세션 발표|강연 경력|강연경력|발표 경력`,
  skills: `digital skills|it competences|computer proficiency|computing|technical competencies|software proficiency|
    skills|skills and endorsements|top skills|skill|skill set|skillset|skill sets|technical skills|tech skills|core skills|key skills|technical expertise|expertise|areas of expertise|core competencies|competencies|competences|technologies|
    technology|tech stack|techstack|technology stack|technical stack|primary technology stack|primary tech stack|stack|tools|tool chain|toolchain|toolbox|tools and technologies|languages and tools|technologies and tools|tech|programming|programming skills|programming languages|
    computer skills|it skills|software skills|technical proficiencies|technical proficiency|proficiencies|technical knowledge|frameworks|frameworks and tools|languages and frameworks|libraries|programming skill|hard skills|soft skills|knowledge|specialties|specialization|specializations|specialties and skills|expert knowledge|what i use|methods|technical strengths|strengths|technical background|skills and tools|skills and expertise|skills and technologies|skills and abilities|abilities|areas of specialization|technical summary|research skills|lab skills|laboratory techniques|techniques|computing skills|computer languages|data science skills|domain knowledge|core technologies|additional skills|
    what i know|things i know|stuff i know|stuff i use|things i use|know-how|
    기술|기술 스택|기술스택|보유 기술|보유기술|보유 스킬|보유스킬|스킬|스킬셋|사용 기술|사용기술|전문 기술|개발 스택|개발 언어|개발언어|사용 언어|프로그래밍 언어|프로그래밍|핵심 역량|핵심역량|보유 역량|보유역량|기술 역량|기술역량|역량|전문 역량|활용 능력|활용능력|도구|도구 체인|툴|사용 가능 기술|능력|컴퓨터 활용 능력|컴퓨터 활용능력|주요 기술|주요기술|기술 및 도구|강점|전산 능력|프로그램 활용 능력|기타 능력|보유 능력|사용 도구|사용 툴|기술 능력|전문성|개발 도구|개발 환경|직무 역량|직무역량|프레임워크|직무 기술|할 줄 아는 것|쓸 줄 아는 것|쓰는 도구|쓰는 것들|다룰 줄 아는 것|사용 가능 언어|사용 가능 프로그램|사용가능 프로그램|사용 프로그램|활용 가능 툴|활용 가능 프로그램|oa 능력|컴퓨터 능력|pc 활용능력|pc 활용 능력|핵심기술|it 스킬|업무 스킬|협업 도구|협업 툴|협업툴`,
  languages: `languages|language|language skills|foreign languages|foreign language|language proficiency|spoken languages|linguistic skills|language abilities|natural languages|human languages|language ability|language competence|english proficiency|languages spoken|language spoken|language test scores|
    어학|어학 능력|어학능력|외국어|외국어 능력|외국어능력|언어|어학 성적|어학성적|어학 사항|어학사항|언어 능력|공인 어학 성적|구사 언어|어학 점수|외국어 구사 능력|공인어학성적`,
  awards: `awards|award|honors|honours|honor|honors-awards|honors-and-awards|honors and awards|honours and awards|awards and honors|awards and honours|scholarships|scholarship|fellowships|fellowship|scholarship and award|scholarships and awards|awards and scholarships|
    achievements|achievement|accomplishments|recognition|recognitions|awards and recognition|prizes|distinctions|competitions|competition|contests|academic honors|academic achievements|key achievements|awards and achievements|honors and scholarships|honors and fellowships|fellowships and awards|grants and awards|awards and grants|titles|competition awards|medals|distinctions and awards|awards and prizes|
    수상|수상 경력|수상경력|수상 내역|수상내역|수상 실적|수상실적|수상 이력|수상이력|장학|장학금|장학 사항|장학사항|수상 및 장학|수상 및 장학금|수상사항|수상 사항|포상|상훈|대회 수상|공모전|대회|경진대회|수상 및 성과|공모전 및 대회|장학 내역|장학내역|주요 수상|장학금 수혜|수상 기록|성과|주요 성과|표창|공모전 수상|입상|입상 내역|입상 경력|대회 입상|대회 경력|대회 이력|대회 참가 경력`,
  certifications: `certifications|certification|certificates|certificate|licenses|license|licences|licenses and certifications|certifications and licenses|professional certifications|licensure|credentials|accreditations|online courses|moocs|certified|certificates and training|professional licenses|
    자격증|자격|자격 사항|자격사항|자격증 및 면허|면허|보유 자격증|자격 및 면허|자격면허|자격/면허|인증|수료증|수료|자격 현황|취득 자격|취득 자격증|국가 자격증|자격증 사항|인증서`,
  service: `editorial and reviewing activities|editorial activities|editorial and review activities|reviewing activities|editorial work|commissions of trust|academic citizenship|administrative service|service to the profession|service to the university|institutional service|public service|
    service|services|academic service|academic services|professional service|professional services|professional activities|professional activity|academic activities|community service|volunteer|volunteering|volunteer experience|volunteer work|voluntary work|
    reviewer|reviewing|review|reviewer service|peer review|paper review|conference reviewer|journal reviewer|program committee|programme committee|committee|committees|service to the community|community|community involvement|leadership|leadership and service|service and leadership|outreach|organizer|organization|organizing|editorial|editorial service|editorial boards|editorial board|external service|university service|departmental service|extracurricular activities|extracurricular|extracurriculars|extra-curricular activities|activities|activities and leadership|leadership and activities|social activities|academic community service|service and outreach|
    봉사|봉사 활동|봉사활동|사회봉사|학술 봉사|심사|논문 심사|심사 위원|심사위원|심사 활동|학술 활동|학술활동|위원회|위원회 활동|학회 봉사|사회 활동|사회활동|논문심사|심사 및 위원 활동|편집위원|사회봉사활동|사회봉사 활동|봉사경험|봉사 경험|사회공헌|사회공헌활동|사회공헌 활동|재능기부`,
  teaching: `phd supervision|doctoral supervision|postgraduate supervision|graduate supervision|supervision experience|lab members|group members|trainees|trainees supervised|thesis advising|thesis committees|
    teaching|teaching experience|teaching experiences|teaching assistant|teaching assistantship|teaching assistantships|teaching activities|courses taught|courses|lecturing|lectures|lecturer|mentoring|mentoring experience|mentorship|students|student supervision|supervision|advising|students advised|advisees|mentoring and teaching|teaching and mentoring|instructor|ta experience|ta|classes taught|thesis supervision|
    supervised theses|theses supervised|supervised students|students supervised|phd students|doctoral students|graduate students|masters students|master's students|undergraduate students|student advisees|students and alumni|students and postdocs|postdocs and students|mentees|students mentored|students and mentees|
    강의|강의 경력|강의경력|강의 경험|강의 이력|조교|조교 경력|조교경력|조교 경험|교육 경력|교육경력|교육 경험|교육 활동|멘토링|지도 학생|지도학생|지도 논문|담당 과목|강의 과목|강의과목|수업 조교|출강|교육활동|강의 활동`,
  military: `military|military service|military experience|national service|military duty|military record|army|
    병역|병역사항|병역 사항|군 복무|군복무|군경력|군 경력|병역 의무|병력|군대|병역 이행|병역관계|병역 여부|병역구분|군복무사항|군 복무 사항|군 복무 경력`,
  memberships: `memberships and functions|professional bodies|professional society memberships|memberships in professional societies|membership in professional organizations|membership of professional bodies|
    memberships|membership|professional memberships|affiliations|affiliation|professional affiliations|societies|associations|clubs|clubs and societies|student organizations|student activities|organizations|communities|society memberships|professional organizations|professional societies|membership and affiliations|other affiliations|professional associations|learned societies|
    학회 활동|학회활동|소속 학회|소속학회|대외활동|대외 활동|동아리|동아리 활동|커뮤니티|커뮤니티 활동|활동|주요 활동|활동 사항|활동사항|소속|학회|교내 활동|교내활동|교외 활동|대내외 활동|교내외 활동|단체 활동|가입 학회|기타 활동|학내외 활동|학회 및 단체|교내 동아리|소모임|스터디`,
  references: `references|recommendations received|received recommendations|referees|reference|recommenders|recommendations|letters of recommendation|recommendation|testimonials|academic references|professional references|
    추천인|추천|추천서|참고인|추천인 정보|추천 교수`,
  media: `media|press|news|in the news|media coverage|press coverage|blog|blog posts|blogs|blog articles|articles and media|interviews|in the media|recent news|news and updates|updates|recent posts|latest posts|latest blog posts|posts|podcasts|videos|media appearances|media and press|tech blog|what's new|announcements|
    언론|언론 보도|보도|보도 자료|기사|인터뷰|블로그|미디어|소식|기술 블로그|블로그 글|기술 블로그 글|최근 소식|뉴스|언론보도|방송|기고|언론 기고|칼럼|유튜브`,
  personal: `personal|hobbies|hobby|hobbies and interests|interests and hobbies|personal interests|personality|fun facts|fun fact|philosophy|quotes|quote|favorite quotes|life|outside of work|outside work|values|personal life|beyond work|personal traits|motto|communication style|other interests|travel|
    취미|취미 및 특기|특기|취미/특기|취미와 특기|성격|성격의 장단점|성격 및 장단점|좌우명|가치관|성장과정|성장 과정|여가|장단점|생활신조|인생관|특기사항|특기 사항|철학|학교생활|입사 후 포부|장래 희망`,
  other: `people also viewed|more profiles for you|table of contents|contents|toc|declaration|see also|miscellaneous|misc|기타|그 밖에|그밖에|그 외|그 외에|기타 사항|기타사항|install|installation|usage|getting started|we are hiring|join us|목차|설치|앞으로|첨부|첨부 서류`,
};

/** Scripts that people space out letter by letter, and write with or without spaces between words. */
const UNSPACED = /[가-힣\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

const BY_TITLE = new Map<string, Section>();
for (const [section, titles] of [...Object.entries(TITLES), ...Object.entries(FOREIGN_TITLES)]) {
  for (const title of titles.split('|')) {
    const key = title.trim().replace(/\s+/g, ' ');
    if (!BY_TITLE.has(key)) BY_TITLE.set(key, section as Section);
    const joined = key.replace(/ /g, '');
    if (UNSPACED.test(key) && !BY_TITLE.has(joined)) BY_TITLE.set(joined, section as Section);
  }
}

/** Words in front of a title that don't change what it is about. */
const MODIFIERS = new Set(
  `my our selected select recent relevant key main major notable other additional further latest current past previous prior
  professional academic scientific technical industrial industry primary core general international domestic national full complete
  significant featured important representative various brief short detailed extended peer-reviewed refereed competitive research career graduate undergraduate
  university college student postgraduate doctoral ongoing completed overall list the of in and most three five ten top personal formal external internal funded invited ml ai software
  주요 기타 최근 국내 국제 국내외 대표 핵심 상세 관련 세부 나의 참여 개인 보유`.split(/\s+/),
);
const TAILS = new Set(
  `list history section overview details summary highlights record selected information info experience experiences
  및 사항 내역 실적 이력 목록 현황 정보 관련 요약 개요 소개 경험 활동`.split(/\s+/),
);
/** Last words that name the section of a longer title: "Machine Learning Projects". */
const HEADS = new Set(
  `projects publications papers patents talks presentations skills awards honors scholarships fellowships certifications certificates internships
  memberships interests experience education coursework competitions hobbies grants references contributions achievements preprints proceedings
  프로젝트 논문 특허 수상 자격증 학력 경력 수상경력 활동 기술`.split(/\s+/),
);

/** Every run of letters that a plain title can begin with. */
const FIRST_WORDS = new Set<string>(MODIFIERS);
const FIRST_LETTERS = /\p{L}+/u;
for (const title of BY_TITLE.keys()) FIRST_WORDS.add(FIRST_LETTERS.exec(title)?.[0] ?? '');
FIRST_WORDS.add('ph'); // "Ph.D. students"
for (const numeral of 'ii iii iv vi vii viii ix xi xii'.split(' ')) FIRST_WORDS.add(numeral);

const EMOJI = /[\p{Extended_Pictographic}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3\ue000-\uf8ff\ufffd]/gu;
const DECORATION =
  String.raw`\s#*_=~\`|<>\[\]{}()（）【】「」『』〈〉《》〔〕■□▪▫●○◎◆◇▶▷►▸▹※★☆•·・‣∙–—―─━«»+▣▤▥◎◈❖✦✧❏❐▒░◼◾◻◽➤➢✓✔⁃◦`.replace(
    '\\`',
    '`',
  );
const OUTER = new RegExp(`^[${DECORATION}-]+|[${DECORATION}:：.,!?-]+$`, 'gu');
const ASCII = /^[ -~]*$/;
const NUMBERING =
  /^(?:(?:\d{1,2}(?:[.-]\d{1,2})*|[IVX]{1,5}|[ivx]{1,4}|[A-Z]|[가나다라마바사아자차]|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])\s?[.)]?\s*[.):]\s*|[①-⑳❶-❿ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s*|\d{1,2}\s+(?=\p{L})|[IVX]{1,4}\s+(?=\p{Lu}{3}))/u;

/** Beyond this no line is a section's title. */
const MAX_TITLE_LENGTH = 80;

/**
 * The section that a title names, in English, Korean or one of eight other languages; undefined where it names none.
 *
 * Emoji, numbering, decoration, markup and letter case don't matter, nor do spaces between letters
 * (`E D U C A T I O N`) and words such as "selected". Of two sections ("Projects and Publications") the first counts.
 *
 * @param title up to 80 characters; anything longer names no section
 */
export function classifySection(title: string): Section | undefined {
  return classify(title, true)[0];
}

/**
 * As {@link classifySection}, but all sections that a title names ("Awards & Service"), each once, in its order;
 * empty where it names none.
 */
export function classifySections(title: string): readonly Section[] {
  return classify(title, true);
}

/**
 * As {@link classifySection}, but only for titles that can hardly be anything else: for lines that nothing but
 * their words marks as headings.
 */
export function classifyPlainTitle(title: string): Section | undefined {
  if (title.length > MAX_TITLE_LENGTH) return undefined;
  // most lines are told apart by their first word
  const first = FIRST_LETTERS.exec(title)?.[0];
  if (first !== undefined && first.length > 1 && !FIRST_WORDS.has(first.toLowerCase())) return undefined;
  return classify(title, false)[0];
}

/** Words that name a section only beside the name of another: "연구 / 발표", "Research & Teaching". */
const BESIDE_OTHERS: Readonly<Record<string, Section | undefined>> = {
  연구: 'publications',
  research: 'experience',
  employment: 'experience',
  industry: 'experience',
  leadership: 'service',
  출판: 'publications',
  교육: 'education',
  data: 'opensource',
  'data sets': 'opensource',
  datasets: 'opensource',
  code: 'opensource',
};

/** Titles that are everyday words as well: without capitals or a colon they need a blank line before them. */
const WEAK = new Set(
  `professional school university college jobs employers industry academia stages formation formations engagement profil divers studium lehre presse software works work products tools tech methods techniques technology technologies training trainings courses course service services reviewer review
  activities community leadership organization organizing organizations languages language music travel life news posts updates stack programming knowledge
  abilities links link details contact contacts overview background statement goal goals timeline roles consulting conferences journals journal books book writing writings
  articles reports essays abstracts demos workshop topics seminars lectures students mentoring values philosophy videos interviews competition competitions contests titles distinctions clubs communities
  research areas frameworks libraries strengths methods objective objectives highlights quotes quote army reference references license competences committee committees
  과제 활동 과정 도구 툴 언어 능력 역량 강점 성과 발표 소속 기타 특기 철학 방송 칼럼 대회 인증 학회 저널 강의 교육 경험 연혁 이력 직장 직업 기술 소개 개요 요약 번역 출판 위원회 심사 동아리 뉴스 소식 기사 자격 성격 면허`.split(
    /\s+/,
  ),
);

/** Titles that are somebody's role far more often, unless they are written in capitals. */
const ROLES = new Set(
  'teaching assistant|instructor|lecturer|organizer|reviewer|volunteer|committee|program committee|programme committee|editorial board|ta|internship|employment|인턴|조교|강사|심사위원|동아리'.split(
    '|',
  ),
);

/** Whether a title is rather what somebody is. */
export function isRole(title: string): boolean {
  return ROLES.has(plainTitle(title));
}

/** Whether a title is also an everyday word, see {@link classifyPlainTitle}. */
export function isWeakTitle(title: string): boolean {
  const plain = plainTitle(title);
  return WEAK.has(plain) || /^(?:technical|team|thought|project|people) leadership$/.test(plain);
}

const NONE: readonly Section[] = [];

/** Pictures that stand for a title where it has no letters: "## 🏆". */
const PICTURES: readonly (readonly [RegExp, Section])[] = [
  [/[🏆🏅🥇🥈🥉🎖]/u, 'awards'],
  [/[📝📄📃📑📚📰]/u, 'publications'],
  [/[🎓🏫]/u, 'education'],
  [/[💼🏢]/u, 'experience'],
  [/[🛠🧰🔧🔨⚙]/u, 'skills'],
  [/[🎤🎙📢]/u, 'talks'],
];

function classify(title: string, loose: boolean): readonly Section[] {
  if (title.length === 0 || title.length > MAX_TITLE_LENGTH) return NONE;
  const plain = plainTitle(title);
  if (plain === '') {
    const picture = loose ? PICTURES.find(([pattern]) => pattern.test(title)) : undefined;
    return picture ? [picture[1]] : NONE;
  }
  const bracket = /^(.*?)\s*[([（]([^()[\]（）]*)[)\]）]?$/.exec(plain);
  if (!bracket) return classifyWords(plain, loose);
  const outer = classifyWords(bracket[1]!.trim(), loose);
  return outer.length > 0 || !loose ? outer : classifyWords(bracket[2]!.trim(), false);
}

/** Lower case, without emoji, numbering, decoration and letter-spacing. */
function plainTitle(title: string): string {
  let plain = title;
  if (!ASCII.test(title)) plain = plain.normalize('NFKC').replace(EMOJI, ' ');
  if (/[[<]/.test(plain))
    plain = plain.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<\/?[a-zA-Z][^>]*>/g, ' ');
  plain = plain.replace(OUTER, '').replace(NUMBERING, '').replace(OUTER, '');
  const tokens = plain.split(/\s+/);
  if (tokens.length >= 4 && tokens.filter((t) => /^[\p{L}&]$/u.test(t)).length >= tokens.length * 0.8) {
    // "E D U C A T I O N", "W O R K   H I S T O R Y": wider gaps part the words
    plain = plain
      .split(/\s{2,}|\s+(?=&)|(?<=&)\s+/)
      .map((word) => word.replace(/\s/g, ''))
      .join(' ');
  }
  return plain
    .replace(/[’‘]/g, "'")
    .replace(/\bPh\. ?D\.?(?=\s|$)/gi, 'phd')
    .replace(/\s*&\s*|\s+&\s+/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** "Current and former" in "Current and former students". */
const THEN_AND_NOW =
  /^(?:current|present|past|former|previous|ongoing|completed) (?:and|or) (?:current|present|past|former|previous|ongoing|completed) (?=\S)/;

const TWO_SCRIPTS = /^([a-z][a-z .'-]*[a-z])\s(?=[가-힣])([가-힣 ]+)$/u;
const TWO_SCRIPTS_REVERSED = /^([가-힣][가-힣 ]*)\s(?=[a-z])([a-z .'-]+)$/u;

function classifyWords(title: string, loose: boolean): readonly Section[] {
  const words = title.replace(THEN_AND_NOW, '');
  const direct = lookUp(words, loose);
  if (direct) {
    return [direct];
  }
  // "education 학력": the same in two languages
  const both = TWO_SCRIPTS.exec(words) ?? TWO_SCRIPTS_REVERSED.exec(words);
  if (both) {
    const found = [both[1]!, both[2]!].map((half) => lookUp(half, loose));
    if (found[0] && found[1]) return [found[/^[a-z]/.test(words) ? 1 : 0]!];
  }
  const parts = words
    .split(
      /\s*(?:\s(?:and|und|et|y|e|en|및|와|과|or|with|[-–—])\s|[,/|·・、與与和及+:;]|(?<=[가-힣])(?:와|과)\s)\s*/u,
    )
    .filter((part) => part !== '');
  if (parts.length > 1) {
    const known = parts.map(
      (part) => lookUp(part, loose) ?? BESIDE_OTHERS[part] ?? (loose ? lookUpHead(part) : undefined),
    );
    // plain lines: each part must be a title ("Awards, Honors"); headings: the first, or one of three
    const counts = loose
      ? known[0] !== undefined ||
        (parts.length <= 3 &&
          parts.every((part) => part.length < 30) &&
          known.filter((section) => section !== undefined).length >= parts.length / 2)
      : known.every((section) => section !== undefined);
    return counts ? [...new Set(known.filter((section) => section !== undefined))] : NONE;
  }
  const head = loose ? lookUpHead(words) : undefined;
  return head ? [head] : NONE;
}

function lookUp(words: string, loose: boolean): Section | undefined {
  const direct =
    BY_TITLE.get(words) ??
    (UNSPACED.test(words) ? BY_TITLE.get(words.replace(/ /g, '')) : loose ? lookUpMisread(words) : undefined);
  if (direct) return direct;
  let tokens = words.split(' ');
  if (tokens.length > 6) return undefined;
  // "educati on", "ski lls": a word that recognition tore apart
  if (loose && tokens.length === 2 && tokens.some((token) => token.length <= 4)) {
    const joined = tokens.join('');
    const found =
      joined.length >= MIN_TORN_LENGTH ? (BY_TITLE.get(joined) ?? lookUpMisread(joined)) : undefined;
    if (found) return found;
  }
  while (tokens.length > 1 && MODIFIERS.has(tokens[0]!)) {
    tokens = tokens.slice(1);
    const found = lookUpRest(tokens, loose);
    if (found) return found;
  }
  while (tokens.length > 1 && TAILS.has(tokens.at(-1)!)) {
    tokens = tokens.slice(0, -1);
    const found = lookUpRest(tokens, loose);
    if (found) return found;
  }
  return undefined;
}

function lookUpRest(tokens: readonly string[], loose: boolean): Section | undefined {
  const words = tokens.join(' ');
  return BY_TITLE.get(words) ?? (loose ? lookUpMisread(words) : undefined);
}

/** Shortest title that is recognised though a space tears it, in characters. */
const MIN_TORN_LENGTH = 6;

/** Shortest title that is recognised though OCR or its writer misspelt it, in characters. */
const MIN_MISREAD_LENGTH = 8;

/** What OCR takes for each other (I, l, 1; O, 0), and doubled letters, made equal. */
function skeleton(words: string): string {
  return words
    .replace(/[il1|]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/rn/g, 'm')
    .replace(/(.)\1+/g, '$1');
}

let skeletons: Map<string, Section> | undefined;

function lookUpMisread(words: string): Section | undefined {
  if (words.length < MIN_MISREAD_LENGTH) return undefined;
  if (!skeletons) {
    skeletons = new Map();
    for (const [title, section] of BY_TITLE) {
      if (title.length >= MIN_MISREAD_LENGTH && /^[ -~]+$/.test(title))
        skeletons.set(skeleton(title), section);
    }
  }
  return skeletons.get(skeleton(words));
}

function lookUpHead(words: string): Section | undefined {
  const tokens = words.split(' ');
  if (tokens.length < 2 || tokens.length > 5) return undefined;
  const last = tokens.at(-1)!;
  return HEADS.has(last) ? (lookUp(tokens.slice(-2).join(' '), false) ?? BY_TITLE.get(last)) : undefined;
}
