"""Nominations that never were, some of them entered twice, and what is the same thing.

Everything is drawn from lists of words of Vietnamese product and office names, so that names
resemble each other as real ones do: one title by many makers, one maker with many products, the
same system in every province, one product in two years. The second entry of a thing is retyped as
offices retype: by other rules for tones and legal forms, with abbreviations, in another order of
words, with slips, from another association, in another category, with or without a tax code.
"""

import csv
import random
import unicodedata

from .nominations import tax_code

FIELDS = ["nomination", "title", "organisation", "taxCode", "website", "category", "nominator",
          "province"]
KINDS = ["Phần mềm", "Hệ thống", "Nền tảng", "Ứng dụng", "Giải pháp", "Cổng", "Bộ giải pháp",
         "Dịch vụ", "Hệ sinh thái", "Trợ lý ảo", "Phần mềm", "Hệ thống", "Nền tảng số"]
WORKS = """quản lý trường học|quản lý bệnh viện|quản lý bán hàng|quản lý kho|quản lý nhân sự
quản lý chung cư|quản lý tài sản công|quản lý văn bản và điều hành|quản lý đất đai
quản lý dự án xây dựng|quản lý chuỗi cung ứng|quản lý quan hệ khách hàng|quản lý phòng khám
khám chữa bệnh từ xa|hồ sơ sức khỏe điện tử|bệnh án điện tử|đặt lịch khám bệnh
truy xuất nguồn gốc nông sản|sàn thương mại điện tử nông sản|nhật ký đồng ruộng điện tử
thanh toán không tiền mặt|hóa đơn điện tử|chữ ký số từ xa|hợp đồng điện tử|kế toán doanh nghiệp
giám sát chất lượng nước|giám sát rừng bằng ảnh vệ tinh|quan trắc môi trường|cảnh báo sạt lở
vé xe điện tử|giao thông thông minh|bãi đỗ xe thông minh|điều hành vận tải|định vị phương tiện
học trực tuyến|thi trắc nghiệm trực tuyến|thư viện số|sổ liên lạc điện tử|tuyển sinh đầu cấp
phản ánh hiện trường|một cửa điện tử|giải quyết thủ tục hành chính|dịch vụ công trực tuyến
trung tâm điều hành thông minh|kho dữ liệu dùng chung|trục liên thông văn bản|họp không giấy
du lịch thông minh|bản đồ số du lịch|thuyết minh tự động|bảo tàng số|phát thanh thông minh
an ninh mạng|phòng chống mã độc|giám sát an toàn thông tin|sao lưu dữ liệu|điện toán đám mây
nhận dạng khuôn mặt|nhận dạng tiếng nói tiếng Việt|tổng đài thông minh|trợ lý pháp luật
chấm công bằng khuôn mặt|chăm sóc khách hàng đa kênh|tiếp thị số|phân tích dữ liệu bán lẻ
nhà thông minh|chiếu sáng thông minh|đo đếm điện năng từ xa|điều khiển tưới tự động
tuyển dụng trực tuyến|đấu giá trực tuyến|ngân hàng số|tín dụng vi mô|bảo hiểm số"""
WORKS = [work for line in WORKS.splitlines() for work in line.split("|")]
FOR = ["cho doanh nghiệp nhỏ và vừa", "cho hợp tác xã", "cấp xã", "cho trường tiểu học",
       "cho người cao tuổi", "trên nền tảng di động", "ứng dụng trí tuệ nhân tạo", "đa ngôn ngữ",
       "cho bệnh viện tuyến huyện", "tích hợp định danh điện tử", "theo mô hình thuê dịch vụ"]
PROVINCES = ["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Thành phố Hồ Chí Minh",
             "Nghệ An", "An Giang", "Lâm Đồng", "Đồng Nai", "Quảng Ninh", "Quảng Ngãi",
             "Quảng Trị", "Hưng Yên", "Bắc Ninh", "Ninh Bình", "Thanh Hóa", "Hà Tĩnh", "Gia Lai",
             "Đắk Lắk", "Khánh Hòa", "Vĩnh Long", "Tây Ninh", "Đồng Tháp", "Cà Mau", "Lào Cai",
             "Lai Châu", "Điện Biên", "Sơn La", "Cao Bằng", "Lạng Sơn", "Tuyên Quang",
             "Thái Nguyên", "Phú Thọ"]
CATEGORIES = ["Chính phủ số", "Kinh tế số", "Xã hội số", "Sản phẩm tiềm năng",
              "Thị trường nước ngoài"]
NOMINATORS = ["Hiệp hội Phần mềm (minh họa)", "Hội Tin học (minh họa)",
              "Sở Khoa học và Công nghệ (minh họa)", "Hiệp hội Thương mại điện tử (minh họa)",
              "Hội Truyền thông số (minh họa)"]
