/**
 * Capitalised words that stand in titles, headings, places, organizations and job lines, and hardly ever in a
 * person's name. Lower case. A name that holds one of them isn't taken for a person.
 */
export const notNameWords: ReadonlySet<string> = new Set(
  `
a about above abstract both several two three four five seven eight academia academic academy accelerated accelerator accepted access accuracy across action active
activities adaptation adaptive advanced advances adversarial advisor affairs after agency agent agents algorithm
algorithmic algorithms alignment all alumni american among an analysis analytics and android annual anomaly answer
answering api app application applications applied approach approaches architecture architectures arduino art
article artificial arts arxiv asia asian assessment assistant associate association at attention audio author
authors automated automatic automation autonomous autumn award awards backend bachelor bachelors bank based basic
bayesian behavior benchmark benchmarking best between beyond big bilingual biology biomedical blockchain blog board book
brain brief building business by calibration camera campus cancer capstone care career case cell cellular center
central centre certificate certification challenge challenges channel chapter chemistry chief chinese citation class
classification clinical cloud club clustering code coding cognitive collaboration collective college commerce committee
common communication communications community company comparative comparison compiler complex compression computation
computational computer computers computing conference consultant consulting context contextual continual contract
contrastive contribution control convolutional cooperative core corporation corpus council course cross cryptography
culture current curriculum customer cyber data database dataset date decision decoding deep defense degree department
deployment design designer designing detection developer developing development device devices diagnosis dialogue
diffusion digital director discovery discrete discussion disease dissertation distillation distributed division docker
doctor doctoral document domain driven driver driving dual dynamic dynamics early earth east economic economics economy
edge editor editors emerita emeritus education educational effect effective effects efficiency efficient electric electrical electronic
electronics email embedded embedding embeddings emerging empirical employee encoder end energy engine engineer
engineering engineers english enhanced enhancing enterprise entity entrepreneurship environment environmental
equipment error estimation ethics european evaluating evaluation event evidence evolution evolutionary example
excellence executive experience experimental experiments expert exploration exploring extraction fall fast feature
features february federal federated feedback fellow fellowship festival few field fields film final finance financial
fine first flow focus food for force forecasting foreign forum foundation foundations framework freelance french
from frontend full function functional fundamentals fusion future game games gaming gender general generation
generative genetic genome german global google government gradient grammar grand graph graphics graphs group guide
hackathon handbook hardware health healthcare heterogeneous hierarchical high higher highlights history home honor
honors hospital how human humanities hybrid i identification image images imaging impact implementation improved
improving in inc incremental industrial industry inference influence informatics information infrastructure initiative
innovation innovative insights institute institution instruction instructor integrated integration intel intelligence
intelligent interaction interactive interest interests interface intern international internet internship
interpretability into introduction inverse investigation invited ios issue issues it item january japan japanese java
javascript job joint journal july junior kernel knowledge korea korean kubernetes lab laboratories laboratory
language languages large latent law lead leader leadership leading learned learning lecture lecturer lessons letter
letters level leveraging library life light linear linguistics links linux list literature local localization logic
logistics long low ltd machine magazine major making management manager manufacturing mapping march marine market
marketing masked master masters matching material materials mathematical mathematics measurement mechanical mechanism
mechanisms media medical medicine member memory mental meta method methodology methods metrics microsoft military
mini minimum mining minor mobile modal model modeling modelling models modern molecular monitoring motion multi
multilingual multimodal museum music my mysql name national natural nature navigation neo network networking networks
neural neuroscience new news noise non north notes novel november numerical object observation october of office
officer olympiad on online ontology open operating operation operations optical optimal optimization optimizing oral
order organization other our overview pacific page paper papers parallel parsing part partial patent path patient
pattern people perception performance personal perspective perspectives phase phd philosophy phone physical physics
pipeline planning platform poetry policy political politics polytechnic population position post postdoc postdoctoral
poster power practical practice predicting prediction preliminary preprint present presentation press prevention
principal principles privacy private prize probabilistic problem problems proceedings process processes processing
product production professional professor profile program programme programming progress project projects prompt
proposal protection protocol psychology public publication publications published python pytorch quality
quantitative quantization quantum quarterly query question react reading real reasoning recognition recommendation
reconstruction recurrent reference references regional regression reinforcement related relation relational relations
remote report representation representations republic request research researcher resource resources response
responsible retrieval review reviewer reviews risk robot robotic robotics robust robustness role rural safe safety
sales scalable scale scaling scene scholar scholarship school science sciences scientific scientist search second
secretary section security segmentation selected self semantic semester semi seminar senior sensing sensor sensors
sentiment september sequence series server service services session shared short signal silicon simple simulation
simultaneous single site skill skills small smart social society software solution solutions some south space spatial
special spectral speech spoken sports spotlight spring staff standard startup state statistical statistics status
stochastic strategic strategy stream streaming structural structure structured structures student students studies
studio study style submitted summary summer super supervised supervisor support survey sustainable symposium synthesis
synthetic system systems talk talks target task tasks teacher teaching team tech technical positions contributions appointments technique techniques
technologies technology temporal tensorflow test testing text texts the their theoretical theory thesis this through
time title to token top topics toward towards tracking trade traditional traffic training transaction transactions
transfer transform transformer transformers translation transportation trends tutorial twitter ubuntu
uncertainty under undergraduate understanding unified union unit united universal universität université university
unsupervised updated urban usa user using validation value variational vehicle verification very via video view
vice virtual vision visual visualization volume volunteer war water wave web website weakly weight weights west what
when where why wide winter wireless with women word work working workshop workshops world writing year years youth
zero without within through across against upon than then not no all any each every other others such same more most much many
do does did is are be been can may not and or as if so yet still again ever never always often pruning learner learners
monday tuesday wednesday thursday friday saturday sunday
seoul busan incheon daegu daejeon gwangju ulsan suwon pohang london paris berlin tokyo beijing shanghai singapore
boston chicago california america africa europe india china france germany canada australia spain italy england
university's dept univ prof
universidad universidade università universiteit hochschule fakultät institut revue annales actes cahiers zeitschrift
archiv beiträge lehrbuch éditions der die das und für mit über une des les sur dans une
`
    .trim()
    .split(/\s+/),
);

