import Foundation
import Judging
import Testing

struct FindingTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `docs findings list every rule with its meaning`() throws {
    let path = Self.root.appendingPathComponent("docs/findings.md")
    let written = Self.document
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(written.utf8).write(to: path)
    }
    let read = try String(contentsOf: path, encoding: .utf8)
    #expect(read == written)
  }

  @Test func `the flow has at most eight stops, and every file it names is there`() throws {
    let flow = try String(
      contentsOf: Self.root.appendingPathComponent("docs/flow.md"),
      encoding: .utf8
    )
    let stops = flow.split(separator: "\n").count { $0.first?.isNumber == true }
    #expect((1...8).contains(stops))
    let links = flow.matches(of: /\]\(\.\.\/([^)]+)\)/).map { String($0.1) }
    #expect(links.count == stops)
    for link in links {
      let exists = FileManager.default.fileExists(
        atPath: Self.root.appendingPathComponent(link).path
      )
      #expect(exists, "\(link) is not there")
    }
  }

  private static let document: String = {
    var lines = [
      "# Findings · Các điểm cần sửa",
      "",
      "Written by a test from `Finding.Rule`; `scripts/regenerate` rewrites it. A finding that refuses",
      "keeps the whole batch out until it is mended; a note says how a value was taken.",
      "",
    ]
    for rule in Finding.Rule.allCases {
      let effect = rule.effect == .refuses ? "refuses · từ chối" : "note · ghi chú"
      lines += [
        "## \(rule.rawValue)", "", "*\(effect)*", "", "\(rule.meaning.vi).", "",
        "\(rule.meaning.en).", "",
      ]
    }
    return lines.joined(separator: "\n")
  }()
}
