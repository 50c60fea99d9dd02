import type { Section } from './block.ts';

/**
 * Titles of sections in German, French, Spanish, Portuguese, Italian, Dutch, Japanese and Chinese, in the same form as
 * the English and Korean ones: lower case, `&` written as the language's "and" is left to the reader of parts.
 */
export const FOREIGN_TITLES: Partial<Record<Section, string>> = {
  profile: `lebenslauf|persönliche daten|angaben zur person|zur person|persönliche angaben|kontakt|kontaktdaten|kurzprofil|
    état civil|informations personnelles|coordonnées|curriculum vitæ|datos personales|datos de contacto|información personal|contacto|hoja de vida|
    dados pessoais|informações pessoais|contato|dati personali|informazioni personali|contatti|persoonlijke gegevens|
    履歴書|職務経歴書|基本情報|個人情報|プロフィール|氏名|連絡先|个人信息|基本信息|个人简历|简历|個人簡歷|個人資料|联系方式|聯絡方式`,
  summary: `über mich|profil|zusammenfassung|berufsziel|à propos|à propos de moi|résumé professionnel|objectif|objectif professionnel|présentation|
    perfil|perfil profesional|resumen|resumen profesional|sobre mí|acerca de mí|objetivo|sobre mim|resumo|resumo profissional|perfil profissional|
    profilo|profilo professionale|chi sono|sommario|over mij|profiel|samenvatting|
    自己紹介|自己pr|職務要約|要約|志望動機|概要|自我评价|自我評價|自我介绍|自我介紹|个人简介|個人簡介|个人总结|求职意向`,
  interests: `forschungsinteressen|forschungsschwerpunkte|arbeitsgebiete|intérêts de recherche|thèmes de recherche|domaines de recherche|
    intereses de investigación|líneas de investigación|áreas de interés|interesses de pesquisa|áreas de interesse|interessi di ricerca|onderzoeksinteresses|
    研究分野|研究テーマ|研究関心|研究興味|専門分野|研究兴趣|研究興趣|研究方向|研究领域`,
  education: `ausbildung|bildung|bildungsweg|bildungsgang|akademische ausbildung|akademischer werdegang|studium|hochschulbildung|schulbildung|schulische ausbildung|aus- und weiterbildung|ausbildung und studium|weiterbildung|weiterbildungen|
    formation|formations|formation académique|études|diplômes|cursus|parcours académique|parcours universitaire|éducation|scolarité|
    educación|formación|formación académica|estudios|títulos|formação|formação acadêmica|formação académica|educação|escolaridade|
    istruzione|formazione|istruzione e formazione|titoli di studio|studi|opleiding|opleidingen|onderwijs|
    学歴|学歴・職歴|最終学歴|教育|教育背景|教育经历|教育經歷|学历|學歷|教育背景与学历`,
  experience: `berufserfahrung|berufserfahrungen|berufliche erfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|praktische erfahrungen|praktika|praktikum|berufliche stationen|arbeitserfahrung|tätigkeiten|beruf|forschungserfahrung|anstellungen|
    expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|parcours|stages|emplois|postes occupés|carrière|expérience de recherche|
    experiencia|experiencia laboral|experiencia profesional|experiencia de investigación|trayectoria|trayectoria profesional|prácticas|empleo|
    experiência|experiência profissional|experiências profissionais|percurso profissional|estágios|
    esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|tirocini|
    werkervaring|ervaring|professionele ervaring|loopbaan|stages en werkervaring|
    職歴|職務経歴|職務経験|業務経験|勤務経験|経歴|インターン|インターンシップ|工作经历|工作經歷|工作经验|工作經驗|实习经历|實習經歷|实习经验|职业经历|任职经历|工作背景`,
  projects: `projekte|ausgewählte projekte|forschungsprojekte|projets|projets personnels|projets de recherche|réalisations|proyectos|proyectos personales|projetos|progetti|projecten|
    プロジェクト|プロジェクト経験|開発経験|制作物|个人项目|项目经历|項目經歷|项目经验|項目經驗|科研项目|科研经历|项目`,
  opensource: `open-source-beiträge|contributions open source|contribuciones de código abierto|オープンソース|オープンソース活動|开源项目|開源項目|开源贡献`,
  publications: `veröffentlichungen|publikationen|publikationsliste|ausgewählte publikationen|schriften|publications scientifiques|articles scientifiques|travaux|publicaciones|artículos|publicações|artigos|pubblicazioni|publicaties|
    論文|業績|研究業績|発表論文|著書|著作|出版|论文|论文发表|發表論文|发表论文|学术论文|学术成果|科研成果|出版物|著作及论文`,
  patents: `patente|patentes|brevets|brevetti|octrooien|特許|専利|专利|專利|发明专利`,
  talks: `vorträge|konferenzbeiträge|eingeladene vorträge|conférences invitées|exposés|communications|ponencias|charlas|conferencias|palestras|apresentações|conferenze|relazioni|lezingen|講演|発表|学会発表|招待講演|学术报告|學術報告|会议报告|演讲`,
  skills: `kenntnisse|fähigkeiten|fachkenntnisse|edv-kenntnisse|it-kenntnisse|kompetenzen|technische kenntnisse|fertigkeiten|programmierkenntnisse|besondere kenntnisse|qualifikationen|
    compétences|compétences techniques|compétences informatiques|savoir-faire|informatique|outils|
    habilidades|competencias|conocimientos|aptitudes|habilidades técnicas|competências|habilidades e competências|conhecimentos|
    competenze|competenze tecniche|competenze informatiche|capacità|vaardigheden|competenties|
    スキル|技術|技術スキル|保有スキル|テクニカルスキル|使用技術|活かせる経験・知識・技術|专业技能|專業技能|技能|个人技能|技术栈|技能特长|掌握技能|核心技能`,
  languages: `sprachen|sprachkenntnisse|fremdsprachen|langues|langues étrangères|compétences linguistiques|idiomas|lenguas|línguas|lingue|lingue straniere|talen|talenkennis|
    語学|語学力|言語|外国語|语言|语言能力|語言能力|外语|外語|外语水平`,
  awards: `auszeichnungen|preise|preise und auszeichnungen|stipendien|ehrungen|prix|prix et distinctions|récompenses|bourses|bourses et prix|distinctions et prix|
    premios|becas|premios y becas|reconocimientos|distinciones|prêmios|prémios|bolsas|premi|borse di studio|riconoscimenti|prijzen|beurzen|
    受賞|受賞歴|表彰|奨学金|获奖|获奖情况|獲獎|獲獎情況|获奖经历|荣誉奖项|荣誉与奖励|奖学金|獎學金|所获荣誉|奖项`,
  certifications: `zertifikate|zertifizierungen|zeugnisse|certifications et formations|certificaciones|certificados|cursos y certificaciones|certificações|certificazioni|certificaten|
    資格|免許|免許・資格|資格・免許|取得資格|证书|證書|资格证书|資格證書|职业资格|专业证书`,
  service: `ehrenamt|ehrenamtliche tätigkeit|ehrenamtliche tätigkeiten|ehrenamtliches engagement|engagement|gesellschaftliches engagement|gutachtertätigkeit|akademische selbstverwaltung|
    bénévolat|engagement associatif|vie associative|activités|responsabilités collectives|voluntariado|actividades|trabalho voluntário|atividades|volontariato|vrijwilligerswerk|
    ボランティア|ボランティア活動|社会活動|学会活動|査読|志愿服务|志願服務|志愿活动|社会活动|社会实践|学术服务`,
  teaching: `lehre|lehrtätigkeit|lehrerfahrung|lehrveranstaltungen|betreute arbeiten|enseignement|enseignements|activités d'enseignement|encadrement|docencia|enseñanza|experiencia docente|ensino|docência|experiência docente|didattica|insegnamento|attività didattica|onderwijservaring|
    教育歴|担当授業|教育経験|講義|教学经历|教學經歷|教学|授课`,
  military: `wehrdienst|zivildienst|bundeswehr|wehrdienst und zivildienst|service militaire|service national|servicio militar|serviço militar|servizio militare|兵役|服役|服兵役`,
  memberships: `mitgliedschaften|mitgliedschaft|vereine|adhésions|affiliations professionnelles|sociétés savantes|membresías|afiliaciones|asociaciones|associações|filiações|affiliazioni|associazioni|lidmaatschappen|
    所属|所属学会|学会|サークル活動|部活動|课外活动|課外活動|校园经历|校园活动|社团活动|学术团体|社会兼职`,
  references: `referenzen|empfehlungen|références|referencias|referências|referenze|referenties|推薦者|推薦|推荐人|推薦人`,
  media: `presse|medien|aktuelles|actualités|médias|prensa|medios|noticias|imprensa|notícias|stampa|メディア|掲載|媒体报道|新闻`,
  personal: `hobbys|hobbys und interessen|freizeit|interessen|persönliches|loisirs|centres d'intérêt|centres d’intérêt|divers|intereses|aficiones|otros|outros|interesses|hobby e interessi|interessi|altro|hobby's|interesses en hobby's|
    趣味|特技|趣味・特技|その他|性格|兴趣爱好|興趣愛好|兴趣|爱好|其他`,
};
