/// Words in the order of ICU 72.1, locale vi; written by scripts/order-vectors.py.
enum OrderVectors {
  static let ordered =
    """
    a|à|ả|ã|á|ạ|ai|ại|ại/ĐĂ|ÃN… Sòng|ảng & TŨNG|ă|ằ|ẳ|ẵ|ắ|ặ|ẳn|ẲNG|Ăng1ZỬ|â|ầ|ẩ|ẫ|ấ|ậ|Ầ & ỏi|ẫ'xun|
    ậ1tỉng|ần|ấn–ĐỐI|Ba|bà|BÀ|bả|BÃ|Bạ|Bá  đả|Bả & BẬI|BÁ–Dón|bà. ĐYI|Ba'Dìi|bã'din|BẠĐựn|BAI|Bài|
    BÀI|bái|bại (BỢN|BÃI Dín|bái, dừ|Bại, ĐÉI|Bài. bữn|bài. Đẹi|Ban|BAN|bàn|BÀN|Bản|BÃN|bạn|
    bán  Zền|bán (Đỷ|BảnBỖN|Báng & ZỦI|BẰ|bẵ|bắ|BẶ|bắ  BƯ|bằ & BỸN|bẳ-Dận|BẶ, bơi|Bắ1ĐYI|băi|BĂI|
    bẳi|Bẵi|bắi|BẮI|bẵi & Đễi|Bắi–Bíi|bẵi'BẤN|bẵi'bô|BẲI/bêi|Băi/BỚ|BĂN|Bằn|BẲN|bẵn|BẴN|bắn|Bắn|
    BẶN|Bẳn & đẫi|BẶNĐự|BĂNG|bắng|bâ|bẫ|BẤ|bậ|Bẫ (bạn|bấ. đỏng|bấ. Đủn|bâ/DỆN|BÂI|bầi|bẩi|bẫi|Bẫi|
    BẬI|BẪI  Bừi|Bậi (đã|bẩi & dún|Bầi đăn|Bâi–BÌN|bầi–đữ|bân|Bần|BẨN|bấn|BẤN|Bận|BẬN|Bấn  Đắn|
    bẩn. ĐÂ|bần… đí|Bẫn'đai|bè|BÈ|BẺ|BẼ|Bé|Bẻ dỳn|BE-Bỉi|Be/Dầi|BẺBủi|bei|BÉI|BEI & Đù|Bẹi-Đén|
    bei. Đă|Bẹi… Dùng|Ben|Bèn|Bẻn|Bẽn|Bẹn|bẻn  BĂ|Bèn & đềi|BÉN đễ|BẺN, BÚN|Bén… DUN|BEN… ĐÙ|
    BẺN/BẶN|Ben1DẲI|BÉNG-Thông|bê|BÊ|Bề|BỀ|bể|Bể|bễ|BỄ|Bế|BẾ|Bê  Đụn|BÊ & thí|Bế Bế|bề, ĐÓN|BỀ'Đỹn|
    BÊI|Bếi|BẾI|bệi|Bệi|Bệi bị|bêi Bò|Bêi đẫ|bệi–đòi|BỆI. BẢI|Bêi. Độ|Bêi1bôi|BÊN|Bền|bển|BỄN|
    Bền  DÂ|BÊN & DÚI|BỂN–DỈN|bển/bứ|BỀNG|BỄNG|bễng  xyng|bễng & ZŨNG|bi|bỉ|Bỉ|BỈ|bĩ|Bí|bị|BỊ|
    Bì  BÂ|bị (BĂN|bí & ĐÃ|Bĩ Dời|Bí–DÈN|BÍ. ĐÊ|BÌI|bỉi|Bỉi|bỉi  DẬN|Bĩi-De|bịi-Xéng|BÌI1BẨN|
    BÍI1ĐON|BIN|BỈN|bĩn|BĨN|bín|BỊN|bịn (ĐỶ|Bịn-bạn|BIN, ĐẶ|Bĩn… dủ|bỉn'dử|Bin'đõn|BÒ|bõ|Bó|
    BÓ  BĨN|bõ Bì|Bò BÕI|Bọ TÁN|Bõ, đởn|Bo. Để|Boi|bỏi|BÕI|BÓI|bọi|BỌI|BÓI & BỮN|Bõi. BÃI|Bòi1Thỵn|
    Bòn|BỎN|bõn|BÓN|bọn|BỌN|BÕN  bẫ|Bỏn, Zô|Bỏn… bủn|BÓN… DẲ|Bon/DÔ|Bòn1Dý|bóng|BÔ|Bồ|bổ|Bố|BỘ|
    Bỗ bễ|bồ-ĐŨ|bổ–Dừn|BỘ. Býn|bổđũ|BÔI|bồi|bỗi|Bỗi|Bối|bội|BỘI|BỖI & dàn|bối Bớ|Bôi–Đền|bồi. Býi|
    Bỗi… dồn|Bôi'BỰ|bỗi/bu|BôiDON|BÔN|Bồn|BỔN|Bốn|bộn|Bồn  bốn|Bộn  Dì|Bỗn  ĐẪI|BÔN & Đợ|Bộn đần|
    Bốn-XẾN|Bốn–Đưi|bỗn, Đọn|bồn. ĐỪN|Bộn1BẶ|bôndởi|bơ|BƠ|bờ|Bỡ|Bợ|BỢ|BỢ  bẳn|BỢ  TÈ|BỜ & Đấ|BƠI|
    bởi|BỞI|bỡi|BỠI|BỚI|bợi|bởi (Đyn|bơi bẵ|BỢI/bôi|BỠI1Nhán|BỜI1TRƠNG|BỢIDỂN|bơn|Bơn|BƠN|bờn|BỜN|
    bỡn|Bớn|bợn|Bợn|BỜN (Dẻn|bơn ĐÁN|Bỡn Đí|bợn. DỊI|BỞN… bèi|Bờng|bợng'Qẻ|bu|BU|bủ|BỦ|Bũ|bũ (bầi|
    Bũ & DÉN|BU–dến|Bụ… Dên|bùi|Bùi|BÙI|bủi|bũi|búi|BỤI|BUI  Đơi|Bụi ĐYI|Bũi-BÁN|Bũi, bỵn|Bũi… Bêi|
    Bùi'bện|Bui'byn|Bùi'dừn|bủi'ĐỠI|bủi/DÓI|bun|BUN|bùn|BÙN|BỦN|Bụn|BỤN|BUN  Dẹn|BÚN. don|BŨN… dỹn|
    bủn/dằn|bùng|Bũng SẠN|bư|BƯ|BỬ|bữ|BỮ|bự|BỰ|BỮ  Bịi|BỰ (Dởn|Bữ & dộ|BƯ, BI|bừđũ|Bưi|BƯI|bừi|BỪI|
    bửi|BỬI|Bữi|Bữi  DẢI|BỰI & Dín|Bửi & Đền|Bữi Bán|BƯI–DƠ|Bựi–Qằ|BỰI. ĐUI|Bưn|bừn|Bừn|BỪN|bửn|
    BỬN|Bứn|Bứn  DƠI|Bửn & XÈI|bứn Đội|BỬN-BÂN|Bứn/ĐII|bứn1BỤ|Bứn1ĐÒN|by|Bỳ|BỲ|bỹ|bý|BỴ|by (DÒ|
    BỴ, BÁI|Bỹ, BỦ|BỲ'DỲI|bỳi|Bỵi|Býi–BỤN|BỲI. Bấ|býi. Bữn|býi. ty|Bỳi1BẦI|bỳn|bỷn|BỸN|Bỵn|
    byn (Býn|BỲN Dỳ|Byn SỐNG|BỲN, BẶ|Bỹn, đén|Bỳn. Bơn|BYN'ĐÃN|Býn1BU|bỹng–Nhúi|cảcểi|cãi|CÀI-Nhưi|
    cạn|cạng  SONG|CÃNG (BĂNG|CẶ/Xân|CẲI|Cắi–ZẤNG|Cắi'Dẩn|CẴN Trong|Cẳng|câi|CẪI–Nhơn|cẩi1ĐẦNG|Cấn|
    CẪN  Dẽ|CẺ|Cẻ–nhận|Cẻi|Cẽi|CÉI, Trội|Cẽi… Trừi|cẹn|cẽng|CÉNG|Cể|Cễ|Cễ (tâ|CỂ. CÚNG|Cểi. Tỏn|
    Cễntâ|cĩi|Cỉn–TÙNG|CỈNG1cối|CÒ|Có|cói  Bỵ|cổi-Bĩ|Cỗi. TRÍ|Cộng1nhì|CỢ. trũ|cớn|CÚ… trớng|Cui|
    Cũi|CỤI|Cũn (NHẬ|CỤNG|CỰ1Ngề|cứi|cửi-CẪNG|Cỷi|Cỵi thú|Cỳn1Zong|Dà|dả|Dã|DÃ|dá|dạ|Dà, ĐÉN|
    DÁ'DỂN|DÁ1ZI|dai|dài|dải|dái|dại  đợi|DAI & xầng|DảiDội|dản|DẢN|Dạn|DẢN (dòi|dạn & Dũn|
    Dạn & đẵ|dàn-dị|dạn–Bồn|DẢNG'Xyng|dă|DĂ|dằ|DẰ|Dẵ|dă  Đỵn|DẰ (BÒ|dẵ & dội|DẴ-Bòi|DẲ–BỌ|dẳ. dẩn|
    dằ… ĐỂI|Dằ/Đo|DẰI|dẳi|Dẳi|Dẵi|DẮI|dặi|Dặi|Dằi (dỵn|dẳi-Đỗng|Dẳi–bẩ|DẰI–đỵi|Dằi, Dơi|DẮI… dễn|
    dằi… ĐẾ|DĂI1DỄ|DẴIBỗi|DăiBỐN|DĂN|DẴN|dắn|DẮN|dặn|DẶN|DẶN. Díi|dăn. Đấ|DẰN. đun|DẲN'dếi|Dằn'Đị|
    DẮN/BI|dăng|dẳng|Dẳng|DẲNG|dâ|Dâ|Dầ|DẨ|DẪ|Dấ|Dẫ  địn|DẤ  đỗ|DẨ & Đén|Dầ DÂI|dầ… dôn|DẤ… ZÍN|
    Dâi|dẩi|Dẩi|dẫi|Dẫi|dấi|DẤI|dâi (Bẳn|dâi & ngí|dẫi-DẴN|dầi–Bợi|Dầi'bờ|Dầi/BÙI|dậi/Sậ|DầiDẼ|DÂN|
    DẦN|Dẫn|Dấn|DẤN|dận|Dận & Bịn|Dấn & DỨ|DẤN BÀI|Dậng, THÍ|de|DE|Dè|Dẽ|DÉ|dẹ|DẸ|dé (đồn|DẺ–DÀN|
    DẸ… DỖN|dẹ'DỰI|de1đễi|DẹBầ|DEI|Dẻi|DẺI|DÉI|DẼI  BỄ|DẼI Bứ|DẺI, đê|DÈI. Bei|DẸI. DÈN|DẸI. Đéi|
    DÉI/dẩn|Dẽi1đâi|den|DEN|DẺN|dẽn|DẼN|dẹn|Dẹn|DẺN  đếi|dèn  IN|den & Đấn|dèn… BẠ|Dén'đă|DẻnBỴN|
    DẺNdồ|DèngTRẴN|dènXỹn|Dề|dể|dễ|DỄ|dệ|DỆ|DÊ (ĐỒN|DỄ bẫn|Dể dễi|DỀ–Đí|DẾ, DẦN|DẾ/ĐỔN|dê1din|DÊI|
    DỂI|dếi|dệi|Dệi|Dễi & Dơi|Dệi & TẬNG|Dềi. DÂI|Dêi. Dư|DỂI'đẻi|dên|dền|DỂN|Dến|DẾN|DỀN & Bâi|
    Dễn & đở|dền, Dìn|Dền… ĐÒN|dểng|dệng|DễngSăng|di|DI|Dì|DÌ|dỉ|DỈ|dĩ|Dĩ|DĨ|DÍ|DỈ & dụi|DÌ–dể|
    di, Bắn|dí, Bốn|DĨ'Bại|Dì'BẾN|dĩ/BÃN|Dii|DĨI|dịi|DỊI (bò|dĩi (NHẨN|DỈI-Dân|DỊI–bỉi|dỉi, sạng|
    DÍI… Bã|Dỉi… DỖN|dĩi'Bèn|Dĩi/DẸN|din|Dìn|dỉn|dĩn|dín|DÍN|Dịn|DỊN & DÉ|Dín, Dủi|DỊN. BỶI|
    Dĩn. DỚI|Díng. TRỄN|do|DO|Dò|dọ|DỌ|Dọ  BỞ|DÒ, bỹi|DỎ, Đỳ|DO. bãi|DO… CÓI|Dõ… dứn|Do/Dõn|Do/Đủn|
    DÒ/qân|Dỏi|DỎI|dõi|DÓI|dỏi (BỚN|doi (Bừi|dõi–đu|doi… Trũng|don|dòn|DON BŨN|DỌN-DẢ|dòn-DỈ|
    Dỏn-ĐÊ|DÒN. đải|dón… BỀI|DÕN/Độn|DÒN/đữ|dô|Dô|DỒ|Dổ|dố|dộ  Đến|DỘ–đun|DỖ. DỆN|dỗ. sán|dộ'tợ|
    DỔ1BĨN|dôi|dồi|dổi|Dỗi|Dồi  Bên|DỘI & thỳi|DỒI–qẽi|DỘIBỄI|DỘIĐẠN|dộiđíi|dôn|Dồn|Dốn|Dộn|DỖN Ba|
    Dôn-BII|Dộn. bó|DÔN… Đăi|DỐN'Đãn|DỘNG|DƠ|dỡ|Dỡ|DỢ|Dơ  Dẫ|dợ (QẺN|dờ BỀ|DỞ–Dan|DỠ/ĐẶ|DƠI|dời|
    Dời|dởi|DỞI|dới-DỌI|DỞI… đin|dơn|dỡn|dợn|Dợn|dởn  bừ|DỚN (Dối|DỜN (đổ|dợn, Dỹn|dỡn1BỈN|
    DỚNG–cẫng|du|Du|dù|dủ|Dủ|dũ|du (BỂ|Dù-BÁN|DÙ-dổi|Dủ'ĐÁ|dui|Dùi|dủi|Dủi|dũi|dụi|Dui Đụi|Dui… ĐỚ|
    Dúi/Dẩn|Dủibộn|dùiDữn|Dun|Dùn|DÙN|dủn|dũn|DÚN|dụn|Dụn|DỤN|Dún & Bẽi|DÙN-dổn|DÚN-đọn|dùn–Đạn|
    Dũn1Béi|dủng|DŨNG|Dư|Dừ|DỮ|DƯ (bấ|DỰ & Đửn|DỰ bầ|DỬ Bỉn|DỪ-Ầng|DỬ–dơ|dữ–ĐỲI|Dứ. bẻ|dừ/ĐÁN|
    DỨĐỲN|Dưi|DƯI|dửi|Dửi|dữi|Dữi|dứi|Dứi|DỨI|DỰI|dựi  Dẽi|DỰI–Dan|DỬI–DỚN|dữi. dõn|DỨI… bại|
    DỮI'Bễ|Dửi'dở|dứi'dỹn|dừi/BỞI|Dưi1BỀ|dửn|dữn|dứn|Dứn|dựn|dứn  Da|DỨN & BÂ|dữn-đền|dựn-Trằi|
    dửn, Đẳ|DƯN1bẵi|Dứn1dún|Dựng/QỂN|dy|Dy|DỶ|Dỹ|DỸ|Dý|DÝ|dỵ|DỴ|DỲ (Dứi|Dỳ (Đồi|dỹ-BỔI|dỷ–BỒI|
    dỷ'Địi|dỹ/DÔ|dỹBã|Dyi|dỷi|DÝI|DỸI  Bưn|Dỵi  Đai|DỲI (ben|dýi & bỉ|Dỵi bụ|Dýi–béi|Dỳi, đói|
    dýi'ĐÉN|DYN|dỳn|Dỷn|DỸN|Dýn|DÝN|dỵn|DÝN  DÂI|DỸN. Dẳi|dỹn1DỜI|DỶNG|dỷntró|đa|Đa|Đá|đạ|ĐẠ|
    Đã Dỵi|ĐẢ'Bớ|Đá/Đứn|Đa1Băi|ĐAI|đài|đải|ĐÁI|Đại|ĐẠI|Đại & Đy|Đải'địi|đãn|ĐAN (dỷi|đàn, BỴN|
    Đàn. ĐỂN|Đán… dọn|đạn'đỏi|ĐẢNBủi|ĐĂ|đắ|đặ|đẵ đẹi|ĐĂ, đỏn|Đắ. QÃNG|đằi|Đằi|đắi|Đắi|Đặi|Đẵi  Bụ|
    Đẳi & ĐỠN|ĐẶI Bặn|đằi-Bồi|Đẵi-đọn|đặi-ĐƠ|đằi'BỰI|ĐĂIBẪN|Đăiđằn|Đằn|ĐẲN|ĐẴN|ĐẮN|ĐẶN|ĐẮN (dậi|
    đăn (ĐÍ|Đăn–đắi|đằng|ĐẶNG… Xỉng|đâ|Đâ|đầ|ĐẦ|đẩ|ĐẪ|đấ|ĐẨ  đé|Đẫ (Dã|ĐẦ syn|Đâ-cưn|Đầ, dẳn|
    Đậ. Bấi|đâi|Đầi|ĐẨI|Đẫi|đậi|đậi (Sẽi|ĐÂI-Đưi|đâi–ĐỄN|đẫi, đọn|đẩi. DẠ|Đẩibện|Đầidê|ĐẦN|đận|Đận|
    Đẫn, Đyi|ĐẨN. đọn|ĐÈ|Đẻ|đé|Đé|ĐÉ|đẽ  dán|Đe ĐỮI|Đe, Bỵn|đe… BỘI|đe… DA|đè… dii|Đébủ|đei|đèi|
    Đèi|ĐÈI|Đẻi|ĐẼI|đẹi|ĐẸI (Qan|Đèi & Đé|đẻi DẠI|ĐÈI DI|Đei–BẴI|Đẹi, Đẹn|ĐẺIđôn|ĐÈN|đẻn|Đẻn|đẽn|
    ĐẼN|đẹn & Đên|đẹn DÓI|đén ĐẶI|ĐẺN. Bo|ĐẸN/BUI|ĐÈN/nhầ|đèn1Bíi|ĐENG|Đeng & trẵi|ĐẸNG/cii|
    ĐẸNGZỜN|Đề|ĐỀ|ĐẾ|Đệ|ĐỆ|Đê & ĐÝ|ĐẾ dốn|ĐỂ–Đá|Đễ–ĐÒI|đêi|đểi|đễi|đệi|ĐỆI|đêi  BỶN|Đềi & Dẳi|
    Đếi-BỨN|Đệi. Dộn|Đểi/đỉi|ĐếiBÕI|đên|ĐÊN|đền|Đền|đễn|Đến|ĐẾN|Đện|ĐỆN|đễn & BA|ĐỂN & bồn|
    Đễn & DỦI|đên Bun|ĐỄN/ĐẸ|ĐỆNĐắ|Đểng|Đì|Đĩ|ĐĨ|ĐÍ|đị|ĐỊ (Dạn|Đỉ (Dõ|đi (DÙI|ĐĨ & Còi|ĐÌ bớ|
    ĐI-DĂN|đi/đýn|ĐỊDỏi|ĐìĐấn|đii|ĐII|địi  Đọn|đíi (DẦI|đĩi & bộn|ĐĨI đại|ĐĨI… bằi|đĩi… BÍN|ĐịiĐỤN|
    ĐĨN|ĐÍN|địn–dyn|đỉn/DI|Đĩng-zặng|ĐO|Đò|ĐÒ|ĐÓ|đọ|Đọ|Đò  đo|Đọ (bõn|Đỏ & Bê|Đõ/den|ĐÕ1búi|ĐỎđợn|
    đòi|đọi|ĐÒI (BỢ|Đõi-Dằn|Đỏi'Đối|Đòn|Đỏn|ĐÓN|ĐỌN|đón  đữ|đon–BỲI|Đon–Dò|đõn… DĨI|đòng|đõng|đô|
    Đồ|đổ|Đố|Đô (DÍ|đỗ1đồn|đôi|ĐÔI|Đồi|đổi|ĐỖI|Đối|đội|ĐỘI|đội  BÍ|Đổi-bễ|Đổi… Dở|ĐỔI/dằ|Đội1BẴI|
    ĐốiDẦN|đổiDẺI|đổiDỊ|đổn|đỗn|độn|Độn|ĐỖN  dòn|Độn & DŨN|ĐỐN-bôi|Đỗn, Đõi|độn… đí|độnĐỴ|đở|ĐỞ|đớ|
    đợ|Đợ|đơ  Bỳi|đờ (DOI|đờ & Dỉi|Đơ, Đệi|đở'BÙ|Đợ/dâi|đở/Dể|Đơ1ĐỰ|Đởđứn|đời|đởi|đỡi|Đợi|ĐỢI|
    đỡi (Đỷn|Đỡi & BỈN|ĐỢI. BẰI|Đới. Bon|ĐỞI/Đìn|đới1DỢI|ĐƠI1dủn|đơn|đởn|ĐỠN|Đớn|Đởn  Bắi|đơn  BỪN|
    đơn (DỎI|Đỡn & Bĩi|đơn Bỗn|ĐƠN Đố|đớn thốn|đởn/bệi|Đớng|ĐỢNG1QÕI|Đu|Đù|ĐŨ|ĐÚ|đụ|ĐỤ|Đú-Đự|
    đủ. Bợn|đu. đừi|Đũ… dổi|đui|ĐUI|Đùi|ĐÙI|đủi|ĐỦI|Đũi|ĐŨI|đụi|Đụi|ĐỤI|Đủi. ĐĨ|đũi/Bón|ĐũiBòn|Đùn|
    đũn|ĐỤN|đũn  đổn|ĐŨN (DƯI|ĐỦN'DẶN|đúng (Trín|ĐỦNG, trễi|đừ|Đừ|Đử|đữ|Đữ|ĐỨ|ĐỰ|đự (by|ĐƯ & Đồ|
    Đữ1Bii|Đửđễi|đừi|đứi  NHỶ|ĐỬI  Xặng|Đựi & bỏi|ĐỨI-Đùi|đừi–Bán|ĐƯIBẦN|Đưn|ĐƯN|đừn|Đừn|ĐỬN|đữn|
    Đữn|đựn|Đựn|ĐƯN (Bủ|đứn Đặ|ĐỰN. băi|Đứn'dôi|ĐỪN1thọi|ĐựnBO|đưnDẽi|Đy|ĐY|ĐỸ|Đý|Đy1Dẩn|ĐỲ1zũi|
    ĐỳBỎI|ĐYI|Đỳi|ĐỲI|Đỷi|ĐỶI|Đýi|ĐYI  Bừn|ĐỶI  ĐẸI|ĐỴI (de|đỷi & Dề|ĐỶI–nhụ|ĐỸI. Cỳi|đyi… bắi|
    ĐỶI'dộ|đýi1Dứn|đỹi1să|ĐYN|đỷn|Đỷn|đỹn|đýn|Đýn|ĐÝN|Đỳn & ĐỬN|Đýng (NHẮNG|ĐỴNG Qận|Đỵng-ĐẦI|e|è|
    ẻ|ẽ|é|ẹ|É. ZOI|ẼI|ẹi'đẫn|Ẻi/Thìi|ẻn|ÉN|ê|ề|ể|ễ|ế|ệ|ềi|ỂI|ệi  nhu|ễn. ngùng|ễng  Bự|Êng'dãi|i|I|
    ì|ỉ|Ỉ|ĩ|í|Í|ị|II|ĩi  Đâi|ỊI/BIN|ÍN|NGẢ|NGÁI|Ngại  NHẺ|NGẢI (NGÀI|ngái1TỈI|ngan Tẹi|Ngản… TRỜNG|
    NGÀNG|NGẶNG|NGẬ/Xằi|Ngâi|Ngầi|ngấng|NGẪNG & qý|NGẺ|NGẼ|Ngẹi'Trúng|Ngéng|Ngẻng1nhủ|Ngể|NGẾ|
    NGỄ  qịng|ngềi & BỴNG|ngềng|ngểng|ngỉ|ngị|ngịn|NGỊNG (nhịng|ngò Sủi|ngõi. ZƠN|Ngón. ẹi|
    Ngõng, TRỘNG|Ngổi'sọ|NGÔI/trìn|ngồn|NGỚI… sin|NgỡnCỒNG|Ngởng. XỠ|Ngu|NGÙI/sềi|NGUN|Ngủn|
    NGÙNG1QỆNG|NGỪN|Ngữn|NGỨN|ngứn (Tẳn|Ngỵ|ngỹn|ngỵn|Ngỳng-CẴI|NHẢ. Nhồn|nhãi, Tế|nhán|NHẠNG'dồn|
    nhắ|Nhẵ… ĐỪN|Nhẵ/Trội|NHĂN (sện|NHẮN, théi|NHĂN'Dặ|Nhắng|nhẫ–tá|NHÂI|nhẫi|NHẬI|Nhầng|
    nhầng. TRE|Nhè|nhéng (SẪN|nhề|Nhị|NHỈI|nhin|NHĨN Cằn|NhìnỜng|nho|nhỏi|nhọn|Nhòn, Zẳ|nhòng|
    NHÒNG|NHỒ|nhộ|nhôn|nhổng|Nhộng & Ôn|NHỒNG, TRỶI|NhơĐẮN|NHỜN|nhởn… đứng|NHỦ|nhự-bãn|NHỬI & Trèn|
    NHỨNG|Nhỵn|NHỸN/zểi|Nhỳng1Bở|nhýngXẻn|o|ò|ỏ|õ|ó|ọ|ò A|Ón|ọn|ỏn/QYI|ong|ô|ồ|ổ|ỗ|ố|ộ|ỐI-Tền|
    Ộng. sũ|ơ|ờ|ở|Ở|ỡ|ớ|ợ|ởng|ỠNG|Qả|QÁI|QẠI–nhệ|qàibai|qàn|qặi-Sớ|QẲI1Trạng|qăng|QẰNG-TRỂ|QẦ|
    Qẫ–Đò|qấ–Ngỵn|QẦ, THẾI|qẫnTẰNG|Qei|qẹi/CÃNG|Qẻng|Qê|Qế|Qềng|QỆNG|qĩi|qỉng|Qõi|qỏi  Nhận|
    Qõn-dii|QÕNG|Qộ|qối & Sỏi|Qổi, củn|Qôn|QỖN|qộng'căng|qời|qỡi… Thắ|qới1TRẪN|Qu|Qùn  Xằn|Qung1an|
    qưi thêi|qựn ớ|qứng|QỪNG. ÀNG|qỳ Nhá|Qỵ'xụn|QYI|qỹi|QÝI1DẢN|QỴN/Đắn|sạn|sãng|Sãng|sang & Ôi|
    sẳn-bừng|sẵn/dãi|săng|Sằthểng|SÂ. nhậng|sâ1NGỪN|SẪI. Cé|Sậi. ZỴNG|SẪN (trụi|Sấng|Sẩngbẩn|SẺ|
    SẸN1BỔI|sèng|Sẽng|sển|SỄN|SỆN, cing|sểng (Zùng|sêng–Nhỵi|SĨI|sỉngXỚ|SÓ|Sọ|SỎI|Sọi, Bũi|sóng|
    Sóng|sộ1dỳn|Sôi-be|sồn|sốn'Thân|sông|sổng|Sỗng|SỔNG  nhòi|SỚI|SÙ Théi|Sũi sẵ|Sún  Nhịng|
    Sun BẾI|Sụng-try|SỬI|SỮI|SỲ|sý|sy-Dọi|syi|Sýn|Sỷng|sỵng|SỲNG'ngổ|TA|TẢ|Tan  ỏn|tản–qểi|
    tãn… trơn|Tan1SỔ|tẳ|Tặ. NGỢ|TĂI|Tăn|Tẵn|TẮN|tặn-ngýng|Tẳng|Tắng & ĐỲI|TẶNG & xễn|Tẩ|Tẫn|
    tận (Syi|Tậng|TÈ|Tè (BẢNG|TẺN… THẰI|Tẽng|TÉNG|Tê, Són|Tểi|Tệi|Tện-tỵn|TỀNG|Tếng|thả|thạ|
    Thá-Trấng|thạ… NGỘ|thai|THẠI-nhề|thãn & tờ|Thàn… Tèn|THÀNG|thãng–ỎNG|thang… zủ|thă|Thắ… ÔNG|
    THẶI… DỬ|THẴN|THẴNDỹ|thăng. xin|Thắng'Sền|THẨ|THÂNG|Thei|THEI & xại|theiđẫi|THENG|Thẻng|Thê|
    Thễ|THẾI Đẽn|thềi, SỂN|Thện. dù|Thí|Thịi-Sãi|thĩng|THĨNG–Zỏn|Thó BÕI|Thón|Thòn-Bờng|THỘI… ZỞI|
    THỐI1XÒI|Thốn|Thộn'bựi|THỐNG, bỹng|thồng'Ngãi|Thồng1NGỪI|Thơ|THƠ|thỡ & đếng|Thờn|THÚI… DÕN|
    thùn|Thún|Thữ|THỮ|thữ-Con|THỮNG|THỪNG1Zụi|THỴ|THYNG|THỲNG… CỚI|Tĩ|Tìi|Tĩi|TỊI|Tĩi & QỒI|TÍN|
    Tìn  ýng|tìn. đở|Tỉng|TÓ|TỌ (xẹi|Tõ Sí|tỏ-Ói|Tõ, ngỡng|Tọn'dừi|TÔI. nhón|tôn|tồn THÒI|tỗng|
    tống. tằ|Tờn|tợng|TỚNG, zễng|Trà|Trại (THỜNG|TRÃN & đẵn|trắi|TRẲN–Bớng|TRẴN. đen|Trẫ-Cổ|Trẩi|
    Trấi|trận|trần THÌNG|TRẤN Thửi|TRẬNGđếng|TRÈI & Qì|tréng|Tréng|Trẹng|TRENG'Tựi|Trêi1săn|trii|
    TRÌI|TRĨN|TRỈNG–ngằng|Trìng… Xứi|tró & nhắn|trọng & Còn|TRỘ|TRỔI/NHỢN|Trổn|trỗng, SỖN|trớ|
    TRƠ-nhỉn|Trới|trợng  ngỡ|TRỦN|Trưn|Trứn  Đậ|trý|TRỶ-Sểng|trỹi|tryi/Qõn|trỵn & NGÓN|Trỹng|
    TRỸNG1Ngýng|TÙ. BẰNG|tụi Qờn|TÙN|Tún|Tùn–thẩn|Từ|tứ|tữĐơng|Từi1BẸNG|TỮN|tưn. bai|Tựng/Cân|
    TỶI (NGỞ|Tỷn|tỹn|Týn|Tỷn-Xèi|TYNG (trửi|tỷng bớn|u|ù|ủ|ũ|ú|ụ|Ụ|ui|Ụi-BẺNG|Un… NHỦN|Ùng|ư|ừ|ử|ữ|
    ứ|ự|Ư (TỨN|Xai  Ngũ|Xẳn|XẮN|xẵng/nhin|XẪI, QI|xẩng|XẩnSÃI|XÈ–thing|xé… tẳng|Xé'têng|XẺI|
    XÈNthặi|Xễ|XẾ  cõi|XẾI|xền|XỈ/zẹ|Xìi & ngo|XỊN thói|XING|Xìng… byng|XÓ|Xó, Zớn|Xoi|xỏi1dả|
    XỎIXang|xõn|Xóng & ZỘI|XổngQỨI|Xỡ|XỞI (Bểng|Xỡi, Ứng|XỢNG|Xũ|xụ  THY|XŨI… ỌI|XŨN|xủng|Xủng|xứ|
    xừ–thắn|Xứi'Bong|XỪN'Tõ|XỪNG|Xỹ|Xỷi|Xỵi|XỲI, đìn|Xýng|XỲNG (Trếi|y|ỳ|ỷ|ỹ|ý|ỵ|Ỵ|ZẠI DÁ|ZÁN|ZÀNG|
    ZĂ|zắ|ZẲI|ZẶN–TRỒI|ZĂNG|zẳng|zắng|Zẳng. Nhóng|zẫi|ZÂI ẫng|zẫn… NGOI|ZẦNG|zậng|ZẸ/Tràng|Zéiđỷn|
    zen DÚ|Zể|Zế|ZÊ & TRỸNG|zện|Zên. TƠNG|zễng|ZÊNG DỀ|zĩn  ĐÍN|ZỉThờn|zọ-Soi|ZÓI|zòn. Thêi|
    Zồi1tre|ZỖN|ZƠNG & BẼN|zủ|zũn|zun  TRƯI|Zụn1Sữ|Zúqưng|zư TRÚ|ZỰI|Zữn|Zửng|Zựng, Zẻ|ZỴI|ZỸI1Xyn|
    ZỶN|ZỴN|zỹng'CẴN|
    """
    .split { $0 == "|" || $0 == "\n" }.map(String.init)
}
