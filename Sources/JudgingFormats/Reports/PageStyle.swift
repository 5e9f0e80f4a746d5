/// How a published page looks, and the policy that lets it load nothing else.
enum PageStyle {
  /// The policy names the hash of `text`, so that a style from anywhere else does not apply.
  static let policy = """
    default-src 'none'; style-src 'sha256-WVfc+T1L3P6QhSRvjT4LNiXm0LiMLC7jYp35DhN9a8A='; \
    base-uri 'none'; form-action 'none'
    """

  /// Contrast is at least 4.5 in both schemes (WCAG 2.1, 1.4.3).
  static let text = """

    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1b1b1f; --soft: #4a4a55; --line: #c9c9d2; --link: #0b4f9e;
      --band: #f3f4f8; --notice: #7a1f00; --notice-paper: #fff4e5;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16171c; --ink: #ececf1; --soft: #b9bac6; --line: #44464f; --link: #9cc7ff;
        --band: #1f2128; --notice: #ffd6a8; --notice-paper: #3a2410;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 64rem; padding: 1rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
      overflow-wrap: anywhere;
    }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
    .skip:focus { left: 1rem; top: 0.5rem; z-index: 1; }
    .languages { display: flex; gap: 0.5rem; justify-content: flex-end; }
    .languages a { padding: 0.625rem 0.5rem; }
    .half { scroll-margin-top: 6rem; }
    .organiser { margin: 1rem 0 0.25rem; color: var(--soft); }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; text-wrap: balance; }
    .round { margin: 0.25rem 0 1rem; font-size: 1.125rem; }
    .notice {
      margin: 1rem 0; padding: 0.75rem 1rem; border: 2px solid; border-left-width: 0.5rem;
      color: var(--notice); background: var(--notice-paper); font-weight: 700;
    }
    .contents ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
    .contents li { list-style: none; padding: 0.375rem 0; }
    h2 { margin: 2rem 0 0.25rem; font-size: 1.25rem; line-height: 1.3; }
    table { width: 100%; border-collapse: collapse; }
    caption { padding: 0 0 0.5rem; text-align: left; color: var(--soft); }
    th, td {
      padding: 0.5rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top;
    }
    thead th { border-bottom: 2px solid var(--ink); font-size: 0.875rem; }
    tbody tr:nth-child(even) { background: var(--band); }
    tbody th { width: 40%; }
    .place, .total { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .place { width: 3.5rem; }
    td.code { white-space: nowrap; color: var(--soft); }
    td.award { min-width: 5.5rem; font-weight: 700; overflow-wrap: break-word; }
    .withheld { margin: 0.75rem 0 0; padding-left: 1.25rem; }
    .grounds { margin-top: 2.5rem; border-top: 2px solid var(--line); }
    dl { display: grid; grid-template-columns: minmax(9rem, auto) 1fr; gap: 0.375rem 1rem; margin: 0; }
    dt { color: var(--soft); }
    dd { margin: 0; min-width: 0; }
    dd ul { margin: 0; padding-left: 1.25rem; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    @media screen {
      body:not(:has(#en:target, #en :target)) .of-en { display: none; }
      body:has(#en:target, #en :target) .of-vi { display: none; }
    }
    @media screen and (max-width: 40rem) {
      h1 { font-size: 1.375rem; }
      table, caption, tbody { display: block; }
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      tbody tr {
        display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 0.625rem 0.5rem;
        position: relative; border-bottom: 1px solid var(--line);
      }
      .placed tbody tr { padding-left: 2.75rem; }
      tbody th, tbody td { width: auto; min-width: 0; padding: 0; border: 0; text-align: left; }
      tbody .place { position: absolute; left: 0.5rem; width: 1.75rem; font-weight: 700; }
      tbody .title, tbody .organisation { flex: 1 1 100%; }
      tbody .total::before { content: attr(data-label) " "; color: var(--soft); }
      td:empty { display: none; }
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: 0.75rem; }
    }
    @page { size: A4; margin: 20mm 15mm 20mm 25mm; }
    @media print {
      :root {
        --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #999999; --link: #000000;
        --band: #ffffff; --notice: #000000; --notice-paper: #ffffff;
      }
      body { max-width: none; padding: 0; font: 12pt/1.35 "Times New Roman", Tinos, serif; }
      .skip, .languages, .contents { display: none; }
      #en { break-before: page; }
      h2 { break-after: avoid; }
      h1 { font-size: 16pt; }
      h2 { margin-top: 1rem; font-size: 13pt; }
      .grounds { margin-top: 1.5rem; }
      code { font-size: 9pt; }
      th, td { padding: 0.25rem 0.375rem; font-size: 11pt; }
      tr, .notice, .withheld li, .grounds { break-inside: avoid; }
      thead { display: table-header-group; }
      a { text-decoration: none; }
    }

    """
}
