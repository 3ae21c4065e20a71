import { describe, expect, test } from 'vitest';
import { decoded } from '../../../data-pipeline/intake/decode.ts';
import { surveyed } from '../../../data-pipeline/intake/encoding-survey.ts';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { encoded } from '../../support/encoded.ts';
import { loadOne } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';

/** The same five kinds of text in each language: people, a title, a funder, a sentence, places. */
const texts = {
  gb18030: [
    '姓名,单位,年份\n张伟,清华大学物理系,2021\n李娜,北京大学,2022\n',
    'title,author\n深度学习在材料科学中的应用,王强\n',
    '机构,资助\n中国科学院,国家自然科学基金委员会(62102099)\n',
    'name,note\nLi Na,致谢:感谢国家重点研发计划的支持。\n',
    '编号;名称\n1;上海交通大学\n2;浙江大学医学院附属第一医院\n',
  ],
  big5: [
    '姓名,單位,年份\n張偉,國立臺灣大學物理系,2021\n李娜,國立清華大學,2022\n',
    'title,author\n深度學習在材料科學中的應用,王強\n',
    '機構,補助\n中央研究院,國家科學及技術委員會(62102099)\n',
    'name,note\nLi Na,致謝:感謝科技部的支持。\n',
    '編號;名稱\n1;國立成功大學\n2;臺北榮民總醫院\n',
  ],
  shift_jis: [
    '氏名,所属,年\n山田太郎,東京大学大学院理学系研究科,2021\n佐藤花子,京都大学,2022\n',
    'title,author\n材料科学におけるディープラーニングの応用,鈴木一郎\n',
    '機関,助成\nトヨタ自動車,日本学術振興会(JP20K12345)\n',
    'name,note\nSuzuki,本研究は科研費の助成を受けたものです。\n',
    '番号;名称\n1;大阪大学\n2;九州大学病院\n',
  ],
  'euc-kr': [
    '이름,소속,연도\n김철수,서울대학교 물리학과,2021\n이영희,한국과학기술원,2022\n',
    'title,author\n재료 과학에서의 딥러닝 응용,박민수\n',
    '기관,지원\n연세대학교,한국연구재단(2021R1A2C1234567)\n',
    'name,note\nKim,이 연구는 한국연구재단의 지원을 받았습니다.\n',
    '번호;이름\n1;고려대학교\n2;부산대학교병원\n',
  ],
  'windows-1251': [
    'имя,организация,год\nИванов Иван,Московский государственный университет,2021\nПетрова Анна,Сколтех,2022\n',
    'title,author\nГлубокое обучение в материаловедении,Сидоров\n',
    'учреждение,грант\nРоссийская академия наук,РФФИ 18-32-00123\n',
    'name,note\nIvanov,Работа выполнена при поддержке Российского научного фонда.\n',
    'номер;название\n1;Казанский университет\n2;Институт физики\n',
  ],
  'windows-1252': [
    'Name,Einrichtung,Jahr\nMüller,Universität München,2021\nGroß,Technische Universität,2022\n',
    'nom,établissement\nLefèvre,Université de Genève\nFrançois,École Polytechnique\n',
    'nombre,institución\nMuñoz,Universidad de Málaga\nPeña,España\n',
    'name,note\nO’Neill,“quoted” – costs €100\n',
    'nimi;laitos\nJärvinen;Åbo Akademi\nSørensen;Københavns Universitet\n',
  ],
} as const;

const western = texts['windows-1252'];
const many = [...western.slice(0, 2), texts.gb18030[0], texts.shift_jis[3], texts['windows-1251'][4]];

