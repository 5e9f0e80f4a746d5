public import Judging
internal import StrictJSON

extension Assignment {
  /// `{"total": …, "minimum": …, "bound": …, "pairs": […]}`, a pair a line; numbers are exact decimals.
  ///
  /// - Parameter linkage: Stands under `linkage`, before the pairs, where it was asked for.
  /// - Returns: One JSON document.
  public func json(with linkage: LinkageReport?) -> [UInt8] {
    var bytes = Array("{\"total\": \(total), \"minimum\": \(minimum), \"bound\": \(bound), ".utf8)
    if let linkage { bytes += "\"linkage\": \(linkage.json.canonicalText), ".utf8 }
    bytes += "\"pairs\": [".utf8
    for (index, pair) in pairs.enumerated() {
      bytes += (index == 0 ? "\n  {\"judge\": " : ",\n  {\"judge\": ").utf8
      JSONValue.write(pair.judge.rawValue, to: &bytes)
      bytes += ", \"nomination\": ".utf8
      JSONValue.write(pair.nomination.rawValue, to: &bytes)
      bytes += ", \"affinity\": \(pair.affinity)}".utf8
    }
    bytes += (pairs.isEmpty ? "]}\n" : "\n]}\n").utf8
    return bytes
  }

  /// `judge,nomination,affinity`, a row a pair.
  public var csv: [UInt8] {
    var writer = CSVWriter(.plain)
    writer.append(["judge", "nomination", "affinity"])
    for pair in pairs {
      writer.append([
        pair.judge.rawValue, pair.nomination.rawValue, pair.affinity.description,
      ])
    }
    return writer.bytes
  }
}
