extension String {
  /// The folded text with the abbreviations of Vietnamese offices written out.
  ///
  /// `Sở TT&TT TP.HCM` is `so thong tin truyen thong thanh pho ho chi minh`. Only abbreviations
  /// that mean one thing are known; `TT` alone may be *trung tâm* or *thông tin* and stays.
  public var foldedWrittenOut: String {
    let folded = self.folded
    let words = folded.foldedWords
    guard words.contains(where: { Abbreviation.phrases[$0] != nil }) else { return folded }
    var written: [Substring] = []
    var position = 0
    while position < words.count {
      let known = Abbreviation.phrases[words[position]]?
        .first { words[position...].starts(with: $0.words) }
      written += known.map { [$0.meaning] } ?? [words[position]]
      position += known?.words.count ?? 1
    }
    return written.joined(separator: " ")
  }
}

private enum Abbreviation {
  /// By first word, each list with the longest first.
  static let phrases: [Substring: [(words: [Substring], meaning: Substring)]] = {
    let entries = list.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "=")
      return parts.count == 2 ? (words: parts[0].split(separator: " "), meaning: parts[1]) : nil
    }
    return Dictionary(grouping: entries) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// As they fold, with a blank where people write a dot or `&`.
  private static let list = """
    attt=an toan thong tin
    bch=ban chi huy
    bhxh=bao hiem xa hoi
    bhyt=bao hiem y te
    bv=benh vien
    cds=chuyen doi so
    cntt=cong nghe thong tin
    csdl=co so du lieu
    dbscl=dong bang song cuu long
    dh=dai hoc
    dhqg=dai hoc quoc gia
    dhbk=dai hoc bach khoa
    dvc=dich vu cong
    dvctt=dich vu cong truc tuyen
    evn=dien luc viet nam
    gd dt=giao duc dao tao
    gddt=giao duc dao tao
    gtvt=giao thong van tai
    hcm=ho chi minh
    hcmc=thanh pho ho chi minh
    hdnd=hoi dong nhan dan
    htx=hop tac xa
    kh cn=khoa hoc cong nghe
    khcn=khoa hoc cong nghe
    khdt=ke hoach dau tu
    kt xh=kinh te xa hoi
    ktxh=kinh te xa hoi
    nhnn=ngan hang nha nuoc
    nn mt=nong nghiep moi truong
    nn ptnt=nong nghiep phat trien nong thon
    tn mt=tai nguyen moi truong
    tnmt=tai nguyen moi truong
    tmdt=thuong mai dien tu
    tp=thanh pho
    tphcm=thanh pho ho chi minh
    tphn=thanh pho ha noi
    thcs=trung hoc co so
    thpt=trung hoc pho thong
    tt tt=thong tin truyen thong
    tttt=thong tin truyen thong
    tthc=thu tuc hanh chinh
    ttnt=tri tue nhan tao
    ubnd=uy ban nhan dan
    vhttdl=van hoa the thao du lich
    vn=viet nam
    vnpt=buu chinh vien thong viet nam
    vtv=truyen hinh viet nam
    xttm=xuc tien thuong mai
    """
}
