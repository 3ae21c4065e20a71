/** The look of a brief, on the screen of whoever opens the file and on A4 or Letter. */
export const sheetStyle = `
.brief{--ink:#12181a;--ink2:#465155;--line:#c9d1d3;--one:#1f6f78;--two:#c27a12;color:var(--ink);font:8.2pt/1.33 'Inter Variable',system-ui,sans-serif;overflow-wrap:anywhere}
.brief *{box-sizing:border-box;margin:0;padding:0;letter-spacing:normal}
.brief header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 16pt;padding-bottom:5pt;border-bottom:1.2pt solid var(--ink)}
.brief h1{font-size:15pt;font-weight:650;line-height:1.2}
.brief h2{margin-bottom:2.5pt;font-size:9pt;font-weight:650;line-height:1.3}
.brief h3{color:var(--ink2);font-size:7.8pt;font-weight:600;line-height:1.25}
.brief .caution{margin:4pt 0 5pt;font-size:7.8pt;color:var(--ink2);max-width:none}
.brief .tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));border:.6pt solid var(--line);border-width:.6pt 0 0 .6pt}
.brief .tile{padding:3.5pt 6pt 4pt;border:.6pt solid var(--line);border-width:0 .6pt .6pt 0;background:none}
.brief .value{margin:1pt 0;font-size:13.5pt;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.brief .note,.brief .key{color:var(--ink2);font-size:7.6pt;line-height:1.3}
.brief .key{display:flex;flex-wrap:wrap;gap:0 10pt}
.brief ul{list-style:none;margin:2pt 0 1pt}
.brief li{display:flex;justify-content:space-between;font-size:8pt}
.brief .count,.brief .number{font-variant-numeric:tabular-nums}
.brief .charts,.brief .pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 14pt}
.brief section{margin-top:6pt;break-inside:avoid}
.brief svg{display:block;width:100%;height:auto;font-family:inherit}
.brief svg text{fill:var(--ink2);font-size:8px}
.brief svg .grid{stroke:var(--line);stroke-width:.5}
.brief svg .line{stroke:var(--one);stroke-width:1.6;stroke-linecap:round}
.brief svg .dot{fill:var(--one)}
.brief svg .series-0{fill:var(--one)}
.brief svg .series-1{fill:var(--two)}
.brief svg .unsaid{fill:none;stroke:var(--ink2);stroke-width:.6;stroke-dasharray:1.5 1.5}
.brief .key span::before{display:inline-block;width:6pt;height:6pt;margin-right:3pt;border:.6pt solid transparent;content:''}
.brief .key .series-0::before{background:var(--one)}
.brief .key .series-1::before{background:var(--two)}
.brief .key .unsaid::before{border:.6pt dashed var(--ink2)}
.brief table{width:100%;border-collapse:collapse}
.brief th,.brief td{padding:.7pt 5pt .7pt 0;border-bottom:.4pt solid var(--line);font-size:7.8pt;font-weight:400;line-height:1.27;text-align:left;vertical-align:top;white-space:normal}
.brief thead th{color:var(--ink2);font-size:7.4pt;font-weight:600}
.brief .number{text-align:right}
.brief td:last-child,.brief th:last-child{padding-right:0}
.brief td.hidden{color:var(--ink2);font-style:italic}
.brief .method{font-size:7.4pt;line-height:1.32}
.brief .method dl{display:block;columns:2;column-gap:14pt;font-size:inherit}
.brief .method dt{display:inline;margin:0;color:inherit;font-weight:600}
.brief .method dt::after{content:': '}
.brief .method dd{display:inline}
.brief .method dd::after{display:block;height:1.5pt;content:''}
.brief .hiding{margin-top:5pt;font-size:7.4pt;line-height:1.32;max-width:none}
.brief footer{margin-top:4pt;padding-top:2pt;border:0;border-top:.6pt solid var(--line);color:var(--ink2);font-size:7pt;line-height:1.3}
@media print{:root{color-scheme:light!important}html,body{background:#fff!important}.brief{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

/**
 * The margins of the printed page, with the label and the number of the page in them; a browser that knows no boxes in margins
 * leaves them out, and the sheet itself ends with the same receipt.
 */
export function pageStyle(label: string): string {
  const content = label.replace(/[^\p{L}\p{N} .,·:-]/gu, '');
  const box = 'color:#465155;font:7pt system-ui,sans-serif;vertical-align:top;padding-top:2mm';
  return `@page{margin:10mm 12mm 11mm;@bottom-left{content:"${content}";width:75%;${box}}@bottom-right{content:"Page " counter(page) " of " counter(pages);${box}}}`;
}
