import { sha256 as sha256Of } from 'hash-wasm';
import type { Receipt, RunOptions } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import { dataProtectionText } from '../../data-pipeline/privacy/data-protection-text.ts';
import { noticeAct } from '../../data-pipeline/journal/notice-act.ts';
import { type NoticeFinding, noticeText } from '../../data-pipeline/privacy/notice.ts';
import { retention } from '../../data-pipeline/privacy/retention.ts';
import { privacySettings, settingsAct } from '../../data-pipeline/privacy/settings.ts';
import { askFinding, askPeople } from '../../data-pipeline/questions/ask.ts';
import type { PrivacyAnswer, Requests } from './protocol.ts';
import type { ReviewHost } from './review-host.ts';

type PrivacyRequest = 'privacy' | 'setPrivacy' | 'draftNotice' | 'keepNotice';

/** What the workspace is, as far as these answers need it. */
export interface HeldFiles {
  readonly asOf: string;
  readonly receipt: Receipt;
}

/** The answers about data protection: settings, how long files are kept, and notices to researchers. */
export function privacyAnswers(
  db: () => Promise<Database>,
  reviews: ReviewHost,
  held: () => HeldFiles,
): { [Name in PrivacyRequest]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]> } {
  const answer = async (today: string): Promise<PrivacyAnswer> => {
    const { asOf, receipt } = held();
    const journal = await reviews.journal();
    const settings = privacySettings(journal);
    const files = retention(receipt.files, journal, settings, today);
    const people = (await askPeople(await db())).length;
    return { settings, files, text: dataProtectionText(settings, { people, asOf, files }) };
  };
  return {
    privacy: ({ today }) => answer(today),
    setPrivacy: async ({ settings, today }) => {
      await reviews.append([settingsAct(settings)]);
      return answer(today);
    },
    draftNotice: async ({ findingIds, today }) => {
      const findings: NoticeFinding[] = [];
      for (const id of findingIds) {
        const detail = await askFinding(await db(), id);
        if (detail !== null) findings.push(detail);
      }
      return { text: noticeText(findings, privacySettings(await reviews.journal()), today) };
    },
    keepNotice: async ({ personId, personName, findingIds, text }) => {
      await reviews.append([noticeAct({ personId, personName, findingIds, text, sha256: await sha256Of(text) })]);
      return null;
    },
  };
}
