import { spellingTable, type Unit, unitsBy } from './spelled.ts';

/** Syllables as Hepburn, Kunrei and passports spell them, long vowels with or without a mark of their length. */
const syllables = spellingTable(
  `あ a, い i y, う u - h, え e, お o - h, か ka, き ki, く ku, け ke, こ ko, さ sa, し shi si, す su, せ se, そ so, た ta, ち chi ti,
  つ tsu tu, て te, と to, な na, に ni, ぬ nu, ね ne, の no, は ha, ひ hi, ふ fu hu, へ he, ほ ho, ま ma, み mi, む mu, め me, も mo, や ya,
  ゆ yu, よ yo, ら ra, り ri, る ru, れ re, ろ ro, わ wa, を o wo, ん n m, が ga, ぎ gi, ぐ gu, げ ge, ご go, ざ za, じ ji zi, ず zu, ぜ ze,
  ぞ zo, だ da, ぢ ji di, づ zu du, で de, ど do, ば ba, び bi, ぶ bu, べ be, ぼ bo, ぱ pa, ぴ pi, ぷ pu, ぺ pe, ぽ po, っ k s t p c -,
  ー - h a i u e o, きゃ kya, きゅ kyu, きょ kyo, しゃ sha sya, しゅ shu syu, しょ sho syo, ちゃ cha tya, ちゅ chu tyu, ちょ cho tyo,
  にゃ nya, にゅ nyu, にょ nyo, ひゃ hya, ひゅ hyu, ひょ hyo, みゃ mya, みゅ myu, みょ myo, りゃ rya, りゅ ryu, りょ ryo, ぎゃ gya, ぎゅ gyu,
  ぎょ gyo, じゃ ja zya, じゅ ju zyu, じょ jo zyo, びゃ bya, びゅ byu, びょ byo, ぴゃ pya, ぴゅ pyu, ぴょ pyo, ふぁ fa, ふぃ fi, ふぇ fe,
  ふぉ fo, ゔ v vu b, てぃ ti, でぃ di, じぇ je, しぇ she, ちぇ che, うぃ wi, うぇ we, ゔぁ va, ゔぃ vi`,
);

/** A word in kana as what it may be in Latin letters; null where a syllable is not known. */
export function kanaUnits(word: string): readonly Unit[] | null {
  const hiragana = word.replace(/[ァ-ヴ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  return unitsBy(syllables, hiragana);
}
