internal import Judging
internal import JudgingFormats

extension BundleRecount {
  /// What people look at says the same: every form comes out of the document again.
  func checkForms(of document: ShortlistDocument) throws(VerificationFault) {
    let forms = (try? document.files()) ?? []
    if forms.isEmpty { throw .differs(document.round) }
    for (name, bytes) in forms {
      let theirs = files["results/\(name)"] ?? []
      guard name.hasSuffix(".xlsx") ? WorkbookParts.areEqual(bytes, theirs) : bytes == theirs else {
        throw .differs("results/\(name)")
      }
    }
    for (name, bytes) in document.officialDocuments(of: programme)
    where files["documents/\(name)"] != bytes {
      throw .differs("documents/\(name)")
    }
  }
}
