import { acknowledgments } from './acknowledgments/source.ts';
import { awards } from './awards/source.ts';
import { designatedEntities } from './designated-entities/source.ts';
import { formRegister } from './form-register/source.ts';
import { openalexEntities } from './openalex-entities/source.ts';
import { openalexWorks } from './openalex-works/source.ts';
import { positions } from './positions/source.ts';
import { ror } from './ror/source.ts';
import { rorV1 } from './ror-v1/source.ts';
import { roster } from './roster/source.ts';
import { sciencvCpos } from './sciencv-cpos/source.ts';
import type { Source } from './source.ts';
import { support } from './support/source.ts';

/** Every kind of file that Candor knows, in the order in which a file is shown to them. */
export const sources: readonly Source[] = [
  openalexWorks,
  openalexEntities,
  ror,
  rorV1,
  sciencvCpos,
  support,
  awards,
  positions,
  roster,
  designatedEntities,
  formRegister,
  acknowledgments,
];