FIRST = """Sao Lúa Biển Rồng Sen Hòa Thủy Minh An Đại Tân Việt Nam Bắc Đông Tây Thiên Hoàng Phú Gia Kim
Ngọc Thanh Hồng Bảo Quang Trường Thái Toàn Tâm Trí Đức Hải Sơn Lam Hùng Khang Phúc Lộc Long Vạn
Nhất Thịnh Hưng Thuận Phong Khánh Duy Nhật Nguyệt Tinh Khởi Đồng Hợp Liên Tiên Phương""".split()
SECOND = """Mai Vàng Bạc Xanh Việt Phát Thành Thịnh Long Khang Khánh Bình Hòa Thủy Đức Tâm Trí Sơn Hải
Phong Quang Minh Tiến Lợi Phú Lộc Nguyên Anh Dương Hưng Cường Vinh Tín Nghĩa Sáng Đạt Thắng
Tường Hà Châu Linh Thiên Đăng Vũ Lâm Giang Kỳ Nam Á Âu Hoa Loan""".split()
TRADES = ["Công nghệ", "Công nghệ thông tin", "Phần mềm", "Giải pháp số", "Viễn thông", "Tin học",
          "Công nghệ và Truyền thông", "Thương mại điện tử", "Dữ liệu số", "Chuyển đổi số",
          "Công nghệ giáo dục", "Công nghệ y tế", "Tự động hóa", "An ninh mạng",
          "Dịch vụ Công nghệ", "Đầu tư và Phát triển Công nghệ", "Tư vấn và Giải pháp phần mềm"]
LEGAL = {
    "Công ty Cổ phần": ["Công ty CP", "CTCP", "Cty CP", "CÔNG TY CỔ PHẦN", "Cty cổ phần"],
    "Công ty TNHH": ["Công ty Trách nhiệm hữu hạn", "Cty TNHH", "CÔNG TY TNHH",
                     "Công ty TNHH MTV", "Công ty TNHH Một thành viên"],
    "Tập đoàn": ["Tập đoàn", "Công ty Cổ phần Tập đoàn"],
    "Tổng công ty": ["Tổng Công ty", "TCT"],
}
SUFFIXES = {"Công ty Cổ phần": ["JSC", "Joint Stock Company", "., JSC"],
            "Công ty TNHH": ["Co., Ltd", "Company Limited", "Co. Ltd."],
            "Tập đoàn": ["Group", "Corporation"], "Tổng công ty": ["Corp", "Corporation"]}
AGENCIES = ["Sở Thông tin và Truyền thông", "Sở Giáo dục và Đào tạo", "Sở Y tế",
            "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", "Ủy ban nhân dân",
            "Trung tâm Công nghệ thông tin và Truyền thông", "Trung tâm Phục vụ hành chính công",
            "Công an", "Bệnh viện Đa khoa", "Trường Đại học Sư phạm", "Bảo hiểm xã hội",
            "Trung tâm Chuyển đổi số"]
SHORT = {"Công nghệ thông tin": "CNTT", "Thành phố Hồ Chí Minh": "TP.HCM",
         "Thông tin và Truyền thông": "TT&TT", "Giáo dục và Đào tạo": "GD&ĐT",
         "Khoa học và Công nghệ": "KH&CN", "Ủy ban nhân dân": "UBND", "Trung tâm": "TT",
         "Đại học": "ĐH", "Bệnh viện": "BV", "thủ tục hành chính": "TTHC",
         "dịch vụ công": "DVC", "trí tuệ nhân tạo": "TTNT", "doanh nghiệp": "DN",
         "thương mại điện tử": "TMĐT", "Thương mại điện tử": "TMĐT", "an toàn thông tin": "ATTT",
         "Chuyển đổi số": "CĐS", "Công nghệ": "CN", "hợp tác xã": "HTX",
         "Bảo hiểm xã hội": "BHXH", "Thành phố": "TP."}
NAMED = ["Trường Trung học phổ thông", "Trường Tiểu học", "Bệnh viện", "Hợp tác xã Nông nghiệp",
         "Trường Cao đẳng", "Ngân hàng Thương mại cổ phần"]
ONSETS = "b c d đ g h k l m n p q r s t v x th tr ph ch kh viet e i smart net edu med".split()
CODAS = "a o i e u in on an en ex ix ora ino ify ia ly os us ax way pay hub care go one".split()


def latin(generator):
    """A coined name such as `Medora` or `VietPay`."""
    name = generator.choice(ONSETS) + generator.choice(CODAS)
    if generator.random() < 0.6:
        name = generator.choice(ONSETS) + generator.choice("aeiou") + name
    name = name.replace("đ", "d").capitalize()
    return name if len(name) > 3 else name + generator.choice(["Soft", "Net", "Tech", "Pro"])


