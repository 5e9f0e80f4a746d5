internal import Judging
internal import VietnameseText

/// Values from a tree whose shape was checked; what the shape promises is there.
extension Programme {
  init(_ tree: RulesTree) {
    let rounds = tree["rounds"]?.elements ?? []
    let required = Set(tree["require"]?.texts ?? [])
    let standard = Field.standard.map { field in
      Field(
        id: field.id,
        name: field.name,
        aliases: field.aliases,
        kind: field.kind,
        isRequired: field.isRequired || required.contains(field.id.rawValue)
      )
    }
    let calendar = tree["calendar"]
    let fields = standard + (tree["fields"]?.elements ?? []).map(Field.init)
    let announcement = CivilDate(iso: calendar?["announcement"]?.text ?? "")
    self.init(
      id: Identifier(tree["programme"]?.text ?? ""),
      name: tree["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
      organiser: tree["organiser"]?.bilingual ?? Bilingual(vi: "", en: ""),
      notice: tree["notice"]?.bilingual,
      code: tree["code"]?.text ?? "",
      recognition: Recognition(rawValue: tree["recognition"]?.text ?? "") ?? .honour,
      calendar: Calendar(
        nominations: Window(calendar?["nominations"]),
        screening: Window(calendar?["screening"]),
        scoring: Dictionary(
          rounds.map { (Identifier($0["id"]?.text ?? ""), Window($0["scoring"])) },
          uniquingKeysWith: { first, _ in first }
        ),
        announcement: announcement ?? CivilDate(daysSinceEpoch: 0)
      ),
      categories: (tree["categories"]?.elements ?? []).map(Category.init),
      fields: fields,
      conditions: (tree["conditions"]?.elements ?? []).map {
        Condition($0, defaultDay: Window(calendar?["nominations"]).closes.day)
      },
      rubric: Rubric(tree["rubric"]),
      council: Council(
        members: tree["council"]?["members"]?.whole ?? 0,
        quorum: tree["council"]?["quorum"]?.number ?? .zero,
        majority: tree["council"]?["majority"]?.number ?? .zero
      ),
      rounds: rounds.map(Round.init),
      awards: (tree["awards"]?.elements ?? []).map { award in
        Award(
          id: Identifier(award["id"]?.text ?? ""),
          name: award["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
          places: award["places"]?.whole ?? 0,
          atLeast: award["atLeast"]?.number ?? .zero
        )
      },
      personalData: PersonalData(tree["personalData"], among: fields),
      evidenceLimits: EvidenceLimits(tree["evidence"]),
      publishes: Disclosure(rawValue: tree["publishes"]?.text ?? "") ?? .ranks,
      letterhead: Letterhead(tree["documents"])
    )
  }
}

extension Window {
  /// A closing day counts until its end.
  init(_ tree: RulesTree?) {
    let opens = tree?["opens"]?.text ?? ""
    let closes = tree?["closes"]?.text ?? ""
    self.init(
      opens: Moment(opens) ?? Moment(seconds: 0),
      closes: CivilDate(iso: closes).map(Moment.init(endOf:)) ?? Moment(closes)
        ?? Moment(seconds: 0)
    )
  }
}

extension Category {
  fileprivate init(_ tree: RulesTree) {
    self.init(
      id: Identifier(tree["id"]?.text ?? ""),
      name: tree["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
      aliases: tree["aliases"]?.texts ?? []
    )
  }
}

extension Field {
  fileprivate init(_ tree: RulesTree) {
    self.init(
      id: Identifier(tree["id"]?.text ?? ""),
      name: tree["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
      aliases: tree["aliases"]?.texts ?? [],
      kind: Kind(tree["kind"]?.text ?? "", options: tree["options"]?.elements ?? []),
      isRequired: tree["required"]?.isTrue ?? false,
      source: Source(rawValue: tree["source"]?.text ?? "") ?? .nominator
    )
  }
}

extension Field.Kind {
  fileprivate init(_ name: String, options: [RulesTree]) {
    switch name {
    case "taxCode": self = .taxCode
    case "date": self = .date
    case "number": self = .number
    case "count": self = .count
    case "yesNo": self = .yesNo
    case "email": self = .email
    case "phone": self = .phone
    case "webAddress": self = .webAddress
    case "files": self = .files
    case "choice":
      self = .choice(
        options.map { option in
          Field.Option(
            id: option["id"]?.text ?? "",
            name: option["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
            aliases: option["aliases"]?.texts ?? []
          )
        }
      )
    default: self = .text
    }
  }
}

extension Condition {
  fileprivate init(_ tree: RulesTree, defaultDay: CivilDate) {
    self.init(
      id: Identifier(tree["id"]?.text ?? ""),
      test: Test(tree, defaultDay: defaultDay),
      reason: tree["reason"]?.bilingual ?? Bilingual(vi: "", en: ""),
      citation: tree["citation"]?.text,
      unmet: Consequence(rawValue: tree["unmet"]?.text ?? "") ?? .ineligible
    )
  }
}

extension Condition.Test {
  fileprivate init(_ tree: RulesTree, defaultDay: CivilDate) {
    let field = Field.ID(tree["field"]?.text ?? "")
    switch tree["test"]?.text {
    case "present": self = .present(field)
    case "taxCode": self = .taxCode(field)
    case "oneOf": self = .oneOf(field, tree["options"]?.texts ?? [])
    case "atLeast": self = .atLeast(field, tree["value"]?.number ?? .zero)
    case "atMost": self = .atMost(field, tree["value"]?.number ?? .zero)
    case "monthsSince":
      let day = tree["on"].flatMap { CivilDate(iso: $0.text) } ?? defaultDay
      self = .monthsSince(field, months: tree["months"]?.whole ?? 0, on: day)
    case "matches": self = .matches(field, mask: tree["mask"]?.text ?? "")
    case "attached": self = .attached(field)
    case "consent": self = .consent(field)
    case "unique": self = .unique
    default: self = .person
    }
  }
}

extension Rubric {
  fileprivate init(_ tree: RulesTree?) {
    let scale = tree?["scale"]
    self.init(
      scale: Scale(
        lowest: scale?["lowest"]?.number ?? .zero,
        highest: scale?["highest"]?.number ?? .zero,
        step: scale?["step"]?.number ?? .zero
      ),
      levels: (tree?["levels"]?.elements ?? []).map { level in
        Level(
          from: level["from"]?.number ?? .zero,
          to: level["to"]?.number ?? .zero,
          name: level["name"]?.bilingual ?? Bilingual(vi: "", en: "")
        )
      },
      commentRequired: CommentRule(
        atMost: tree?["commentRequired"]?["atMost"]?.number,
        atLeast: tree?["commentRequired"]?["atLeast"]?.number
      ),
      outOf: tree?["outOf"]?.number ?? .zero,
      criteria: (tree?["criteria"]?.elements ?? []).map(Criterion.init)
    )
  }
}

extension Criterion {
  fileprivate init(_ tree: RulesTree) {
    let id = tree["id"]?.text ?? ""
    let name = tree["name"]?.bilingual ?? Bilingual(vi: "", en: "")
    let basis: Basis
    if let measure = tree["measure"] {
      basis = .measured(
        Measure(
          numerator: Identifier(measure["numerator"]?.text ?? ""),
          denominator: Identifier(measure["denominator"]?.text ?? ""),
          floor: measure["floor"]?.number ?? .zero,
          target: measure["target"]?.number ?? .zero,
          smallestDenominator: measure["smallestDenominator"]?.number ?? .zero
        )
      )
    } else if let vote = tree["vote"] {
      basis = .vote(Identifier(vote.text))
    } else if let parts = tree["subcriteria"]?.elements {
      basis = .judged(parts.map(Subcriterion.init))
    } else {
      // A criterion without parts is marked as a whole.
      basis = .judged([
        Subcriterion(
          id: Identifier(id),
          name: name,
          weight: Rational(100),
          guidance: tree["guidance"]?.bilingual
        )
      ])
    }
    self.init(
      id: Identifier(id),
      name: name,
      weight: tree["weight"]?.number ?? .zero,
      basis: basis
    )
  }
}

extension Subcriterion {
  fileprivate init(_ tree: RulesTree) {
    self.init(
      id: Identifier(tree["id"]?.text ?? ""),
      name: tree["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
      weight: tree["weight"]?.number ?? .zero,
      guidance: tree["guidance"]?.bilingual
    )
  }
}

extension Round {
  fileprivate init(_ tree: RulesTree) {
    self.init(
      id: Identifier(tree["id"]?.text ?? ""),
      name: tree["name"]?.bilingual ?? Bilingual(vi: "", en: ""),
      judges: Judges(rawValue: tree["judges"]?.text ?? "") ?? .panels,
      omits: Set((tree["omits"]?.texts ?? []).map { Identifier($0) }),
      minimumScorecards: tree["minimumScorecards"]?.whole ?? 1,
      aggregation: Aggregation(tree["aggregation"]?.text ?? "") ?? .mean,
      cut: Cut(tree["cut"]),
      needsAgreement: tree["needsAgreement"]?.isTrue ?? false,
      hides: Set((tree["hides"]?.texts ?? []).map { Identifier($0) }),
      sheets: SheetLayout(rawValue: tree["sheets"]?.text ?? "") ?? .grid,
      linkage: LinkageRule(rawValue: tree["linkage"]?.text ?? "") ?? .report,
      missingSheets: MissingSheets(rawValue: tree["missingSheets"]?.text ?? "") ?? .countWithout
    )
  }
}

extension Cut {
  fileprivate init(_ tree: RulesTree?) {
    self.init(
      places: tree?["places"]?.whole,
      scope: Scope(rawValue: tree?["scope"]?.text ?? "") ?? .category,
      passMark: tree?["passMark"]?.number,
      floors: (tree?["floors"]?.elements ?? []).map { floor in
        Floor(
          criterion: Identifier(floor["criterion"]?.text ?? ""),
          share: floor["share"]?.number ?? .zero
        )
      },
      holderLimit: tree?["holderLimit"].map { limit in
        HolderLimit(
          field: Identifier(limit["field"]?.text ?? ""),
          atMost: limit["atMost"]?.whole ?? 0
        )
      },
      tieBreaks: (tree?["tieBreaks"]?.texts ?? []).compactMap(TieBreak.init)
    )
  }
}
