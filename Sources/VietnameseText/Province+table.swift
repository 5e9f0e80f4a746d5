extension Province {
  /// Code, kind and name until 30 June 2025, then code and name of the province it went into
  /// (Nghị quyết 202/2025/QH15; codes of the General Statistics Office).
  ///
  /// Each of today's provinces kept the name, and the kind, of one of the old ones.
  static let table: [[String]] =
    """
    01|city|Hà Nội|01|Hà Nội
    02|province|Hà Giang|08|Tuyên Quang
    04|province|Cao Bằng|04|Cao Bằng
    06|province|Bắc Kạn|19|Thái Nguyên
    08|province|Tuyên Quang|08|Tuyên Quang
    10|province|Lào Cai|15|Lào Cai
    11|province|Điện Biên|11|Điện Biên
    12|province|Lai Châu|12|Lai Châu
    14|province|Sơn La|14|Sơn La
    15|province|Yên Bái|15|Lào Cai
    17|province|Hòa Bình|25|Phú Thọ
    19|province|Thái Nguyên|19|Thái Nguyên
    20|province|Lạng Sơn|20|Lạng Sơn
    22|province|Quảng Ninh|22|Quảng Ninh
    24|province|Bắc Giang|24|Bắc Ninh
    25|province|Phú Thọ|25|Phú Thọ
    26|province|Vĩnh Phúc|25|Phú Thọ
    27|province|Bắc Ninh|24|Bắc Ninh
    30|province|Hải Dương|31|Hải Phòng
    31|city|Hải Phòng|31|Hải Phòng
    33|province|Hưng Yên|33|Hưng Yên
    34|province|Thái Bình|33|Hưng Yên
    35|province|Hà Nam|37|Ninh Bình
    36|province|Nam Định|37|Ninh Bình
    37|province|Ninh Bình|37|Ninh Bình
    38|province|Thanh Hóa|38|Thanh Hóa
    40|province|Nghệ An|40|Nghệ An
    42|province|Hà Tĩnh|42|Hà Tĩnh
    44|province|Quảng Bình|44|Quảng Trị
    45|province|Quảng Trị|44|Quảng Trị
    46|city|Huế|46|Huế
    48|city|Đà Nẵng|48|Đà Nẵng
    49|province|Quảng Nam|48|Đà Nẵng
    51|province|Quảng Ngãi|51|Quảng Ngãi
    52|province|Bình Định|52|Gia Lai
    54|province|Phú Yên|66|Đắk Lắk
    56|province|Khánh Hòa|56|Khánh Hòa
    58|province|Ninh Thuận|56|Khánh Hòa
    60|province|Bình Thuận|68|Lâm Đồng
    62|province|Kon Tum|51|Quảng Ngãi
    64|province|Gia Lai|52|Gia Lai
    66|province|Đắk Lắk|66|Đắk Lắk
    67|province|Đắk Nông|68|Lâm Đồng
    68|province|Lâm Đồng|68|Lâm Đồng
    70|province|Bình Phước|75|Đồng Nai
    72|province|Tây Ninh|80|Tây Ninh
    74|province|Bình Dương|79|Hồ Chí Minh
    75|province|Đồng Nai|75|Đồng Nai
    77|province|Bà Rịa - Vũng Tàu|79|Hồ Chí Minh
    79|city|Hồ Chí Minh|79|Hồ Chí Minh
    80|province|Long An|80|Tây Ninh
    82|province|Tiền Giang|82|Đồng Tháp
    83|province|Bến Tre|86|Vĩnh Long
    84|province|Trà Vinh|86|Vĩnh Long
    86|province|Vĩnh Long|86|Vĩnh Long
    87|province|Đồng Tháp|82|Đồng Tháp
    89|province|An Giang|91|An Giang
    91|province|Kiên Giang|91|An Giang
    92|city|Cần Thơ|92|Cần Thơ
    93|province|Hậu Giang|92|Cần Thơ
    94|province|Sóc Trăng|92|Cần Thơ
    95|province|Bạc Liêu|96|Cà Mau
    96|province|Cà Mau|96|Cà Mau
    """
    .split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
}
