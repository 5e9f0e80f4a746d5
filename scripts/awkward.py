#!/usr/bin/env python3
"""Writes the awkward files of Tests/Awkward/files: each is named for its one fault.

The files are kept in the repository; run this after adding one, then RECORD=1 swift test. A file
`NAME.args` beside another holds further arguments for the command, one a line.
"""

import io
import json
import struct
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Tests/Awkward/files"
HEADINGS = ["Tên sản phẩm", "Hạng mục", "Tổ chức", "Mã số thuế", "Đưa vào sử dụng từ",
            "Đồng ý tham gia"]
CATEGORY = "Ứng dụng số phát triển kinh tế số"
ROW = ["Ví Minh Họa", CATEGORY, "Công ty CP Minh Họa", "9800000132", "15/03/2026", "Có"]
OTHER = ["Sổ Minh Họa", CATEGORY, "Hợp tác xã Minh Họa", "9800000245", "02/01/2026", "Có"]
NAMESPACE = "urn:vinhdanh:nominations:1"


def put(name, data, *arguments):
    (FOLDER / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    if arguments:
        (FOLDER / (name + ".args")).write_text("\n".join(arguments) + "\n", encoding="utf-8")


def lines(*rows, delimiter=",", end="\r\n"):
    return end.join(delimiter.join(row) for row in rows) + end


# --- workbooks, made by hand so that every oddity is ours -----------------------------------

def cell(reference, value, style=0):
    """A cell's XML. A value is text, a number, or (kind, content, formula)."""
    s = f' s="{style}"' if style else ""
    if isinstance(value, tuple):
        kind, content, formula = value
        f = f"<f>{formula}</f>" if formula else ""
        v = f"<v>{content}</v>" if content is not None else ""
        t = f' t="{kind}"' if kind else ""
        return f'<c r="{reference}"{s}{t}>{f}{v}</c>'
    if isinstance(value, (int, float)):
        return f'<c r="{reference}"{s}><v>{value!r}</v></c>'
    if value.startswith("<"):
        return f'<c r="{reference}"{s} t="inlineStr"><is>{value}</is></c>'
    text = value.replace("&", "&amp;").replace("<", "&lt;")
    return f'<c r="{reference}"{s} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def letter(column):
    return chr(ord("A") + column)


def sheet(rows, first=1, merges=(), hidden_rows=(), columns="", styles=None, references=True):
    styles = styles or {}
    out = ['<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns='
           '"http://schemas.openxmlformats.org/spreadsheetml/2006/main">']
    if columns:
        out.append(f"<cols>{columns}</cols>")
    out.append("<sheetData>")
    for offset, row in enumerate(rows):
        number = first + offset
        hidden = ' hidden="1"' if number in hidden_rows else ""
        out.append(f'<row r="{number}"{hidden}>' if references else "<row>")
        for column, value in enumerate(row):
            if value is None:
                continue
            reference = f"{letter(column)}{number}"
            xml = cell(reference, value, styles.get(reference, 0))
            out.append(xml if references else xml.replace(f' r="{reference}"', ""))
        out.append("</row>")
    out.append("</sheetData>")
    if merges:
        cells = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
        out.append(f'<mergeCells count="{len(merges)}">{cells}</mergeCells>')
    out.append("</worksheet>")
    return "".join(out)


STYLES = """<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/></numFmts>
<fonts count="4"><font><name val="Calibri"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font><font><name val=".VnTimeH"/></font></fonts>
<cellXfs count="7"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="9" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="3"/></cellXfs>
</styleSheet>"""
DATE, PERCENT, DONG, TCVN3, VNI, TCVN3_CAPITALS = 1, 2, 3, 4, 5, 6


def parts(sheets, states=None, date1904=False):
    """The parts of a workbook of [(name, xml)]."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    states = states or {}
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i}"{states.get(name, "")} r:id="rId{i}"/>'
        for i, (name, _) in enumerate(sheets, 1))
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1))
    properties = '<workbookPr date1904="1"/>' if date1904 else ""
    made = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                       f'<Relationship Id="rId1" Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
                           f'xmlns:r="{kind}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                      f'{links}<Relationship Id="rIdS" Type="{kind}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": STYLES,
    }
    for i, (_, xml) in enumerate(sheets, 1):
        made[f"xl/worksheets/sheet{i}.xml"] = xml
    return made


def zipped(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items() if isinstance(entries, dict) else entries:
            info = zipfile.ZipInfo(name, (2027, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def book(*sheets, **options):
    return zipped(parts(list(sheets), **options))


def simple(rows, **options):
    return book(("Đề cử", sheet(rows, **options)))


def with_row(**changes):
    """The good row with some values exchanged, by heading."""
    return [changes.get(h, v) for h, v in zip(("title", "category", "organisation", "tax", "since",
                                               "consent"), ROW)]


# --- the corpus ------------------------------------------------------------------------------

def tables():
    put("title-above-headings.xlsx", simple([["HIỆP HỘI MINH HỌA"], ["DANH SÁCH ĐỀ CỬ NĂM 2027"], [],
                                             HEADINGS, ROW, OTHER], merges=["A2:F2"]))
    put("headings-in-row-25.xlsx", simple([["Lời giới thiệu"]] * 24 + [HEADINGS, ROW]))
    put("two-row-headings.xlsx", simple(
        [["TT", "Tên sản phẩm", "Phân loại", "Đơn vị đề cử hồ sơ", None, "Sử dụng", None],
         [None, None, "Hạng mục", "Tổ chức", "Mã số thuế", "Đưa vào sử dụng từ", "Đồng ý tham gia"],
         [1] + ROW, [2] + OTHER],
        merges=["A1:A2", "B1:B2", "D1:E1", "F1:G1"]))
    put("column-numbers-below-headings.xlsx", simple(
        [HEADINGS, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ROW, OTHER]))
    put("group-lines.xlsx", simple(
        [HEADINGS, ["I. DOANH NGHIỆP"], ROW, ["II. HỢP TÁC XÃ"], OTHER], merges=["A2:F2", "A4:F4"]))
    put("headings-repeated-on-each-page.xlsx", simple([HEADINGS, ROW, HEADINGS, OTHER]))
    put("remarks-and-signature-below.xlsx", simple(
        [HEADINGS, ROW, OTHER, [], ["Tổng cộng: 02 hồ sơ"], [None, None, None, "Hà Nội, ngày 01/07/2027"],
         [None, None, None, "CHỦ TỊCH"]]))
    put("organisation-merged-over-rows.xlsx", simple(
        [HEADINGS, ROW, ["Sổ Minh Họa", CATEGORY, None, None, "02/01/2026", "Có"]],
        merges=["C2:C3", "D2:D3"]))
    put("cells-merged-across-columns.xlsx", simple(
        [HEADINGS, ROW, ["Sổ Minh Họa", CATEGORY, "Hợp tác xã Minh Họa", None, "02/01/2026", "Có"]],
        merges=["C3:D3"]))
    put("hidden-row.xlsx", simple([HEADINGS, ROW, OTHER], hidden_rows=[3]))
    put("hidden-column.xlsx", simple([HEADINGS, ROW], columns='<col min="4" max="4" hidden="1"/>'))
    put("hidden-sheet-with-entries.xlsx", book(
        ("Đề cử", sheet([HEADINGS, ROW])), ("Cũ", sheet([HEADINGS, OTHER])),
        states={"Cũ": ' state="hidden"'}))
    put("several-sheets.xlsx", book(
        ("Hướng dẫn", sheet([["Điền vào trang sau"]])), ("Doanh nghiệp", sheet([HEADINGS, ROW])),
        ("Hợp tác xã", sheet([HEADINGS, OTHER]))))
    put("thousands-of-empty-rows.xlsx", simple([HEADINGS, ROW] + [[""]] * 3000 + [OTHER]))
    put("no-cell-references.xlsx", simple([HEADINGS, ROW], references=False))
    put("no-rows.xlsx", simple([HEADINGS]))
    put("empty-workbook.xlsx", simple([]))
    put("headings-without-accents.csv", lines(
        ["ten san pham", "HANG MUC", "to chuc", "MST", "dua vao su dung tu", "dong y tham gia"], ROW))
    put("headings-in-english.csv", lines(
        ["Title", "Category", "Organisation", "Tax code", "In use since", "Consent"], ROW))
    put("headings-with-remarks.csv", lines(
        ["1. Tên sản phẩm (*)", "Hạng mục (chọn một)", "3) Tổ chức", "Mã số thuế [nếu có]",
         "Đưa vào sử dụng từ", "Đồng ý tham gia"], ROW))
    put("heading-misspelt.csv", lines(["Tên sàn phẩm", "Hạng mụ", *HEADINGS[2:]], ROW))
    put("heading-missing.csv", lines(HEADINGS[:1] + HEADINGS[2:], ROW[:1] + ROW[2:]))
    put("heading-twice.csv", lines(HEADINGS + ["Tổ chức"], ROW + ["Công ty Khác"]))
    put("heading-unknown.csv", lines(HEADINGS + ["Ghi chú nội bộ"], ROW + ["gấp"]))
    put("heading-of-their-own.csv", lines(["Giải pháp gửi đi"] + HEADINGS[1:], ROW),
        "--from", "Hiệp hội Minh Họa", "--columns", "columns.csv.txt")
    put("columns.csv.txt", lines(["Tiêu đề", "Trường"], ["Giải pháp gửi đi", '"Tên sản phẩm, dịch vụ"']))
    put("columns-that-name-no-field.csv", lines(["Giải pháp gửi đi"] + HEADINGS[1:], ROW),
        "--columns", "columns-wrong.csv.txt")
    put("columns-wrong.csv.txt", lines(["Tiêu đề", "Trường"], ["Giải pháp gửi đi", "titel"]))


def values():
    put("tax-code-shortened-by-excel.xlsx", simple([HEADINGS, with_row(tax=101248141)]))
    put("tax-code-as-number.xlsx", simple([HEADINGS, with_row(tax=9800000132)]))
    put("tax-code-wrong-check-digit.csv", lines(HEADINGS, with_row(tax="9800000133")))
    put("tax-code-in-exponent-form.csv", lines(HEADINGS, with_row(tax="9.8E+09")))
    put("tax-code-with-branch.csv", lines(HEADINGS, with_row(tax="9800000132-001")))
    put("date-as-serial.xlsx", simple([HEADINGS, with_row(since=46096)], styles={"E2": DATE}))
    put("date-as-serial-1904.xlsx", book(
        ("Đề cử", sheet([HEADINGS, with_row(since=44634)], styles={"E2": DATE})), date1904=True))
    put("date-as-bare-number.xlsx", simple([HEADINGS, with_row(since=46096)]))
    put("date-two-digit-year.csv", lines(HEADINGS, with_row(since="15/03/26")))
    put("date-american.csv", lines(HEADINGS, with_row(since="03/15/2026")))
    put("date-that-is-none.csv", lines(HEADINGS, with_row(since="30/02/2026")))
    put("date-in-words.csv", lines(HEADINGS, with_row(since="tháng 3 năm 2026")))
    put("date-with-time.csv", lines(HEADINGS, with_row(since="2026-03-15")))
    put("formula-with-value.xlsx", simple([HEADINGS, with_row(
        organisation=("str", "Công ty CP Minh Họa", 'CONCATENATE("Công ty"," CP Minh Họa")'))]))
    put("formula-never-calculated.xlsx", simple([HEADINGS, with_row(
        organisation=("str", None, "Sheet2!A1"))]))
    put("formula-with-empty-value.xlsx", simple([HEADINGS + ["Trang web"],
        ROW + [("str", "", 'IF(A2="","thiếu","")')]]))
    put("error-value.xlsx", simple([HEADINGS, with_row(organisation=("e", "#N/A", "VLOOKUP(1,A:B,2)"))]))
    put("percent-in-a-date.xlsx", simple([HEADINGS, with_row(since=0.85)], styles={"E2": PERCENT}))
    put("money-in-a-tax-code.xlsx", simple([HEADINGS, with_row(tax=9800000132)], styles={"D2": DONG}))
    put("rich-text.xlsx", simple([HEADINGS, with_row(
        title="<r><t>Ví </t></r><r><rPr><b/></rPr><t>Minh Họa</t></r>")]))
    put("phonetic-guide.xlsx", simple([HEADINGS, with_row(
        title="<t>Ví Minh Họa</t><rPh sb='0' eb='1'><t>vi</t></rPh>")]))
    put("category-unknown.csv", lines(HEADINGS, with_row(category="Công nghệ vũ trụ")))
    put("consent-unclear.csv", lines(HEADINGS, with_row(consent="sẽ gửi sau")))
    put("title-empty.csv", lines(HEADINGS, with_row(title="")))
    put("web-address-with-spaces.csv", lines(HEADINGS + ["Trang web"], ROW + ["vi minh hoa . vn"]))
    put("formula-injection.csv", lines(HEADINGS, with_row(title="=HYPERLINK(1)")))
    put("text-in-nfd.csv", lines(HEADINGS, with_row(title="Vi\u0301 Minh Ho\u0323a")))
    put("invisible-characters.csv", lines(HEADINGS, with_row(title="Ví\u200b Minh\u00a0Họa")))
    put("control-character.csv", lines(HEADINGS, with_row(title="Ví\x07 Minh Họa")))


def encodings():
    text = lines(HEADINGS, ROW)
    put("utf8-with-bom.csv", b"\xef\xbb\xbf" + text.encode())
    put("utf16-little-endian.csv", b"\xff\xfe" + text.encode("utf-16-le"))
    put("utf16-big-endian.csv", b"\xfe\xff" + text.encode("utf-16-be"))
    put("utf16-without-mark.csv", text.encode("utf-16-le"))
    put("utf16-cut.csv", b"\xff\xfe" + text.encode("utf-16-le")[:-1])
    put("windows-1258-undeclared.csv", windows1258(text))
    put("windows-1258-declared.csv", windows1258(text), "--encoding", "windows-1258")
    put("tcvn3-undeclared.csv", tcvn3(text))
    put("tcvn3-declared.csv", tcvn3(text), "--encoding", "tcvn3")
    put("tcvn3-font.xlsx", simple(
        [HEADINGS, with_row(title=latin1(tcvn3("Ví Minh Họa")),
                            organisation=latin1(tcvn3("Công ty cổ phần Minh Họa")))],
        styles={"A2": TCVN3, "C2": TCVN3}))
    put("tcvn3-capitals-font.xlsx", simple(
        [HEADINGS, with_row(title=latin1(tcvn3("ví minh họa")))], styles={"A2": TCVN3_CAPITALS}))
    put("vni-font.xlsx", simple(
        [HEADINGS, with_row(title="Ví Minh Hoïa")], styles={"A2": VNI}))
    put("unicode-in-an-old-font.xlsx", simple([HEADINGS, ROW], styles={"A2": TCVN3, "C2": TCVN3}))
    put("old-font-in-one-run.xlsx", simple([HEADINGS, with_row(
        title="<r><t>Ví </t></r><r><rPr><rFont val='.VnTime'/></rPr><t>"
              + latin1(tcvn3("Minh Họa")) + "</t></r>")]))
    put("latin1.csv", "Title,Category,Organisation\r\nCafé,x,y\r\n".encode("latin-1"))


def delimited():
    put("semicolons.csv", lines(HEADINGS, ROW, delimiter=";"))
    put("tabs.csv", lines(HEADINGS, ROW, delimiter="\t"))
    put("sep-line.csv", "sep=;\r\n" + lines(HEADINGS, ROW, delimiter=";"))
    put("old-mac-line-ends.csv", lines(HEADINGS, ROW, end="\r"))
    put("line-break-in-a-field.csv", lines(HEADINGS, with_row(title='"Ví\nMinh Họa"')))
    put("quote-unclosed.csv", lines(HEADINGS, with_row(title='"Ví Minh Họa')))
    put("quote-stray.csv", lines(HEADINGS, with_row(title='Ví "Minh" Họa')))
    put("row-too-long.csv", lines(HEADINGS, with_row(organisation="Công ty A, Công ty B")))
    put("row-too-short.csv", lines(HEADINGS, ROW[:4]))
    put("empty-columns-at-the-end.csv", lines(HEADINGS, ROW + ["", "", ""]))
    put("empty.csv", b"")
    put("picture-named-csv.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")


def workbooks():
    good = parts([("Đề cử", sheet([HEADINGS, ROW]))])
    whole = zipped(good)
    put("archive-truncated.xlsx", whole[: len(whole) // 2])
    put("archive-without-workbook.xlsx", zipped({"readme.txt": "x"}))
    put("archive-name-escapes.xlsx", zipped({**good, "../../evil.xml": "x"}))
    put("archive-name-absolute.xlsx", zipped({**good, "/etc/evil.xml": "x"}))
    put("archive-name-twice.xlsx", zipped(list(good.items()) + [("xl/workbook.xml", "<x/>")]))
    put("archive-encrypted.xlsx", encrypted(whole))
    put("archive-crc-wrong.xlsx", crc_wrong(whole))
    bomb = good["xl/worksheets/sheet1.xml"].replace("<sheetData>", "<sheetData>" + " " * (40 << 20))
    put("archive-bomb.xlsx", zipped({**good, "xl/worksheets/sheet1.xml": bomb}))
    put("workbook-with-doctype.xlsx", zipped({**good, "xl/worksheets/sheet1.xml":
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        + good["xl/worksheets/sheet1.xml"].split("?>", 1)[1]}))
    put("workbook-of-before-2007.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    put("sheet-xml-broken.xlsx", zipped({**good, "xl/worksheets/sheet1.xml": "<worksheet><row>"}))
    put("sheet-missing.xlsx", zipped({k: v for k, v in good.items() if "sheet1" not in k}))
    put("shared-string-missing.xlsx", simple([HEADINGS, with_row(title=("s", "99", None))]))
    put("column-beyond-the-last.xlsx", zipped({**good, "xl/worksheets/sheet1.xml":
        good["xl/worksheets/sheet1.xml"].replace('r="F2"', 'r="ZZZZ2"')}))


def marked_up():
    nomination = (f"<title>Ví</title><category>{CATEGORY}</category>"
                  "<organisation>Công ty Minh Họa</organisation>")
    def document(body, head='<?xml version="1.0" encoding="UTF-8"?>'):
        return f'{head}\n<nominations xmlns="{NAMESPACE}" programme="ung-dung-so-2027">{body}</nominations>\n'
    put("xml-doctype.xml", document(f"<nomination>{nomination}</nomination>",
        '<?xml version="1.0"?><!DOCTYPE nominations [<!ENTITY a "b">]>'))
    put("xml-unclosed.xml", document(f"<nomination>{nomination}"))
    put("xml-tag-cut.xml", document(f"<nomination>{nomination}<nom hội Minh họa</nomination>"))
    put("xml-element-unknown.xml", document(f"<nomination>{nomination}<price>1</price></nomination>"))
    put("xml-element-missing.xml", document("<nomination><title>Ví</title></nomination>"))
    put("xml-in-latin1.xml", document(f"<nomination>{nomination}</nomination>",
        '<?xml version="1.0" encoding="ISO-8859-1"?>'))
    put("xml-1.1.xml", document(f"<nomination>{nomination}</nomination>", '<?xml version="1.1"?>'))
    put("xml-tag-too-long.xml", document(f'<nomination x="{"a" * 70000}">{nomination}</nomination>'))
    good = {"title": "Ví", "category": CATEGORY, "organisation": "Công ty Minh Họa"}
    text = json.dumps([good], ensure_ascii=False)
    put("json-duplicate-key.json", text.replace('"title"', '"title": "A", "title"', 1))
    put("json-trailing-comma.json", text.replace("}]", ",}]"))
    put("json-unknown-field.json", text.replace('"title"', '"titel": "A", "title"', 1))
    put("json-list-of-numbers.json", text.replace('"title"', '"evidence": ["a.pdf", 7], "title"', 1))
    put("json-too-deep.json", "[" * 5000 + "]" * 5000)
    put("json-not-a-list.json", json.dumps({"title": "Ví"}))
    put("json-cut.json", text[:-4])


# --- small damage and old alphabets ----------------------------------------------------------

def windows1258(text):
    """Letters and combining tones, as Windows of old wrote them."""
    import unicodedata
    out = bytearray()
    base = {"Đ": 0xD0, "đ": 0xF0, "ă": 0xE3, "Ă": 0xC3, "â": 0xE2, "Â": 0xC2, "ê": 0xEA, "Ê": 0xCA,
            "ô": 0xF4, "Ô": 0xD4, "ơ": 0xF5, "Ơ": 0xD5, "ư": 0xFD, "Ư": 0xDD}
    tones = {"\u0300": 0xCC, "\u0309": 0xD2, "\u0303": 0xDE, "\u0301": 0xEC, "\u0323": 0xF2}
    for character in unicodedata.normalize("NFC", text):
        whole = unicodedata.normalize("NFD", character)
        tone = next((t for t in tones if t in whole), None)
        letter = unicodedata.normalize("NFC", whole.replace(tone, "") if tone else whole)
        out.append(base[letter] if letter in base else ord(letter))
        if tone:
            out.append(tones[tone])
    return bytes(out)


# The characters of TCVN 5712:1993 VN3 from 0xA1 on; · where it has none.
TCVN3_TABLE = (
    "ĂÂÊÔƠƯĐăâêôơưđẶ̀̀̉̃́àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽé"
    "ẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)


def tcvn3(text):
    codes = {c: i for i, c in enumerate(TCVN3_TABLE, 0xA1) if c != "·"}
    return bytes(codes.get(c, codes.get(c.lower(), ord(c) if ord(c) < 128 else 63)) for c in text)


def latin1(data):
    return data.decode("latin-1")


def encrypted(data):
    """Marks every entry as encrypted, in the local and the central headers."""
    out = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(signature)
        while at >= 0:
            flags, = struct.unpack_from("<H", out, at + offset)
            struct.pack_into("<H", out, at + offset, flags | 1)
            at = out.find(signature, at + 4)
    return bytes(out)


def crc_wrong(data):
    out = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = out.rfind(signature)
        out[at + offset] ^= 0xFF
    return bytes(out)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        if old.is_file():
            old.unlink()
    for group in (tables, values, encodings, delimited, workbooks, marked_up):
        group()
    print(sum(1 for f in FOLDER.iterdir() if f.suffix not in (".args", ".txt")), "files")


if __name__ == "__main__":
    main()
