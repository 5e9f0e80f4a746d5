public import Judging
public import StrictJSON

extension StatusReport {
  /// The state of the programme for programs, keys in a fixed order.
  public var json: JSONValue {
    [
      "programme": .text(programme),
      "now": .moment(now),
      "daysLeft": .whole(daysLeft),
      "announcement": .moment(announcement),
      "windows": .array(windows.map(\.json)),
      "screening": .array(
        screening.map { ["state": .text($0.state), "count": .whole($0.count)] }
      ),
      "rounds": .array(rounds.map(\.json)),
      "meetings": .array(meetings.map(\.json)),
      "remarks": .texts(remarks),
    ]
  }
}

extension StatusReport.WindowLine {
  fileprivate var json: JSONValue {
    [
      "id": .string(id),
      "name": .text(name),
      "opens": .moment(window.opens),
      "closes": .moment(window.closes),
      "state": .string(position.name),
      "extended": .bool(wasExtended),
    ]
  }
}

extension Window.Position {
  fileprivate var name: String {
    switch self {
    case .notYetOpen: "not-yet-open"
    case .open: "open"
    case .closed: "closed"
    }
  }
}

extension StatusReport.MeetingLine {
  fileprivate var json: JSONValue {
    [
      "number": .string(number),
      "body": .text(body),
      "begins": .moment(begins),
      "present": .whole(present),
      "members": .whole(members),
      "carried": .whole(carried),
      "notCarried": .whole(refused),
      "dissents": .whole(dissents),
    ]
  }
}

extension StatusReport.RoundLine {
  fileprivate var json: JSONValue {
    [
      "name": .text(name),
      "scorecards": .whole(scorecards),
      "expected": .whole(expected),
      "behind": .array(
        behind.map {
          ["judge": .string($0.judge), "name": .string($0.name), "owed": .whole($0.owed)]
        }
      ),
      "due": due.map { .moment($0) } ?? .null,
      "projectedEnd": projectedEnd.map { .moment($0) } ?? .null,
      "inTime": isInTime.map { .bool($0) } ?? .null,
      "shortlisted": .bool(isShortlisted),
      "panels": .array(
        panels.map {
          [
            "name": .text($0.name), "scorecards": .whole($0.scorecards),
            "expected": .whole($0.expected),
          ]
        }
      ),
      "entered": .array(
        entered.map { line in
          [
            "nomination": .string(line.nomination.rawValue),
            "judge": .string(line.judge.rawValue),
            "entries": .array(line.entries.map { .string($0.rawValue) }),
          ]
        }
      ),
      "calibration": calibration.map {
        [
          "nominations": .whole($0.nominations), "scorecards": .whole($0.scorecards),
          "expected": .whole($0.expected),
        ]
      } ?? .null,
    ]
  }
}
