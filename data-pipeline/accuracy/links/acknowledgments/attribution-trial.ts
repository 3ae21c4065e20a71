import { attributionReader } from '../../../core/acknowledgment/attribution.ts';
import { awardMentions } from '../../../core/acknowledgment/mentions.ts';
import type { LinkTrial } from '../trial.ts';
import { attributionCases, byline } from './attribution-cases.ts';

/** Whose each award is, on invented acknowledgments of every form, each with the author that its words give it. */
export const attributions: LinkTrial = {
  needs: [],
  run() {
    let given = 0;
    let right = 0;
    let labelled = 0;
    let collective = 0;
    let keptCollective = 0;
    for (const [text, expected, isWhole = true] of attributionCases) {
      const read = attributionReader(text, byline, isWhole);
      awardMentions(text).forEach((mention, index) => {
        const found = read(mention).flatMap(({ authorshipId }) => authorshipId ?? []);
        const own = (expected[index] ?? '').split(' ').filter((name) => name !== '' && name !== '-');
        given += found.length;
        labelled += own.length;
        right += found.filter((author) => own.includes(author)).length;
        if (own.length === 0) {
          collective += 1;
          if (found.length === 0) keptCollective += 1;
        }
      });
      labelled += expected
        .slice(awardMentions(text).length)
        .flatMap((names) => names.split(' ').filter((name) => name !== '-')).length;
    }
    const set = 'Attribution (invented)';
    const part = 'tuned on';
    const figures = [
      { set, part, figure: 'attributed to the right author', hits: right, total: given, asked: 0.99 },
      { set, part, figure: 'authors found', hits: right, total: labelled, asked: 0.9 },
      {
        set,
        part,
        figure: 'left to nobody where the words say nothing',
        hits: keptCollective,
        total: collective,
        asked: 1,
      },
    ];
    return Promise.resolve({ figures, notes: [] });
  },
};
