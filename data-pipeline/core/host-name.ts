/**
 * Hosts under which services and societies give addresses to anybody; some are the websites of registered organizations. Such an address says
 * nothing about an employer.
 */
const openToAnybody = new Set(
  (
    '126.com 163.com 21cn.com acm.org aliyun.com aol.com att.net bk.ru bol.com.br btinternet.com comcast.net daum.net docomo.ne.jp facebook.com ' +
    'foxmail.com free.fr github.com gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net google.com googlemail.com hanmail.net hotmail.com ' +
    'icloud.com ieee.org inbox.ru interia.pl laposte.net libero.it list.ru live.com mac.com mail.com mail.ru me.com msn.com nate.com naver.com o2.pl ' +
    'onet.pl orange.fr outlook.com proton.me protonmail.com qq.com rambler.ru rediff.com rediffmail.com seznam.cz sfr.fr sina.cn sina.com ' +
    'sohu.com t-online.de telefonica.net telia.com terra.com.br tiscali.it uol.com.br verizon.net virgilio.it vodafone.it wanadoo.fr web.de ' +
    'wordpress.com wp.pl ya.ru yahoo.co.jp yahoo.com yandex.com yandex.ru yeah.net'
  ).split(' '),
);

/** Endings under which a country registers hosts: `edu.cn` is nobody's, though it is some college's website in a registry. */
const countryEnding = /^(?:ac|co|com|edu|gob|gouv|gov|govt|go|mil|ne|net|nom|or|org|res|sch)\.\p{L}{2}$/u;

/**
 * The host of a website that is one whole host, in small letters and without `www.`; null for an address below a host that others share
 * (`https://sites.example.com/lab`), a service open to anybody, an ending under which a country registers hosts, and what is no address.
 */
export function ownHost(website: string | null): string | null {
  const [, host] = /^(?:https?:\/\/)?(?:www\.)?([^/?#:@\s]+)\/?$/iu.exec(website ?? '') ?? [];
  const name = host?.toLowerCase() ?? '';
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name);
  return isHost && !openToAnybody.has(name) && !countryEnding.test(name) ? name : null;
}

/** A host and those above it that can be somebody's, the nearest first: `cs.example.edu`, `example.edu`. */
export function hostsAbove(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, at) => labels.slice(at).join('.'));
}
