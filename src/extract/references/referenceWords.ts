// Words that tell what a part of a reference is. Own lists; lower case, without final periods.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Month names and seasons of many languages, with their abbreviations → 1–12, seasons 0. */
export const months: ReadonlyMap<string, number> = new Map(
  `january jan januar janvier enero janeiro gennaio januari leden
february feb febr februar février fevrier févr febrero fevereiro febbraio februari únor
march mar mär märz maerz mars marzo março maart březen
april apr avril avr abril aprile duben
may mai mayo maio maggio mei květen
june jun juni juin junio junho giugno červen
july jul juli juillet juil julio julho luglio červenec
august aug août aout agosto augustus srpen
september sep sept septembre septiembre setembro settembre září
october oct oktober okt octobre octubre outubro ottobre říjen
november nov novembre noviembre novembro listopad
december dec dezember dez décembre decembre déc diciembre dezembro dicembre prosinec
spring summer fall autumn winter printemps été automne hiver frühjahr sommer herbst primavera verano otoño invierno
`
    .trim()
    .split('\n')
    .flatMap((line, i) =>
      line
        .trim()
        .split(/\s+/)
        .map((word): [string, number] => [word, i < 12 ? i + 1 : 0]),
    ),
);

/** Words of conferences, journals and collections. */
export const venueWords = set(`
proceedings proc conference conf symposium symp workshop journal journals j transactions trans letters lett review reviews rev
annals annual ann advances adv bulletin bull magazine mag quarterly revue zeitschrift annales actes cahiers lecture notes
handbook encyclopedia encyclopaedia dictionary lexikon handbuch congress congreso congresso meeting colloquium archives
archiv arch acta studies cuadernos revista rivista quaderni giornale boletín boletim monographs papers comptes rendus
sitzungsberichte abhandlungen jahrbuch beiträge tagungsband transaction communications commun bibliotheca forum gazette
times post herald news today report reports readings companion essays newsletter chronicle conférence colloque konferenz
tagung symposion atti anales anuario avances summit track findings sigplan notices arxiv corr biorxiv medrxiv ssrn
학회 학회지 논문지 논문집 학술대회 학술발표회 학술발표대회 학술지 컨퍼런스 심포지엄 워크숍 워크샵 종합학술대회
추계 춘계 하계 동계 저널
`);

/** Ends of Hangul words that name a conference or a journal. */
export const hangulVenueEnding =
  /(?:학회|학회지|논문지|논문집|학술대회|학술발표회|발표논문집|발표대회|심포지[엄움]|워크[숍샵]|컨퍼런스|저널|학술지|학보)[),.]*$/;

/** Learned societies and fields that titles of journals consist of. */
export const venueFieldWords = set(`
acm ieee international ieee/acm acm/ieee ieee/rsj usenix aaai siam acl society association science sciences nature physics
chemistry biology medicine medical research engineering technology psychology economics sociology history philosophy
education management systems nat natl acad sci phys chem biol med res eng technol psychol econ sociol hist appl int soc am
br eur acs clin neurosci immunol biochem opt mol cell genet surg pediatr physiol pharmacol comput math stat mech mater
nano surf geophys astrophys astron environ ecol bot zool entomol european american british canadian asian pacific
joint national world regional
`);

/** Publishers and what they call themselves. */
export const publisherWords = set(`
press springer springer-verlag elsevier wiley wiley-blackwell verlag publishers publisher publishing publications university univ
éditions editions editorial editora edizioni editore ediciones routledge sage blackwell academic erlbaum kluwer pearson
mcgraw-hill prentice prentice-hall addison-wesley macmillan palgrave penguin harper harpercollins norton oxford cambridge
mit birkhäuser birkhauser karger thieme benjamins gruyter brill vieweg gallimard seuil puf flammarion hachette larousse
suhrkamp fischer reclam campus beltz juventa klett einaudi laterza olschki feltrinelli mondadori ibm acm ieee institute
books book house sons inc ltd co company gmbh kaufmann freeman plenum marcel dekker crc pergamon harcourt houghton
houghton-mifflin lippincott saunders mosby raven guilford random knopf basic free verso council association society
`);

