import { describe, expect, test } from 'vitest';
import { maskContacts } from '../../../src/extract/repair/maskContacts.ts';

/** What is left to read: each run of masks as one █. */
const seen = (text: string) => maskContacts(text).text.replace(/█+/g, '█');

describe('e-mail addresses', () => {
  test.each([
    ['Write to jane.doe@example.com.', 'Write to █.'],
    ['jane_doe+cv@mail.example.co.kr', '█'],
    ['**Email:** jane@example.org | web', '**Email:** █ | web'],
    ['[mail](mailto:jane@example.com)', '[mail](mailto:█)'],
    [
      '![](https://img.example.net/badge/x?link=mailto:jane@example.com)',
      '![](https://img.example.net/badge/x?link=mailto:█)',
    ],
    ['jane%40example.com', '█'],
    ['jane [at] example [dot] com', '█'],
    ['jane(at)cs.example.edu', '█'],
    ['jane at example dot com', '█'],
    ['jane dot doe at cs dot example dot edu', '█'],
    ['{jane, john}@example.edu', '█'],
    ['홍길동@예시.kr', '█'],
    ['jane＠example．com', '█'],
    ['메일은 jane@example.com으로 보내 주세요', '메일은 █으로 보내 주세요'],
    ['jane 골뱅이 example.com', '█'],
    ['<jane@example.com>', '<█>'],
    ['jane&#64;example.com', '█'],
    ['jane\\_doe@example.com', '█'],
    ['jane.doe AT example.com', '█'],
    ['jane AT example DOT com', '█'],
    ['jane_at_example_dot_com', '█'],
    ['jane [ät] example [punkt] de', '█'],
    ['jane arroba example punto com', '█'],
    ['E-mail: jane (a) example.com', 'E-mail: █'],
    ['메일: jane at example.com', '메일: █'],
    ['jane 앳 example 닷 com', '█'],
    ['jane@example . com', '█'],
    ['jane@example,com', '█'],
  ])('%s', (text, expected) => expect(seen(text)).toBe(expected));

  test.each([
    'attn = softmax(q @ k.transpose(-1, -2))',
    'x@w.T and q@k.transpose',
    'npm install @scope/package@1.2.3',
    'git clone git@github.com:someone/project.git',
    'Follow @someone on GitHub',
    'I looked at the dot product at length',
    'calls at each point in time',
    'engineer at example.com',
    'method (a) example.com',
    'precision@10, recall@5, hits@1.5',
  ])('%s is none', (text) => expect(seen(text)).toBe(text));
});

describe('telephone numbers', () => {
  test.each([
    ['+82-10-0000-0000', '█'],
    ['+1 (555) 010-0000', '█'],
    ['+44 20 0000 0000 ext. 12', '█'],
    ['Tel: +49 (0)30 000000', 'Tel: █'],
    ['010-0000-0000', '█'],
    ['010 0000 0000', '█'],
    ['01000000000', '█'],
    ['010.0000.0000', '█'],
    ['(02) 000-0000', '█'],
    ['02-0000-0000', '█'],
    ['031)000-0000', '█'],
    ['연락처: 010-0000-0000입니다', '연락처: █입니다'],
    ['| 휴대폰 | 010-0000-0000 |', '| 휴대폰 | █ |'],
    ['**Phone:** 555 0100', '**Phone:** █'],
    ['(555) 010-0000', '█'],
    ['555-010-0000', '█'].map((text) => text.replace('010', '201')) as [string, string],
    ['06 00 00 00 00', '█'],
    ['0171 0000000', '█'],
    ['M: 0000 000 0000', 'M: █'],
    ['82-10-0000-0000', '█'],
    ['(+82) 10-0000-0000', '(█'],
    ['call me at 201 555 0100', 'call me at █'],
    ['📞 000-000-0000', '📞 █'],
    ['[call](tel:+821000000000)', '[call](tel:█)'],
    ['https://wa.me/821000000000', 'https://wa.me/█'],
    ['０１０－００００－００００', '█'],
    ['전화 02-000-0000 / 팩스 02-000-0001', '전화 █ / 팩스 █'],
    ['010 - 0000 - 0000', '█'],
    ['010_0000_0000', '█'],
    ['0 1 0 - 0 0 0 0 - 0 0 0 0', '█'],
    ['82+10-0000-0000', '█'],
    ['C.P 010-0000-0000', 'C.P █'],
  ])('%s', (text, expected) => expect(seen(text)).toBe(expected));

  test.each([
    '2019-2023',
    '2019.03 - 2023.02',
    '2021-03-01 ~ 2023-02-28',
    '01/2019 - 06/2020',
    'Mar. 2012 – Feb. 2016, 2017',
    'arXiv:2306.02254, arXiv 2010.11478v2',
    'doi:10.1145/0000000.0000001',
    'https://doi.org/10.1109/TEST.2020.0000000',
    'ISBN 978-3-16-148410-0',
    'ISSN 1234-5678',
    'pp. 1234-1245, vol. 28, no. 5',
    'CUDA 12.4.1, Python 3.11.9',
    '$1,200,000 and ₩12,000,000',
    '1234567 parameters, 12,345,678 rows',
    'CVE-2020-00001, US 10,000,000 B2',
    '등록 번호 10-0000000',
    'https://youtu.be/watch?v=0102030405',
    'Grant 2021-0-01343',
    'pp. 012345-012350',
    '10-2020-0012345',
    'RS-2023-00212345',
    'ORCID 0000-0000-0000-0000',
    'linkedin.com/in/jane-doe-012345678',
    '(No. 2020R1A2C1234567)',
    'GPA 4.12/4.5, 2017 Apr 2019',
    '192.168.0.1, 127.0.0.1',
    '0.123456789',
    '2015 2016 2017 2018',
  ])('%s is none', (text) => expect(seen(text)).toBe(text));
});

