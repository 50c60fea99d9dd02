import { describe, expect, test } from 'vitest';
import { classifyPlainTitle } from '../../../src/extract/parse/classifySection.ts';
import { classifySection, type Section } from '../../../src/extract/parse/index.ts';

/** Titles in other languages than English and Korean. */
const FOREIGN: Partial<Record<Section, readonly string[]>> = {
  profile: ['Lebenslauf', 'Persönliche Daten', 'Datos personales', '個人情報', '个人信息'],
  summary: ['Über mich', 'À propos', 'Perfil profesional', '自己紹介', '自我评价'],
  education: [
    'Ausbildung',
    'BILDUNGSWEG',
    'Formation',
    'Formación académica',
    '学歴',
    '学　歴',
    '教育背景',
    '學歷',
  ],
  experience: [
    'Berufserfahrung',
    'Beruflicher Werdegang:',
    'Expérience professionnelle',
    'EXPÉRIENCES PROFESSIONNELLES',
    'Experiencia laboral',
    'Esperienze lavorative',
    '職務経歴',
    '【職歴】',
    '工作经历',
  ],
  projects: ['Ausgewählte Projekte', 'Projets', 'Proyectos', 'プロジェクト', '项目经历'],
  publications: ['Veröffentlichungen', 'Publikationen', 'Publicaciones', '発表論文', '论文发表'],
  skills: ['Kenntnisse', 'EDV-Kenntnisse', 'Compétences', 'Habilidades', 'スキル', '专业技能'],
  languages: ['Sprachkenntnisse', 'Langues', 'Idiomas', '語学', '语言能力'],
  awards: ['Auszeichnungen', 'Prix et distinctions', 'Premios y becas', '受賞歴', '获奖情况'],
  certifications: ['Zertifikate', 'Certificaciones', '資格', '证书'],
  memberships: ['Mitgliedschaften', '所属学会'],
  personal: ['Hobbys und Interessen', 'Centres d’intérêt', '趣味', '兴趣爱好'],
};

test.each(
  Object.entries(FOREIGN).flatMap(([section, titles]) => titles.map((title) => [title, section] as const)),
)('"%s" names %s', (title, section) => {
  expect(classifySection(title)).toBe(section);
});

const TITLES: Partial<Record<Section, readonly string[]>> = {
  profile: [
    'Contact',
    'Personal Information',
    'Quick Reference Card',
    '인적사항',
    '기본 정보',
    '📫 Contact me',
    'CURRICULUM VITAE',
    '이 력 서',
  ],
  summary: [
    'About Me',
    '👋 About me',
    'SUMMARY',
    'Professional Summary',
    'Career Objective',
    '자기소개',
    '소개',
    '3. 자기소개',
    'Biography',
    'Who am I?',
    'Profile Summary',
  ],
  interests: [
    'Research Interests',
    'RESEARCH INTERESTS',
    'Areas of Interest',
    '관심 분야',
    '연구 분야',
    'Current Research Interests',
    'Topics I work on',
    '전문 영역',
  ],
  education: [
    'EDUCATION',
    '**EDUCATION**',
    'E D U C A T I O N',
    'Education & Training',
    'Academic Background',
    '학력',
    '학력사항',
    '■ 학력 사항',
    '1. 학력',
    'I. Education',
    '[학력]',
    '🎓 Education',
    '최종 학력',
    'Relevant Coursework',
    'EDUCATION:',
    '== Education ==',
  ],
  experience: [
    'Experience',
    'Work History',
    'Employment',
    'PROFESSIONAL EXPERIENCE',
    'Research Experience',
    'Career Path',
    'W O R K   H I S T O R Y',
    '경력',
    '경력사항',
    '업무 경험',
    '주요 경력',
    '경력 (Experience)',
    'Academic Appointments',
    'Industry Experience',
    'Work Experience (selected)',
    '💼 Work',
    'PROFESSlONAL EXPERIENCE',
    'Internships',
    'Positions',
  ],
  projects: [
    'Projects',
    'Selected Projects',
    '프로젝트',
    '수행과제',
    '주요 프로젝트',
    '참여 프로젝트',
    'Machine Learning Projects',
    '📌 Featured Projects',
    'Funded Projects',
    'Things I made (click me)',
  ],
  opensource: ['Open Source', 'Open-Source Contributions', '오픈소스 기여', '🐙 Open Source Contributions'],
  publications: [
    'Publications',
    'Selected Papers',
    'PUBLICATIONS (selected)',
    'SELECTED PUBLlCATIONS',
    '논문',
    '연구 실적',
    '저서',
    'Journal Articles',
    'Conference Proceedings',
    'Preprints',
    '논문 실적',
    '✍️ Publications',
    '국제 학술대회',
    'Theses',
    'Papers I wrote',
    'Essays',
    'Workshop & non-archival',
    'Manuscripts in preparation',
  ],
  patents: ['Patents', '특허', '특허 출원 및 등록', 'Issued Patents'],
  talks: [
    'Talks',
    'Invited Talks',
    '발표',
    '강연',
    'Presentations',
    'Talks & Presentations',
    '초청 강연',
    '🎤 Talks',
    'Talks I gave',
    'Guest Lectures',
    '컨퍼런스 발표',
  ],
  skills: [
    'Skills',
    'Technical Skills',
    'Tech Stack',
    'Tool Chain (도구 체인)',
    'Primary Technology Stack',
    '기술',
    '기술 스택',
    '보유 기술',
    '🛠 Languages and Tools',
    'Programming Languages',
    'Core Competencies',
    'SKILLS & TOOLS',
    'S K I L L S',
    'Technologies',
    'Stuff I use',
    '쓸 줄 아는 것',
  ],
  languages: ['Languages', 'Foreign Languages', '어학', '외국어 능력', 'Language Skills', 'Languages spoken'],
  awards: [
    'Awards',
    'Honors',
    'Scholarships',
    'Scholarship and Award',
    'Honors & Awards',
    'AWARDS AND HONORS',
    '수상',
    '수상 내역',
    '장학금',
    '🏆 Awards',
    'Awards & Recognition',
    'Honours',
  ],
  certifications: ['Certifications', 'Licenses & certifications', '자격증', '자격 사항', 'Certificates'],
  service: [
    'Academic Services',
    'ACADEMIC SERVICES',
    'Professional Service',
    'Reviewer',
    '봉사활동',
    'Volunteering',
    'Volunteer Experience',
    'Profesional Activities',
    'Extracurricular Activities',
  ],
  teaching: [
    'Teaching',
    'Teaching Experience',
    'Courses Taught',
    '강의',
    '조교',
    '강의 경력',
    'Mentoring',
    'Supervised Theses',
  ],
  military: ['Military', 'Military Service', '병역', '병역사항', '군 복무'],
  memberships: ['Memberships', 'Professional Memberships', '학회 활동', '대외활동', 'Affiliations'],
  references: ['References', 'Referees', '추천인', 'Recommendations received (2)'],
  media: ['Press', 'Blog Posts', 'In the News', '언론 보도', '📰 News', '블로그 글'],
  personal: ['Hobbies', 'Personality', '취미', 'Fun Facts', '성격의 장단점'],
};