class Maker:
    def __init__(self, generator):
        self.code = tax_code(generator)
        self.legal = self.trade = ""
        self.province = generator.choice(PROVINCES)
        if generator.random() < 0.25:
            self.brand = None
            if generator.random() < 0.5:
                body = generator.choice(AGENCIES)
            else:
                names = generator.choice(FIRST), generator.choice(SECOND)
                body = " ".join([generator.choice(NAMED), *names])
            self.name = f"{body} {self.place()}"
            self.host = f"{bare(self.name)}.example.vn"
            return
        self.legal = generator.choices(list(LEGAL), [5, 4, 0.4, 0.3])[0]
        coined = generator.random() < 0.45
        self.brand = latin(generator) if coined else \
            f"{generator.choice(FIRST)} {generator.choice(SECOND)}"
        self.trade = "" if generator.random() < 0.15 else generator.choice(TRADES)
        place = f" {self.province}" if generator.random() < 0.06 else ""
        self.name = " ".join(p for p in (self.legal, self.trade, self.brand) if p) + place
        self.host = f"{bare(self.brand)}{generator.randint(1, 999)}.example.vn"

    def place(self):
        if self.province.startswith("Thành phố"):
            return self.province
        return ("thành phố " if self.province in PROVINCES[:5] else "tỉnh ") + self.province


def product(generator, maker):
    """A title of one of the maker's products."""
    kind, work = generator.choice(KINDS), generator.choice(WORKS)
    if maker.brand is None:
        where = f" {maker.place()}" if generator.random() < 0.7 else ""
        return f"{kind} {work}{where}"
    shape = generator.random()
    if shape < 0.30:
        return f"{kind} {work}"
    if shape < 0.45:
        return f"{kind} {work} {generator.choice(FOR)}"
    coined = latin(generator)
    name = coined if generator.random() < 0.6 else maker.brand
    if shape < 0.75:
        return f"{kind} {work} {name}"
    if shape < 0.88:
        return f"{name} – {kind} {work}"
    if shape < 0.94:
        return f"{name} {generator.choice(['ERP', 'HIS', 'CRM', 'LMS', 'POS', 'eOffice', 'AI'])}"
    return f"{kind} {coined}"


def bare(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    kept = "".join(c for c in text if not unicodedata.combining(c) and c.isalnum())
    return kept.lower()


# How people retype.

OTHER_PLACE = [("òa", "oà"), ("óa", "oá"), ("ỏe", "oẻ"), ("ủy", "uỷ"), ("ùy", "uỳ"), ("úy", "uý"),
               ("ỏa", "oả"), ("ọa", "oạ"), ("Ủy", "Uỷ"), ("òe", "oè"), ("ỷ", "ỉ")]


def other_tones(text, generator):
    for one, other in OTHER_PLACE:
        text = text.replace(one, other)
    return text


def without_marks(text, generator):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c)))


def decomposed(text, generator):
    return unicodedata.normalize("NFD", text)


def capitals(text, generator):
    return text.upper()


def shortened(text, generator):
    known = [name for name in SHORT if name in text]
    if not known:
        return text
    name = generator.choice(known)
    return text.replace(name, SHORT[name])


def other_kind(text, generator):
    for kind in sorted(set(KINDS), key=len, reverse=True):
        if kind in text:
            new = "" if generator.random() < 0.4 else generator.choice(KINDS)
            return " ".join(text.replace(kind, new, 1).split()).strip(" –") or text
    return f"{generator.choice(KINDS)} {text}"


def other_order(text, generator):
    """The name or the place at the end goes to the front, or the other way round."""
    if " – " in text:
        first, second = text.split(" – ", 1)
        return f"{second} {first}"
    words = text.split()
    cut = len(words)
    while cut > 1 and words[cut - 1][0].isupper():
        cut -= 1
    if words[cut - 1] in ("tỉnh", "phố"):
        cut -= 1 if words[cut - 1] == "tỉnh" else 2
    if cut == len(words) or cut < 2:
        return text
    return " ".join(words[cut:]) + generator.choice([" - ", " – ", ": ", " "]) + \
        " ".join(words[:cut])


def slip(text, generator):
    places = [i for i, c in enumerate(text) if c.isalpha()]
    at = generator.choice(places)
    kind = generator.randrange(5)
    if kind == 0:
        return text[:at] + text[at + 1:]
    if kind == 1:
        return text[:at] + generator.choice("aeiouhnctgmlrs") + text[at:]
    if kind == 2:
        return text[:at] + generator.choice("aeiouhnctgmlrs") + text[at + 1:]
    if kind == 3 and at + 1 < len(text):
        return text[:at] + text[at + 1] + text[at] + text[at + 2:]
    blanks = [i for i, c in enumerate(text) if c == " "]
    if not blanks:
        return text
    at = generator.choice(blanks)
    return text[:at] + text[at + 1:]


