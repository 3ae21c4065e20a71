import type { Department } from '../model.ts';
import { makeWord } from '../names/person-names.ts';
import { tongues } from '../names/sounds.ts';
import type { Random } from '../random.ts';

export function makeTitle(random: Random, department: Department): string {
  const subject = random.pick(department.subjects);
  const method = random.pick(department.methods);
  const other = random.pick(department.subjects);
  return random.pick([
    `${capital(subject)} studied by ${method}`,
    `${capital(method)} reveals limits of ${subject}`,
    `On the relation of ${subject} and ${other}`,
    `What drives ${subject}? Evidence from ${method}`,
    `${capital(subject)}: a reappraisal`,
    `Toward a unified account of ${subject}`,
  ]);
}

/** Titles of awards begin with the project's invented name, so that no two are alike. */
export function makeAwardTitle(random: Random, department: Department): string {
  const aim = random.pick(['mechanisms', 'principles', 'dynamics', 'foundations', 'prediction', 'control']);
  const project = makeWord(random, random.pick(tongues), 3);
  return `${project}: ${aim} of ${random.pick(department.subjects)} through ${random.pick(department.methods)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
