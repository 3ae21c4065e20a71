import type { Random } from '../random.ts';
import { makeWord } from './person-names.ts';
import { tongues } from './sounds.ts';

/** Countries of external organizations: real ISO codes, each used equally often. */
export const countries: readonly (readonly [code: string, name: string])[] = [
  ['AR', 'Argentina'],
  ['AU', 'Australia'],
  ['BR', 'Brazil'],
  ['CA', 'Canada'],
  ['CL', 'Chile'],
  ['CN', 'China'],
  ['CZ', 'Czechia'],
  ['DE', 'Germany'],
  ['EG', 'Egypt'],
  ['ES', 'Spain'],
  ['FI', 'Finland'],
  ['FR', 'France'],
  ['GB', 'United Kingdom'],
  ['IN', 'India'],
  ['IR', 'Iran'],
  ['IT', 'Italy'],
  ['JP', 'Japan'],
  ['KE', 'Kenya'],
  ['KR', 'South Korea'],
  ['MX', 'Mexico'],
  ['NL', 'Netherlands'],
  ['NO', 'Norway'],
  ['PL', 'Poland'],
  ['RU', 'Russia'],
  ['SE', 'Sweden'],
  ['SG', 'Singapore'],
  ['TR', 'Türkiye'],
  ['US', 'United States'],
  ['VN', 'Vietnam'],
  ['ZA', 'South Africa'],
];

/** An invented town. Towns are drawn from all tongues alike: their sound says nothing about their country. */
export function makeTown(random: Random): string {
  const sounds = random.pick(tongues);
  const word = makeWord(random, sounds, 2);
  return random.weighted([
    [word, 6],
    [`${word}${random.pick(['mouth', 'stad', 'grad', 'ville', 'haven', 'polis', 'abad', 'burg'])}`, 4],
  ]);
}