describe('numbers that bars or bullets set off in the head of a document', () => {
  test.each([
    ['Calgary, Canada | 201 555 0100', 'Calgary, Canada | █'],
    ['Jane Doe • 201 555 0100 • Calgary', 'Jane Doe • █ • Calgary'],
    ['(201) 555 0100', '█'],
    ['**1 201 555 0100** | example.org', '**█** | example.org'],
    ['030 / 0000000 | Berlin', '█ | Berlin'],
    ['600 000 001 | Madrid', '█ | Madrid'],
    ['Oslo · 22 00 00 00', 'Oslo · █'],
    ['Pune | 90000 00000', 'Pune | █'],
    ['São Paulo | (11) 90000-0000', 'São Paulo | █'],
    ['Singapore | 6000 0000', 'Singapore | █'],
    ['Kazan, 8 (495) 000-00-00', 'Kazan, █'],
  ])('%s', (text, expected) => expect(seen(text)).toBe(expected));

  test('they are found farther down only in a line with an address of a page or a mask', () => {
    const above = 'A sentence about rivers that is long enough.\n'.repeat(60);
    expect(seen(`${above}example.org | 201 555 0100`)).toBe(`${above}example.org | █`);
    expect(seen(`${above}rows | 201 555 0100`)).toBe(`${above}rows | 201 555 0100`);
  });

  test.each([
    'Jane Doe | 2019 - 2023',
    'Jane Doe | 2016.03.02 ~ 2019.02.28',
    'Seoul | 2015 2016 2017',
    'Downloads | 12 500 000',
    'Table 5: 201 555 0100',
    'kernels of 32 64 128 256',
    '32 64 128 256',
    '1706.03762',
    'Score | 3.93 / 4.0',
    'Citations: 1203 | h-index: 17',
  ])('%s is none', (text) => expect(seen(text)).toBe(text));
});

describe('street addresses', () => {
  test.each([
    ['12, Somewhere-ro, Some-gu, Seoul, Republic of Korea, 00000', '█, Some-gu, Seoul, Republic of Korea, █'],
    ['12-3 Somewhere-daero 45beon-gil, Some-si, Korea', '█, Some-si, Korea'],
    ['Room 301, 12 Somewhere-gil, Some-gu, Seoul 00000, Korea', '█, Some-gu, Seoul █, Korea'],
    ['77 Example-dong, Some-gu, Busan', '█, Some-gu, Busan'],
    ['서울특별시 강남구 테헤란로 123, 4층', '서울특별시 강남구 █'],
    ['주소: 서울시 강남구 테헤란로 123', '주소: 서울시 강남구 █'],
    ['서울특별시 강남구\n테헤란로 123', '서울특별시 강남구\n█'],
    ['경기도 성남시 분당구 가나로 12번길 3-4 (가나동, 다라아파트) 101동 1203호', '경기도 성남시 분당구 █'],
    ['(00000) 서울특별시 성동구 왕십리로 1 가나대학교', '(█) 서울특별시 성동구 █ 가나대학교'],
    ['부산광역시 해운대구 우동 123-4', '부산광역시 해운대구 █'],
    ['우편번호: 00000', '우편번호: █'],
    ['12 Example Street, Apt. 3, Springfield, IL 00000', '█, Springfield, IL █'],
    ['1234 N. Example Ave., Springfield', '█, Springfield'],
    ['Flat 3, 12 Example Row, Leith', '█, Leith'],
    ['Suite 500, 123 Example Street, San Francisco, CA 00000', '█, San Francisco, CA █'],
    ['5 Example Way, Springfield, CA 00000', '█, Springfield, CA █'],
    ['12 rue de l’Exemple, 75000 Paris', '█, █ Paris'],
    ['Beispielstraße 12, 10000 Berlin', '█, █ Berlin'],
    ['One Example Way, Springfield, WA 00000', '█, Springfield, WA █'],
    ['Exempelgatan 5, 000 00 Stockholm', '█, █ Stockholm'],
    ['ul. Przykładowa 5/7, 00-000 Warszawa', '█, █ Warszawa'],
    ['Flat No. 301, Example Park, Pune 400000', '█, Pune █'],
    ['東京都千代田区例町1-1-1', '東京都千代田区█'],
    ['〒000-0000 東京都千代田区', '〒█ 東京都千代田区'],
    ['北京市海淀区样本大街1号', '北京市海淀区█'],
    ['부산 해운대구 가나중앙로 97 A동 1203호', '부산 해운대구 █'],
    ['Address: Building 3, Example Campus, Example City', 'Address: █, Example Campus, Example City'],
  ])('%s', (text, expected) => expect(seen(text)).toBe(expected));

  test.each([
    'Seoul, South Korea',
    '서울특별시 강남구',
    '대한민국 서울',
    '앞으로 3년 동안 새로 2개를 만들었다',
    '서울시 공공 데이터로 3개의 서비스를 만들었다',
    '12 Angry Men, 500 Startups',
    '3 Wall Street Journal articles',
    'Trained 7 models in 3 Ways',
    'Reviewer 2023, 12 Papers',
    'Graduated 2019, Hanbit University, Seoul',
    '대전시 유성구 주민 대상으로 12회 강연',
    'One Way to Train Models, 2020',
    '2015年 東京大学 卒業',
    'Flat minima, no. 5',
  ])('%s is none', (text) => expect(seen(text)).toBe(text));
});