/**
 * Ordinary words that are family or given names as well. Beside a word that isn't ordinary they make a name
 * (`Jane Law`); two of them don't (`Field Case`).
 */
export const alsoNames: ReadonlySet<string> = new Set(
  `
banks bank bell best book bond case church china council cross day dean early english fall fast field fields fine france french
game german german grant graph hall holland high hope human iris israel journey law lead life light long low major march
mark martin may mental mining moon north novel page part path power poster price prize real reading rice rich rose self
senior sharp short small snow south space spring stone strong summer target urban wall war wave web west winter wood
word young zero paris london berlin europe chapter code fellow guide prompt release rose sage city noise pattern
austin do an so no on may can not as`
    .trim()
    .split(/\s+/),
);

/** Hangul words of two to four syllables that begin like a family name and are no names, and endings of such words. */
export const notHangulNames: ReadonlySet<string> = new Set(
  `
가능 가상 가전 가정 가족 강원 강원도 강의 강사 강좌 강화 강남 강점 경기 경기도 경력 경로 경북 경남 경영 경제 경찰 경험 고객 고교
고급 고등 고려 고려대 고속 고유 공간 공개 공공 공군 공동 공모전 공부 공지 공학 공학사 공항 구글 구간 구독 구미 구성 구조 구축 구현
국가 국내 국립 국민 국방 국어 국외 국제 금융 금지 기간 기계 기관 기능 기록 기말 기반 기본 기사 기술 기업 기여 기자 기존 기초 기타
기획 김치 김포 김해 나라 나이 나머지 남녀 남성 남자 남부 노동 노드 노력 노트 노트북 단계 단말 단어 단위 단체 단축 대구 대기업 대상
대전 대학 대회 대표 대한 대화 데이터 도구 도로 도서 도서관 도시 도전 도쿄 독일 동계 동작 동적 동영상 동아리 동향 두산 라벨 라이브
로그 로그인 로봇 리눅스 리더 리더십 리뷰 리서치 리스트 마감 마케팅 마스터 마이크 마지막 맞춤 매니저 매출 매체 명예 명칭 모교 모델
모듈 모바일 모의 모임 모집 목록 목적 목표 무선 문맥 문서 문의 문자 문장 문제 문학 문화 미국 민간 민감 반도체 반복 반응 방문 방법
방법론 방송 방식 방안 방향 배경 배열 배치 배포 백신 백엔드 백업 범위 범주 변경 변수 변환 변화 병렬 병역 복무 복합 복원 봉사 부문 부산
부산대 부서 부장 부전공 부트캠프 부하 분류 분산 분석 사람 사례 사업 사용 사용자 사원 사이버 사이트 사전 사진 사회 상담 상반기 상세
상위 상장 상태 상품 상황 서류 서버 서브 서비스 서울 서울대 서울시 서적 서초구 석사 석박사 선물 선박 선배 선별 선발 선생 선수 선임
선정 선택 선형 선행 설계 설명 설문 설치 성격 성공 성과 성균관 성능 성별 성명 성장 성적 소개 소리 소비 소설 소속 소스 소식 소요 소재
소통 소프트 소형 송신 송파구 수강 수료 수상 수석 수업 수원 수정 수준 수집 수출 수학 수행 시각 시간 시계열 시뮬 시민 시스템 시장 시작
시험 신경 신경망 신규 신뢰 신뢰성 신문 신소재 신속 신입 신입생 신호 심리 심사 심층 아래 아마존 아이 아이디어 아이템 안건 안내 안녕
안드로이드 안전 안정 안정성 안테나 야간 양산 양성 양식 양자 양자화 어휘 어린이 언어 여러 여름 여부 여성 여행 역할 연결 연계 연관 연구 연구비
연구생 연구소 연구실 연구원 연구자 연극 연동 연산 연세 연세대 연속 연수 연습 연합 연혁 열정 영어 영상 영업 예비 예산 예상 예선 예술
예시 예정 예제 예측 오늘 오디오 오류 오전 오프라인 오픈 오후 온라인 온도 용도 용어 용인 우리 우선 우수 우수상 우주 운동 운영 원격 원고
원리 원본 원인 원자력 원천 원칙 웹 위성 위원 위원회 위치 위험 유교 유닛 유럽 유료 유망 유사 유사도 유연 유전 유전자 유지 유지보수
유튜브 유학 유형 육군 육성 은행 음성 음악 음향 의료 의미 이것 이공계 이날 이동 이력 이력서 이론 이름 이메일 이미지 이번 이상 이수
이슈 이어 이외 이용 이용자 이유 이익 이전 이진 이탈 이하 이학 이학사 이해 이후 인간 인공 인공지능 인과 인력 인문 인물 인사 인식 인재
인정 인증 인천 인터넷 인터뷰 인터페이스 인턴 인턴십 인프라 인하대 일반 일본 임베딩 임베디드 임상 임시 임원 자연 장교 장기 장려상 장비
장소 장애 장점 장치 장학 장학금 장학생 전공 전기 전남 전남대 전력 전략 전망 전문 전문가 전문성 전북 전산 전산학 전송 전시 전이
전자 전자과 전처리 전체 전치사 전통 전화 전환 정규 정규직 정당 정도 정량 정리 정밀 정보 정부 정상 정식 정의 정적 정책 정치 정확
정확도 제공 제목 제안 제약 제어 제외 제작 제조 제주 제주도 제출 제품 제한 조건 조교 조교수 조기 조사 조선 조선대 조직 조합 조회 주간
주관 주기 주도 주말 주목 주문 주민 주소 주식 주어 주요 주의 주장 주제 주최 중국 중앙 지구 지금 지능 지능형 지도 지도교수 지방 지속
지수 지식 지역 지연 지원 지원자 지원사업 지정 지표 지하 지향 직무 진단 진로 진학 진행 진흥 차량 차세대 차원 차이 차장 참가 참고 참여
채널 채용 채점 천문 천안 청년 초청 최고 최근 최대 최소 최신 최우수 최우수상 최적 최적화 최종 최초 추가 추론 추적 추정 추진 추천 추출
취득 취미 태그 태도 태양광 통계 통신 통합 특허 편의 편집 평가 평균 포함 표준 표현 피드백 하계 하드 하드웨어 하루 하반기 하위 하이
학력 학사 학생 학술 한계 한국 한국어 한국인 한글 한림대 한번 한양 한양대 함께 함수 해군 해외 현대 현상 현실 현업 현장 현재 현황 형식
형태 형태소 호남 호서대 호주 호환 홍보 홍익대 화면 화상 화학 확률 확인 확장 환경 환자 활동 활용 황금 회귀 회사 회원 회의 효과 효율
박사 석사 현직 현직장 구성원 경영진 임원진 운영진 연구진 교수진 강사진 개발진 제작진 출연진 의료진 리서처 리뷰어 주니어 시니어 주임 연사 연락처 소개글 소개말 인사말 인적
고객사 국내외 대내외 대외 도메인 라벨링 모듈화 단백질 대규모 가속기 어워드 어텐션 이벤트 시퀀싱 소모임 장단점 정밀도 주석 표창 피드 신상 구분 강연 강연자 전당 안랩 야놀자 우아콘 여기어때
지원서 신청서 기술서 소개서 제안서 동의서
금상 은상 동상 대상 석사과정 박사과정 박사후 서명 날인 추천서 추천인 지도한
강원대 건국대 경남대 경북대 경희대 계명대 공주대 광운대 국민대 단국대 동국대 동아대 동의대 명지대 목포대 배재대 부경대 상명대 서강대
선문대 성신여대 세종대 수원대 숙명여대 숭실대 신라대 안동대 안양대 영남대 용인대 우석대 우송대 원광대 이화여대 인천대 제주대 중앙대
창원대 청주대 한경대 한남대 한동대 한성대 한신대 호남대 강남대 남서울대 대구대 대전대 목원대 순천대 전주대 여수대
연사 연출 이야기 사람들 주인공 제품인 대담 기고 취재기 공저자 편집자 지은이 옮긴이 성공기 도전기 창업기 연재 소식지 인터뷰이 경력자 참가자 발표자
`
    .trim()
    .split(/\s+/),
);

/** What Hangul words end in that are organizations, fields, roles or things. */
export const notHangulNameEnding =
  /(?:대학교?|대학원|대학생|학교|연구[소실원팀]|학회|센터|회사|은행|병원|그룹|교수|박사|석사|학사|시스템|소프트|기술|공학|과학|학과|학부|전공|개발자?|분석|설계|처리|인식|모델링?|학습|서비스|협회|재단|위원|관리자?|엔지니어|프로젝트|지원금?|생성|검색|번역|추론|최적화|데이터|네트워크|논문지?|대회|과정|사업|증명|시장|부장|과장|팀장|이사|사장|대표|하기|하는|하여|하고|에서|으로|까지|부터|에게|입니다|습니다|합니다|했다|한다|된다|이다|적인|들의|들을|들이)$/;
