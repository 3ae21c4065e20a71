import type { Covered } from '../model.ts';
import type { Scene } from './scene.ts';

/**
 * A way in which the record and the forms of one person differ, or only seem to.
 *
 * `share` is how many people of 120 get it. `cast` says on whom it can be played: people who may have undisclosed ties
 * (`ties`), people whose public awards are in question (`awards`: kept apart, so that one question does not answer
 * another), both (`any`), people who came here from elsewhere (`moved`) or who filed no form (`unfiled`).
 */
export interface Scenario {
  readonly share: number;
  readonly cast: 'ties' | 'awards' | 'any' | 'moved' | 'unfiled';
  readonly suits?: (person: Covered) => boolean;
  /** @param round counts the people who get it from 0, so that variants take turns. */
  play(scene: Scene, round: number): void;
}

/** How many people of 120 get one planted kind of a rule that has a single scenario. */
export const plantedShare = 10;
/** How many people of 120 get one innocent explanation. */
export const innocentShare = 2;
