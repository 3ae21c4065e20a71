/** The style of a report: light and dark, screen and paper; no font, picture or script from anywhere. */
export const reportStyle = `
:root{color-scheme:light dark;--page:#f6f7f7;--surface:#fff;--line:#d5dbdc;--ink:#12181a;--ink2:#465155;--ink3:#5f6a6e;--accent:#17575e;--soft:#eef1f1;--mark:#fbe3b0;--observed:#33414a;--disclosed:#1f6f78}
@media (prefers-color-scheme:dark){:root{--page:#101415;--surface:#171c1e;--line:#2f383b;--ink:#eef2f3;--ink2:#bcc6c9;--ink3:#97a3a7;--accent:#7cc4cc;--soft:#1f2628;--mark:#5a4417;--observed:#a3b0b6;--disclosed:#5cb3bd}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:1000px;margin:0 auto;padding:32px 20px 64px}
h1{margin:0 0 4px;font-size:28px;line-height:1.2;letter-spacing:-.02em}
h2{margin:40px 0 12px;font-size:20px;line-height:1.25}
h3{margin:0 0 6px;font-size:17px;line-height:1.3}
h4{margin:0 0 8px;color:var(--ink3);font-size:12px;font-weight:600}
p{margin:0 0 10px;max-width:72ch}
a{color:var(--accent)}
.lead{color:var(--ink2);font-size:16px}
.finding{margin:0 0 20px;padding:20px;border:1px solid var(--line);border-radius:12px;background:var(--surface)}
.meta{max-width:none;color:var(--ink2);font-size:13px}
.severity{display:inline-block;padding:1px 8px;border:1px solid var(--line);border-radius:99px;background:var(--soft);font-size:12px;font-weight:600}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:16px;margin:14px 0}
.sides section{padding-top:10px;border-top:3px solid var(--observed)}
.sides .disclosed{border-top-color:var(--disclosed)}
blockquote{margin:0 0 4px;overflow-wrap:anywhere;white-space:pre-line}
figure{margin:0 0 14px}
figcaption{color:var(--ink3);font-size:12px;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit}
code{font:12px/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0 0 12px;font-size:14px}
dt{color:var(--ink3)}
dd{margin:0;overflow-wrap:anywhere}
ul{margin:0 0 12px;padding-left:20px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{color:var(--ink3);font-weight:600}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
footer{margin-top:40px;padding-top:12px;border-top:1px solid var(--line);color:var(--ink3);font-size:13px}
@media (max-width:560px){dl{grid-template-columns:1fr}dt{margin-top:6px}}
@media print{:root{--page:#fff;--surface:#fff;--line:#bbb;--ink:#000;--ink2:#222;--ink3:#444;--soft:#fff;--mark:#eee}body{font-size:10.5pt}main{max-width:none;padding:0}.finding{padding:10px 0;border:0;border-top:1px solid var(--line);border-radius:0}figure,h2,h3,tr{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}}
@page{margin:16mm}
`;