describe.each(Object.entries(TITLES))('%s', (section, titles) => {
  test.each(titles)('is named by %j', (title) => {
    expect(classifySection(title)).toBe(section);
  });
});

describe('no section', () => {
  test.each([
    'Thinking Patterns',
    'Hanyang Institute of Examples, Seoul',
    'Minsu Example',
    'How I work',
    'Token-Scaled Distillation for Small Models',
    'Google Brain',
    '',
    '   ',
    '---',
    '2019 – 2021',
    'Hi there, I am Ada',
    'x'.repeat(200),
  ])('%j', (title) => {
    expect(classifySection(title)).toBeUndefined();
  });
});

test('of two sections the first counts', () => {
  expect(classifySection('Projects and Publications')).toBe('projects');
  expect(classifySection('Awards & Service')).toBe('awards');
  expect(classifySection('수상 및 활동')).toBe('awards');
  expect(classifySection('자격증 / 어학')).toBe('certifications');
});

test.each([
  ['EDUCATION 학력', 'education'],
  ['수상 Awards', 'awards'],
  ['Activities 대외활동', 'memberships'],
])('%s is a title in two languages, also where nothing marks it', (title, section) => {
  expect(classifyPlainTitle(title)).toBe(section);
});

test.each([
  ['교육 이수 내역', 'education'],
  ['사용 가능 프로그램', 'skills'],
  ['아르바이트 경험', 'experience'],
  ['대회 참가 경력', 'awards'],
  ['강연 경력', 'talks'],
  ['국책과제', 'projects'],
  ['사회공헌 활동', 'service'],
  ['연구 테마', 'interests'],
])('%s is a title of %s', (title, section) => {
  expect(classifySection(title)).toBe(section);
});

test('current and former ones stand in one section', () => {
  expect(classifySection('Current and Former Students')).toBe('teaching');
  expect(classifyPlainTitle('Past and present PhD students')).toBe('teaching');
  expect(classifyPlainTitle('Software and data')).toBe('opensource');
  expect(classifyPlainTitle('Current and voltage')).toBeUndefined();
});

test.each<[string, Section]>([
  ['Academic Degrees', 'education'],
  ['Faculty Appointments', 'experience'],
  ['Third-Party Funding (selection)', 'projects'],
  ['Research Support', 'projects'],
  ['TEN MOST IMPORTANT PUBLICATIONS', 'publications'],
  ['Peer-Reviewed Original Research', 'publications'],
  ['Edited Volumes', 'publications'],
  ['Memberships and Functions', 'memberships'],
  ['Editorial and Review Activities', 'service'],
  ['Commissions of Trust', 'service'],
  ['Doctoral Supervision', 'teaching'],
  ['Ph.D. Students (current)', 'teaching'],
  ['Work in Progress', 'publications'],
])('a line "%s" alone opens the section %s', (title, section) => {
  expect(classifyPlainTitle(title)).toBe(section);
});
