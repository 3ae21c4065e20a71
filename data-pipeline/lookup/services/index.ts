import type { LookupService } from '../service.ts';
import { crossref } from './crossref.ts';
import { nih } from './nih.ts';
import { nsf } from './nsf.ts';
import { openalex } from './openalex.ts';
import { orcid } from './orcid.ts';

/** Every service that can be asked by hand. */
export const lookupServices: readonly LookupService[] = [openalex, crossref, orcid, nsf, nih];
