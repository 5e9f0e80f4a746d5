/// How a form for paper looks, and the policy that lets it load nothing else.
///
/// A4 with the margins and the sizes of Annex I of Nghị định 30/2020/NĐ-CP.
enum PaperStyle {
  /// The policy names the hash of `text`, so that a style from anywhere else does not apply.
  static let policy = """
    default-src 'none'; style-src 'sha256-cCMBJw6WIZELd58DeaF7FkobThAVWJawryOkx6HN3ZU='; base-uri 'none'; form-action 'none'
    """

  static let text = """

    @page { size: A4; margin: 20mm 15mm 15mm 30mm; }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 165mm; color: #000000; background: #ffffff;
      font: 12pt/1.3 "Times New Roman", Tinos, "Liberation Serif", serif; overflow-wrap: anywhere;
    }
    section { position: relative; height: 260mm; padding-top: 2mm; break-after: page; }
    section:last-child { break-after: auto; }
    p { margin: 0; }
    header { display: flex; justify-content: space-between; text-align: center; }
    .body { width: 40%; font-weight: 700; text-transform: uppercase; font-size: 12pt; }
    .nation { width: 58%; }
    .nation .name { font-weight: 700; font-size: 11.5pt; white-space: nowrap; }
    .nation .motto { font-weight: 700; font-size: 13pt; }
    header hr { margin: 1mm auto 0; border: 0; border-top: 1px solid #000000; }
    .body hr { width: 40%; }
    .nation hr { width: 48mm; }
    h1 { margin: 7mm 0 1mm; text-align: center; font-size: 15pt; }
    .under { text-align: center; font-weight: 700; }
    .notice {
      margin: 2mm auto 0; padding: 1mm 3mm; width: fit-content; border: 1px solid #000000;
      font-size: 10.5pt; font-style: italic;
    }
    dl { display: grid; grid-template-columns: 38mm 1fr; gap: 0.6mm 3mm; margin: 4mm 0 3mm; }
    dt { color: #333333; }
    dd { margin: 0; }
    table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; }
    th, td { border: 1px solid #000000; padding: 1.2mm 1.6mm; text-align: left; height: 8.5mm; }
    thead th { text-align: center; height: auto; }
    th:nth-child(1) { width: 44%; }
    thead th:nth-child(2), .weight { width: 14%; text-align: center; }
    thead th:nth-child(3) { width: 12%; }
    .group th, .group td { height: auto; background: #f2f2f2; print-color-adjust: exact; }
    .part { padding-left: 5mm; }
    .rule { margin-top: 1.5mm; font-size: 10.5pt; font-style: italic; }
    .conflict { margin-top: 3mm; display: flex; gap: 1mm; align-items: baseline; }
    .blank { flex: 1; border-bottom: 1px dotted #000000; }
    .end { display: flex; gap: 6mm; margin-top: 3mm; break-inside: avoid; }
    .end > div:first-child { flex: 1; }
    .lines {
      height: 38mm;
      background-image: repeating-linear-gradient(transparent 0 7.3mm, #888888 7.3mm 7.5mm);
      print-color-adjust: exact;
    }
    .signature { width: 78mm; text-align: center; }
    .dense { font-size: 11pt; line-height: 1.2; }
    .dense h1 { margin-top: 3mm; }
    .dense dl { margin: 2.5mm 0 2mm; gap: 0.3mm 3mm; }
    .dense th, .dense td { height: 6.2mm; padding: 0.4mm 1.6mm; }
    .dense .group th, .dense .group td { height: auto; }
    .dense .conflict, .dense .end { margin-top: 1.5mm; }
    .dense .lines { height: 23mm; }
    .dense .signer { margin-top: 12mm; }
    .day, .hint { font-style: italic; }
    .role { font-weight: 700; }
    .signer { margin-top: 16mm; font-weight: 700; }
    footer {
      position: absolute; bottom: 0; left: 0; right: 0; display: flex;
      justify-content: space-between; font-size: 9pt; color: #444444;
    }

    """
}
