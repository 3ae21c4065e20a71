import { spellingTable, type Unit, unitsBy } from './spelled.ts';

/** Letters as passports (ELOT 743, ISO 843 type 2) and the older classical habit spell them. Keys have ς as σ. */
const letters = spellingTable(
  `α a, β v b, γ g y gh j, δ d dh, ε e, ζ z, η i e h y, θ th t, ι i y, κ k c, λ l, μ m, ν n, ξ x ks, ο o, π p, ρ r rh, σ s ss, τ t,
  υ y i u, φ f ph, χ ch h kh x, ψ ps, ω o w, ου ou u oo, αυ av af au, ευ ev ef eu, ει i ei, οι i oi, αι e ai ae, γγ ng gg, γκ gk g nk ng,
  γξ nx, γχ nch nkh, μπ b mp mb, ντ d nt nd, τζ tz dj j`,
);

/** A folded word in Greek letters as what it may be in Latin ones; null where a letter is not known. */
export function greekUnits(word: string): readonly Unit[] | null {
  return unitsBy(letters, word);
}
