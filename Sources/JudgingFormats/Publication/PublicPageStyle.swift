/// How the page of a publication looks: the style of the lists, and what is the page's own.
enum PublicPageStyle {
  /// The policy names the hash of `text`, so that a style from anywhere else does not apply.
  static let policy = """
    default-src 'none'; style-src 'sha256-2IcBV9IvsRpmqqeLbZWxm5jeoTHnRFtQ6yWAiYZkx5g='; base-uri 'none'; form-action 'none'
    """

  /// Contrast is at least 4.5 in both schemes (WCAG 2.1, 1.4.3).
  static let text = PageStyle.text + own

  private static let own = """

    :root { --accent: #a3121f; --accent-ink: #a3121f; --bar: #8a98b5; --card: #f6f7fa; }
    @media (prefers-color-scheme: dark) {
      :root { --accent: #e0525e; --accent-ink: #ff9aa2; --bar: #66718c; --card: #1f2128; }
    }
    html { scroll-behavior: smooth; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body.public { max-width: none; padding: 0; border-top: 0.375rem solid var(--accent); }
    .public > header, .public > nav, .public > main, .public > footer {
      max-width: 66rem; margin-inline: auto; padding-inline: 1.25rem;
    }
    .bar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
    .masthead { padding-top: 0.75rem; }
    .masthead .organiser { margin: 0; font-weight: 600; }
    .public .languages { margin: 0; }
    .public h1 {
      margin: 1.25rem 0 0.5rem; font-size: clamp(1.5rem, 4.5vw, 2.5rem); line-height: 1.2;
      letter-spacing: -0.01em;
    }
    .lead { margin: 0 0 1rem; font-size: 1.125rem; color: var(--soft); }
    .figures {
      display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.75rem; margin: 1.25rem 0;
    }
    .figures div {
      display: flex; flex-direction: column-reverse; padding: 0.75rem 1rem;
      background: var(--card); border-radius: 0.5rem;
    }
    .figures div:last-child { border-left: 0.25rem solid var(--accent); }
    .figures dd {
      font-size: 1.75rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums;
    }
    .public .contents { border-block: 1px solid var(--line); max-width: none; }
    .public .contents ul { max-width: 63.5rem; margin-inline: auto; gap: 0 1.5rem; }
    .public .contents a, .public .categories a { display: inline-block; padding: 0.25rem 0; }
    .categories ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0 0 0.5rem; padding: 0; }
    .categories li { list-style: none; }
    .public h2 {
      margin: 2.75rem 0 0.75rem; padding-bottom: 0.375rem; font-size: 1.5rem;
      border-bottom: 2px solid var(--accent);
    }
    .public h3 { margin: 1.75rem 0 0.5rem; font-size: 1.125rem; line-height: 1.35; }
    .public main section { scroll-margin-top: 1rem; }
    .public .category { margin-bottom: 2rem; }
    .soft { color: var(--soft); }
    .category tbody th { width: 36%; }
    .category td.award { white-space: nowrap; }
    .medal {
      display: inline-block; width: 0.75rem; height: 0.75rem; margin-right: 0.5rem;
      border-radius: 50%; border: 1px solid rgb(0 0 0 / 35%); vertical-align: -0.0625rem;
    }
    .medal-1 { background: #e3b505; }
    .medal-2 { background: #b9bec7; }
    .medal-3 { background: #c07a3e; }
    .wide { overflow-x: auto; margin: 0.75rem 0 1rem; }
    .plain tbody th { width: auto; min-width: 10rem; font-weight: 600; }
    .plain th, .plain td { overflow-wrap: normal; }
    .plain td.number { white-space: nowrap; }
    .plain .number { text-align: right; font-variant-numeric: tabular-nums; }
    .plain tfoot th, .plain tfoot td { border-top: 2px solid var(--ink); font-weight: 700; }
    svg.steps, svg.places { display: block; width: 100%; max-width: 46rem; height: auto; margin: 0.5rem 0 1rem; }
    svg text { fill: var(--ink); font-size: 14px; }
    svg .tick { fill: var(--soft); font-size: 13px; }
    svg .value { font-weight: 700; }
    svg line { stroke: var(--line); }
    svg .step { fill: var(--bar); }
    svg .chosen, svg .place-mark { fill: var(--accent); }
    svg .range { fill: var(--bar); }
    figure { margin: 0 0 1rem; }
    figcaption { max-width: 46rem; color: var(--soft); font-size: 0.9375rem; }
    .public ol, .public main > section > ul { padding-left: 1.5rem; max-width: 50rem; }
    .public li { margin: 0.25rem 0; }
    .public main p { max-width: 50rem; }
    .files { list-style: none; padding-left: 0 !important; }
    .files a { display: inline-block; min-width: 16rem; padding: 0.25rem 0; }
    pre {
      overflow-x: auto; padding: 0.75rem 1rem; background: var(--card); border-radius: 0.5rem;
      font-size: 0.875rem;
    }
    code { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
    .terms pre { margin: 0.5rem 0 0; }
    .public footer { margin-top: 3rem; padding-block: 1rem 2rem; color: var(--soft); border-top: 1px solid var(--line); }
    @media screen and (max-width: 40rem) {
      .category tbody th { width: auto; }
      .figures { grid-template-columns: repeat(2, 1fr); }
      .public .plain { display: table; }
      .public .plain caption { display: table-caption; }
      .public .plain thead { display: table-header-group; position: static; clip-path: none; width: auto; height: auto; }
      .public .plain tbody { display: table-row-group; }
      .public .plain tfoot { display: table-footer-group; }
      .public .plain tr { display: table-row; }
      .public .plain th, .public .plain td { display: table-cell; padding: 0.375rem 0.5rem; border-bottom: 1px solid var(--line); }
      .public .plain td.number, .public .plain th.number { text-align: right; }
      .public .contents ul { gap: 0 1rem; }
      .files a { min-width: 0; }
      svg.steps, svg.places { min-width: 32rem; }
    }
    @media print {
      :root { --accent: #000000; --card: #ffffff; --bar: #777777; }
      body.public { border: 0; }
      .public > header, .public > main, .public > footer { max-width: none; padding: 0; }
      .public .contents, .categories, .public .languages { display: none; }
      .public h1 { font-size: 18pt; }
      .public h2 { margin: 1.25rem 0 0.5rem; font-size: 14pt; break-after: avoid; }
      .public h3 { font-size: 12pt; break-after: avoid; }
      .figures div { border: 1px solid var(--line); }
      .wide { overflow: visible; }
      .plain th, .plain td { font-size: 10pt; }
      pre { white-space: pre-wrap; border: 1px solid var(--line); }
      svg, figure, .figures { break-inside: avoid; }
    }

    """
}
