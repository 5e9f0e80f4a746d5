internal import Judging

extension [Withheld] {
  /// What is left out and why, one a line, under a heading; nothing for nothing.
  func lines(in language: Language, width: Int) -> [String] {
    guard !isEmpty else { return [] }
    let heading = language.say(vi: "Không nêu ở đây", en: "Not told here")
    return ["", heading.uppercased()]
      + flatMap { "- \($0.text[language].shownPlainly)".wrapped(to: width, lines: 10) }
  }
}
