public import Judging
internal import StrictJSON

extension AnalysisReport {
  /// The report for programs as JSON: keys in a fixed order, figures in full, what does not exist null.
  public var json: [UInt8] {
    JSONValue.prettyBytes(of: [
      "counts": .value([
        "judges": .whole(counts?.judges),
        "entries": .whole(counts?.entries),
        "scores": .whole(counts?.scores),
      ]),
      "components": .value(.whole(components)),
      "design": .value(design?.json ?? .null),
      "reliability": .value(reliability.json),
      "model": .value(model?.json ?? .null),
      "judges": .items(judges.mapInParallel { $0.json.prettyBytes(level: 2) }),
      "entries": .items(entries.mapInParallel { [tops] in $0.json(tops).prettyBytes(level: 2) }),
      "thresholds": .value(.array(thresholds.map { .figure($0) })),
      "criteria": .value(.array(criteria.map(\.json))),
      "findings": .value(.array(findings.map(\.json))),
    ])
  }
}

extension JSONValue {
  /// The shortest decimal that reads back as the same number.
  static func figure(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    let text = value.description
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}

extension AnalysisReport.Design {
  fileprivate var json: JSONValue {
    [
      "parts": .array(
        parts.map { ["judges": .whole($0.judges), "entries": .whole($0.entries)] }
      ),
      "cutJudges": .array(cutJudges.map(JSONValue.string)),
      "cutEntries": .array(cutEntries.map(JSONValue.string)),
      "precision": [
        "judges": judges?.json ?? .null,
        "entries": entries?.json ?? .null,
      ],
    ]
  }
}

extension AnalysisReport.Comparison {
  fileprivate var json: JSONValue {
    [
      "median": .figure(median), "worst": .figure(worst),
      "worstPair": .array(worstPair.map(JSONValue.string)),
    ]
  }
}

extension AnalysisReport.Next {
  fileprivate var json: JSONValue {
    [
      "entry": .string(entry), "difference": .figure(difference),
      "standardError": .figure(standardError),
    ]
  }
}

extension AnalysisReport.Reliability {
  fileprivate var json: JSONValue {
    [
      "icc": .object(intraclass.map { .init($0.name, $0.figure?.json ?? .null) }),
      "krippendorff": .object(krippendorff.map { .init($0.name, .figure($0.figure?.estimate)) }),
      "krippendorffInterval": .object(
        krippendorff.map { .init($0.name, $0.figure?.bounds ?? .null) }
      ),
      "kendall": kendall?.json ?? .null,
    ]
  }
}

extension AnalysisReport.Interval {
  fileprivate var json: JSONValue {
    ["estimate": .figure(estimate), "lower": .figure(lower), "upper": .figure(upper)]
  }

  fileprivate var bounds: JSONValue { ["lower": .figure(lower), "upper": .figure(upper)] }
}

extension AnalysisReport.Kendall {
  fileprivate var json: JSONValue {
    [
      "w": .figure(w), "chiSquare": .figure(chiSquare), "df": .whole(df), "p": .figure(p),
    ]
  }
}

extension AnalysisReport.Model {
  fileprivate var json: JSONValue {
    [
      "name": .string(name),
      "estimator": .string(estimator),
      "intercept": .figure(intercept),
      "variance": [
        "entry": .figure(entryVariance),
        "judge": .figure(judgeVariance),
        "residual": .figure(residualVariance),
      ],
      "remlCriterion": .figure(remlCriterion),
      "iterations": .whole(iterations),
    ]
  }
}

extension AnalysisReport.JudgeLine {
  fileprivate var json: JSONValue {
    [
      "judge": .string(judge), "n": .whole(n), "severity": .figure(severity),
      "standardError": .figure(standardError), "infit": .figure(infit), "outfit": .figure(outfit),
      "infitZ": .figure(infitZ), "outfitZ": .figure(outfitZ),
      "spread": .figure(spread), "part": .whole(part),
    ]
  }
}

extension AnalysisReport.EntryLine {
  fileprivate func json(_ tops: [Int]) -> JSONValue {
    func byTop(_ figures: [Double]) -> JSONValue {
      .object(
        tops.indices.map { index in
          .init(String(tops[index]), .figure(index < figures.count ? figures[index] : nil))
        }
      )
    }
    return [
      "entry": .string(entry), "n": .whole(n), "mean": .figure(mean),
      "adjusted": .figure(adjusted), "standardError": .figure(standardError),
      "fairAverage": .figure(fairAverage),
      "place": .whole(place), "adjustedPlace": .whole(adjustedPlace),
      "probabilityFirst": .figure(probabilityFirst), "probabilityTop": byTop(probabilityTop),
      "placeLower": .whole(placeLower), "placeUpper": .whole(placeUpper),
      "sensitivity": [
        "resampledTop": byTop(resampledTop),
        "placeLower": .whole(placesWithoutOne?.lowerBound),
        "placeUpper": .whole(placesWithoutOne?.upperBound),
      ],
      "part": .whole(part), "next": next?.json ?? .null,
    ]
  }
}

extension AnalysisReport.CriterionLine {
  fileprivate var json: JSONValue {
    [
      "criterion": .string(criterion), "weight": .figure(weight), "n": .whole(n),
      "mean": .figure(mean), "difficulty": .figure(difficulty),
      "thresholds": thresholds.map { .array($0.map { .figure($0) }) } ?? .null,
    ]
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    [
      "rule": .string(rule.rawValue), "place": .string(origin.description),
      "message": .text(message),
    ]
  }
}
