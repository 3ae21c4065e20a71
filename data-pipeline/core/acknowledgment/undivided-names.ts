import type { Span } from './sentences.ts';

/** Names that Chinese, Japanese and Korean funders end with. */
const chinese =
  /(?<=^|[由受得到获謝谢、，,；;（(\s及和与“])[\p{Script=Han}]{2,28}?(?:基金委员会|基金会|科学基金|发展基金|专项资金|科技计划|研发计划|基金|科技部|教育部|科技厅|教育厅|委员会|中国科学院|留学基金委|计划项目|计划|专项|集团|公司)(?=项目|资助|支持|[（(、，,。；;的和及与：:\s“”]|$)/gu;
const japanese =
  /(?:JSPS|MEXT|AMED|JST|NEDO)\s?科(?:学)?研(?:究)?費(?:補助金|助成事業)?(?![\p{Script=Han}])|[\p{Script=Han}\p{Script=Katakana}ー]{2,24}?(?:学術振興会|振興機構|研究開発機構|振興財団|財団法人|財団|科学省|労働省|産業省|省|機構|科学研究費補助金|科学研究費助成事業|研究助成金|科研費)(?=[A-Z0-9（(の、，,。・よからはにをとへ\s]|$)/gu;
const korean =
  /(?:(?<=^|[\s（(,])[\p{Script=Hangul}]{2,20}?(?:연구재단|재단|진흥원|평가원|연구원|기획원|통신부|과학부|교육부|복지부|자원부|대학교))(?=[\s(（,의에과와은는이가으로를]|$)/gu;

const opening =
  /^(?:本|该|此)(?:研究|文|工作|项目|论文|课题)?(?:由|受到?|得到|获得?|承蒙)?|^(?:感谢|受到?|得到|获得?|由|到|得)/u;

/** Names of funders in text that puts no spaces between words, in order. */
export function undividedNames(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(words)) return [];
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
  const shape = isJapanese ? [japanese, korean] : [chinese, korean];
  return shape
    .flatMap((names) => [...words.matchAll(names)])
    .map(({ index, 0: match }) => {
      const cut = opening.exec(match)?.[0].length ?? 0;
      return { start: start + index + cut, end: start + index + match.length };
    })
    .filter((span) => span.end - span.start >= 2)
    .toSorted((a, b) => a.start - b.start);
}
