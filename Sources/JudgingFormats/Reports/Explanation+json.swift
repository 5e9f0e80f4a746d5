public import Judging
public import StrictJSON

extension Explanation {
  /// The whole account for programs, keys in a fixed order.
  public var json: JSONValue {
    .object(
      [
        .init("programme", .text(programme)),
        .init("notice", .text(notice)),
        .init("round", .text(round)),
        .init("code", .string(code)),
        .init("title", .string(title)),
        .init("organisation", .string(organisation)),
        .init("category", .text(category)),
        .init("screening", .text(screening)),
        .init("place", .whole(place?.place)),
        .init("of", .whole(place?.of)),
      ] + JSONValue.members("total", total) + [
        .init("aggregation", .text(aggregation)),
        .init("criteria", .array(criteria.map(\.json))),
      ] + (adjustment.map { [.init("severityAdjustment", .exact($0))] } ?? []) + [
        .init("judges", .array(judges.map { $0.json(isCounted: total != nil) })),
        .init("neighbours", .array(neighbours.map(\.json))),
        .init("cut", cut?.json ?? .null),
        .init("remarks", .texts(remarks.map(\.text))),
        .init("history", .array(history.map(\.json))),
        .init("withheld", .texts(withheld.map(\.text))),
      ]
    )
  }
}

extension Explanation.Criterion {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("id", .string(id)),
        .init("name", .text(name)),
        .init("weight", .exact(weight)),
      ] + JSONValue.members("points", points) + [
        .init("most", .exact(most)),
        .init("working", .text(working)),
      ]
    )
  }
}

extension Explanation.JudgeLine {
  /// Where the nomination is not ranked, nothing was counted: no total, not a zero.
  fileprivate func json(isCounted: Bool) -> JSONValue {
    .object(
      [
        .init("judge", .string(judge)),
        .init("name", .string(name)),
      ] + JSONValue.members("total", isCounted ? total : nil) + [
        .init("countsFor", .exact(isCounted ? weight : nil))
      ] + (severity.map { [.init("severity", .exact($0))] } ?? []) + [
        .init("marks", .array(marks.map(\.json))),
        .init("comment", .string(comment)),
        .init("source", .string(source)),
        .init("receivedAt", receivedAt.map { .moment($0) } ?? .null),
      ]
    )
  }
}

extension Explanation.MarkLine {
  fileprivate var json: JSONValue {
    [
      "subcriterion": .string(subcriterion),
      "name": .text(name),
      "mark": .exact(mark),
      "place": .string(place),
      "comment": .string(comment),
    ]
  }
}

extension Explanation.Neighbour {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("place", .whole(place)),
        .init("code", .string(code)),
        .init("title", .string(title)),
      ] + JSONValue.members("total", total) + JSONValue.members("margin", margin)
    )
  }
}

extension Explanation.CutLine {
  fileprivate var json: JSONValue {
    [
      "admitted": .bool(isAdmitted),
      "places": .whole(places),
      "passMark": .exact(passMark),
      "lastThrough": .exact(lastThrough),
      "firstOut": .exact(firstOut),
    ]
  }
}

extension Explanation.Event {
  fileprivate var json: JSONValue {
    ["at": .moment(at), "actor": .string(actor), "what": .text(what)]
  }
}
