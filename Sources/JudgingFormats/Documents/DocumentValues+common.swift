public import Judging
public import VietnameseText

/// What a registry gives a document: its number and its day.
///
/// Both stay blank in electronic documents until they are issued.
public struct DocumentStamp: Hashable, Sendable {
  public let number: Int?
  public let day: CivilDate?

  public init(number: Int? = nil, day: CivilDate? = nil) {
    self.number = number
    self.day = day
  }

  public static let blank = DocumentStamp()
}

extension DocumentValues {
  /// What every document may say of its programme, its issuer and itself.
  ///
  /// - Parameters:
  ///   - programme: Whose document it is.
  ///   - round: The round it is about.
  ///   - stamp: Its number and day, where it has them.
  ///   - year: The year it is drawn up in.
  ///   - language: Of names and notices; the letterhead is Vietnamese.
  public init(
    _ programme: Programme,
    _ round: Round,
    _ stamp: DocumentStamp,
    year: Int,
    in language: Language
  ) {
    let head = programme.letterhead
    let fields = stamp.day?.fields
    let body = head.body.isEmpty ? programme.organiser.vi : head.body
    self.init(
      [
        "programme": programme.name[language],
        "organiser": programme.organiser[language],
        "notice": programme.notice?[language] ?? "",
        "round": round.name[language],
        "ranked": programme.recognition == .award ? "1" : "",
        "final": programme.rounds.last?.id == round.id ? "1" : "",
        "parent": head.parent,
        "body": body,
        "decides": head.decides.isEmpty ? body : head.decides,
        "council": head.council,
        "symbol": head.symbol,
        "place": head.place,
        "authority": head.authority,
        "signerTitle": head.signerTitle,
        "signer": head.signer,
        "archive": head.archive,
        "submitTo": head.submitTo,
        "number": stamp.number.map { Self.padded($0) } ?? "",
        "day": fields.map { Self.padded($0.day) } ?? "",
        // The decree pads the first two months only.
        "month": fields.map { $0.month <= 2 ? Self.padded($0.month) : "\($0.month)" } ?? "",
        "year": "\(fields?.year ?? year)",
      ],
      lists: [
        "bases": head.bases.map { DocumentValues(["basis": $0]) },
        "recipients": head.recipients.map { DocumentValues(["recipient": $0]) },
      ]
    )
  }

  /// At least two digits, as document numbers and days have them.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