describe('personal numbers', () => {
  test.each([
    ['900101-1000000', '█'],
    ['주민등록번호: 900101-1******', '주민등록번호: █'],
    ['Passport No. M00000000', 'Passport No. █'],
    ['여권번호: M00000000', '여권번호: █'],
    ['생년월일: 1990년 1월 1일', '생년월일: █'],
    ['| 생년월일 | 1990.01.01 |', '| 생년월일 | █ |'],
    ['Date of Birth: January 1, 1990', 'Date of Birth: █'],
    ['DOB: 01/01/1990', 'DOB: █'],
    ['Born: 1 January 1990', 'Born: █'],
    ['Born 1 January 1990 in Seoul', 'Born █ in Seoul'],
    ['1990. 01. 01 생', '█ 생'],
    ['카카오톡 ID: someone00', '카카오톡 ID: █'],
    ['학번: 2015000000', '학번: █'],
    ['geb. 01.01.1990 in Köln', 'geb. █ in Köln'],
    ['Geboren am 1. Januar 1990', 'Geboren am █'],
    ['Born 1990-01-01', 'Born █'],
    ['生年月日：1990年1月1日', '生年月日：█'],
    ['Telegram: @someone', 'Telegram: █'],
    ['Telegram @someone', 'Telegram █'],
    ['카카오톡 someone00', '카카오톡 █'],
    ['WeChat: someone00', 'WeChat: █'],
    ['LINE: some_one', 'LINE: █'],
    ['Discord: someone#0000', 'Discord: █'],
    ['skype live:some.one', 'skype █'],
  ])('%s', (text, expected) => expect(seen(text)).toBe(expected));

  test.each([
    'Born in Busan, she moved to Seoul.',
    '2015학번으로 입학',
    'a newborn 2019 project',
    '2020-01-01 생성',
    'Telegram: a bot in Python',
    'KakaoTalk: Backend | 2019',
    'Signal: EEG, EMG',
    'line: 128',
    'a Discord bot, a LINE bot',
    '위챗과 카카오톡 서비스',
  ])('%s is none', (text) => expect(seen(text)).toBe(text));
});

test('a mask has as many UTF-16 units as what it hides, and line breaks stay', () => {
  const text = 'jane@example.com\n010-0000-\n0000';
  const { text: masked } = maskContacts(text);
  expect(masked).toHaveLength(text.length);
  expect(masked.indexOf('\n')).toBe(text.indexOf('\n'));
  expect(masked.startsWith('█'.repeat(16))).toBe(true);
});

test('spans of masks are ordered and disjoint, and hold nothing else', () => {
  const { text, masked } = maskContacts(
    'Jane, jane@example.com, +82-10-0000-0000, 12 Example Street, Springfield',
  );
  expect(masked.length).toBe(3);
  for (const [i, span] of masked.entries()) {
    expect(text.slice(span.start, span.end)).toMatch(/^█+$/);
    if (i > 0) expect(span.start).toBeGreaterThanOrEqual(masked[i - 1]!.end);
  }
});

test('bars that someone drew are no masks', () => {
  const text = 'Python ████████░░ 80 %';
  expect(maskContacts(text)).toEqual({ text, masked: [] });
});
