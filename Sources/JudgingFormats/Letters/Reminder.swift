public import Judging

/// A reminder to a judge who owes score sheets.
public enum Reminder: Wording {
  public enum Place: String, CaseIterable, Hashable, Sendable {
    case name, judge, programme, round, owed, assigned, nominations, deadline, left, day, organiser
  }

  public static func template(in language: Language) -> String {
    switch language {
    case .vi:
      """
      Kính gửi: {name}

      {organiser} cảm ơn Ông/Bà đã nhận chấm {round}, {programme}.
      Đến ngày {day}, phiếu của Ông/Bà ({judge}) còn {owed} trên {assigned} hồ sơ chưa có:
      {nominations}

      Hạn nộp là {deadline} ({left}). Phiếu đã phát vẫn dùng được; phần đã chấm xong có thể gửi trước.
      Nếu Ông/Bà có lợi ích liên quan đến hồ sơ nào, xin chọn “Có” ở ô của hồ sơ đó và không chấm.

      Trân trọng cảm ơn.
      {organiser}

      """
    case .en:
      """
      Dear {name},

      Thank you for judging the {round} of {programme}. On {day}, your sheet ({judge}) lacks {owed} of
      {assigned} nominations:
      {nominations}

      It is due on {deadline} ({left}). The sheet you have is still good; what is finished may be sent
      ahead. If you have an interest in a nomination, choose “Yes” in its box and leave it unmarked.

      With thanks,
      {organiser}

      """
    }
  }

  /// The subject of the message.
  public static func subject(
    _ programme: Programme,
    _ round: Round,
    owed: Int,
    in language: Language
  ) -> String {
    language.say(
      vi: "Nhắc nộp phiếu chấm: còn \(owed) hồ sơ – \(round.name.vi), \(programme.name.vi)",
      en: "Score sheets due: \(owed) nominations left – \(round.name.en), \(programme.name.en)"
    )
  }

  /// How long there is: `còn 3 ngày`, `hôm nay`, `quá hạn 2 ngày`.
  public static func left(days: Int, in language: Language) -> String {
    switch days {
    case 1...:
      language.say(vi: "còn \(days) ngày", en: days == 1 ? "1 day left" : "\(days) days left")
    case 0: language.say(vi: "hôm nay", en: "today")
    default:
      language.say(
        vi: "quá hạn \(-days) ngày",
        en: days == -1 ? "1 day late" : "\(-days) days late"
      )
    }
  }
}