/** Five texts in each of twelve ways: with a mark, in Unicode without one, and as one country writes them. */
const ways: readonly (readonly [name: string, encoding: string, mark: readonly number[], texts: readonly string[]])[] =
  [
    ['UTF-8', 'utf-8', [], many],
    ['UTF-8 with a mark', 'utf-8', [0xef, 0xbb, 0xbf], many],
    ['UTF-16, low byte first, with a mark', 'utf-16le', [0xff, 0xfe], many],
    ['UTF-16, high byte first, with a mark', 'utf-16be', [0xfe, 0xff], many],
    ['UTF-16, low byte first', 'utf-16le', [], many],
    ['UTF-16, high byte first', 'utf-16be', [], many],
    ['windows-1252', 'windows-1252', [], western],
    ['windows-1251', 'windows-1251', [], texts['windows-1251']],
    ['GB18030', 'gb18030', [], texts.gb18030],
    ['Big5', 'big5', [], texts.big5],
    ['Shift JIS', 'shift_jis', [], texts.shift_jis],
    ['EUC-KR', 'euc-kr', [], texts['euc-kr']],
  ];

describe.each(ways)('%s', (_name, encoding, mark, five) => {
  test.each(five.map((text, index) => [index + 1, text] as const))('text %i comes back as it was', async (_n, text) => {
    const asTable = `file,person_id,certified_on,note\n${text
      .trim()
      .split('\n')
      .map((line, index) => `${String(index)}.xml,"${line.replaceAll('"', '')}",2026-01-02,`)
      .join('\n')}\n`;
    const bytes = Uint8Array.from([...mark, ...encoded(asTable, encoding)]);
    const { receipt, rows } = await loadOne(bytes);
    expect(receipt).toMatchObject({ format: 'form-register', encoding, problem: null });
    expect(receipt.encoding_is_guessed).toBe(mark.length === 0 && encoding !== 'utf-8');
    expect(rows('raw_form_register').map((row) => row['stated_person_id'])).toEqual(text.trim().split('\n'));
  });
});

test('a text is decoded alike wherever its pieces are cut', async () => {
  for (const [, encoding, mark, five] of ways) {
    const bytes = Uint8Array.from([...mark, ...encoded(five.join(''), encoding)]);
    for (const size of [1, 2, 3, 7]) {
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
      };
      const read: string[] = [];
      for await (const text of decoded(pieces(), encoding as 'utf-8')) read.push(text);
      expect(read.join(''), `${encoding}, ${String(size)}`).toBe(five.join(''));
      if (mark.length > 0 || encoding.startsWith('utf')) continue;
      const found = await surveyed({ open: pieces }, defaultLimits);
      expect(found.get('')).toBe(encoding);
    }
  }
});

test('UTF-8 of which some bytes are damaged loses the rows with these bytes, and no other', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `${String(index)}.xml,Müller 王,2026-01-02\n`).join('');
  const bytes = encoded(`file,person_id,certified_on\n${rows}`, 'utf-8');
  bytes[bytes.indexOf(0xc3, 400)] = 0xff;
  const { receipt } = await loadOne(bytes);
  expect(receipt).toMatchObject({ encoding: 'utf-8-in-part', problem: null, rows: { accepted: 39, rejected: 1 } });
  expect(receipt.rejects[0]).toMatchObject({ code: 'encoding_invalid' });
});

test('each text of an archive has its own encoding', async () => {
  const { zipSync } = await import('fflate');
  const head = 'file,person_id,certified_on\n';
  const zip = zipSync({
    'a.csv': encoded(`${head}a.xml,M\u00fcller,2026-01-02\n`, 'windows-1252'),
    'b.csv': encoded(`${head}b.xml,张伟清华大学物理系,2026-01-02\n`, 'gb18030'),
    'c.csv': encoded(`${head}c.xml,P3,2026-01-02\n`, 'utf-8'),
  });
  const { receipt, rows } = await loadOne(memoryFile('forms.zip', zip));
  expect(receipt).toMatchObject({ encoding: 'gb18030+utf-8+windows-1252', encoding_is_guessed: true, problem: null });
  expect(rows('raw_form_register').map((row) => row['stated_person_id'])).toEqual([
    'Müller',
    '张伟清华大学物理系',
    'P3',
  ]);
});

test('XML is read in the encoding that it declares', async () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><html lang="Müller"/>';
  const { receipt } = await loadOne(encoded(xml, 'windows-1252'));
  expect(receipt.problem).toMatchObject({ code: 'file_not_recognized' });
});
