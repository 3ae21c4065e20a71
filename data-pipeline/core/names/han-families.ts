import { spellingTable } from './spelled.ts';

/** Chinese family names that are said otherwise than their character elsewhere, in Pinyin. */
export const chineseFamilies = spellingTable(
  `曾 zeng, 单 shan, 單 shan, 解 xie, 仇 qiu, 查 zha, 区 ou, 區 ou, 翟 zhai di, 覃 qin tan, 朴 piao park, 任 ren, 盖 ge gai, 蓋 ge gai, 尉 yu wei,
  乐 yue le, 樂 yue le, 折 she zhe, 繁 po fan, 种 chong, 重 chong, 缪 miao, 繆 miao, 召 shao, 秘 bi, 员 yun yuan, 員 yun yuan, 沈 shen,
  吕 lu lv lyu lui, 呂 lu lv lyu lui, 欧阳 ouyang, 歐陽 ouyang, 司马 sima szuma, 司馬 sima szuma, 诸葛 zhuge chuko, 諸葛 zhuge chuko,
  上官 shangguan, 司徒 situ szeto, 东方 dongfang, 東方 dongfang, 夏侯 xiahou, 尉迟 yuchi, 尉遲 yuchi, 皇甫 huangfu, 公孙 gongsun, 公孫 gongsun,
  慕容 murong, 令狐 linghu, 南宫 nangong, 南宮 nangong`,
);

/** Chinese family names as people from Hong Kong, Macao, Taiwan and Southeast Asia usually spell them, where that is no Mandarin. */
export const southernFamilies = spellingTable(
  `陈 chan tan, 陳 chan tan, 李 lee, 黄 wong ng, 黃 wong ng, 张 cheung teo chong, 張 cheung teo chong, 梁 leung neo, 吴 ng goh, 吳 ng goh,
  刘 lau low liew, 劉 lau low liew, 林 lam lim, 王 wong ong, 周 chow chau chew, 杨 yeung yeo young, 楊 yeung yeo young, 何 ho hoe, 许 hui koh hsu,
  許 hui koh hsu, 郑 cheng tay cheang, 鄭 cheng tay cheang, 谢 tse chia, 謝 tse chia, 马 ma mah, 馬 ma mah, 郭 kwok quek kuok, 蔡 choi tsoi chua tsai,
  邓 tang deng, 鄧 tang, 冯 fung foong, 馮 fung foong, 叶 yip ip yap, 葉 yip ip yap, 曾 tsang chan chen, 苏 so soh, 蘇 so soh, 卢 lo loo, 盧 lo loo,
  罗 law lo, 羅 law lo, 朱 chu choo, 徐 tsui chui chee, 胡 wu woo, 余 yu yue, 方 fong pung, 潘 poon pun phua, 袁 yuen, 蒋 cheung tseung chiang,
  蔣 cheung tseung chiang, 赵 chiu chew teo, 趙 chiu chew, 高 ko kou, 钟 chung cheong, 鍾 chung cheong, 沈 shum sim, 彭 pang phang, 严 yim, 嚴 yim,
  江 kong kang, 莫 mok, 谭 tam, 譚 tam, 关 kwan, 關 kwan, 孙 suen sun soon, 孫 suen sun soon, 廖 liu leow, 黎 lai, 魏 ngai, 韩 hon, 韓 hon, 程 ching,
  傅 foo fu, 戴 tai, 汤 tong, 湯 tong, 温 wan oon, 溫 wan oon, 伍 ng, 吕 lui loo, 呂 lui loo, 邱 yau khoo, 石 shek, 文 man, 侯 hau, 丘 yau khoo,
  尹 wan, 萧 siu siew, 蕭 siu siew, 施 sze see, 甘 kam, 麦 mak, 麥 mak, 欧 au, 歐 au, 区 au, 區 au, 姚 yiu yeo, 陆 luk loke, 陸 luk loke, 洪 hung ang,
  龙 lung, 龍 lung, 范 fan hwan, 阮 yuen, 司徒 szeto`,
);

/** Frequent Japanese family names in characters with what they are read as: which of the readings a person has, only they can say. */
export const japaneseFamilies = spellingTable(
  `佐藤 sato satou satoh, 鈴木 suzuki, 高橋 takahashi, 田中 tanaka, 伊藤 ito itou itoh, 渡辺 watanabe, 渡邊 watanabe, 渡邉 watanabe, 山本 yamamoto,
  中村 nakamura, 小林 kobayashi, 加藤 kato katou katoh, 吉田 yoshida, 山田 yamada, 佐々木 sasaki, 山口 yamaguchi, 松本 matsumoto, 井上 inoue inouye,
  木村 kimura, 斎藤 saito saitou saitoh, 斉藤 saito saitou saitoh, 齋藤 saito saitou saitoh, 清水 shimizu, 山崎 yamazaki yamasaki, 阿部 abe,
  池田 ikeda, 橋本 hashimoto, 山下 yamashita, 石川 ishikawa, 中島 nakajima nakashima, 前田 maeda, 藤田 fujita, 小川 ogawa, 後藤 goto gotou gotoh,
  岡田 okada, 長谷川 hasegawa, 村上 murakami, 近藤 kondo kondou kondoh, 石井 ishii, 坂本 sakamoto, 遠藤 endo endou endoh, 青木 aoki,
  藤井 fujii, 西村 nishimura, 福田 fukuda, 太田 ota ohta oota, 三浦 miura, 藤原 fujiwara fujihara, 岡本 okamoto, 松田 matsuda, 中川 nakagawa,
  中野 nakano, 原田 harada, 小野 ono, 田村 tamura, 竹内 takeuchi, 金子 kaneko, 和田 wada, 中山 nakayama, 石田 ishida, 上田 ueda, 森田 morita,
  柴田 shibata, 酒井 sakai, 工藤 kudo kudou kudoh, 横山 yokoyama, 宮崎 miyazaki miyasaki, 宮本 miyamoto, 内田 uchida, 高木 takagi, 安藤 ando andou,
  島田 shimada, 谷口 taniguchi, 大野 ono ohno oono, 丸山 maruyama, 今井 imai, 河野 kono kouno kawano, 藤本 fujimoto, 村田 murata, 武田 takeda,
  上野 ueno, 杉山 sugiyama, 増田 masuda, 平野 hirano, 小山 koyama oyama, 大塚 otsuka ohtsuka, 千葉 chiba, 久保 kubo, 松井 matsui, 小島 kojima,
  岩崎 iwasaki, 桜井 sakurai, 野口 noguchi, 松尾 matsuo, 野村 nomura, 木下 kinoshita, 菊地 kikuchi, 菊池 kikuchi, 佐野 sano, 大西 onishi ohnishi,
  杉本 sugimoto, 新井 arai, 浜田 hamada, 市川 ichikawa, 古川 furukawa, 水野 mizuno, 小松 komatsu, 島 shima, 森 mori, 林 hayashi, 原 hara, 東 azuma higashi,
  本田 honda, 川口 kawaguchi, 大山 oyama ohyama, 平田 hirata, 山中 yamanaka, 本庶 honjo, 川崎 kawasaki, 西田 nishida, 吉川 yoshikawa, 飯田 iida`,
);
