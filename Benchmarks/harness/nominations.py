"""Nominations of organisations that do not exist, about 900 bytes of XML each."""

import csv
import random
import subprocess
from xml.sax.saxutils import escape

COUNT = 20_000
SEED = 20271010
FIELDS = [
    "title", "category", "organisation", "taxCode", "province", "website", "description",
    "inUseSince", "nominator", "endorsement", "contactName", "contactEmail", "contactPhone",
    "consent",
]
KINDS = ["Nền tảng", "Hệ thống", "Ứng dụng", "Cổng dịch vụ", "Giải pháp", "Trợ lý ảo"]
WORKS = ["quản lý trường học", "khám chữa bệnh từ xa", "truy xuất nguồn gốc nông sản",
         "thanh toán không tiền mặt", "giám sát chất lượng nước", "vé xe điện tử"]
PLACES = ["Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ", "Lâm Đồng", "Nghệ An"]
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ"]
GIVEN = ["Thị Hòa", "Văn Thủy", "Minh Đức", "Thu Hường", "Quốc Khánh", "Ngọc Ánh"]
SENTENCES = [
    "Sản phẩm giúp đơn vị rút ngắn thời gian xử lý hồ sơ và giảm chi phí vận hành.",
    "Người dân tra cứu kết quả trên điện thoại, không phải đến trụ sở.",
    "Dữ liệu được lưu trong nước, mã hóa khi truyền và sao lưu mỗi ngày.",
    "Hệ thống kết nối với nền tảng định danh và trục liên thông của tỉnh.",
]


def nominations(count=COUNT):
    generator = random.Random(SEED)
    for number in range(1, count + 1):
        name = f"{generator.choice(FAMILIES)} {generator.choice(GIVEN)}"
        day = (generator.randint(2018, 2026), generator.randint(1, 12), generator.randint(1, 28))
        yield {
            "title": f"{generator.choice(KINDS)} {generator.choice(WORKS)} {number}",
            "category": "Bảng chung",
            "organisation": f"Công ty Cổ phần Minh họa {number} & Cộng sự",
            "taxCode": tax_code(generator),
            "province": generator.choice(PLACES),
            "website": f"https://san-pham-{number}.example.vn",
            "description": " ".join(generator.choices(SENTENCES, k=2)),
            "inUseSince": "{:04}-{:02}-{:02}".format(*day),
            "nominator": "Hiệp hội Minh họa Việt Nam",
            "endorsement": f"{number}/CV-HHMH",
            "contactName": name,
            "contactEmail": f"lien-he-{number}@example.vn",
            "contactPhone": f"09{generator.randint(0, 99_999_999):08}",
            "consent": "yes",
        }


def tax_code(generator):
    """Ten digits, the last one that of Circular 95/2016/TT-BTC."""
    while True:
        digits = [generator.randint(0, 9) for _ in range(9)]
        rest = sum(d * w for d, w in zip(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3])) % 11
        if rest:
            return "".join(map(str, digits)) + str(10 - rest)


def write_csv(path, count=COUNT):
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, FIELDS)
        rows.writeheader()
        rows.writerows(nominations(count))


def write_workbook(lab, table, path):
    """The same rows as a workbook, by openpyxl."""
    subprocess.run(lab.peer("make_workbook.py", table, path), check=True)


def write_xml(path, count=COUNT):
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write('<nominations xmlns="urn:vinhdanh:nominations:1">\n')
        for entry in nominations(count):
            file.write("  <nomination>\n")
            for name, value in entry.items():
                file.write(f"    <{name}>{escape(value)}</{name}>\n")
            file.write("  </nomination>\n")
        file.write("</nominations>\n")
