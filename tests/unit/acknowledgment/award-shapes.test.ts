import { describe, expect, test } from 'vitest';
import { agencyOf, awardShapes, isOwnShape, shapeReading } from '../../../data-pipeline/core/award-shapes/index.ts';

const examples = awardShapes.flatMap((row) => row.examples.map((example) => ({ ...row, example })));

describe('each row of the table of shapes has its own examples', () => {
  test.each(examples)('$agency: $example', ({ number, isOwn, example }) => {
    expect(example).toMatch(new RegExp(`^(?:${number})$`, 'u'));
    expect(isOwnShape(example) || !isOwn).toBe(true);
  });

  test.each(awardShapes)('$agency says where: $source', ({ source }) => {
    expect(URL.canParse(source)).toBe(true);
  });
});

describe('the agency that a name means', () => {
  test.each([
    ['National Science Foundation', 'NSF'],
    ['Swiss National Science Foundation', 'SNSF'],
    ['National Natural Science Foundation of China', 'NSFC'],
    ['National Cancer Institute', 'NIH'],
    ['Maren Trust', null],
  ])('%s is %s', (name, agency) => {
    expect(agencyOf(name)).toBe(agency);
  });
});

describe('how a number’s shape stands to its stated funder', () => {
  test.each([
    ['NSF', 'CMMI-2222810', 'fits'],
    ['NSF', 'R01CA123456', 'contradicts'],
    ['NSF', '123', 'contradicts'],
    ['NIH', '5R01CA123456-03A1', 'fits'],
    ['NIH', 'EP/M002527/1', 'contradicts'],
    ['NIH', 'some-1234', 'unknown'],
    ['Russian Foundation for Basic Research', '14-04-00004', 'fits'],
    ['Maren Trust', 'R01CA123456', 'unknown'],
    [null, 'R01CA123456', 'unknown'],
  ])('%s and %s: %s', (funder, surface, reading) => {
    expect(shapeReading(funder, surface)).toBe(reading);
  });
});
