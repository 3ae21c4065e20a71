import type { PersonName } from '../model.ts';
import type { Random } from '../random.ts';
import { type Sounds, tongues } from './sounds.ts';

/** An invented word of so many syllables, with a capital. */
export function makeWord(random: Random, sounds: Sounds, syllables: number): string {
  let word = '';
  for (let index = 0; index < syllables; index++) {
    word +=
      random.pick(sounds.onsets) + random.pick(sounds.vowels) + (index % 2 === 1 ? random.pick(sounds.codas) : '');
  }
  if (syllables === 1) word += random.pick(sounds.codas);
  return capital(word);
}

/** An invented person's name: at times hyphenated, with a particle, or with a second given name. */
export function makePersonName(random: Random): PersonName {
  const sounds = random.pick(tongues);
  let family = makeWord(random, sounds, random.between(...sounds.family));
  if (sounds.particles.length > 0 && random.chance(0.2)) family = withParticle(random.pick(sounds.particles), family);
  else if (random.chance(0.05)) family = `${family}-${makeWord(random, sounds, random.between(...sounds.family))}`;
  let given = makeWord(random, sounds, random.between(...sounds.given));
  if (random.chance(0.3)) {
    const second = makeWord(random, sounds, random.between(1, 2));
    given = { joined: `${given}-${second}`, spaced: `${given} ${second}`, middle: `${given} ${second.charAt(0)}.` }[
      sounds.double
    ];
  }
  return { family, given };
}

/** A name of one given and one family word in plain letters: the kind whose initials nobody can misread. */
export function makePlainName(random: Random): PersonName {
  const [sounds] = tongues;
  if (sounds === undefined) throw new RangeError('no tongue to draw from');
  return { family: makeWord(random, sounds, 2), given: makeWord(random, sounds, 2) };
}

function withParticle(particle: string, family: string): string {
  return particle.endsWith("'") ? particle + family : `${particle} ${family}`;
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
