/// Words in the order of ICU 72.1, locale vi; written by scripts/order-vectors.py.
enum OrderVectors {
  static let ordered =
    """
    a|à|ả|ã|á|ạ|ai|ại|ại/ĐĂ|ÃN & TẶ|ảng & TŨNG|anXễ|ă|ằ|ẳ|ẵ|ắ|ặ|Ặ-ẬNG|Ắ/Súng|ẳn|ẲNG|Ăng1ZỬ|â|ầ|ẩ|ẫ|
    ấ|ậ|Ầ & ỏi|ậ1tỉng|ần|Ba|bà|BÀ|bả|BÃ|Bạ|Bá  đả|Bả & BẬI|bà. ĐYI|Ba'Dìi|bã'din|BẠĐựn|bai|BAI|Bài|
    BÀI|bái|bại (BỢN|BÃI Dín|bái, dừ|Bại, ĐÉI|Bài. bữn|Ban|BAN|bàn|BÀN|Bản|BÃN|bán (Đỷ|BảnBỖN|
    Báng & ZỦI|BẰ|Bẳ|bẵ|bắ|BẶ|bắ  BƯ|bằ & BỸN|bẳ-Dận|BẶ, bơi|Bắ1ĐYI|băi|BĂI|bẳi|Bẵi|bắi|BẮI|
    bẵi & Đễi|Bắi–Bíi|bắi. Đỵn|bẵi'BẤN|bẵi'bô|BẲI/bêi|Băi/BỚ|Bằi1Bới|BằiBÁ|BĂN|BẲN|bẵn|BẴN|bắn|Bắn|
    BẶN|bẳn. bềi|BẶNĐự|BĂNG|bắng|bâ|BẨ|bẫ|bấ|BẤ|bậ|BẬ|Bẫ (bạn|bậ–Cội|bấ. đỏng|bấ. Đủn|bấ'DỦN|
    bâ/DỆN|BÂI|bầi|bẩi|BẬI|BẪI  Bừi|Bậi (đã|Bầi đăn|Bâi–BÌN|bầi–đữ|bân|Bần|BẨN|bấn|BẤN|Bận|BẬN|
    bần  BẮI|Bấn  Đắn|BẪN-Bìn|bẩn. ĐÂ|Bẫn'đai|Bậng|bè|BÈ|BẺ|Bé|Bẻ dỳn|BE-Bỉi|BẺ–dín|Be/Dầi|bẽi|BÉI|
    BEI & Đù|Bẹi & Trìng|Bẹi-Đén|bei. Đă|Ben|Bèn|Bẻn|Bẽn|BÉN|bẹn|Bẹn|bẻn  BĂ|BEN (ĐÙ|Bèn & đềi|
    BÉN đễ|Bén–Dủ|BẺN, BÚN|BẺN/BẶN|Ben1DẲI|BÉNG-Thông|bê|Bê|BÊ|BỀ|Bể|bễ|Bễ|BỄ|Bế|BẾ|BÊ & thí|Bế Bế|
    bề, ĐÓN|BỀ'Đỹn|BÊI|bềi|Bếi|BẾI|bệi|Bệi bị|bêi Bò|BÊI đẫ|bệi–đòi|BỆI. BẢI|Bêi. Độ|Bêi1bôi|BÊN|
    Bền|bển|BỄN|Bền  DÂ|BÊN & DÚI|BỂN–DỈN|BỀNG|BỄNG|bễng  xyng|bễng & ZŨNG|bi|bỉ|Bỉ|BỈ|bĩ|Bí|bị|BỊ|
    Bì  BÂ|bị (BĂN|Bĩ Dời|Bí–DÈN|BÍ. ĐÊ|BÌI|bỉi|Bỉi|Bĩi|bỉi  DẬN|Bĩi-De|bịi-Xéng|BÌI1BẨN|BÍI1ĐON|
    BIN|BỈN|bĩn|BĨN|bín|BỊN|bịn (Dòn|bịn (ĐỶ|Bịn-bạn|Bĩn, Bĩi|BIN, ĐẶ|bìn, Đĩn|bỉn'dử|BĨN'đừi|bò|
    BÒ|bõ|Bó|BÓ  BĨN|bõ Bì|Bò BÕI|Bọ TÁN|Bọ, bựn|Bõ, đởn|Bo. Để|Boi|bỏi|BỎI|BÕI|BÓI|bọi|BỌI|
    BÓI & BỮN|Bõi. BÃI|BỌI'Đín|Bỏi1ĐỂI|Bòi1Thỵn|Bòn|BÒN|BỎN|bõn|BÓN|bọn|Bọn|BỌN|BÕN  bẫ|Bỏn  dýn|
    Bỏn, Zô|Bon/DÔ|BÓN1bi|Bòn1Dý|bóng|BÔ|Bồ|bổ|Bố|Bỗ bễ|BỘ. Býn|BÔI|bồi|BỒI|bỗi|Bỗi|Bối|bội|BỘI|
    BỖI & dàn|bối Bớ|Bỗi Tri|Bội–đẩ|bồi. Býi|Bôi'BỰ|bỗi/bu|BôiDON|BÔN|Bồn|BỔN|Bốn|bộn|Bồn  bốn|
    Bỗn  ĐẪI|BÔN & Đợ|Bốn-XẾN|Bốn–Đưi|bồn. ĐỪN|Bộn1BẶ|bơ|BƠ|bờ|Bỡ|Bợ|BỢ|BỢ  TÈ|BỜ & Đấ|bơi|BƠI|bởi|
    BỞI|bỡi|BỠI|BỚI|bợi|bởi (Đyn|bơi bẵ|bởi bộ|BỠI1Nhán|BỜI1TRƠNG|BỢIDỂN|bơn|Bơn|BƠN|bờn|BỜN|bỡn|
    Bớn|bợn|BỢN|BỜN (Dẻn|bơn ĐÁN|Bỡn Đí|BỞN-đén|bợng'Qẻ|bu|BU|bù|BỦ|Bũ|bũ (bầi|Bũ & DÉN|Bụ/DÊN|
    bủcụn|bùi|Bùi|BÙI|bủi|bũi|búi|BỤI|BUI  Đơi|BÙI bỹn|Bụi ĐYI|Bũi-BÁN|BÙI–dợi|Bũi. dẫi|Bùi'bện|
    Bui'byn|Bùi'dừn|bủi'ĐỠI|bủi/DÓI|BÚI1đờn|bun|BUN|BÙN|BỦN|Bụn|BỤN|BUN  Dẹn|BŨN DỸN|BÚN. don|
    bủn/dằn|bùng|Bũng SẠN|BŨNG1DÂI|bư|BƯ|BỬ|bữ|BỮ|bự|BỰ|BỰ (Dởn|BƯ, BI|BỨ1Dón|BỨda|bừđũ|Bưi|BƯI|
    bừi|Bừi|BỪI|bửi|BỬI|BỰI & Dín|Bửi & Đền|Bữi Bán|BƯI–DƠ|Bựi–Qằ|BỰI. ĐUI|Bưn|bừn|Bừn|BỪN|bửn|BỬN|
    Bứn  DƠI|Bửn (Dô|bứn Đội|Bửn-Bai|BỬN-BÂN|bứn, DỮI|Bứn/ĐII|bứn1BỤ|Bứn1ĐÒN|Bỳ|bỹ|bý|BÝ|BỴ|by (DÒ|
    BỴ, BÁI|Bỹ, BỦ|BỲ'DỲI|bỳi|Bỵi|Býi–BỤN|BỲI. Bấ|býi. Bữn|býi. ty|bỵi/bẩi|Bỳi1BẦI|bỳn|bỷn|bỹn|BỸN|
    Bỵn|BỴN|byn (Býn|BỲN Dỳ|Byn SỐNG|BỲN, BẶ|Bỹn, đén|BYN'ĐÃN|bỹng–Nhúi|cảcểi|cãi|CÀI-Nhưi|cạn|
    cạng  SONG|CÃNG (BĂNG|CẲI|cặi-Qổng|Cắi–ZẤNG|Cắi'Dẩn|CẴN Trong|Cẳng|câi|cẩi1ĐẦNG|Cấn|CẪN  Dẽ|CẺ|
    Cẻ–nhận|Cẻi|CÉI, Trội|cẹn|CÉNG|Cể|Cễ (tâ|CỂ. CÚNG|CẾI. Qòng|Cểi. Tỏn|Cễntâ|cĩi|Cỉn–TÙNG|cíng|
    CỈNG1cối|CÒ|Cõ|Có|cói  Bỵ|cổi-Bĩ|Cỗi. TRÍ|Cộng1nhì|CỢ. trũ|CÚ–Qông|CÚ, bíi|Cui|Cũi|CỤI|
    Cũn (NHẬ|CỤNG|CỰ1Ngề|cứi|Cỷi|Cỵi thú|Cỳn1Zong|cyng|Dà|dả|Dã|DÃ|dạ|Dà, ĐÉN|DÁ1ZI|dai|dài|dải|
    DÁI|DAI & xầng|dài/dyn|DảiDội|dản|DẢN|Dạn|DẢN (dòi|dạn & Dũn|Dạn & đẵ|dàn-dị|dạn–Bồn|DẢNG'Xyng|
    DĂ|dằ|dẳ|Dẵ|DẰ (BÒ|dẵ & dội|dặ-Ben|DẴ-Bòi|DẲ–BỌ|dẳ. dẩn|Dằ/Đo|dẳi|Dẵi|DẮI|dặi|Dặi|Dằi (dỵn|
    DẮI-Dối|Dẳi–bẩ|dằi–DẺ|DẰI–đỵi|Dằi, Dơi|DĂI1DỄ|DẴIBỗi|DăiBỐN|DĂN|DẴN|dắn|DẮN|dặn|DẶN|DẶN. Díi|
    DẰN. đun|DẲN'dếi|DẮN/BI|dăng|dẳng|Dẳng|DẲNG|dâ|Dâ|Dầ|dẩ|DẨ|DẪ|Dấ|Dậ|DẤ  đỗ|DẨ & Đén|Dầ DÂI|
    dầ-DÔN|DẤbáng|Dâi|DÂI|dẩi|Dẩi|dẫi|Dẫi|dấi|DẤI|dâi (Bẳn|dẫi-DẴN|dầi–Bợi|Dầi'bờ|Dầi/BÙI|dậi/Sậ|
    Dẫi1din|DầiDẼ|DÂN|DẦN|Dẫn|dấn|Dấn|dận|Dận|Dận & bấn|Dận & Bịn|Dấn & DỨ|DẦN & ĐẢI|DẤN BÀI|
    Dậng, THÍ|Dấng1Zứ|DE|Dè|DẺ|Dẽ|DÉ|dẹ|DẸ|DẸ (Bởn|dé (đồn|dẹ, Dẫ|dẹ'DỰI|Dẽ'qỏi|de1đễi|DẹBầ|dei|
    DEI|Dẻi|DẺI|DÉI|DẼI  BỄ|DẼI Bứ|DẺI, đê|DÈI. Bei|DẸI. DÈN|DẸI. Đéi|DÉI/dẩn|Dẽi1đâi|den|DEN|DẺN|
    dẽn|DẼN|dẹn|Dẹn|dèn  IN|dẹn (DỀ|den & Đấn|Dén'đă|dèn1bồ|DẻnBỴN|DẺNdồ|DèngTRẴN|Dề|dể|dễ|DỄ|dệ|
    Dệ|DỆ|DÊ (ĐỒN|DỄ bẫn|Dể dễi|DỀ–Đí|DẾ/ĐỔN|dê1din|DÊI|Dềi|DỂI|dếi|dệi|Dệi|Dễi & Dơi|Dệi & TẬNG|
    Dêi. Dư|DỂI'đẻi|DỀIBũ|dền|dển|DỂN|dến|Dến|DẾN|DỀN & Bâi|Dễn & đở|dền, Dìn|Dền1ĐÒN|dểng|dệng|di|
    DI|Dì|DỈ|dĩ|Dĩ|DĨ|DÍ|DỈ & dụi|DÌ–dể|di, Bắn|dí, Bốn|Dì'BẾN|dĩ/BÃN|Dii|dìi|DỈI|DĨI|dịi|DỊI (bò|
    dĩi (NHẨN|dii & Đĩn|DỈI-Dân|DỊI–bỉi|Dỉi–Bỗ|dỉi, sạng|DÍI'BÃ|Dĩi/DẸN|din|Dìn|dỉn|dĩn|dín|DÍN|
    Dịn|DỊN & Bù|DỊN & DÉ|DỊN. BỶI|Dĩn. DỚI|Díng. TRỄN|do|DO|Dò|dọ|DỌ|Dọ  BỞ|DO (thững|Dõ-Bằi|
    DÒ, bé|DÒ, bỹi|DỎ. bà|DO. bãi|Do/Dõn|Do/Đủn|DÒ/qân|DÕ1Đãn|dõi|dỏi (BỚN|DỌI DẼI|dõi–đu|doi/TỮI|
    don|dòn|dọn|DÓN & dò|DON BŨN|DỌN-DẢ|dòn-DỈ|Dỏn-ĐÊ|dón–đýn|DÒN. đải|DÕN/Độn|DÒN/đữ|dô|DỒ|dố|
    dộ  Đến|DỘ–đun|DỖ. DỆN|dỗ. sán|dộ'tợ|DỔ1BĨN|dôi|dồi|dổi|Dỗi|Dối|DỔI  Bần|Dồi  Bên|Dôi–Đĩ|
    DỒI–qẽi|DỘIBỄI|DỘIĐẠN|dộiđíi|dôn|Dồn|Dốn|Dộn|DỖN Ba|Dôn-BII|DÔN. Dón|DỐN'Đãn|DỘNG|DƠ|dỡ|Dỡ|DỢ|
    dở  bẩi|Dơ  Dẫ|dợ (QẺN|dờ BỀ|DỞ–Dan|DỠ/ĐẶ|DƠI|dời|Dời|dởi|DỞI  ĐA|Dới-Dọi|dờn|dỡn|dợn|Dợn|
    dởn  bừ|DỚN (Dối|DỜN (đổ|Dớn ZI|dợn, Dỹn|dỡn1BỈN|dỡng|DỚNG–cẫng|du|Du|dù|dủ|Dủ|dũ|du (BỂ|
    Dũ & Bỵi|Dù-BÁN|DÙ-dổi|Dủ'ĐÁ|dui|Dùi|dủi|Dủi|dũi|Dui Đụi|Dui–DẪ|Dúi/Dẩn|Dủibộn|dùiDữn|Dun|Dùn|
    DÙN|dủn|dũn|DÚN|dụn|Dụn|DUN  ĐỜI|Dún & Bẽi|DÙN-dổn|DÚN-đọn|dùn–Đạn|Dũn1Béi|DùnBỏi|dủng|DŨNG|Dư|
    Dừ|DỮ|DỰ & Đửn|DỰ bầ|DỬ Bỉn|DỪ-Ầng|DỬ–dơ|dữ–ĐỲI|Dứ. bẻ|dừ/ĐÁN|DỨĐỲN|Dưi|DƯI|dửi|Dữi|dứi|Dứi|
    DỨI|DỰI|dựi  Dẽi|DỰI–Dan|DỬI–DỚN|Dứi. DỄN|dữi. dõn|DỮI'Bễ|dứi'dỹn|Dưi1BỀ|dứiĐẾI|dửn|dữn|dứn|
    Dứn|dựn|dứn  Da|DỨN & BÂ|dữn-đền|dựn-Trằi|dửn, Đẳ|dựn, Đọn|DƯN1bẵi|Dứn1dún|Dựng/QỂN|dy|dỷ|DỶ|
    Dỹ|Dý|DÝ|dỵ|DỲ (Dứi|Dỳ (Đồi|dỹ-BỔI|dỷ–BỒI|Dy. dơn|dỷ'Địi|dỹ/DÔ|Dy1DỦI|DỸBÕI|Dyi|DYI|dỷi|DÝI|
    DỸI  Bưn|Dỵi  Đai|DỲI (ben|dýi & bỉ|Dỵi bụ|Dyi dửi|Dýi–béi|Dỳi, đói|DYN|dỳn|DỸN|dýn|Dýn|DÝN|
    dỵn|DÝN  DÂI|DỸN. Dẳi|dỹn1DỜI|DỶNG|dỷntró|đa|Đa|đà|Đá|đạ|ĐẠ|ĐẢ'Bớ|đà'ĐỶN|Đá/Đứn|Đa1Băi|ĐAI|đài|
    đải|ĐÁI|Đại|ĐẠI|Đại & Đy|ĐAI. Đẩn|Đải'địi|đãn|ĐÃN|ĐAN (dỷi|Đán, Bổ|đàn, BỴN|Đàn. ĐỂN|đạn'đỏi|
    đáng|ĐĂ|đắ|đặ|đẵ đẹi|ĐĂ, đỏn|Đắ. QÃNG|đằi|Đằi|ĐẴI|đắi|Đắi|ĐẮI|Đặi|Đẵi  Bụ|Đẳi & ĐỠN|ĐẶI Bặn|
    Đăi-BẸI|đằi-Bồi|đặi-ĐƠ|đằi'BỰI|đắi/Dọn|ĐĂIBẪN|Đăiđằn|Đằn|ĐẲN|ĐẴN|ĐẶN|ĐẮN (dậi|đăn (ĐÍ|Đăn–đắi|
    đằng|ĐẶNG. đang|đâ|Đâ|đầ|ĐẦ|đẩ|ĐẪ|đấ|ĐẨ  đé|Đẫ (Dã|Đâ-cưn|Đầ, dẳn|Đậ. Bấi|đâi|Đầi|ĐẨI|đẫi|đậi|
    đậi (Sẽi|ĐÂI-Đưi|đâi–ĐỄN|đẫi, đọn|đẩi. DẠ|đâi. đĩ|Đậi'Bố|Đẩibện|Đầidê|ĐẦN|đận|Đận|Đẫn, Đyi|
    ĐẨN. đọn|ĐẨNG|đe|ĐÈ|Đẻ|đé|Đé|ĐÉ|ĐẸ|đẽ  dán|đe (đốn|Đe, Bỵn|đe1be|Đébủ|đei|Đèi|ĐÈI|Đẻi|ĐẼI|đẹi|
    Đẽi (ĐI|ĐẸI (Qan|Đèi & Đé|đẻi DẠI|Đei–BẴI|Đẹi, Đẹn|ĐẺIđôn|ĐÈN|đẻn|Đẻn|đẽn|ĐẼN|đẹn|đẹn & Đên|
    đẹn DÓI|đén ĐẶI|Đén Đè|ĐẸN Đưi|ĐẺN. Bo|ĐẸN/BUI|ĐÈN/nhầ|đèn1Bíi|ĐENG|ĐẼNG|Đeng & trẵi|ĐẸNG/cii|
    Đề|ĐỀ|ĐẾ|Đê & ĐÝ|ĐẾ dốn|ĐỂ–Đá|Đễ–ĐÒI|Đễ. Bun|đế. dìn|đêi|ĐÊI|đểi|đễi|đệi|ĐỆI|Đềi & Dẳi|
    Đệi. Dộn|Đểi/đỉi|ĐÊN|đền|Đền|đễn|Đến|ĐẾN|Đện|đễn & BA|ĐỂN & bồn|Đễn & DỦI|đên Bun|Đểng|Đì|ĐÍ|
    đị|Đỉ (Dõ|ĐĨ & Còi|Đị & Dấn|ĐÌ bớ|đí Đớ|ĐI-DĂN|đi/đýn|ĐỊDỏi|ĐìĐấn|đii|ĐII|ĐỈI|địi  Đọn|
    đíi (DẦI|đĩi & bộn|ĐĨI đại|ĐĨI, BẰI|đĩi1bờ|ĐịiĐỤN|Đĩn|ĐĨN|ĐÍN|địn|địn–dyn|đỉn/DI|Đĩng-zặng|ĐO|
    Đò|ĐÒ|ĐÓ|đọ|Đọ|Đò  đo|Đọ (bõn|đỏ (Trú|Đõ/den|ĐÕ1búi|ĐỎđợn|đòi|đọi|ĐÒI (BỢ|Đõi-Dằn|Đõi–bòn|
    Đỏi'Đối|Đòn|đỏn|Đỏn|ĐÓN|ĐỌN|đón  đữ|đon–BỲI|Đon–Dò|đõn1Dổ|đòng|đõng|đô|Đồ|đổ|Đố|Đô (DÍ|Độ-Đẫi|
    đỗ1đồn|đôi|ĐÔI|đồi|Đồi|đổi|ĐỖI|Đối|đội|ĐỘI|đội  BÍ|đồi & Đý|Đổi-bễ|Đổi'DỞ|Đội1BẴI|đổiDẺI|đổiDỊ|
    đổn|đỗn|độn|Độn|độn  ĐỈI|Độn & DŨN|ĐỖN BỶI|ĐỐN-bôi|đônĐUI|độnĐỴ|ĐỔNG|ĐỞ|đớ|đợ|Đợ|đơ  Bỳi|
    đờ (DOI|đờ & Dỉi|Đơ, Đệi|đở'BÙ|Đợ/dâi|đở/Dể|Đơ1ĐỰ|Đởđứn|đởi|đỡi|Đợi|ĐỢI|đỡi (Đỷn|Đỡi & BỈN|
    ĐỢI. BẰI|Đới. Bon|đơi'đỷi|ĐỞI/Đìn|đới1DỢI|ĐƠI1dủn|đơn|đởn|ĐỠN|Đớn|Đởn  Bắi|đơn  BỪN|đơn (DỎI|
    Đỡn & Bĩi|đơn Bỗn|ĐƠN Đố|đớn thốn|Đớng|ĐỢNG1QÕI|Đu|Đù|đũ|ĐŨ|ĐÚ|đụ|Đũ-DỔI|Đú-Đự|đủ. Bợn|đu. đừi|
    đui|Đùi|ĐÙI|ĐỦI|Đũi|ĐŨI|đụi|Đụi|ĐỤI|Đủi. ĐĨ|đũi/Bón|ĐũiBòn|đũn|ĐỤN|đũn  đổn|ĐŨN (DƯI|ĐỦN'DẶN|
    ĐỦNG, trễi|đừ|Đừ|Đử|đữ|Đữ|ĐƯ & Đồ|đự-dồn|Đữ1Bii|Đửđễi|đừi|đứi  NHỶ|đừi–Bán|ĐƯIBẦN|Đưn|ĐƯN|đừn|
    Đừn|ĐỪN|ĐỬN|đữn|Đữn|đựn|ĐƯN (Bủ|ĐỪN–Đấ|ĐỰN. băi|Đứn'dôi|ĐỪN1thọi|ĐựnBO|đưnDẽi|ĐứnĐỮ|Đy|ĐỸ|đý|
    Đý|Đy1Dẩn|đý1ĐẤ|ĐỲ1zũi|ĐỳBỎI|ĐYI|Đỳi|ĐỲI|ĐỶI|đỹi|Đýi|ĐYI  Bừn|ĐỶI  ĐẸI|ĐỴI (de|đyi-đắi|ĐỶI–nhụ|
    ĐỸI. Cỳi|ĐỶI'dộ|đýi1Dứn|đỹi1să|ĐYN|đỷn|Đỷn|đỹn|đýn|Đýn|ĐÝN|Đỳn & ĐỬN|ĐÝN, Đỳ|Đýng (NHẮNG|
    ĐỴNG Qận|Đỵng-ĐẦI|e|è|ẻ|ẽ|é|ẹ|É. ZOI|ẼI|ẹi'đẫn|Ẻi/Thìi|ẻn|ÉN|ê|ề|ể|ễ|ế|ệ|ềi|ỂI|ệi  nhu|
    ễn. ngùng|ễng  Bự|Êng'dãi|i|ì|ỉ|Ỉ|ĩ|í|Í|ị|II|ỈI|ỊI/BIN|ÍN|NGẢ|NGÁI|NGẢI (NGÀI|ngái1TỈI|
    ngan Tẹi|NGÀNG|Ngắ|ngăBựi|NGẶNG|NGẬ/Xằi|Ngâi|Ngầi|ngấng|NGẺ|NGẼ|NGẸ–DỞNG|Ngẹi'Trúng|Ngéng|
    Ngẻng1nhủ|NGẾ|NGỄ  qịng|ngềi & BỴNG|ngềng|ngểng|ngỉ|ngị|ngịn|NGỊNG (nhịng|ngõi. ZƠN|Ngón. ẹi|
    Ngõng, TRỘNG|NGÔI/trìn|ngồn|NGỚI THƯNG|NgỡnCỒNG|NGÙI/sềi|NGUN|Ngủn|NGÙNG1QỆNG|ngưi trễng|NGỪN|
    Ngữn|NGỨN|ngứn (Tẳn|Ngỵ|ngỹn|Ngỳng-CẴI|nhãi, Tế|nhán|NHẠNG'dồn|nhắ|Nhẵ/Trội|Nhẵ1Dừ|NHẮN, théi|
    Nhắng|NHÂI|nhẫi|NHẬI|Nhầng|nhầng. TRE|Nhè|nhề|Nhềi1Qêi|Nhị|nhìi|NHỈI|nhin|NHĨN Cằn|NhìnỜng|nho|
    nhỏi|nhọn|nhòng|NHÒNG|NHÓNG–ÍNG|NHỒ|nhộ|nhôn|nhổng|NHỒNG, TRỶI|NHỜN|nhởn  Nhà|NHỦ|NHỬI & Trèn|
    Nhứn (sện|NHỨNG|NHỲ. CỔI|Nhỵn|NHỸN/zểi|Nhỳng1Bở|nhýngXẻn|o|ò|ỏ|õ|ó|ọ|ò A|ọn|ỏn/QYI|Ón/thặng|
    ong|ỎNG-Ạ|ô|ồ|ổ|ỗ|ố|ộ|Ộn|Ộng. sũ|ơ|ờ|ở|Ở|ỡ|ớ|ợ|ởng|ỠNG|Qả|QẠI–nhệ|qàibai|qàn|qặi-Sớ|QẲI1Trạng|
    qăng|Qẳng|QẰNG-TRỂ|QẦ|Qẫ–Đò|qấ–Ngỵn|QẦ, THẾI|qâi|qẫnTẰNG|Qei|Qẻng|Qê|Qế|Qềng|QỆNG|qĩi|qỉng|QÓI|
    Qòn|Qõn-dii|qố|Qộ|qối & Sỏi|Qổi, củn|Qôn|QỖN|qộng'căng|qời|qỡi & CĂ|qới1TRẪN|Qu|Qùn  Xằn|
    Qung1an|qưi thêi|qựn ớ|qứng|QỪNG. ÀNG|qý  thơi|qỳ Nhá|Qỵ'xụn|QYI|qỹi|QÝI1DẢN|QỴN/Đắn|sả|sạn|
    sãng|Sãng|sang & Ôi|SĂI-Đển|sẳn-bừng|sẵn/dãi|Săn/XỪN|săng|Sằthểng|sâ1NGỪN|sấi|Sậi. ZỴNG|
    Sậi'bẻi|SẪN (trụi|sầng|Sấng|SẤNG'Dầi|Sẩngbẩn|SẺ|sèng|SÉNG|sển|SỄN|SỆN, cing|sểng (Zùng|
    sêng–Nhỵi|SĨ|SĨI|SÓ|Sọ|SỎI|Sọi, Bũi|sóng|Sóng|sộ1dỳn|Sổi|Sôi-be|sồn|sốn'Thân|sông|sổng|Sỗng|
    SỔNG  nhòi|SỚI|SÙ Théi|Sũi sẵ|Sún  Nhịng|Sun BẾI|Sụng-try|Sụng. THỬI|SỬI|SỮI|SỲ|sý|sy-Dọi|syi|
    Sýi  NGUN|Sýn|Sỷng|sỵng|SỲNG'ngổ|TẢ|Tan  ỏn|tãn Đẽng|tản–qểi|Tan1SỔ|tẳ|TĂI|Tẵn|tặn-ngýng|Tẳng|
    TẶNG & xễn|Tẩ|TẪ|Tần|Tẫn|TẪN|tận (Syi|Tầng|Tậng|TÈ|Tè (BẢNG|TẺN–ZỸI|Tẽng|TÉNG|Tê, Són|Tểi|Tệi|
    Tện-tỵn|têng|Tếng|thả|thạ|thai|THẠI|THẠI-nhề|thãn & tờ|THÀNG|thang-Qỗng|thă|THẶI1Dứ|THẴN|
    THẴNDỹ|thăng. xin|Thắng'Sền|THÂNG|THẨNG'thữ|Thei|THEI & xại|theiđẫi|THENG|Thê|Thễ|THẾI Đẽn|
    thềi, SỂN|Thện. dù|Thỉ|Thí|Thịi-Sãi|thĩng|THĨNG–Zỏn|thọi|Thón|THỐI1XÒI|Thốn|Thộn'bựi|
    THỐNG, bỹng|THỔNG. DƯNG|thồng'Ngãi|Thồng1NGỪI|Thơ|THƠ|Thờn|THÚIthôn|thùn|Thún|Thữ|THỮNG|
    THỪNG1Zụi|THỴ|THYNG|THỲNG1trắng|Tĩ|Tìi|Tĩi|TỊI|TÍN|Tìn  ýng|tìn. đở|Tỉng|tìng-Bống|tó|TÓ|Tõ Sí|
    Tõ, ngỡng|tọ'tảng|Tọn'dừi|TÔI. nhón|tôn|tồn THÒI|tỗng|tống. tằ|Tờn|tợng|Trà|Trại (THỜNG|
    TRÃN & đẵn|trắi|TRẲN–Bớng|TRẴN. đen|trẩ  Trữ|Trẫ-Cổ|Trẩi|Trấi|trận|trần THÌNG|TRẤN Thửi|TRẦNG|
    Trấng|TRẬNGđếng|tréng|Tréng|Trẹng|TRENG'Tựi|Trêi1săn|Trĩ|trii|TRÌI|trin|TRĨN|Trìng & thọng|
    TRỈNG–ngằng|trọng & Còn|TRỘ|TRỔI/NHỢN|Trổn|trỗng, SỖN|TRƠ-nhỉn|Trới|trợng  ngỡ|TRỦN|TRƯI|Trưn|
    Trứn  Đậ|TRỶ-Sểng|trỹi|tryi/Qõn|TRỸNG1Ngýng|TÙ. BẰNG|tụi Qờn|Tùn–thẩn|tụn, nhứng|Từ|tứ|TỮ đà|
    tữĐơng|Từi1BẸNG|TỮN|Tựng/Cân|tỵi|TỶI (NGỞ|Tỷn|tỹn|Týn|TYNG (trửi|tỷng bớn|u|ù|ủ|ũ|ú|ụ|Ụ|ui|
    Ụi-BẺNG|Ùng|Úng|UnSựng|ư|ừ|ử|ữ|ứ|ự|Xai  Ngũ|Xẳn|XẮN|xẵng/nhin|XẪI, QI|xẩng|XẩnSÃI|xé-THỜN|
    XÈ–thing|Xé'têng|XẺI|Xẽi (DỒNG|Xễ|XẾ  cõi|xền|XỈ/zẹ|Xìi & ngo|XỊN thói|XING|XÍNG Bệ|Xìng-nhái|
    XÓ|xọ|Xó, Zớn|xỏi1dả|XỎIXang|xõn|Xóng & ZỘI|xồi|XổngQỨI|Xỡ|XỞI (Bểng|Xỡi, Ứng|XỢN'bờn|XỢNG|
    xợngDẠNG|Xũ|XŨN|xủng|Xủng|xứ|xừ–thắn|Xứi'Bong|XỪN'Tõ|XỪNG|Xỹ|Xỷi|Xỵi|XỲI, đìn|Xýng|XỲNG (Trếi|
    y|ỳ|ỷ|ỹ|ý|ỵ|Ỵ|zạ-xễi|ZẠI DÁ|zải–ZÔI|ZÁN|ZÀNG|ZĂ|zắ|ZẲI|ZĂNG|zẳng|zắng|Zẳng. Nhóng|zẫi|
    ZÂI (Thàng|ZÂI ẫng|zẫn1Ii|ZẦNG|zậng|zè|ZẼ  cí|ZẸ/Tràng|Zéiđỷn|zen DÚ|ZEN/xữn|Zể|Zế|ZÊ & TRỸNG|
    zêi|zềi|zệi (DÉI|zện|Zên. TƠNG|zễng|ZÊNG DỀ|zĩn  ĐÍN|ZỉThờn|zọ-Soi|ZÓI|zòn. Thêi|Zồi1tre|ZỖN|
    Zốngdẹng|ZƠNG & BẼN|zủ|zũn|Zụn1Sữ|Zúqưng|zư TRÚ|ZỰI|Zữn|Zửng|Zựng, Zẻ|ZỴI|ZỸI1Xyn|ZỶN|ZỴN|
    ZỴNG  CẨ|zỹng'CẴN|
    """
    .split { $0 == "|" || $0 == "\n" }.map(String.init)
}
