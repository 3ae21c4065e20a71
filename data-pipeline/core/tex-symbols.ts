function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/\s+/u)
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)] as const;
      }),
  );
}

/** Accent commands and the combining mark that each puts on the letter after it. */
export const texAccents: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['b', '\u0331'],
  ['d', '\u0323'],
  ['t', '\u0361'],
  ['G', '\u030f'],
  ['f', '\u0311'],
  ['h', '\u0309'],
]);

/** Commands that are one character. */
export const texSymbols: ReadonlyMap<string, string> = table(`
  aa=å AA=Å ae=æ AE=Æ oe=œ OE=Œ o=ø O=Ø l=ł L=Ł ss=ß SS=ẞ i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ng=ŋ NG=Ŋ
  textendash=– textemdash=— textquoteright=’ textquoteleft=‘ textquotedblright=” textquotedblleft=“ textquotedbl="
  textquotesingle=' quotesinglbase=‚ quotedblbase=„ guillemotleft=« guillemotright=» guilsinglleft=‹ guilsinglright=›
  textbackslash=\\ textasciitilde=~ textasciicircum=^ textunderscore=_ textbar=| textless=< textgreater=> textbraceleft={
  textbraceright=} textdollar=$ textdegree=° degree=° textellipsis=… ldots=… dots=… textperiodcentered=· textbullet=•
  copyright=© textcopyright=© textregistered=® texttrademark=™ pounds=£ textsterling=£ texteuro=€ euro=€ textyen=¥ S=§
  P=¶ dag=† ddag=‡ textmu=µ times=× texttimes=× div=÷ pm=± textpm=± cdot=· leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ approx=≈
  sim=∼ infty=∞ rightarrow=→ to=→ leftarrow=← prime=′ circ=° ast=* slash=/ textsection=§ textexclamdown=¡
  textquestiondown=¿ lbrace={ rbrace=} backslash=\\
  alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ
  pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π
  Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω
`);

/** Commands whose first argument is no text. */
export const texSilent: ReadonlySet<string> = new Set([
  'noopsort',
  'href',
  'hspace',
  'vspace',
  'color',
  'textcolor',
  'label',
]);

/** Commands that are white space. */
export const texSpaces: ReadonlySet<string> = new Set([
  'quad',
  'qquad',
  'par',
  'newline',
  'linebreak',
  'space',
  'enspace',
]);