/** Cities and regions that publishers and conferences give. */
export const placeWords = set(`
london paris berlin york new-york oxford cambridge boston chicago philadelphia washington amsterdam rotterdam dordrecht
leiden heidelberg münchen munich frankfurt leipzig stuttgart hamburg köln cologne wien vienna zürich zurich basel genève
geneva bern roma rome milano milan torino turin firenze florence bologna napoli venezia padova madrid barcelona sevilla
lisboa lisbon porto coimbra bruxelles brussels louvain leuven copenhagen københavn stockholm uppsala oslo helsinki praha
prague warszawa warsaw budapest moscow moskva tokyo kyoto osaka beijing shanghai hong-kong singapore seoul busan delhi
mumbai sydney melbourne canberra auckland toronto montreal montréal vancouver ottawa québec princeton berkeley stanford
hillsdale mahwah thousand oaks newbury park hoboken jersey englewood cliffs reading aldershot harmondsworth edinburgh
manchester bristol brighton dublin glasgow leeds sheffield cardiff durham ithaca baltimore bloomington urbana austin
houston dallas atlanta miami orlando seattle portland denver phoenix detroit pittsburgh cleveland minneapolis honolulu
hawaii california texas florida massachusetts virginia maryland pennsylvania illinois michigan ohio usa uk u.s.a u.k
germany france italy spain portugal belgium netherlands switzerland austria denmark sweden norway finland poland hungary
china japan korea india australia canada mexico brazil argentina england scotland wales ireland israel turkey greece
ca ma ny nj il pa dc md va wa tx fl nc ga mi mn oh oregon colorado utah nevada arizona göttingen tübingen bonn bad wiesbaden
opladen weinheim würzburg lyon marseille toulouse grenoble strasbourg rennes bordeaux lille nice aix-en-provence jeju
africa asia europe russia ghana kenya nigeria egypt iran iraq pakistan indonesia vietnam thailand malaysia philippines taiwan
chile peru colombia cuba guam labrador ontario alberta saskatchewan manitoba alaska wyoming montana idaho kansas iowa missouri
kentucky tennessee alabama mississippi louisiana arkansas oklahoma carolina dakota nebraska minnesota wisconsin vermont
hampshire connecticut delaware gothenburg göteborg lausanne bergen trondheim tampere aalborg odense aarhus utrecht delft
eindhoven groningen antwerp ghent leuven namur limassol athens istanbul ankara cairo nairobi hyderabad bangalore chennai
kolkata shenzhen hangzhou nanjing wuhan taipei hanoi bangkok manila jakarta perth brisbane adelaide hobart busan daejeon
서울 부산 제주 대전 대구 광주 인천 수원 춘천 경주
`);

/** Words that belong to volume, issue, page and part. */
export const numberWords = set(`
vol vols volume volumes no nos nr n° no° nº num number issue iss pp p pages page pg bd band jg jahrgang heft h s seiten seite part pt
suppl supplement article art id v t tome tom fasc núm número supl ser series special sec section chapter chap ch col
f ff et and e eid paper ii iii iv vi vii viii ix xi xii 권 호 쪽 제 통권 면
`);

/** Editors and translators. */
export const editorWords = set(`
ed eds editor editors edited edn hrsg hg hrsgg herausgegeben éd éds dir coord coords cura org orgs trans trad traduction translated
translator übers direction compiled comp red publié sld
`);

/** Words that begin or fill a note. */
export const noteWords = set(`
retrieved accessed accès available url doi isbn issn http https web online print submitted unpublished manuscript thesis dissertation
phd master doctoral diplomarbeit thèse mémoire tesis patent preprint arxiv press appear forthcoming accepted review
reprinted supplementary spotlight oral poster award best paper equal contribution corresponding visited abgerufen consulté
abrufbar pmid pmcid download downloaded via lire ligne technical tech report rep cited selected acceptance rate citations
예정 심사 발표 수상 게재
`);

/** Small words that titles have and names of venues, publishers and people mostly lack. */
export const titleWords = set(`
a an the is are was were be how why what when does do can with without from by to via using based toward towards between
among about into beyond under over versus vs their its our this that these those or not as but than it we
une un des le la les dans par pour sur comment pourquoi eine ein der die das und für von mit zur zum im am wie
una el los las para por con como uma os as em no na il lo gli dei delle nella sul
`);
