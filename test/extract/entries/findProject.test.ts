import { expect, test } from 'vitest';
import { findProject } from '../../../src/extract/entries/findProject.ts';
import { surveyText } from '../surveyText.ts';

/** "kind: name" of what a document is about. */
function read(text: string): string | undefined {
  const survey = surveyText(text);
  const project = findProject(survey);
  return project && `${project.kind}: ${survey.text.slice(project.start, project.end)}`;
}

test.each([
  [
    '# kelp\n\nkelp is a log store.\n\n## Installation\n\nSee below.\n\n## License\n\nMIT\n',
    'software: kelp',
  ],
  [
    '# RiverNoise\n\nRiverNoise is a corpus of river noise.\n\n## Download\n\n## Citation\n',
    'dataset: RiverNoise',
  ],
  ['# kelp\n\n```sh\nnpm install kelp\n```\n\n## Usage\n\n## Contributing\n', 'software: kelp'],
  ['# 물결\n\n물결은 작은 라이브러리입니다.\n\n## 설치\n\n## 사용법\n', 'software: 물결'],
])('the title of a README names its project: %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '# Ana Ruiz\n\nAna Ruiz is a physicist.\n\n## License\n\n## Contributing\n',
  '# kelp\n\nSome notes.\n\n## License\n',
  '# A long title of some other document\n\n## Usage\n\n## Installation\n\n```sh\nnpm install kelp\n```\n',
  'No title at all.\n',
])('other documents have none: %j', (text) => {
  expect(read(text)).toBeUndefined();
});
