import type { NetworkAnswer } from '#pipeline';
import type { Scene } from '../../../charts/network/scene.ts';
import type { LivePlaces, NetworkLayout } from '../../../state/network-layout.svelte.ts';
import type { RefinedBetweenness } from '../../../state/refined-betweenness.svelte.ts';
import type { Route } from '../../../state/route.svelte.ts';
import { plural } from '../../../ui/numbers.ts';
import type { Asking } from '../asking/asking.svelte.ts';
import { type KeptColors, keptColors } from '../kept-colors.ts';
import { kindWords, nodeKinds, nounOf } from '../kind-words.ts';
import { filterTies, labelOrder, networkScene, radii, type TieFilter } from '../network-scene.ts';
import { changeCounts, changedScene, changeEntries, changeKinds, withoutKinds } from '../time/tie-changes.ts';
import { memberScene } from '../time/track-scene.ts';
import { communityNames, communityTones, countryTones, type LegendEntry, type Tones } from '../tones.ts';
import type { Selection } from './selection.svelte.ts';
import type { ShownNetwork } from './shown-network.ts';
import type { WindowsOfYears } from './windows.svelte.ts';

/** What a picture is made of besides the network. */
interface Parts {
  readonly route: Pick<Route, 'all'>;
  readonly betweenness: Pick<RefinedBetweenness, 'into'>;
  readonly layout: Pick<NetworkLayout, 'placesOf'>;
  readonly selection: Selection;
  readonly asking: Asking;
  readonly windows: WindowsOfYears;
}

/** The picture of a network: what is in it, its colors, sizes and places, and what its legend says. */
export class NetworkPicture {
  readonly #parts: Parts;
  readonly #shown: () => ShownNetwork;
  #lastColors: KeptColors | null = null;

  // One by one, as the hash gives new options with every change: what a selection leaves as it is, is not made again.
  readonly #network = $derived.by(() => this.#shown().network);
  readonly #comparison = $derived.by(() => this.#shown().comparison);
  readonly #kind = $derived.by(() => this.#shown().options.kind);
  readonly #min = $derived.by(() => this.#shown().options.min);
  readonly #size = $derived.by(() => this.#shown().options.size);
  readonly #color = $derived.by(() => this.#shown().options.color);
  readonly #hasHulls = $derived.by(() => this.#shown().options.hasHulls);
  readonly #depth = $derived.by(() => this.#shown().options.depth);
  readonly #hidden = $derived.by(() => this.#parts.route.all('hide-ties').join(' '));

  /** The network with the best values of betweenness so far. */
  readonly answer: NetworkAnswer = $derived.by(() => this.#parts.betweenness.into(this.#network));
  readonly hiddenChanges = $derived.by(() => changeKinds.filter((kind) => this.#hidden.split(' ').includes(kind)));
  /** All ties that are strong enough. */
  readonly whole: TieFilter = $derived.by(() => filterTies(this.#network, this.#min));
  /** Of those, the kinds of change that are shown. */
  readonly filter: TieFilter = $derived.by(() =>
    this.#comparison === null ? this.whole : withoutKinds(this.whole, this.#comparison, this.hiddenChanges),
  );
  /** Ties by what became of them; null = no periods are compared. */
  readonly counts = $derived.by(() => (this.#comparison === null ? null : changeCounts(this.#comparison, this.whole)));

  readonly #names = $derived.by(() => communityNames(this.#network, this.#kind));
  readonly #colors = $derived.by(() => (this.#lastColors = keptColors(this.#network, this.#lastColors)));
  readonly tones: Tones = $derived.by(() =>
    this.#color === 'country'
      ? countryTones(this.#network)
      : communityTones(this.#network, this.#names, this.#colors.groups),
  );
  readonly #radius = $derived.by(() => radii(this.answer.nodes.measures[this.#size], this.answer.nodes.id.length));
  readonly #labelOrder = $derived.by(() => labelOrder(this.answer, this.#radius));
  readonly #communityLabel = $derived.by(() => this.#names.map((each) => each?.name ?? ''));
  readonly #around = $derived.by(() => {
    const { node } = this.#parts.selection;
    return node >= 0 && this.#depth > 0 ? { node, depth: this.#depth } : null;
  });
  readonly #drawn: Scene = $derived.by(() => {
    const { asking } = this.#parts;
    return networkScene({
      answer: this.answer,
      filter: this.filter,
      tone: this.tones.tone,
      radius: this.#radius,
      labelOrder: this.#labelOrder,
      communityLabel: this.#communityLabel,
      hasHulls: this.#hasHulls,
      hasForms: this.#kind === 'mixed',
      around: this.#around,
      marked: asking.about === null ? null : asking.marked,
    });
  });
  readonly #unselected: Scene = $derived.by(() => {
    const { members } = this.#parts.windows;
    if (this.#comparison !== null) return changedScene(this.#drawn, this.#comparison, this.filter);
    return members === null ? this.#drawn : memberScene(this.#drawn, members.isMember);
  });
  readonly places: LivePlaces = $derived.by(() => this.#parts.layout.placesOf(this.#network));
  readonly scene: Scene = $derived.by(() => ({
    ...this.#unselected,
    ...this.places,
    selected: this.#parts.selection.node,
  }));

  /** What a ring says; null where no node has one. */
  readonly ring = $derived.by(() =>
    this.answer.nodes.is_covered.includes(true) ? `Ring: ${kindWords[this.#kind].ring}` : null,
  );
  /** What each form of a node says; empty where all are of one kind. */
  readonly forms = $derived.by(() =>
    this.#kind === 'mixed' ? Object.values(nodeKinds).map(({ form, formTitle }) => ({ form, label: formTitle })) : [],
  );
  /** The legend of a file: colors of nodes, or of what became of ties. */
  readonly legend: readonly LegendEntry[] = $derived.by(() =>
    this.#comparison === null || this.counts === null
      ? this.tones.legend
      : changeEntries(this.#comparison, this.counts, this.hiddenChanges),
  );
  /** The picture in words. */
  readonly label = $derived.by(() => {
    const { nodeCount, keptTies } = this.filter;
    const nodes = plural(nodeCount, nounOf(this.#kind, 1), nounOf(this.#kind, 2));
    return `Network of ${nodes} with ${plural(keptTies, 'tie')}. The table holds the same nodes with their measures.`;
  });

  constructor(shown: () => ShownNetwork, parts: Parts) {
    this.#shown = shown;
    this.#parts = parts;
  }
}
