// Words of everyday English and Korean that are also names of things in a vocabulary: brands, tools, models,
// cities, abbreviations. Chosen by hand; add what was mistaken for a name.
const ENGLISH = `
a able about above access ace across act action active add after again agent agents air all alone also am amber an
analysis and any anything apex apple approach apt arc arch are area arm arrow art as ask asp assembly astro at
atlas atom attention aurora auto avalanche awards axis back bamboo bar base basic bath batch bean bear beam
beats bee best bing bison bit blender block blue board bold book boost boot bootstrap box brave bridge bright bun
business but by cable cactus cake camel can canvas cap car card care cart case cast cell check center central chain chalk
change chart chat chef chess circle clear click close cloud club coal cobalt coda code coffee cold common
compass compose concord connect control cook copper coral core corner cosmos could count cover crane cream create cross
crystal cube curl cursor custom cut cypress dart dash data date day deep delta design desk dice did digital direct do
docs dolly domain door double down draft dragon draw dream drive drop duke each eagle east easy echo edge eight 
element elastic elixir elm ember end energy engine enterprise equal era essential even ever every exact excel express
eye fabric face factory falcon fast fathom feature field figure file final find fire first fish five fix flash flask flat
fleet flexible flink flow fluent flux fly focus for forest forge form fortress fortune forward found fountain four frame
free fresh from full fury fusion future galaxy game gate gateway gazelle gem general genesis get ghost giant gin
 glide global go gold good gorilla grace grad grail grand graph gray great green grid ground group grow guard
guide gulp had hand happy harbor harness has have hawk head heart helix helm help here hermes hero high hill hint his
hit hive hold home honey hope horizon horn host hotel house how hub huge human hunt hydra ice idea if image impact impala
in index indigo inferno infinity info insight inspire instant iron is island it ivory ivy jade jam jasmine jasper
jet jewel jobs join journal joy julia jump jungle juniper just karma keep kernel key kind king kite knight know label lab
ladder lake lamp lance land large last laser later layer lead leaf leap learn lean learning legend lemon less let level
liberty life lift light lightning like lime line link lion list lit little live local lock logic long look loop lotus
love low luck lunar luna lynx machine macro magic magma magnet mail main major make man manor maple map mark market mars
maestro master match math matrix matter maven may me mean measure media medium memory mention mentor merge mercury meta
meteor method metro mica micro might milestone mind mini mint mirage mirror miss mission mix mobile mode model
modern module moment moon more most mosaic motion mouse move much multi muse music must my name national native natural
nature near need nest net neutral never new next nice night nine no node noise none nord normal north not notion nova
now number oasis oak object obsidian ocean octave odd of off offer office old olive olympus omega on once one onyx only
opal open opera oracle orange orbit orca orchestra order origin orion oscar other our out over owl own oxygen page paint
palette palm panda panther paper parcel part pass path pause peak pearl pen people perch perfect perl phase phoenix
photo pilot pine pioneer pipe pixel pixie place plain plan plane planet plasma plate play plot plus poetry point polar
pole pop port portal power prefect premier present press prime print prism process processing progress project 
prophet proof proud pulse pure purple puppet push pyramid quad quantum quartz queen query quest quick radar rails
rain rainbow random range rapid rational raven ray reach react read reading ready real reason rebel record red reduce
reef reflect release remix report request rescue research reset resolve rest result review rich ride right ring ripple
rise river road robin rock rocket role rollup room root rose round ruby rule run rush rust safe saga sage sail salt same
sand sat save scala scale scheme school science scout scratch sea search season second secret see seed select self
sense sentry serenity series serve set seven shadow shape share shark sharp shell shield shift shiny shop short
show side sigma signal silver simple single site six size sketch sky slack slate small smart snap snow so soap social
society soft solar solid solo some sonic soul sound source south space spark spectrum speech speed sphere spider spin
spirit split spring sprint sprout square stage stanza star start state station stay steam stella step stitch stone stop
storm story strand stream street strike string stripe strong style sub success summit sun super sure surface
surge survey swan sweet swift swing switch symbol system table tag take talk tank target task tea team temple ten tensor
terra tex text that the their them then theory there they thing think this thread three through thunder ticket
tide tiger time tiny titan to together token tool top torch total touch tower track trade trail train transfer
 tree triangle trigger trinity triton true trust try tube tulip tune turbo turn turtle twin two type
ultra umbrella under union unique unity universe up upon us use user valley value vapor vault vega vector velocity
venture venus verge verse version very vessel via victory video view vision vista vital vivid voice void volt wait
wake wall wander was watch water wave way we weave web well west whale what when where which while whisper white who
why wide wild will wind window wing winter wire wise with wizard wolf wonder word work world worm would write year yes
yield you young your zen zero zip zone zoom
`;

const FIRST_NAMES = `
aaron adam ada albert alex alexander alfred alice amanda amelia amy andrea andrew angela anna anthony arthur aurora austin
barbara ben bruno carl carlos carmen carol caroline charles charlotte chelsea chris christian claire claude clara
cody dale daniel david dean diana edison edward elena ella elena emma eric erin ernie eugene eva felix
 francis frank fred gary george gina grace grant greg hannah harry helen helena henry hugo ian irving
isabel jack jacob james jamie jane jason jay jeff jenny jerry jesse jim joan john jordan jose joseph joshua juan
julian julia julie karen kate kelly ken kevin kim kyle lara laura lee leo leon linda lisa logan lou louis lucas
lucia lucy luis luke madison manuel marco maria marie mario mark martin mary max maya meg melissa mia michael miguel mike
 mohammed monica nadia nancy nathan nicole nina noah nora oliver olivia oscar pablo parker patrick paul perry peter
philip rachel ralph raymond rebecca regina richard robert robin rosa roger romeo ron rose ross roy ruth ryan sam
samuel sandra sara sarah scott sean sergio sharon shirley sidney simon sofia sophia stacy stanley stella stephen
steve susan taylor teresa theo thomas tim tina tom tony tyler vera vernon victor victoria vincent 
walter warren wayne wendy will william xavier yolanda zoe
`;

const KOREAN = `
가격 가상 가을 개발 거리 결과 경기 경제 계획 고성 고양 공간 공주 과정 관리 광장 교육 구리 구성 국가 국내 그림 기록 기본 기술 나무 노동 눈
당근 도구 동해 디자인 라인 마음 모두 모든 무료 문제 미래 바다 방법 배달 별 보은 봄 부여 사과 사람 사용 사이트 산업 상주 생각 서비스 설계 세계
속도 시간 시장 신세계 안성 양산 여주 역할 연구 영광 예산 오늘의집 우리 운영 은행 의성 이천 인제 일반 자유 장수 전주 정보 중구 남구 동구 서구
북구 직방 팀 평가 하늘 하루 학습 화성 횡성 힘
`;

let words: ReadonlySet<string> | undefined;

/** Whether a name is a single word of everyday speech or a first name, in any letter case. */
export function isEverydayWord(name: string): boolean {
  words ??= new Set(`${ENGLISH} ${FIRST_NAMES} ${KOREAN}`.split(/\s+/).filter((word) => word !== ''));
  return words.has(name.toLowerCase());
}
