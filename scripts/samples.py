#!/usr/bin/env python3
"""Writes the input files of Samples/: deterministic, standard library only.

Real organisations appear as unscored nominations (de-cu-that); everything scored is fictitious and
marked "dữ liệu minh họa". Run it from the repository's root; `git diff Samples` shows what changed.
"""
import csv
import io
import json
import pathlib
import random
import struct
import sys
import zipfile
import zlib
from fractions import Fraction
from xml.sax.saxutils import escape

import awkward

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Samples"
NOTE = "dữ liệu minh họa"


# --- Files -------------------------------------------------------------------------------------

def column(number):
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Number(str):
    """A cell that the workbook stores as a number."""


def write_xlsx(path, sheets):
    """`sheets`: name -> rows of cells; str is text, Number a stored number, None empty."""
    def cell(row, col, value):
        ref = f"{column(col)}{row}"
        if value is None or value == "":
            return ""
        if isinstance(value, Number):
            return f'<c r="{ref}"><v>{value}</v></c>'
        return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {}
    types, links, names = "", "", ""
    for index, (name, rows) in enumerate(sheets.items(), 1):
        body = "".join(
            f'<row r="{r}">' + "".join(cell(r, c, v) for c, v in enumerate(row, 1)) + "</row>"
            for r, row in enumerate(rows, 1)
        )
        parts[f"xl/worksheets/sheet{index}.xml"] = (
            f'{head}<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
        )
        types += (
            f'<Override PartName="/xl/worksheets/sheet{index}.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        )
        links += f'<Relationship Id="rId{index}" Type="{rel}/worksheet" Target="worksheets/sheet{index}.xml"/>'
        names += f'<sheet name="{escape(name)}" sheetId="{index}" r:id="rId{index}"/>'
    parts["[Content_Types].xml"] = (
        f'{head}<Types xmlns="{pack}/content-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        f"{types}</Types>"
    )
    parts["_rels/.rels"] = (
        f'{head}<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" '
        f'Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    parts["xl/workbook.xml"] = (
        f'{head}<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{names}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'{head}<Relationships xmlns="{pack}/relationships">{links}</Relationships>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ["[Content_Types].xml"] + sorted(set(parts) - {"[Content_Types].xml"}):
            info = zipfile.ZipInfo(name, (2027, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, parts[name])


def write_zip(path, files):
    """`files`: name -> bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            info = zipfile.ZipInfo(name, (2027, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def pdf(text):
    """One empty page; `text` is its title."""
    return (f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n4 0 obj<</Title({text})>>endobj\n"
            "trailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF\n").encode()


def png(grey):
    """One point."""
    def chunk(kind, content):
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes([0, grey]))) + chunk(b"IEND", b""))


def write_csv(path, rows, excel=False):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n")
    writer.writerows(rows)
    path.write_bytes((b"\xef\xbb\xbf" if excel else b"") + text.getvalue().encode())


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def write_nominations_xml(path, programme, rows):
    """`rows`: dictionaries by field id."""
    own = ["title", "category", "organisation", "taxCode", "field", "province", "website",
           "description", "inUseSince", "nominator", "endorsement"]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             f'<nominations xmlns="urn:vinhdanh:nominations:1" programme="{programme}">']
    for row in rows:
        lines.append("  <nomination>")
        for key in own:
            if row.get(key):
                lines.append(f"    <{key}>{escape(row[key])}</{key}>")
        if row.get("consent"):
            lines.append(f'    <consent date="{row["consentDate"]}" means="{escape(row["consentMeans"])}">{row["consent"]}</consent>')
        answers = [key for key in row if key not in own and not key.startswith("consent")]
        if answers:
            lines.append("    <answers>")
            lines += [f'      <answer field="{key}">{escape(row[key])}</answer>' for key in answers]
            lines.append("    </answers>")
        lines.append("  </nomination>")
    lines.append("</nominations>")
    path.write_text("\n".join(lines) + "\n")


def folder(name):
    path = ROOT / name
    path.mkdir(parents=True, exist_ok=True)
    return path


def steps(path, lines):
    (path / "steps").write_text("\n".join(lines) + "\n")


def opening(name):
    """The first steps of a scored sample: the rules, marked as illustrative on every output."""
    marks = ("s/không phải quy chế chính thức/dữ liệu minh họa – tổ chức, giám khảo và điểm đều hư cấu/; "
             "s/not an official regulation/illustrative data – organisations, judges and marks are fictitious/")
    return [f'sed "{marks}" "$RUBRICS/{name}.yaml" > "$WORK/{name}.yaml"',
            f'vinhdanh open "$WORK/{name}.yaml" --at 2027-05-20 --as "Ban Tổ chức"']


# --- Text --------------------------------------------------------------------------------------

HEADINGS = {
    "title": "Tên sản phẩm, dịch vụ", "category": "Hạng mục", "organisation": "Tổ chức",
    "taxCode": "Mã số thuế", "field": "Lĩnh vực", "province": "Tỉnh, thành phố",
    "description": "Mô tả", "inUseSince": "Đưa vào sử dụng từ", "nominator": "Đơn vị đề cử",
    "endorsement": "Số công văn đề cử", "consent": "Đồng ý tham gia và công bố",
    "consentDate": "Ngày đồng ý", "consentMeans": "Hình thức đồng ý",
}


def day(text):
    """2026-01-31 as 31/01/2026."""
    year, month, date = text.split("-")
    return f"{date}/{month}/{year}"


def tax_code(number):
    """A tax code with a right check digit, from a serial number."""
    while True:
        digits = [int(d) for d in f"{number:09d}"]
        rest = sum(w * d for w, d in zip([31, 29, 23, 19, 17, 13, 7, 5, 3], digits)) % 11
        if rest:
            return f"{number:09d}{10 - rest}"
        number += 1


def mark(value):
    return f"{float(value):g}"


def comma(value):
    return mark(value).replace(".", ",")


# --- Judging -----------------------------------------------------------------------------------

class Rubric:
    """Subcriteria with their weight in the whole, as fractions."""

    def __init__(self, criteria, without=()):
        kept = []
        for weight, parts in criteria:
            rest = [(name, part) for name, part in parts if name not in without]
            total = sum(part for _, part in rest)
            kept += [(name, Fraction(weight) * part / total / 100) for name, part in rest]
        self.weights = dict(kept)

    def total(self, card):
        return sum(self.weights[name] * Fraction(value).limit_denominator(2) for name, value in card.items())


def card(random, quality, severity, rubric):
    marks = {}
    for name in rubric.weights:
        value = quality - severity + random.gauss(0, 0.6)
        marks[name] = min(10.0, max(1.0, round(value * 2) / 2))
    return marks


def mean(rubric, cards):
    return sum(rubric.total(c) for c in cards.values()) / len(cards)


COMMENT = f"Có minh chứng trong hồ sơ ({NOTE})"


def needs_comment(marks):
    return any(value <= 2 or value >= 9 for value in marks.values())


def wide(cards, names, form=mark):
    """Rows of one sheet each: judge, nomination, a column a subcriterion, comment."""
    rows = [["Mã giám khảo", "Mã hồ sơ"] + names + ["Nhận xét"]]
    for code in sorted(cards):
        for judge in sorted(cards[code]):
            marks = cards[code][judge]
            rows.append([judge, code] + [form(marks[n]) for n in names]
                        + [COMMENT if needs_comment(marks) else ""])
    return rows


def long(cards, form=comma):
    rows = [["Mã giám khảo", "Mã hồ sơ", "Tiêu chí", "Điểm", "Nhận xét"]]
    for code in sorted(cards):
        for judge in sorted(cards[code]):
            for name, value in cards[code][judge].items():
                rows.append([judge, code, name, form(value), COMMENT if value <= 2 or value >= 9 else ""])
    return rows


def as_json(cards):
    return {"sheets": [
        {"judge": judge, "nomination": code,
         "marks": {n: mark(v) for n, v in cards[code][judge].items()},
         "comment": COMMENT if needs_comment(cards[code][judge]) else ""}
        for code in sorted(cards) for judge in sorted(cards[code])
    ]}


FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"]
MIDDLE = ["Văn", "Thị", "Minh", "Thanh", "Đức", "Ngọc", "Quang", "Thu"]
GIVEN = ["Ánh", "Bình", "Chi", "Dũng", "Đăng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga", "Oanh",
         "Phúc", "Quân", "Sơn", "Thảo", "Uyên", "Vinh", "Xuân", "Yến"]


def people(random, count, prefix):
    seen, rows = set(), []
    while len(rows) < count:
        name = f"{random.choice(FAMILY)} {random.choice(MIDDLE)} {random.choice(GIVEN)}"
        if name in seen:
            continue
        seen.add(name)
        rows.append((f"{prefix}{len(rows) + 1:02d}", f"{name} (minh họa)"))
    return rows


def judges_rows(panels):
    rows = [["Mã giám khảo", "Họ và tên", "Đơn vị công tác", "Tiểu ban", "Vai trò"]]
    for panel, members in panels.items():
        roles = ["Chủ tịch", "Thư ký"] + ["Ủy viên"] * len(members)
        if panel == "Hội đồng":
            roles = ["Chủ tịch", "Phó Chủ tịch", "Thư ký"] + ["Ủy viên"] * len(members)
        for (code, name), role in zip(members, roles):
            rows.append([code, name, f"Viện Minh họa {int(code[-2:]) % 4 + 1}", panel, role])
    return rows


# --- Make in Viet Nam --------------------------------------------------------------------------

MIV = [
    (25, [("lam-chu-thiet-ke", 50), ("gia-tri-trong-nuoc", 30), ("so-huu-tri-tue", 20)]),
    (15, [("y-nghia", 50), ("tinh-moi", 50)]),
    (30, [("gia-tri-ghi-nhan", 40), ("quy-mo", 30), ("lan-toa", 30)]),
    (15, [("tieu-chuan", 60), ("on-dinh", 40)]),
    (10, [("doanh-thu", 60), ("mo-hinh", 40)]),
    (5, [("ho-so", 30), ("trinh-bay", 40), ("tra-loi", 30)]),
]
MIV_NAMES = [name for _, parts in MIV for name, _ in parts]
PRODUCTS = ["Sổ tay số", "Kho dữ liệu", "Bản đồ số", "Trợ lý ảo", "Chợ trực tuyến", "Camera thông minh",
            "Hồ sơ sức khỏe", "Lớp học số", "Vé điện tử", "Cổng thanh toán", "Quản lý kho", "Đo nguồn nước",
            "Chữ ký từ xa", "Nhật ký đồng ruộng", "Điều phối giao hàng", "Giám sát rừng", "Kế toán đám mây"]
PLACES = ["Sao Mai", "Sông Xanh", "Đất Việt", "Biển Bạc", "Hoa Sen", "Trăng Non", "Lúa Vàng", "Đồi Thông",
          "Mây Trắng", "Cầu Vồng", "Bình Minh", "Thác Bạc", "Rừng Xanh", "Đảo Ngọc", "Suối Mơ", "Hải Âu"]


def make_in_viet_nam():
    path, rng = folder("make-in-viet-nam"), random.Random(2027)
    sizes = {"Sản phẩm công nghệ số cho kinh tế số": 16, "Sản phẩm công nghệ số cho chính phủ số": 14,
             "Sản phẩm công nghệ số cho xã hội số": 11}
    ids = ["kinh-te-so", "chinh-phu-so", "xa-hoi-so"]
    pool = [f"{product} {place}" for place in PLACES for product in PRODUCTS]
    rng.shuffle(pool)
    entries, serial = [], 990000100
    for (category, size), short in zip(sizes.items(), ids):
        for _ in range(size):
            serial += 7
            title = pool.pop()
            entries.append({
                "title": f"{title} (minh họa)", "category": category, "short": short,
                "organisation": f"Công ty Cổ phần {' '.join(title.split()[-2:])} {len(entries) + 1} (minh họa)",
                "taxCode": tax_code(serial), "inUseSince": f"2026-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
                "organisationKind": "Doanh nghiệp Việt Nam", "vietnameseOwnership": "100",
                "madeInVietNam": "có", "consent": "có", "consentDate": "2027-06-10",
                "consentMeans": "văn bản ký số", "nominator": "Hiệp hội Phần mềm Minh họa",
            })
    # What screening is for: a foreign owner, a missing consent, the same product sent twice.
    entries[3]["organisationKind"], entries[3]["vietnameseOwnership"] = "Doanh nghiệp FDI", "40,5"
    entries[18]["consent"] = ""
    twin = dict(entries[5])
    twin["organisation"] = twin["organisation"].replace("Công ty Cổ phần", "CTCP")
    twin["nominator"] = "Hội Tin học Minh họa"
    entries.append(twin)
    for number, entry in enumerate(entries, 1):
        entry["code"] = f"MIV-{number:04d}"

    fields = ["title", "category", "organisation", "taxCode", "organisationKind", "vietnameseOwnership",
              "madeInVietNam", "inUseSince", "nominator", "consent", "consentDate", "consentMeans"]
    headings = dict(HEADINGS, organisationKind="Loại hình", vietnameseOwnership="Tỷ lệ vốn Việt Nam",
                    madeInVietNam="Make in Viet Nam")

    def row(entry):
        return [day(entry[f]) if f in ("inUseSince", "consentDate") and entry[f] else entry[f] for f in fields]

    write_xlsx(path / "de-cu-hiep-hoi-phan-mem.xlsx", {
        "Đề cử": [[headings[f] for f in fields]] + [row(e) for e in entries[:16]],
        "Ghi chú": [[f"Tệp này là {NOTE}, mọi tổ chức và sản phẩm đều hư cấu."]],
    })
    write_csv(path / "de-cu-so-tttt.csv", [[headings[f] for f in fields]] + [row(e) for e in entries[16:30]], excel=True)
    keys = {"consent": lambda v: "yes" if v == "có" else v}
    write_json(path / "de-cu-hoi-tin-hoc.json", {"nominations": [
        {f: keys.get(f, lambda v: v)(e[f]) for f in fields if e[f]} for e in entries[30:]]})

    panels, council = {}, people(rng, 10, "HD")
    for index, category in enumerate(sizes):
        panels[category] = people(rng, 5, f"T{index + 1}-")
    write_xlsx(path / "giam-khao.xlsx", {"Giám khảo": judges_rows(dict(panels, **{"Hội đồng": council}))})

    severity = {code: rng.gauss(0, 0.35) for members in list(panels.values()) + [council] for code, _ in members}
    quality = {e["code"]: rng.uniform(6.2, 8.9) for e in entries}
    for entry in entries:
        if entry["short"] == "xa-hoi-so":
            quality[entry["code"]] = min(quality[entry["code"]], 7.7)
    out = {"MIV-0004", "MIV-0019", "MIV-0042"}
    first = Rubric(MIV, without=("trinh-bay", "tra-loi"))
    whole = Rubric(MIV)

    def judge_round(codes, rubric, panel_of):
        return {code: {judge: card(rng, quality[code], severity[judge], rubric)
                       for judge, _ in panel_of(code)} for code in codes}

    def ranked(cards, rubric):
        return sorted(cards, key=lambda c: (-mean(rubric, cards[c]), c))

    category_of = {e["code"]: e["category"] for e in entries}
    eligible = [e["code"] for e in entries if e["code"] not in out]
    round1 = judge_round(eligible, first, lambda code: panels[category_of[code]])
    by_category = {c: [x for x in eligible if category_of[x] == c] for c in sizes}
    # A tie at place 12, told apart by the weightier criterion.
    names = list(sizes)
    order = ranked({c: round1[c] for c in by_category[names[0]]}, first)
    last, next_one = order[11], order[12]
    round1[next_one] = {j: dict(m) for j, m in round1[last].items()}
    swapped = 0
    for marks in round1[next_one].values():
        if swapped < 2 and 3 <= marks["gia-tri-trong-nuoc"] <= 8.5 and 2.5 <= marks["y-nghia"] <= 8:
            marks["gia-tri-trong-nuoc"] -= 0.5
            marks["y-nghia"] += 0.5
            swapped += 1
    through = {c: [x for x in ranked({y: round1[y] for y in by_category[c]}, first)][:12] for c in names}
    through[names[0]] = [x for x in through[names[0]] if x != next_one][:11] + [last]

    round2 = judge_round([x for c in names for x in sorted(set(through[c]))], whole, lambda code: panels[category_of[code]])
    # A tie at place 10 that only the council can settle: the same cards, handed in by other judges.
    order = ranked({c: round2[c] for c in through[names[1]]}, whole)
    tied = (order[9], order[10])
    own = [j for j, _ in panels[names[1]]]
    round2[tied[1]] = {own[(i + 1) % 5]: dict(round2[tied[0]][own[i]]) for i in range(5)}
    top = {}
    for c in names:
        best = [x for x in ranked({y: round2[y] for y in through[c]}, whole) if mean(whole, round2[x]) >= 7]
        if c == names[1]:
            best = [x for x in best if x != tied[0]]
        top[c] = best[:10]
    round3 = judge_round([x for c in names for x in top[c]], whole, lambda code: council[:9])

    def panel_cards(cards, category):
        return {code: marks for code, marks in cards.items() if category_of[code] == category}

    one = [n for n in MIV_NAMES if n not in ("trinh-bay", "tra-loi")]
    for judge, _ in panels[names[0]]:
        own = {code: {judge: marks[judge]} for code, marks in panel_cards(round1, names[0]).items()}
        rows = wide(own, one, form=lambda v: Number(mark(v)))
        write_xlsx(path / f"so-khao-{judge}.xlsx", {"Phiếu chấm": rows})
    late = max(c for c in panel_cards(round1, names[1]))
    own_judge = panels[names[1]][4][0]
    cards = panel_cards(round1, names[1])
    held = {late: {own_judge: cards[late][own_judge]}}
    cards = {code: {j: m for j, m in marks.items() if (code, j) != (late, own_judge)} for code, marks in cards.items()}
    write_csv(path / "so-khao-tieu-ban-2.csv", long(cards), excel=True)
    write_csv(path / "so-khao-nop-muon.csv", long(held), excel=True)
    write_json(path / "so-khao-tieu-ban-3.json", as_json(panel_cards(round1, names[2])))
    write_csv(path / "bao-ve.csv", wide(round2, MIV_NAMES))
    write_xlsx(path / "chung-khao.xlsx", {
        short: wide(panel_cards(round3, c), MIV_NAMES, form=comma) for short, c in zip(ids, names)})
    bad = [r[:] for r in wide({tied[0]: round2[tied[0]]}, MIV_NAMES)]
    bad[1][2], bad[2][3], bad[3][4], bad[4][0], bad[5][5] = "tám", "11", "7.3", "T9-09", ""
    write_csv(path / "bao-ve-co-loi.csv", bad)
    steps(path, opening("make-in-viet-nam") + [
        "vinhdanh nominate de-cu-hiep-hoi-phan-mem.xlsx de-cu-so-tttt.csv de-cu-hoi-tin-hoc.json --at 2027-07-01T09:00 --as \"Thư ký\"",
        "vinhdanh nominate de-cu-so-tttt.csv --at 2027-07-02T09:00 --as \"Thư ký\"",
        "vinhdanh judges giam-khao.xlsx --at 2027-07-05 --as \"Thư ký\"",
        "vinhdanh screen --at 2027-08-20 --as \"Thư ký\"",
        'vinhdanh screen MIV-0042 --duplicate-of MIV-0006 --reason "Cùng sản phẩm, hai nơi đề cử" --at 2027-08-21 --as "Thư ký"',
        'vinhdanh screen MIV-0019 --withdrawn --reason "Đơn vị không bổ sung văn bản đồng ý" --at 2027-08-28 --as "Thư ký"',
        "vinhdanh screen --at 2027-08-30 --as \"Thư ký\"",
        "vinhdanh sheets --to \"$WORK/phieu\" --at 2027-09-01 --as \"Thư ký\"",
        "vinhdanh sheets --to \"$WORK/phieu\" --paper --judge T1-01 --judge T1-02 --at 2027-09-01 --as \"Thư ký\"",
        "vinhdanh score so-khao-T1-*.xlsx so-khao-tieu-ban-2.csv so-khao-tieu-ban-3.json --at 2027-09-10T16:00 --as \"Thư ký\"",
        "vinhdanh status --at 2027-09-11T08:00",
        "vinhdanh status --judge T1-02 --at 2027-09-11T08:00",
        'vinhdanh remind --to "$WORK/nhac" --at 2027-09-11T08:30',
        "vinhdanh shortlist --at 2027-09-11T09:00 --as \"Ban Tổ chức\"",
        "vinhdanh score so-khao-nop-muon.csv --at 2027-09-13T08:00 --as \"Thư ký\"",
        'vinhdanh extend so-khao --to 14/09/2027 --reason "Một giám khảo ốm" --decision 07/QĐ-BTC --at 2027-09-13T09:00 --as "Ban Tổ chức"',
        "vinhdanh score so-khao-nop-muon.csv --round so-khao --at 2027-09-13T10:00 --as \"Thư ký\"",
        "vinhdanh standings --round so-khao --at 2027-09-14",
        f"vinhdanh explain {next_one} --round so-khao --at 2027-09-14",
        'vinhdanh shortlist --at 2027-09-15 --decision 08/QĐ-BTC --to "$OUT" --as "Ban Tổ chức"',
        "vinhdanh score bao-ve-co-loi.csv --at 2027-09-20 --as \"Thư ký\"",
        "vinhdanh score bao-ve.csv --at 2027-09-21 --as \"Thư ký\"",
        "vinhdanh shortlist --at 2027-09-23 --as \"Ban Tổ chức\"",
        f'vinhdanh vote {tied[0]}=4 {tied[1]}=6 --decision 03/BB-HĐ --at 2027-09-23T10:00 --as "Thư ký"',
        'vinhdanh shortlist --at 2027-09-23T11:00 --decision 10/QĐ-BTC --to "$OUT" --as "Ban Tổ chức"',
        "vinhdanh score chung-khao.xlsx --at 2027-09-29 --as \"Thư ký\"",
        'vinhdanh withhold dong --category chinh-phu-so --reason "Hội đồng không chọn Giải Đồng" --decision 05/BB-HĐ --at 2027-10-01T10:30 --as "Thư ký"',
        "vinhdanh standings --at 2027-10-01T11:00",
        'vinhdanh shortlist --at 2027-10-02 --decision 12/QĐ-BTC --to "$OUT" --as "Ban Tổ chức"',
        "vinhdanh status --at 2027-10-03 --language en",
    ])


# --- Ứng dụng số -------------------------------------------------------------------------------

UDS = [
    (30, [("nang-suat", 40), ("giao-dich", 30), ("nguoi-dung", 30)]),
    (15, [("dia-ban", 50), ("de-dung", 50)]),
    (15, [("cong-nghe", 60), ("tinh-sang-tao", 40)]),
    (15, [("dap-ung", 50), ("minh-bach", 30), ("tuong-thich", 20)]),
    (10, [("bao-mat", 50), ("tuan-thu", 50)]),
    (10, [("quy-mo", 60), ("kiem-chung", 40)]),
    (5, [("day-du", 50), ("ro-rang", 50)]),
]


def ung_dung_so():
    path, rng = folder("ung-dung-so"), random.Random(1010)
    names = [name for _, parts in UDS for name, _ in parts]
    entries = []
    for number in range(1, 33):
        product, place = PRODUCTS[number % len(PRODUCTS)], PLACES[(number * 5) % len(PLACES)]
        entries.append({
            "title": f"{product} {place} (minh họa)", "category": "Ứng dụng số phát triển kinh tế số",
            "organisation": f"Công ty TNHH {place} {number} (minh họa)", "taxCode": tax_code(980000000 + 13 * number),
            "registration": f"ĐK-{number:03d}/MH", "inUseSince": f"{rng.randint(2024, 2026)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
            "nominator": "Hiệp hội Thương mại điện tử Minh họa", "endorsement": f"{number}/CV-MH",
            "consent": "yes", "consentDate": "2027-06-15", "consentMeans": "thư điện tử",
        })
    entries[8]["inUseSince"] = "2027-05-02"      # too young
    for entry in entries:
        entry["inUseSince"] = max(entry["inUseSince"], "2024-01-01")
    write_nominations_xml(path / "de-cu.xml", "ung-dung-so-2027", entries)
    members = people(rng, 7, "GK")
    write_csv(path / "giam-khao.csv", judges_rows({"Ứng dụng số": members}))
    rubric = Rubric(UDS)
    severity = {code: rng.gauss(0, 0.4) for code, _ in members}
    cards = {}
    for number in range(1, 33):
        if number == 9:
            continue
        quality = rng.uniform(6.9, 8.8) if number % 6 else rng.uniform(5.5, 6.8)
        cards[f"UDS-{number:04d}"] = {j: card(rng, quality, severity[j], rubric) for j, _ in members}
    order = sorted(cards, key=lambda c: (-mean(rubric, cards[c]), c))
    # A tie at the cap of 20 that the weightiest criterion settles: the same cards, two marks moved
    # between parts that weigh alike in the whole but belong to criteria of 15 and of 15.
    cards[order[20]] = {j: dict(m) for j, m in cards[order[19]].items()}
    moved = 0
    for marks in cards[order[20]].values():
        if moved < 2 and marks["dia-ban"] >= 3 and marks["dap-ung"] <= 8:
            marks["dia-ban"] -= 0.5
            marks["dap-ung"] += 0.5
            moved += 1
    half = sorted(cards)[:16]
    write_csv(path / "phieu-1.csv", wide({c: cards[c] for c in half}, names, form=comma), excel=True)
    write_xlsx(path / "phieu-2.xlsx", {"Phiếu chấm": wide({c: cards[c] for c in cards if c not in half}, names, form=lambda v: Number(mark(v)))})
    refused = order[2]
    steps(path, opening("ung-dung-so") + [
        'vinhdanh nominate de-cu.xml --at 2027-07-01 --as "Thư ký"',
        'vinhdanh judges giam-khao.csv --at 2027-07-02 --as "Thư ký"',
        'vinhdanh screen --at 2027-08-20 --as "Thư ký"',
        'vinhdanh score phieu-1.csv phieu-2.xlsx --at 2027-09-15 --as "Thư ký"',
        "vinhdanh standings --at 2027-09-21",
        'vinhdanh shortlist --at 2027-09-21 --as "Ban Tổ chức"',
        f'vinhdanh agree {refused} --present 9 --for 6 --decision 02/BB-HĐ --at 2027-09-24 --as "Thư ký"',
        'vinhdanh agree --present 9 --for 9 --decision 02/BB-HĐ --at 2027-09-24T10:00 --as "Thư ký"',
        'vinhdanh shortlist --at 2027-09-25 --decision 21/QĐ-TV --to "$OUT" --as "Ban Tổ chức"',
        f"vinhdanh explain {refused} --at 2027-09-26",
    ])


# --- Dịch vụ công ------------------------------------------------------------------------------

def dich_vu_cong():
    path, rng = folder("dich-vu-cong"), random.Random(766)
    services = ["Cấp giấy phép", "Đăng ký hộ tịch", "Cấp đổi thẻ", "Nộp hồ sơ thuế", "Cấp phiếu xác nhận",
                "Đăng ký đất đai", "Trả kết quả y tế", "Cấp chứng chỉ", "Đăng ký xe", "Cấp bản sao"]
    ministries = [f"Bộ Minh họa {letter}" for letter in "ABCDEF"]
    provinces = [f"Tỉnh {name} (minh họa)" for name in ["Bình Minh", "Sao Mai", "Sông Xanh", "Hải Âu", "Đồi Thông", "Trăng Non", "Lúa Vàng"]]
    groups = [("openDossiers", "openTotal", 50, 100), ("timelyDossiers", "settledTotal", 80, 99),
              ("digitisedDossiers", "digitisedTotal", 20, 80), ("onlineDossiers", "filedTotal", 20, 80),
              ("satisfiedAnswers", "surveyedTotal", 70, 95)]
    entries = []
    for number in range(1, 31):
        local = number > 14
        agency = provinces[number % 7] if local else ministries[0] if number in (1, 2, 3) else ministries[number % 6]
        entry = {
            "title": f"{services[number % 10]} {number} (minh họa)",
            "category": "Dịch vụ công của địa phương" if local else "Dịch vụ công của bộ, ngành",
            "organisation": f"{'Sở' if local else 'Cục'} Minh họa {number}", "agency": agency,
            "procedureCode": f"1.{4000 + number:06d}", "serviceLevel": "Toàn trình" if number % 3 else "Một phần",
            "inUseSince": f"2025-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}", "print766": f"766-{number}.pdf",
            "consent": "có", "consentDate": "2027-06-20", "consentMeans": "công văn",
        }
        strong = 0.94 if number in (1, 2, 3) else rng.uniform(0.72, 1.0)
        for top, bottom, floor, target in groups:
            total = rng.randint(150, 90000)
            share = (floor + (target - floor) * min(1.0, strong + rng.uniform(-0.08, 0.08))) / 100
            entry[top], entry[bottom] = str(int(total * share)), str(total)
        entries.append(entry)
    entries[6]["satisfiedAnswers"], entries[6]["surveyedTotal"] = "38", "40"     # too few to measure
    entries[9]["onlineDossiers"] = str(int(int(entries[9]["filedTotal"]) * 0.3))  # below half of its group
    entries[20]["serviceLevel"] = "Mức độ 4"
    fields = ["title", "category", "organisation", "agency", "procedureCode", "serviceLevel", "inUseSince",
              "print766", "consent", "consentDate", "consentMeans"] + [x for g in groups for x in g[:2]]
    headings = dict(
        HEADINGS, agency="Cơ quan chủ quản", procedureCode="Mã TTHC", serviceLevel="Mức độ dịch vụ",
        print766="Bản in 766", openDossiers="Số hồ sơ công khai đầy đủ trên Cổng",
        openTotal="Tổng số hồ sơ phải công khai", timelyDossiers="Số hồ sơ trả đúng hạn",
        settledTotal="Tổng số hồ sơ đã giải quyết", digitisedDossiers="Số hồ sơ đã số hóa",
        digitisedTotal="Tổng số hồ sơ phải số hóa", onlineDossiers="Số hồ sơ nộp trực tuyến",
        filedTotal="Tổng số hồ sơ tiếp nhận", satisfiedAnswers="Số lượt đánh giá hài lòng",
        surveyedTotal="Tổng số lượt đánh giá")

    def rows(selected):
        numeric = {x for g in groups for x in g[:2]}
        return [[headings[f] for f in fields]] + [
            [Number(e[f]) if f in numeric else day(e[f]) if f in ("inUseSince", "consentDate") else e[f] for f in fields]
            for e in selected]

    write_xlsx(path / "de-cu-bo-nganh.xlsx", {"Đề cử": rows(entries[:14])})
    write_csv(path / "de-cu-dia-phuong-loi.csv", rows(entries[14:]), excel=True)
    entries[20]["serviceLevel"] = "Toàn trình"
    write_csv(path / "de-cu-dia-phuong.csv", rows(entries[14:]), excel=True)
    write_zip(path / "ban-in-766.zip", {f"766-{n}.pdf": pdf(f"766 print-out {n}, illustrative") for n in range(1, 31)})
    panels = {"Bộ, ngành": people(rng, 5, "BN"), "Địa phương": people(rng, 5, "DP")}
    write_xlsx(path / "giam-khao.xlsx", {"Giám khảo": judges_rows(panels)})
    parts = ["don-gian-hoa", "bao-trum", "an-toan", "tinh-moi"]
    cards = {}
    for number in range(1, 31):
        members = panels["Địa phương" if number > 14 else "Bộ, ngành"]
        quality = 8.4 if number in (1, 2, 3) else rng.uniform(6, 8.8)
        cards[f"DVC-{number:04d}"] = {
            j: {p: min(10.0, max(1.0, round((quality + rng.gauss(0, 0.7)) * 2) / 2)) for p in parts} for j, _ in members}
    first = {c: cards[c] for c in cards if c <= "DVC-0014"}
    write_xlsx(path / "phieu-bo-nganh.xlsx", {"Phiếu chấm": wide(first, parts, form=comma)})
    write_json(path / "phieu-dia-phuong.json", as_json({c: cards[c] for c in cards if c > "DVC-0014"}))
    steps(path, opening("dich-vu-cong") + [
        'vinhdanh nominate de-cu-bo-nganh.xlsx de-cu-dia-phuong-loi.csv --at 2027-07-01 --as "Thư ký"',
        'vinhdanh nominate de-cu-bo-nganh.xlsx de-cu-dia-phuong.csv --at 2027-07-02 --as "Thư ký"',
        'vinhdanh evidence --from ban-in-766.zip --at 2027-07-02 --as "Thư ký"',
        'vinhdanh judges giam-khao.xlsx --at 2027-07-03 --as "Thư ký"',
        'vinhdanh screen --at 2027-08-20 --as "Thư ký"',
        'vinhdanh score phieu-bo-nganh.xlsx phieu-dia-phuong.json --at 2027-09-15 --as "Thư ký"',
        "vinhdanh standings --at 2027-09-16",
        "vinhdanh explain DVC-0003 --at 2027-09-16",
        'vinhdanh shortlist --at 2027-09-21 --as "Ban Tổ chức"',
        'vinhdanh shortlist --without DVC-0007 --reason "Dưới 100 lượt đánh giá, không đo được" --decision 31/QĐ-TV --at 2027-09-22 --to "$OUT" --as "Ban Tổ chức"',
    ])


# --- A provincial contest: another kind of award ------------------------------------------------

def sang_tao_tinh():
    path, rng = folder("sang-tao-tinh"), random.Random(34)
    categories = {"Công nghệ số": "CN", "Nông nghiệp": "NN", "Giáo dục": "GD"}
    rows = [["Tên sản phẩm", "Hạng mục", "Đơn vị", "Mô tả", "Người liên hệ", "Nhóm tác giả", "Minh chứng", "Đồng ý"]]
    for number in range(1, 13):
        category = list(categories)[(number - 1) % 3]
        title = f"{PRODUCTS[number]} {PLACES[number]} (minh họa)"
        rows.append([title, category, f"Hợp tác xã {PLACES[number]} (minh họa)", NOTE, f"Người {number}",
                     f"Nhóm {number} (minh họa)", f"anh-{number}.png", "có"])
    write_xlsx(path / "giai-phap.xlsx", {"Giải pháp": rows})
    write_zip(path / "anh.zip", {f"anh/anh-{n}.png": png(n) for n in range(1, 13)})
    panels = {category: people(rng, 6, prefix) for category, prefix in categories.items()}
    write_csv(path / "giam-khao.csv", judges_rows(panels))
    parts = ["tinh-moi", "thuc-te", "mo-rong", "hieu-qua"]
    sheets = [["Mã giám khảo", "Mã hồ sơ"] + parts + ["Nhận xét"]]
    votes = [["Mã hồ sơ", "Số lượt bình chọn"]]
    for number in range(1, 13):
        quality, code = rng.uniform(58, 90), f"STT-{number:04d}"
        for judge, _ in panels[list(categories)[(number - 1) % 3]]:
            sheets.append([judge, code] + [str(max(21, min(94, round(quality + rng.gauss(0, 6))))) for _ in parts] + [""])
        votes.append([code, str(rng.randint(40, 900))])
    write_csv(path / "phieu.csv", sheets)
    write_csv(path / "binh-chon.csv", votes)
    codes = " ".join(f"STT-{n:04d}" for n in range(1, 13))
    steps(path, opening("sang-tao-tinh") + [
        'vinhdanh nominate giai-phap.xlsx --evidence anh.zip --at 2027-08-15T16:59 --as "Ban Thư ký"',
        'vinhdanh judges giam-khao.csv --at 2027-08-16 --as "Ban Thư ký"',
        'vinhdanh screen --at 2027-08-17 --as "Ban Thư ký" | tail -n 1',
        f'for code in {codes}; do vinhdanh screen $code --eligible --reason "Đã kiểm tra tại chỗ" --at 2027-08-20 --as "Ban Thư ký"; done',
        'vinhdanh score phieu.csv --at 2027-09-20 --as "Ban Thư ký"',
        "vinhdanh shortlist --at 2027-09-26 --as \"Ban Tổ chức\"",
        'vinhdanh figures binh-chon.csv --at 2027-09-26 --as "Ban Thư ký"',
        "vinhdanh standings --at 2027-09-26",
        "vinhdanh explain STT-0002 --at 2027-09-26 --language en",
        'vinhdanh shortlist --at 2027-09-27 --decision 3/QĐ-HT --to "$OUT" --as "Ban Tổ chức"',
    ])


# --- An association's own list, with all that such lists have -----------------------------------

def tiep_nhan():
    path = folder("tiep-nhan")
    category = "Ứng dụng số phát triển kinh tế số"

    def line(number, title, maker, tax, since, registration, endorsement):
        return [number, title, category, maker, tax, since, registration, endorsement, "Có"]

    def listed(tax, since):
        old = lambda text: awkward.latin1(awkward.tcvn3(text))
        rows = [
            ["HIỆP HỘI PHẦN MỀM MINH HỌA"],
            ["DANH SÁCH ĐỀ CỬ ỨNG DỤNG SỐ NĂM 2027 (dữ liệu minh họa)"],
            [],
            ["TT", "Giải pháp dự thi", "Phân loại", "Đơn vị đề cử hồ sơ", None, "Sử dụng", "Pháp lý", None, None],
            [None, None, "Hạng mục", "Tổ chức", "Mã số thuế", "Đưa vào sử dụng từ",
             "Số đăng ký kinh doanh", "Số công văn đề cử", "Đồng ý tham gia"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
            ["I. DOANH NGHIỆP"],
            line(1, "Sổ bán hàng Sao Mai (minh họa)", "Công ty CP Sao Mai (minh họa)", tax,
                 since, "0970000013", "12/CV-HH"),
            line(2, old("Ví điện tử Lúa Vàng (minh họa)"),
                 "Công ty TNHH Lúa Vàng (minh họa)", "0970000380", "02/01/2026", "0970000380", "12/CV-HH"),
            line(3, "Đặt xe Biển Bạc (minh họa)", "Công ty TNHH Biển Bạc (minh họa)", "0970000750",
                 "20/11/2026", "0970000750", ""),
            ["II. HỢP TÁC XÃ"],
            line(4, "Chợ nông sản Đồi Chè (minh họa)", "Hợp tác xã Đồi Chè (minh họa)", "9800000132",
                 "05/05/2026", "", ""),
            line(5, "Nhật ký vườn Đồi Chè (minh họa)", None, None, "01/09/2026", "9800000132", "12/CV-HH"),
            [],
            ["Tổng cộng: 05 hồ sơ"],
            [None, None, None, None, None, "Hà Nội, ngày 01/07/2027"],
            [None, None, None, None, None, "CHỦ TỊCH"],
        ]
        return awkward.simple(
            rows, merges=["A1:I1", "A2:I2", "A4:A5", "B4:B5", "D4:E4", "G4:I4", "D12:D13", "E12:E13"],
            hidden_rows=[10], styles={"B9": awkward.TCVN3, "F8": awkward.DATE if isinstance(since, int) else 0})

    (path / "danh-sach.xlsx").write_bytes(listed(970000013, "15/3/26"))
    (path / "danh-sach-da-sua.xlsx").write_bytes(listed("0970000013", 46096))
    write_csv(path / "ten-cot.csv", [["Tiêu đề", "Trường"], ["Giải pháp dự thi", "Tên sản phẩm, dịch vụ"]])
    write_csv(path / "bo-sung.csv", [
        ["Mã hồ sơ đã cấp", "Tên sản phẩm", "Hạng mục", "Tổ chức", "MST", "Đưa vào sử dụng từ",
         "Số đăng ký kinh doanh", "Số công văn đề cử", "Đồng ý tham gia"],
        ["UDS-0004", "Chợ nông sản Đồi Chè (minh họa)", category, "Hợp tác xã Đồi Chè (minh họa)", "9800000132",
         "05/05/2026", "9800000132", "15/CV-HH", "Có"]], excel=True)
    sender = '--from "Hiệp hội Phần mềm Minh Họa"'
    steps(path, opening("ung-dung-so") + [
        f'vinhdanh nominate danh-sach.xlsx --explain {sender} --at 2027-07-01T08:00 --as "Thư ký"',
        f'vinhdanh nominate danh-sach.xlsx --columns ten-cot.csv {sender} --at 2027-07-01T08:10 --as "Thư ký"',
        f'vinhdanh nominate danh-sach-da-sua.xlsx --columns ten-cot.csv {sender} --at 2027-07-02T09:00 --as "Thư ký"',
        'vinhdanh screen --by 20/08/2027 --at 2027-08-01T08:00 --as "Thư ký"',
        "vinhdanh screen --queue --at 2027-08-10",
        'vinhdanh letter UDS-0004 --at 2027-08-01T09:00 --as "Thư ký"',
        'vinhdanh nominate bo-sung.csv --at 2027-08-18T10:00 --as "Thư ký"',
        'vinhdanh screen --by 20/08/2027 --at 2027-08-19T08:00 --as "Thư ký"',
        "vinhdanh screen UDS-0004 --show --at 2027-08-19T08:05",
        "vinhdanh screen --queue --at 2027-08-22",
        'vinhdanh screen UDS-0003 --ineligible --reason "Quá hạn bổ sung" --at 2027-08-22T09:00 --as "Thư ký"',
    ])


# --- Real nominations, unscored ----------------------------------------------------------------

def real(source):
    path = folder("de-cu-that")
    rows = list(csv.DictReader(open(source, encoding="utf-8")))
    codes = {"Công ty Cổ phần MISA": "0101243150", "FPT": "0101248141",
             "Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT)": "0100684378",
             "Tập đoàn Công nghiệp - Viễn thông Quân đội (Viettel)": "0100109106"}

    def category(field):
        if any(w in field for w in ("Y tế", "Giáo dục", "Nội dung số", "Họp")):
            return "Xã hội số"
        if any(w in field for w in ("Đô thị", "Định danh", "Giao thông")):
            return "Chính phủ số"
        return "Kinh tế số"

    miv = [r for r in rows if r["programme"] == "make-in-viet-nam"]
    head = ["STT", "Tên sản phẩm", "Hạng mục", "Đơn vị", "MST", "Lĩnh vực", "Tỷ lệ vốn Việt Nam"]

    def line(number, row, as_number):
        code = codes.get(row["organisation"], "")
        # State groups; the only shares here that are public beyond doubt.
        share = "100,0" if code in ("0100684378", "0100109106") else ""
        return [Number(str(number)), row["name"], category(row["field"]), row["organisation"],
                Number(str(int(code))) if code and as_number else code, row["field"], share]

    for name, as_number in (("make-in-viet-nam-loi.xlsx", True), ("make-in-viet-nam.xlsx", False)):
        write_xlsx(path / name, {"Danh sách": [head] + [line(n, r, as_number) for n, r in enumerate(miv, 1)]})
    uds = [r for r in rows if r["programme"] == "ung-dung-so"]
    write_csv(path / "ung-dung-so.csv", [["Lĩnh vực", "Tên ứng dụng", "Doanh nghiệp", "Hạng mục"]] + [
        [r["field"], r["name"], r["organisation"], "Ứng dụng số"] for r in uds], excel=True)
    dvc = [r for r in rows if r["programme"] == "dich-vu-cong"]

    def service(r):
        local = any(w in r["organisation"] for w in ("UBND", "Sở", "Thành ủy", "thành phố", "Văn phòng đăng ký"))
        return {"title": r["name"], "category": "Địa phương" if local else "Bộ, ngành",
                "organisation": r["organisation"], "field": r["field"], "agency": r["organisation"]}

    write_nominations_xml(path / "dich-vu-cong.xml", "dich-vu-cong-2027", [service(r) for r in dvc[:18]])
    write_json(path / "dich-vu-cong.json", [service(r) for r in dvc[18:]])
    lines = []
    for name, files in (("make-in-viet-nam", ["make-in-viet-nam-loi.xlsx"]), ("ung-dung-so", []), ("dich-vu-cong", [])):
        lines.append(f'vinhdanh open "$RUBRICS/{name}.yaml" --casebook "$OUT/{name}.casebook" --at 2027-05-20 --as "Ban Tổ chức"')
    for name, files in (("make-in-viet-nam", "make-in-viet-nam-loi.xlsx"), ("make-in-viet-nam", "make-in-viet-nam.xlsx"),
                        ("ung-dung-so", "ung-dung-so.csv"), ("dich-vu-cong", "dich-vu-cong.xml dich-vu-cong.json")):
        lines.append(f'vinhdanh nominate {files} --casebook "$OUT/{name}.casebook" --at 2027-07-01 --as "Thư ký"')
    for name in ("make-in-viet-nam", "ung-dung-so", "dich-vu-cong"):
        lines.append(f'vinhdanh screen --casebook "$OUT/{name}.casebook" --at 2027-08-01 --as "Thư ký" | tail -n 1')
    lines.append('vinhdanh status "$OUT/make-in-viet-nam.casebook" "$OUT/ung-dung-so.casebook" "$OUT/dich-vu-cong.casebook" --at 2027-08-02')
    lines.append('rm "$OUT"/*.casebook')
    steps(path, lines)


if __name__ == "__main__":
    make_in_viet_nam()
    ung_dung_so()
    dich_vu_cong()
    sang_tao_tinh()
    tiep_nhan()
    # The list of real nominations is handed in, for it is kept outside the repository.
    if len(sys.argv) > 1:
        real(sys.argv[1])
