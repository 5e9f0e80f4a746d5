extension Finding.Rule {
  /// What the rule is about, and what to do: the text of docs/findings.md.
  public var meaning: Bilingual {
    switch self {
    case .fileTooLarge:
      Bilingual(
        vi: "tệp quá lớn để là bảng tính bình thường; chia nhỏ hoặc xóa dòng trống",
        en: "the file is too large to be an ordinary one; split it or delete empty rows"
      )
    case .fileKindUnknown:
      Bilingual(
        vi: "loại tệp không nhận; lưu lại thành .xlsx hoặc CSV UTF-8",
        en: "a kind of file that is not taken; save it as .xlsx or CSV UTF-8"
      )
    case .fileRepeated:
      Bilingual(
        vi: "đúng tệp này đã được nhận; không cần gửi lại",
        en: "the same bytes were taken in before; no need to send them again"
      )
    case .encodingWrong:
      Bilingual(
        vi: "chữ không phải UTF-8 hay UTF-16; lưu lại thành CSV UTF-8 hoặc .xlsx",
        en: "the text is neither UTF-8 nor UTF-16; save it as CSV UTF-8 or .xlsx"
      )
    case .textNotNFC:
      Bilingual(
        vi: "chữ và dấu viết rời đã được ghép lại; chỉ để biết",
        en: "letters and marks were apart and were joined; a note"
      )
    case .controlCharacter:
      Bilingual(
        vi: "có ký tự điều khiển không in được; xóa ký tự đó",
        en: "a control character stands in the text; delete it"
      )
    case .csvQuoteUnclosed:
      Bilingual(
        vi: "dấu ngoặc kép không đóng; thêm dấu đóng",
        en: "a quote is never closed; close it"
      )
    case .csvQuoteStray:
      Bilingual(
        vi: "dấu ngoặc kép đặt sai chỗ; viết hai dấu trong ô có ngoặc",
        en: "a quote stands out of place; write it twice inside a quoted field"
      )
    case .csvRowLength:
      Bilingual(
        vi: "dòng có số ô khác dòng tiêu đề; đặt ô có dấu phân cách trong ngoặc kép",
        en: "a row has another number of fields than the heading; quote fields with separators"
      )
    case .jsonMalformed:
      Bilingual(
        vi: "JSON sai cú pháp tại chỗ nêu",
        en: "the JSON is malformed at the place named"
      )
    case .jsonDuplicateKey:
      Bilingual(
        vi: "một khóa đứng hai lần trong cùng đối tượng; giữ một",
        en: "a key stands twice in one object; keep one"
      )
    case .jsonUnexpected:
      Bilingual(
        vi: "JSON đúng cú pháp nhưng không có dạng cần",
        en: "the JSON is not of the form expected"
      )
    case .xmlMalformed:
      Bilingual(
        vi: "XML sai cú pháp tại chỗ nêu",
        en: "the XML is malformed at the place named"
      )
    case .xmlDoctype:
      Bilingual(
        vi: "XML có DOCTYPE; bỏ dòng đó",
        en: "the XML has a DOCTYPE; remove it"
      )
    case .xmlInvalid:
      Bilingual(
        vi: "XML không theo lược đồ nominations.xsd",
        en: "the XML does not follow nominations.xsd"
      )
    case .archiveDamaged:
      Bilingual(
        vi: "tệp .xlsx hỏng hoặc thiếu; mở bằng Excel và lưu lại",
        en: "the .xlsx is damaged or incomplete; open and save it in Excel"
      )
    case .archiveHostile:
      Bilingual(
        vi: "tệp .xlsx có cấu trúc không nhận, như mật khẩu hoặc tên lặp",
        en: "the .xlsx is built in a way that is not taken, such as with a password"
      )
    case .workbookUnexpected:
      Bilingual(
        vi: "tệp nén không phải bảng tính .xlsx",
        en: "the archive is no .xlsx workbook"
      )
    case .cellError:
      Bilingual(
        vi: "ô chứa lỗi bảng tính như #N/A; sửa công thức hoặc gõ lại",
        en: "a cell holds an error such as #N/A; mend the formula or retype it"
      )
    case .cellMerged:
      Bilingual(
        vi: "ô bị gộp trong phần dữ liệu; bỏ gộp và điền từng ô",
        en: "cells are merged among the data; unmerge them and fill in each"
      )
    case .tableEmpty:
      Bilingual(
        vi: "không có dòng dữ liệu",
        en: "there are no rows of data"
      )
    case .headingMissing:
      Bilingual(
        vi: "thiếu một cột bắt buộc; đặt tên cột như nêu",
        en: "a needed column is missing; name it as shown"
      )
    case .headingRepeated:
      Bilingual(
        vi: "hai cột cùng nghĩa; xóa hoặc đổi tên một cột",
        en: "two columns mean the same; delete or rename one"
      )
    case .headingUnknown:
      Bilingual(
        vi: "có cột không nhận ra nên không đọc; chỉ để biết",
        en: "a column is not known and was not read; a note"
      )
    case .rowSkipped:
      Bilingual(
        vi: "dòng không phải hồ sơ (số cột, tên nhóm, ghi chú, chữ ký) nên không đọc; chỉ để biết",
        en: "a row that is no entry (column numbers, a group, a remark) was not read; a note"
      )
    case .cellSpread:
      Bilingual(
        vi: "ô gộp nhiều dòng: giá trị được hiểu cho mọi dòng; chỉ để biết, xin kiểm tra",
        en: "a cell merged over rows: its value was taken for all of them; a note to check"
      )
    case .sheetHidden:
      Bilingual(
        vi: "trang ẩn không được đọc; bỏ ẩn nếu cần tính",
        en: "a hidden sheet was not read; unhide it if it counts"
      )
    case .hiddenRead:
      Bilingual(
        vi: "dòng hoặc cột ẩn vẫn được đọc; xóa hẳn nếu không tính",
        en: "hidden rows or columns were read; delete them if they do not count"
      )
    case .textRecoded:
      Bilingual(
        vi: "chữ theo bảng mã cũ đã được chuyển sang Unicode; xin kiểm tra",
        en: "text in an older encoding was turned into Unicode; a note to check"
      )
    case .rulesMalformed:
      Bilingual(
        vi: "tệp chương trình không phải YAML hợp lệ",
        en: "the programme file is not proper YAML"
      )
    case .rulesKeyUnknown:
      Bilingual(
        vi: "khóa không có trong quy chế; xem gợi ý",
        en: "a key that rules do not have; see the suggestion"
      )
    case .rulesKeyMissing:
      Bilingual(
        vi: "thiếu một khóa bắt buộc",
        en: "a needed key is missing"
      )
    case .rulesKeyRepeated:
      Bilingual(
        vi: "một khóa đứng hai lần",
        en: "a key stands twice"
      )
    case .rulesValueWrong:
      Bilingual(
        vi: "giá trị không hợp với khóa hoặc với phần khác của quy chế",
        en: "a value does not fit its key or another part of the rules"
      )
    case .rulesMethodUnknown:
      Bilingual(
        vi: "tên phương pháp hoặc lựa chọn không có; xem gợi ý",
        en: "no such method or choice; see the suggestion"
      )
    case .rulesWeightsSum:
      Bilingual(
        vi: "tổng trọng số phải là 100",
        en: "weights must sum to 100"
      )
    case .rulesDatesOrder:
      Bilingual(
        vi: "các mốc thời gian không theo thứ tự",
        en: "the dates are out of order"
      )
    case .rulesReferenceUnknown:
      Bilingual(
        vi: "quy chế nhắc đến thứ không có",
        en: "the rules refer to what is not there"
      )
    case .rulesIdentifierRepeated:
      Bilingual(
        vi: "một mã dùng cho hai thứ",
        en: "an id is used twice"
      )
    case .answerMissing:
      Bilingual(
        vi: "ô bắt buộc còn trống",
        en: "a needed cell is empty"
      )
    case .answerUnreadable:
      Bilingual(
        vi: "giá trị không đúng kiểu của cột",
        en: "a value is not of the column's kind"
      )
    case .dateTwoDigitYear:
      Bilingual(
        vi: "năm chỉ có hai chữ số; viết đủ bốn",
        en: "a year has two digits; write four"
      )
    case .numberAmbiguous:
      Bilingual(
        vi: "số đọc được theo nhiều cách, như 1.234; viết không phân nhóm",
        en: "a number can be read in two ways, such as 1.234; write it without grouping"
      )
    case .optionUnknown:
      Bilingual(
        vi: "lựa chọn không có trong danh sách",
        en: "the option is not in the list"
      )
    case .categoryUnknown:
      Bilingual(
        vi: "không có hạng mục này",
        en: "there is no such category"
      )
    case .taxCodeShortened:
      Bilingual(
        vi: "mã số thuế mất số 0 ở đầu; định dạng cột là Văn bản rồi gõ lại",
        en: "a tax code lost its leading 0; format the column as Text and retype it"
      )
    case .taxCodeWrong:
      Bilingual(
        vi: "mã số thuế sai độ dài hoặc sai số kiểm tra",
        en: "a tax code has a wrong length or check digit"
      )
    case .fieldUnknown:
      Bilingual(
        vi: "trường không có trong chương trình; xem gợi ý",
        en: "the programme has no such field; see the suggestion"
      )
    case .nominationReplaces:
      Bilingual(
        vi: "hồ sơ nộp lại thay hồ sơ trước; bản trước được giữ; chỉ để biết",
        en: "a nomination handed in again replaces the one before, which is kept; a note"
      )
    case .nominationSettled:
      Bilingual(
        vi: "hồ sơ này không còn sửa được: đã có quyết định, đã chấm, hoặc quá hạn bổ sung",
        en: "the nomination cannot be changed any more: decided, scored, or past its date"
      )
    case .judgeRecused:
      Bilingual(
        vi: "giám khảo đã thôi chấm hồ sơ này; quyết định đó không rút lại",
        en: "the judge is recused from the nomination; that is not taken back"
      )
    case .judgeNotAssigned:
      Bilingual(
        vi: "giám khảo không được phân công chấm hồ sơ này",
        en: "the judge was not assigned to the nomination"
      )
    case .evidenceMissing:
      Bilingual(
        vi: "hồ sơ nêu tệp minh chứng chưa nhận được; gửi tệp đúng tên đó; chỉ để biết",
        en: "a listed file of evidence has not come; send it under that name; a note"
      )
    case .evidenceUnlisted:
      Bilingual(
        vi: "tệp không hồ sơ nào nêu tên nên không nhận; chỉ để biết",
        en: "no nomination lists the file, so it was left out; a note"
      )
    case .evidenceReplaces:
      Bilingual(
        vi: "tệp cùng tên thay tệp trước; tệp trước được giữ; chỉ để biết",
        en: "a file takes the place of one of the same name, which is kept; a note"
      )
    case .evidenceAmbiguous:
      Bilingual(
        vi: "không rõ tệp của hồ sơ nào; đặt tệp vào thư mục mang mã hồ sơ",
        en: "whose file it is cannot be told; put it into a folder named by the code"
      )
    case .evidenceKindUnknown:
      Bilingual(
        vi: "nội dung không phải PDF, ảnh, tệp văn phòng hay phim; lưu lại rồi gửi lại",
        en: "its bytes are no PDF, picture, office file or film; save it as one and send again"
      )
    case .evidenceTooLarge:
      Bilingual(
        vi: "tệp minh chứng quá cỡ mà quy chế cho phép; nén hoặc giảm độ phân giải",
        en: "evidence is larger than the rules allow; reduce its resolution"
      )
    case .evidenceUnreadable:
      Bilingual(
        vi: "không đọc được tệp minh chứng; sao chép lại rồi gửi lại",
        en: "a file of evidence could not be read; copy it again and send it again"
      )
    case .judgeUnknown:
      Bilingual(
        vi: "mã giám khảo chưa được ghi vào sổ, hoặc không có trong tệp mức phù hợp",
        en: "no such judge is recorded, or named by the affinities"
      )
    case .judgeRepeated:
      Bilingual(
        vi: "một mã dùng cho hai người",
        en: "one code stands for two people"
      )
    case .judgeNotOnPanel:
      Bilingual(
        vi: "giám khảo không thuộc tiểu ban chấm hồ sơ này",
        en: "the judge does not sit on the panel that judges this nomination"
      )
    case .panelUnknown:
      Bilingual(
        vi: "không có tiểu ban này",
        en: "there is no such panel"
      )
    case .nominationUnknown:
      Bilingual(
        vi: "không có hồ sơ mang mã này",
        en: "there is no nomination of this code"
      )
    case .nominationNotInRound:
      Bilingual(
        vi: "hồ sơ không tham gia vòng này",
        en: "the nomination does not take part in this round"
      )
    case .criterionUnknown:
      Bilingual(
        vi: "vòng này không chấm tiêu chí đó, hoặc tiêu chí không có trọng số",
        en: "this round does not mark the criterion, or it has no weight"
      )
    case .sheetRepeated:
      Bilingual(
        vi: "phiếu hoặc điểm đứng hai lần; giữ một",
        en: "a sheet or mark stands twice; keep one"
      )
    case .sheetReplaces:
      Bilingual(
        vi: "phiếu mới thay phiếu cũ, phiếu cũ vẫn được giữ; chỉ để biết",
        en: "a new sheet replaces an old one, which is kept; a note"
      )
    case .markMissing:
      Bilingual(
        vi: "phiếu còn ô điểm trống; ô trống không phải điểm 0",
        en: "a sheet has a gap; an empty cell is not a 0"
      )
    case .markUnreadable:
      Bilingual(
        vi: "ô điểm không phải số; viết như 8,5 hoặc 8.5",
        en: "a mark is no number; write 8.5 or 8,5"
      )
    case .markOutOfRange:
      Bilingual(
        vi: "điểm nằm ngoài thang",
        en: "a mark is outside the scale"
      )
    case .markOffStep:
      Bilingual(
        vi: "điểm không đúng bước của thang",
        en: "a mark is between two steps of the scale"
      )
    case .commentMissing:
      Bilingual(
        vi: "điểm ở đầu hoặc cuối thang cần nhận xét",
        en: "a mark at an end of the scale needs a comment"
      )
    case .affinityUnreadable:
      Bilingual(
        vi: "mức phù hợp không phải số thập phân, hoặc quá lớn so với số chữ số thập phân của tệp",
        en: "an affinity is no decimal number, or too large beside the decimals of its file"
      )
    case .pairRepeated:
      Bilingual(
        vi: "một giám khảo và một hồ sơ đứng hai lần; giữ một dòng",
        en: "a judge and a nomination stand twice; keep one row"
      )
    case .pairBarred:
      Bilingual(
        vi: "cặp giữ cố định không được phép: xung đột lợi ích, chưa được nêu, hoặc vượt số lượng",
        en: "a fixed pair may not be: a conflict, not listed, or beyond what loads allow"
      )
    case .assignmentImpossible:
      Bilingual(
        vi: "không thể phân công theo các giới hạn đã nêu; thông báo nêu chỗ nghẽn và cách gỡ",
        en: "no assignment keeps to the limits; the message names the bottleneck and what mends it"
      )
    case .assignmentUnlinked:
      Bilingual(
        vi: "hồ sơ xếp hạng chung nhưng không nối với nhau qua giám khảo nào, nên không so được",
        en: "what is ranked together shares no judges, so it cannot be compared"
      )
    case .hiddenValueShown:
      Bilingual(
        vi: "giá trị giấu giám khảo lộ ra ở chỗ khác; sửa, giấu thêm trường, hoặc --anyway",
        en: "a value hidden from judges shows elsewhere; mend it, hide that too, or --anyway"
      )
    case .hiddenValueKept:
      Bilingual(
        vi: "giá trị giấu giám khảo lộ ra, phiếu vẫn được phát theo --anyway; chỉ để biết",
        en: "a value hidden from judges shows, and went out by --anyway; a note"
      )
    case .sheetOtherRules:
      Bilingual(
        vi: "phiếu được làm theo quy chế khác; phát lại phiếu từ sổ này",
        en: "the sheet was made for other rules; make it anew from this casebook"
      )
    case .sheetOtherRound:
      Bilingual(
        vi: "phiếu của vòng khác; nêu đúng --round",
        en: "the sheet is for another round; name it by --round"
      )
    case .sheetOtherJudge:
      Bilingual(
        vi: "phiếu của giám khảo khác với người ghi trên bìa hoặc người nộp",
        en: "the sheet is another judge's than its cover or the hand-in says"
      )
    case .sheetAltered:
      Bilingual(
        vi: "trang ẩn của phiếu đã bị sửa; lấy lại phiếu gốc",
        en: "the sheet's hidden page was changed; take the original again"
      )
    case .sheetLayoutChanged:
      Bilingual(
        vi: "phiếu mất hoặc thêm dòng, cột làm điểm không còn rõ của ai; lấy lại phiếu gốc",
        en: "rows or columns are gone or added, so that marks are in doubt; take the original again"
      )
    case .sheetLayoutMoved:
      Bilingual(
        vi: "dòng, cột đã dời hoặc thêm bên cạnh; đọc theo mã, chỉ để biết",
        en: "rows or columns were moved or added beside; read by their codes, a note"
      )
    case .sheetPartial:
      Bilingual(
        vi: "phiếu chưa chấm xong; điền nốt, hoặc --partial để nhận phần đã xong",
        en: "the sheet is not finished; fill it in, or take what is finished by --partial"
      )
    case .sheetLeftOut:
      Bilingual(
        vi: "hồ sơ chưa chấm xong, chưa nhận theo --partial; chỉ để biết",
        en: "a nomination not finished, left out by --partial; a note"
      )
    case .sheetOutdated:
      Bilingual(
        vi: "phân công đã đổi sau khi phát phiếu; chỉ để biết",
        en: "the assignment changed after the sheet went out; a note"
      )
    case .conflictDeclared:
      Bilingual(
        vi: "giám khảo khai có lợi ích liên quan, điểm hồ sơ đó không nhận; ghi bằng lệnh recuse",
        en: "the judge declares an interest, so those marks are not taken; record it by recuse"
      )
    case .declarationUnclear:
      Bilingual(
        vi: "bản khai còn dòng chưa trả lời, khai Có không lý do, hoặc khai Không lại có lý do",
        en: "a row of a declaration is unanswered, says Yes without a reason, or No with one"
      )
    case .entryDiffers:
      Bilingual(
        vi: "hai lần nhập phiếu giấy lệch nhau, chưa tính; đối chiếu phiếu và nhập lại bên sai",
        en: "two entries of a paper sheet differ and do not count yet; enter the wrong one again"
      )
    case .entrySamePerson:
      Bilingual(
        vi: "hai lần nhập phải do hai người; nêu người nhập bằng --as",
        en: "the two entries must be made by two people; name the person by --as"
      )
    case .meetingQuorum:
      Bilingual(
        vi: "cuộc họp hoặc lần biểu quyết không đủ số người theo quy chế",
        en: "the meeting or the vote lacks the people that the rules ask for"
      )
    case .meetingVotes:
      Bilingual(
        vi: "số phiếu trong biên bản không khớp với số người được biểu quyết",
        en: "votes in the minutes do not add up to those who could vote"
      )
    case .meetingPerson:
      Bilingual(
        vi: "người nêu trong biên bản không giữ được vai trò đó ở cuộc họp này",
        en: "a person in the minutes cannot have had that part in this meeting"
      )
    case .minutesRepeated:
      Bilingual(
        vi: "số biên bản này đã ghi vào sổ; sửa lại thì nêu lý do và ghi lại đủ",
        en: "minutes of this number are recorded; to correct them give the reason, and all of them"
      )
    case .voteLeftOut:
      Bilingual(
        vi: "dòng biểu quyết chưa điền số phiếu, nên không ghi; chỉ để biết",
        en: "a row of the votes holds no numbers and is left out; a note"
      )
    case .windowClosed:
      Bilingual(
        vi: "chưa đến hạn hoặc đã hết hạn; xem lệnh extend",
        en: "the window is not open; see extend"
      )
    case .notReady:
      Bilingual(
        vi: "chưa đủ điều kiện chốt danh sách; xem từng điều còn thiếu",
        en: "the shortlist cannot be frozen yet; see what is missing"
      )
    case .referenceUnknown:
      Bilingual(
        vi: "tên nêu trong lệnh không có",
        en: "a name given to the command is not there"
      )
    case .valueWrong:
      Bilingual(
        vi: "giá trị nêu trong lệnh hoặc tệp không dùng được",
        en: "a value given to the command or file cannot be used"
      )
    case .nameUnmarked:
      Bilingual(
        vi: "tên chỉ có ô điểm trống nên không vào thống kê; chỉ để biết",
        en: "a name with blank marks only is left out of the statistics; a note"
      )
    case .figureUndefined:
      Bilingual(
        vi: "một con số không xác định được từ các điểm này, và vì sao; chỉ để biết",
        en: "a figure does not exist for these marks, and why; a note"
      )
    case .figureUncertain:
      Bilingual(
        vi: "một con số có được nhờ điều nêu ra; đọc cùng điều đó; chỉ để biết",
        en: "a figure stands under the condition named; read it with that; a note"
      )
    case .panelsApart:
      Bilingual(
        vi: "các tiểu ban không chung giám khảo hay hồ sơ: không so sánh được; chỉ để biết",
        en: "panels share no judge and no entry, so that they cannot be compared; a note"
      )
    case .marksOdd:
      Bilingual(
        vi: "điều đáng hỏi về điểm, không phải kết luận về người chấm; chỉ để biết",
        en: "something about the marks worth asking people about, no verdict; a note"
      )
    }
  }
}