def longer(text, generator):
    return f"{text} {generator.choice(FOR)}"


TITLE = [(other_tones, 3), (without_marks, 1.5), (decomposed, 0.5), (capitals, 2),
         (shortened, 3), (other_kind, 3), (other_order, 2), (slip, 3), (longer, 0.7)]
OFFICE = [(other_tones, 2), (without_marks, 1), (capitals, 2), (shortened, 3), (slip, 2)]


def retyped(text, ways, generator, most):
    count = generator.choices([0, 1, 2, 3], [1, 4, 2, 1])[0]
    for way in generator.choices([w for w, _ in ways], [p for _, p in ways], k=min(count, most)):
        text = way(text, generator)
    return text


def other_legal_form(maker, generator):
    rest = maker.name[len(maker.legal):].strip()
    choice = generator.random()
    if choice < 0.55:
        return f"{generator.choice(LEGAL[maker.legal])} {rest}"
    if choice < 0.75:
        return f"{rest} {generator.choice(SUFFIXES[maker.legal])}"
    if choice < 0.9 or not maker.trade:
        return rest
    # The name people use in speech: without the trade.
    return f"{maker.legal} {maker.brand}"


def office(maker, generator):
    name = maker.name
    if maker.legal and generator.random() < 0.6:
        name = other_legal_form(maker, generator)
    return retyped(name, OFFICE, generator, 2)


def again(row, maker, generator):
    """The same thing, as another office enters it."""
    other = dict(row)
    other["title"] = retyped(row["title"], TITLE, generator, 3)
    other["organisation"] = office(maker, generator)
    other["nominator"] = generator.choice(NOMINATORS)
    other["province"] = generator.choice(PROVINCES)
    if generator.random() < 0.5:
        other["category"] = generator.choice(CATEGORIES)
    sparse(other, maker, generator)
    return other


def sparse(row, maker, generator):
    row["taxCode"] = maker.code if generator.random() < 0.45 else ""
    row["website"] = f"https://www.{maker.host}/sp" if generator.random() < 0.4 else ""


def what(title):
    """The work a title names and the years and versions in it, or else the title."""
    works = [work for work in WORKS if work in title]
    if not works:
        return title
    return max(works, key=len) + "".join(word for word in title.split() if word[0].isdigit())


def near(title, generator):
    """Another product under nearly the same title, or None."""
    choice = generator.random()
    if choice < 0.35:
        year = generator.randint(2021, 2025)
        return f"{title} {year}", f"{title} {year + generator.randint(1, 2)}"
    if choice < 0.5:
        return f"{title} 1.0", f"{title} 2.0"
    for work in WORKS:
        if work in title:
            return title, title.replace(work, generator.choice([w for w in WORKS if w != work]))
    return None


def write(path, truth, count, seed):
    """A table of `count` nominations, and the pairs among them that are the same thing."""
    rows, pairs = entries(count, seed)
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, FIELDS)
        table.writeheader()
        table.writerows(rows)
    with open(truth, "w", encoding="ascii") as file:
        file.writelines(f"{left},{right}\n" for left, right in sorted(pairs))


def entries(count, seed):
    generator = random.Random(seed)
    drawn = [Maker(generator) for _ in range(max(4, count * 2 // 5))]
    # Drawn twice under one name, it is one office.
    makers = list({maker.name: maker for maker in drawn}.values())
    things, titles, total = [], set(), 0
    while total < count:
        maker = generator.choice(makers)
        first = product(generator, maker)
        made = [first]
        if generator.random() < 0.08:
            made = list(near(first, generator) or made)
        for title in made:
            # Two systems of one maker for one work would be one thing to anybody, unless a year or
            # a version tells them apart.
            key = (maker.name, bare(what(title)))
            if key in titles:
                continue
            titles.add(key)
            row = {"title": title, "organisation": maker.name, "province": maker.province,
                   "category": generator.choice(CATEGORIES),
                   "nominator": generator.choice(NOMINATORS)}
            sparse(row, maker, generator)
            thing = [row]
            for _ in range(generator.choices([0, 1, 2], [88, 10, 2])[0]):
                thing.append(again(row, maker, generator))
            things.append(thing)
            total += len(thing)
    flat = [(number, row) for number, thing in enumerate(things) for row in thing][:count]
    generator.shuffle(flat)
    holders, rows, pairs = {}, [], []
    for index, (number, row) in enumerate(flat, 1):
        code = f"BMK-{index:06}"
        rows.append({"nomination": code, **row})
        pairs += [(other, code) for other in holders.setdefault(number, [])]
        holders[number].append(code)
    return rows, pairs
