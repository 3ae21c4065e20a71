import { parseDoi } from '../../core/identifiers.ts';
import { textOrNull } from '../../core/text.ts';
import type { Output, Refusal } from '../output.ts';
import { addPublication, type PublicationFunding } from '../publication.ts';
import type { XmlRecordsSource } from '../source.ts';
import { child, children, childText, wholeText, type XmlNode } from '../xml-node.ts';
import { authorsOf } from './authors.ts';
import { publishedAt } from './published.ts';

/** PubMed's XML: search results, E-utilities answers, the yearly baseline and its updates. */
export const pubmedXml: XmlRecordsSource = {
  form: 'xml-records',
  id: 'pubmed-xml',
  title: 'PubMed XML',
  looksLike: 'XML whose root is <PubmedArticleSet> or <PubmedBookArticleSet>',
  records: ['PubmedArticle', 'PubmedBookArticle'],
  recognizes: ({ name }) =>
    name === 'PubmedArticleSet' ||
    name === 'PubmedBookArticleSet' ||
    name === 'PubmedArticle' ||
    name === 'PubmedBookArticle',
  begin: (output) => (record, place) =>
    record.name === 'PubmedBookArticle' ? addBook(record, place, output) : addArticle(record, place, output),
};

function addArticle(record: XmlNode, place: string, output: Output): Refusal | null {
  const citation = child(record, 'MedlineCitation');
  const article = child(citation, 'Article');
  const pmid = pmidOf(citation);
  if (citation === null || article === null || pmid === null) return missing('citation with its PMID');
  const list = child(article, 'AuthorList');
  const journal = child(article, 'Journal');
  const types = children(child(article, 'PublicationTypeList'), 'PublicationType').map(wholeText);
  const coi = textOrNull(wholeText(child(citation, 'CoiStatement')));
  const grants = child(article, 'GrantList');
  const refusal = addPublication(output, place, {
    source: 'pubmed',
    sourceWorkId: pmid,
    doi: doiOf(child(record, 'PubmedData'), article),
    pmid,
    title:
      textOrNull(wholeText(child(article, 'ArticleTitle'))) ?? textOrNull(wholeText(child(article, 'VernacularTitle'))),
    type: typeOf(types),
    published:
      publishedAt(child(child(journal, 'JournalIssue'), 'PubDate')) ?? publishedAt(child(article, 'ArticleDate')),
    venue: textOrNull(wholeText(child(journal, 'Title'))) ?? childText(journal, 'ISOAbbreviation'),
    authors: authorsOf(list, place, output),
    isTruncated: list?.attributes.get('CompleteYN') === 'N',
    isRetracted: isRetracted(types, citation) ? true : null,
    fundings: fundingsOf(grants),
    acknowledgments: coi === null ? [] : [{ section: 'coi', text: coi }],
  });
  if (refusal === null && grants?.attributes.get('CompleteYN') === 'N') output.count('works_with_partial_funding', 1);
  return refusal;
}

function addBook(record: XmlNode, place: string, output: Output): Refusal | null {
  const document = child(record, 'BookDocument');
  const book = child(document, 'Book');
  const pmid = pmidOf(document);
  if (document === null || book === null || pmid === null) return missing('book document with its PMID');
  const own = authorLists(document);
  const list = own ?? authorLists(book);
  const bookTitle = textOrNull(wholeText(child(book, 'BookTitle')));
  const title = textOrNull(wholeText(child(document, 'ArticleTitle')));
  return addPublication(output, place, {
    source: 'pubmed',
    sourceWorkId: pmid,
    doi: doiOf(child(record, 'PubmedBookData'), book) ?? doiOf(document, document),
    pmid,
    title: title ?? bookTitle,
    type: typeOf(children(document, 'PublicationType').map(wholeText)) ?? (title === null ? 'Book' : 'Book Chapter'),
    published: publishedAt(child(document, 'ContributionDate')) ?? publishedAt(child(book, 'PubDate')),
    venue: title === null ? null : bookTitle,
    authors: authorsOf(list, place, output),
    isTruncated: list?.attributes.get('CompleteYN') === 'N',
    fundings: fundingsOf(child(document, 'GrantList')),
  });
}

/** The list of those who wrote it; editors are none. */
function authorLists(node: XmlNode): XmlNode | null {
  return children(node, 'AuthorList').find((list) => list.attributes.get('Type')?.toLowerCase() !== 'editors') ?? null;
}

function missing(what: string): Refusal {
  return { code: 'id_missing', reason: `the record has no ${what}` };
}

function pmidOf(node: XmlNode | null): string | null {
  return /^\d{1,12}$/u.exec(childText(node, 'PMID') ?? '')?.[0] ?? null;
}

/** Ids of the work itself: those of the works that it cites stand deeper, in lists of their own. */
function doiOf(data: XmlNode | null, article: XmlNode): string | null {
  const ids = children(child(data, 'ArticleIdList'), 'ArticleId').filter((id) => id.attributes.get('IdType') === 'doi');
  const locations = children(article, 'ELocationID').filter(
    (id) => id.attributes.get('EIdType') === 'doi' && id.attributes.get('ValidYN') !== 'N',
  );
  for (const id of [...ids, ...locations]) {
    const doi = parseDoi(wholeText(id));
    if (doi !== null) return doi;
  }
  return null;
}

/** The first type that says what the work is; support is no type of a work. */
function typeOf(types: readonly string[]): string | null {
  return types.find((type) => type !== '' && !type.startsWith('Research Support')) ?? null;
}

function isRetracted(types: readonly string[], citation: XmlNode): boolean {
  const isNoticed = children(child(citation, 'CommentsCorrectionsList'), 'CommentsCorrections').some((comment) =>
    ['RetractionIn', 'RetractedandRepublishedIn'].includes(comment.attributes.get('RefType') ?? ''),
  );
  return isNoticed || types.includes('Retracted Publication');
}

function fundingsOf(list: XmlNode | null): readonly PublicationFunding[] {
  return children(list, 'Grant').map((grant) => ({
    funder: childText(grant, 'Agency'),
    award: childText(grant, 'GrantID'),
  }));
}
