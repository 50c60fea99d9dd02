/**
 * Korean family names (Hangul) with the Latin spellings that people use for them, the commonest first.
 *
 * Covers more than 99 % of people; the rest of the 280-odd names are rare, and most of them are ordinary words
 * besides. Source: own list, ordered roughly by the number of bearers in the 2015 census.
 */
export const koreanFamilyNames: ReadonlyMap<string, readonly string[]> = new Map(
  `
김 kim gim | 이 lee yi rhee i ri rhie lie yie | 박 park bak pak pahk bahk | 최 choi choe choy chey
정 jung jeong chung cheong joung jeoung jong | 강 kang gang | 조 cho jo joh choh | 윤 yoon yun youn
장 jang chang jahng | 임 lim im yim rim leem | 한 han hahn | 오 oh o | 서 seo suh so sur seoh | 신 shin sin
권 kwon gwon kweon kwan | 황 hwang whang | 안 ahn an | 송 song | 전 jeon jun chun cheon jeun chon | 홍 hong
유 yoo yu you ryu | 고 ko go koh goh | 문 moon mun | 양 yang ryang | 손 son sohn shon | 배 bae pae bai pai
백 baek paik paek back baik baeg | 허 heo hur huh her hu | 남 nam nahm | 심 shim sim | 노 noh no roh rho
하 ha hah | 곽 kwak gwak kwag | 성 sung seong | 차 cha tcha | 주 joo ju chu zoo | 우 woo wu u | 구 koo gu ku goo
나 na nah ra | 민 min | 진 jin chin | 지 ji chi jee chee | 엄 eom um uhm ohm | 채 chae | 원 won | 천 cheon chun chon
방 bang pang | 공 kong gong | 현 hyun hyeon | 함 ham hahm | 변 byun byeon pyun | 염 yeom yum youm | 여 yeo yuh
추 choo chu | 도 do doh to | 소 so soh | 석 seok suk sok | 선 sun seon | 설 seol sul | 마 ma mah | 길 gil kil
연 yeon youn yun | 위 wi wee we | 표 pyo | 명 myung myeong | 기 ki gi kee | 반 ban | 라 ra rah la | 왕 wang
금 keum geum kum | 옥 ok ock | 육 yook yuk | 인 in | 맹 maeng | 제 je jae | 모 mo | 탁 tak | 국 kook guk kuk
어 eo uh | 은 eun | 편 pyun pyeon | 용 yong | 예 ye | 경 kyung gyeong | 봉 bong | 사 sa | 부 boo bu | 가 ka ga
복 bok | 태 tae | 목 mok | 형 hyung hyeong | 피 pi | 두 doo du | 감 kam gam | 호 ho | 음 eum | 빈 bin | 동 dong
온 on | 류 ryu yu yoo lyu ryoo | 리 lee ri | 림 rim lim | 로 roh | 좌 jwa | 승 seung | 팽 paeng | 범 beom bum
갈 gal kal | 계 kye gye | 단 dan | 대 dae | 매 mae | 묵 mook muk | 상 sang | 시 si shi | 아 ah | 야 ya
남궁 namgung namkoong namkung | 황보 hwangbo | 제갈 jegal chegal | 선우 sunwoo seonwoo | 독고 dokgo dokko
사공 sagong sakong | 서문 seomun | 동방 dongbang
`
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' '))
    .filter((words) => words.length > 1)
    .map(([hangul, ...latin]) => [hangul!, latin]),
);

/** Latin spelling, lower case → the Hangul family names that are spelt so. */
export const koreanFamilyNamesByLatin: ReadonlyMap<string, readonly string[]> = (() => {
  const byLatin = new Map<string, string[]>();
  for (const [hangul, spellings] of koreanFamilyNames)
    for (const latin of spellings) byLatin.set(latin, [...(byLatin.get(latin) ?? []), hangul]);
  return byLatin;
})();
