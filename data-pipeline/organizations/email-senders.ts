import { emailsIn } from '../core/email.ts';
import { hostsAbove } from '../core/host-name.ts';
import type { RegisteredOrganization } from './registry.ts';

/** Whose an e-mail address beside an organization is: its own, that of one which the registry relates to it, or of another. */
export type SenderAgreement = 'own' | 'kin' | 'other';

/** Tells by their hosts whose the e-mail addresses in a text are. */
export class EmailSenders {
  readonly #byHost = new Map<string, RegisteredOrganization>();
  readonly #byId: ReadonlyMap<string, RegisteredOrganization>;

  constructor(byId: ReadonlyMap<string, RegisteredOrganization>) {
    this.#byId = byId;
    for (const organization of byId.values()) {
      for (const host of organization.hosts) this.#byHost.set(host, organization);
    }
  }

  /** The organizations that have the hosts of the addresses in a text, each once. */
  in(text: string): readonly RegisteredOrganization[] {
    const senders = emailsIn(text).flatMap(({ domain }) => {
      const host = hostsAbove(domain).find((one) => this.#byHost.has(one));
      return host === undefined ? [] : (this.#byHost.get(host) ?? []);
    });
    return [...new Set(senders)];
  }

  /**
   * How organizations that one text names agree with its senders. Where any of them is a sender, or within two steps of one, the others are
   * not contradicted: they are named beside it. Null for an organization of which the senders say nothing.
   */
  agreements(
    named: readonly RegisteredOrganization[],
    senders: readonly RegisteredOrganization[],
  ): readonly (SenderAgreement | null)[] {
    if (senders.length === 0) return named.map(() => null);
    const ids = new Set(senders.map(({ id }) => id));
    const agreements = named.map(({ id, relatives }) => {
      if (ids.has(id)) return 'own';
      if (relatives.some((one) => ids.has(one))) return 'kin';
      return relatives.some((one) => this.#byId.get(one)?.relatives.some((two) => ids.has(two)) === true)
        ? null
        : 'other';
    });
    return agreements.every((one) => one === 'other')
      ? agreements
      : agreements.map((one) => (one === 'other' ? null : one));
  }
}
