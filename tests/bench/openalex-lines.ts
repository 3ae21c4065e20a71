import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const words =
  'tidal glass lattice estuary membrane spectra cohort sediment catalyst turbine archive cipher orchid magnet ledger'.split(
    ' ',
  );

/**
 * Writes OpenAlex works as JSON lines, as large and as many-sided as real ones (about 17 kB), until the file has so many bytes.
 * The same call writes the same bytes.
 *
 * @returns how many works there are.
 */
export async function writeOpenalexLines(path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  let written = 0;
  let number = 0;
  while (written < bytes) {
    number += 1;
    const line = `${JSON.stringify(work(number))}\n`;
    written += line.length;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return number;
}

function work(number: number): unknown {
  const year = 2015 + (number % 10);
  const id = `https://openalex.org/W${String(7_000_000_000 + number)}`;
  const title = `${word(number)} ${word(number * 7)} ${word(number * 13)} ${String(number)}`;
  return {
    id,
    doi: `https://doi.org/10.5555/bench.${String(number)}`,
    title,
    display_name: title,
    publication_year: year,
    publication_date: `${String(year)}-0${String((number % 9) + 1)}-15`,
    ids: { openalex: id, pmid: `https://pubmed.ncbi.nlm.nih.gov/${String(80_000_000 + number)}` },
    type: 'article',
    is_retracted: false,
    primary_location: { source: { display_name: `Journal of ${word(number)}` } },
    primary_topic: { display_name: word(number * 3) },
    authorships: numbers(1 + (number % 6)).map((index) => authorship(number, index)),
    awards: number % 3 === 0 ? [{ funder_award_id: `B-${String(number)}`, funder_display_name: 'Veldt Council' }] : [],
    funders: [{ id: `https://openalex.org/F${String(number % 500)}`, display_name: `Council of ${word(number)}` }],
    referenced_works: numbers(45).map((index) => `https://openalex.org/W${String(6_000_000_000 + number * 3 + index)}`),
    related_works: numbers(10).map((index) => `https://openalex.org/W${String(5_000_000_000 + number + index)}`),
    concepts: numbers(20).map((index) => ({
      id: `https://openalex.org/C${String(number + index)}`,
      wikidata: `https://www.wikidata.org/wiki/Q${String(number + index)}`,
      display_name: word(number + index),
      level: index % 5,
      score: 1 / (index + 1),
    })),
    locations: numbers(3).map((index) => ({
      is_oa: index === 0,
      landing_page_url: `https://journal${String(index)}.example/article/${String(number)}`,
      source: { display_name: `Journal of ${word(number + index)}`, issn: ['1234-5678'], type: 'journal' },
      license: 'cc-by',
      version: 'publishedVersion',
    })),
    abstract_inverted_index: Object.fromEntries(
      numbers(180).map((index) => [`${word(number + index)}${String(index)}`, [index, index * 2 + 7, index * 3 + 11]]),
    ),
    counts_by_year: numbers(8).map((index) => ({ year: 2018 + index, cited_by_count: (number * index) % 40 })),
  };
}

function authorship(number: number, index: number): unknown {
  const person = (number * 31 + index * 7919) % 40_000;
  return {
    author_position: index === 0 ? 'first' : 'middle',
    author: {
      id: `https://openalex.org/A${String(5_000_000_000 + person)}`,
      display_name: `${word(person)} ${word(person * 3)}son`,
      orcid: null,
    },
    raw_author_name: `${word(person)} ${word(person * 3)}son`,
    institutions: [
      {
        id: `https://openalex.org/I${String(person % 900)}`,
        display_name: `University of ${word(person)}`,
        ror: null,
        country_code: 'US',
        type: 'education',
      },
    ],
    countries: ['US'],
    is_corresponding: index === 0,
    raw_affiliation_strings: [`Department of ${word(person)}, University of ${word(person)}, Harrow, USA`],
    affiliations: [
      {
        raw_affiliation_string: `Department of ${word(person)}, University of ${word(person)}, Harrow, USA`,
        institution_ids: [`https://openalex.org/I${String(person % 900)}`],
      },
    ],
  };
}

function word(number: number): string {
  return words[number % words.length] ?? '';
}

function numbers(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
