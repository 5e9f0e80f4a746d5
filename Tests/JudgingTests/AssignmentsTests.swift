import Judging
import Testing

struct AssignmentsTests {
  @Test func `each judge has the own nominations in order of code, each nomination its judges`() {
    let judges = ["a": judge("a"), "b": judge("b"), "c": judge("c")]
    let panels = ["n1": ["b", "a"], "n2": ["b", "a"], "n3": ["a"]]
    let nominations = ["n3", "n1", "n2"].map { Sample.nomination($0) }
    let assignments = Assignments(of: nominations) { nomination in
      panels[nomination.id.rawValue, default: []].compactMap { judges[$0] }
    }
    #expect(assignments.judges.map(\.rawValue) == ["a", "b"])
    #expect(assignments[Identifier("a")].map(\.rawValue) == ["n1", "n2", "n3"])
    #expect(assignments[Identifier("b")].map(\.rawValue) == ["n1", "n2"])
    #expect(assignments[Identifier("c")] == [])
    #expect(assignments.judges(of: Identifier("n1")).map(\.rawValue) == ["a", "b"])
    #expect(assignments.count == 5)
  }

  private func judge(_ id: String) -> Judge {
    Judge(id: Identifier(id), name: id, organisation: "", seats: [])
  }
}
