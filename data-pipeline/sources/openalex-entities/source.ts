import { parseOpenAlexId } from '../../core/identifiers.ts';
import { asText } from '../json-value.ts';
import type { UnreadJsonSource } from '../source.ts';

/** OpenAlex authors, institutions, funders, sources, topics and so on: known, and not read. */
export const openalexEntities: UnreadJsonSource = {
  form: 'json-unread',
  id: 'openalex-entities',
  title: 'OpenAlex authors, institutions, funders and other records about no work',
  looksLike: 'JSON records whose "id" is an OpenAlex id of another letter than W',
  recognizes(record) {
    const id = asText(record['id']);
    return id?.includes('openalex.org') === true && parseOpenAlexId(id)?.startsWith('W') === false;
  },
  advice:
    'Candor takes authors, institutions and funders from the works that name them: export works instead, and organizations from ROR.',
};
