import type { NameKeys } from '../../core/name.ts';

/**
 * A rough sorting of names, by which errors of links are counted apart, so that it shows whether some people's names are linked worse than
 * others'. Only the measurement reads it: nothing that decides about a person does.
 */
export type NameGroup = (typeof groups)[number]['group'] | 'other scripts' | 'other Latin';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Frequent family names of each group, as usually romanized; the first group that has a name counts. */
const groups = [
  {
    group: 'Hangul, romanized',
    families: words(`
      kim lee park choi choe jeong jung chung kang cho jo yoon yun jang lim im han oh seo suh shin kwon hwang ahn song ryu yoo hong
      jeon ko moon yang son sohn bae baek paik heo hur nam sim shim noh roh ha kwak sung cha joo woo koo min jin na ji eom chae won
      cheon bang kong hyun byun yeom yeo choo seok seol`),
    given:
      /^(?:[a-z]{2,6}[ -]?(?:hyun|hyeon|young|yeong|jin|hee|hoon|hun|soo|su|sung|seong|woo|ho|min|ji|jun|joon|won|kyung|gyeong|mi|ah|eun|seok|suk|sook|chul|cheol|il|ki|tae|sik|kyu|hwan|yeon|yong|beom|bum|in|ja|sun)|(?:hyun|young|sung|jae|jung|jin|sang|seung|dong|kyung|min|ji|hye|eun|yong|byung|chang|tae|ki|myung|soo|woo|yoon|hee|in|joon|jun|sun|won|seon|su)[ -]?[a-z]{1,6})$/u,
  },
  {
    group: 'Han, romanized',
    families: words(`
      wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng han feng cao peng
      zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lv ding ren shen yao jin cui zhong tan fan wan shi liao fang jia xia fu bai
      qin qiu hou zou xiong meng kong mao long chang lai gong qian tao hao shao dai mo he yin lei hong jian duan ni yan wen niu an qi
      chan cheung leung lau wong chow yeung ho hui tse tsai hsu hsieh lee chiang chou chao kuo teng tsao chu chung chiu ng kwok fung yip tsang
      ouyang gu hua qiao xing pei kang geng ji zhuang bi bao nie shu miao chai che guan`),
    given: null,
  },
  {
    group: 'Slavic, romanized',
    families:
      /(?:ov|ova|ev|eva|ovic|evic|ovich|evich|skii|skiy|skij|sky|skyi|ska|skaya|skaia|enko|chuk|chyk|iuk|yuk|czyk|ski|wicz)$/u,
    given: null,
  },
  {
    group: 'Arabic and Persian, romanized',
    families: words(`
      ahmed ahmad ali hassan hasan hussein hussain husain mohamed mohammed mohammad muhammad mahmoud ibrahim abdullah abdallah khalil saleh salem
      saad said saeed mansour nasser omar osman othman yousef youssef yusuf khalid farouk fathy farag gaber hamad hamed hamza haddad jaber
      karimi ahmadi hosseini hoseini hashemi moradi rahimi rezaei rezaee jafari sadeghi mousavi mirzaei ghasemi akbari alavi amini asadi azizi
      bagheri ebrahimi eslami ghorbani heidari heydari hosseinzadeh jalali kazemi khosravi mohammadi najafi nazari norouzi rostami salehi shariati soltani tabatabaei zare
      shahin sharif sayed sayyed tawfik younis zaki zaid nasr mostafa moustafa morsy kamel ismail ismael elsayed`),
    given: null,
  },
  {
    group: 'Indic, romanized',
    families: words(`
      kumar singh sharma gupta patel shah mehta jain agarwal agrawal mishra misra pandey tiwari yadav verma varma rao reddy naidu nair menon pillai
      iyer iyengar krishnan subramanian raman rajan das dutta datta sen ghosh bose banerjee mukherjee chatterjee chakraborty bhattacharya bhattacharyya roy
      basu mitra saha mondal mandal sarkar biswas kapoor khanna malhotra chopra arora bhatia sethi kaur gill desai joshi kulkarni deshpande patil pawar
      jadhav shinde chauhan rathore thakur rana srivastava saxena mathur bhatt dubey tripathi shukla dwivedi prasad sinha jha choudhary chaudhary chowdhury
      rahman hossain islam khan siddiqui qureshi malik perera fernando silva wickramasinghe jayawardena bandara dissanayake gunawardena`),
    given: null,
  },
] as const;

/** The group of a name by its keys. */
export function nameGroup({ family_key, given_key }: NameKeys): NameGroup {
  if (!/^[\p{Script=Latin}\p{M}\p{N} ]*$/u.test(family_key)) return 'other scripts';
  const family = family_key.replaceAll(' ', '');
  const found = groups.find(({ families, given }) => {
    const fits = families instanceof RegExp ? families.test(family) : families.has(family);
    return fits && (given === null || given.test(given_key));
  });
  return found?.group ?? 'other Latin';
}
