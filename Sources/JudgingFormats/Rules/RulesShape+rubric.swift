internal import Judging

extension RulesShape {
  static let rubric: RulesShape = .map([
    Key(
      "scale",
      .map([
        Key("lowest", .decimal, vi: "điểm thấp nhất", en: "the lowest mark"),
        Key("highest", .decimal, vi: "điểm cao nhất", en: "the highest mark"),
        Key("step", .decimal, vi: "bước điểm", en: "the step between marks"),
      ]),
      vi: "thang điểm",
      en: "the marks judges give"
    ),
    Key("levels", .list(level), vi: "ý nghĩa các mức điểm", en: "what the marks mean"),
    Key(
      "commentRequired",
      .map([
        Key("atMost", .decimal, required: false, vi: "điểm từ đây trở xuống", en: "marks up to"),
        Key("atLeast", .decimal, required: false, vi: "điểm từ đây trở lên", en: "marks from"),
      ]),
      required: false,
      vi: "mức điểm phải có nhận xét",
      en: "marks that need a comment"
    ),
    Key("outOf", .decimal, vi: "tổng điểm tối đa: 10 hoặc 100", en: "the highest total"),
    Key("criteria", .list(criterion), vi: "các tiêu chí", en: "the criteria"),
  ])

  private static let level: RulesShape = .map([
    Key("from", .decimal, vi: "từ điểm", en: "from this mark"),
    Key("to", .decimal, vi: "đến điểm", en: "to this mark"),
    Key("name", .bilingual, vi: "mô tả", en: "the descriptor"),
  ])

  private static let criterion: RulesShape = .map([
    Key("id", .identifier, vi: "mã tiêu chí", en: "the criterion's id"),
    Key("name", .bilingual, vi: "tên tiêu chí", en: "the criterion's name"),
    Key("weight", .decimal, vi: "trọng số, tổng là 100", en: "its weight; all sum to 100"),
    Key(
      "guidance",
      .bilingual,
      required: false,
      vi: "hướng dẫn chấm",
      en: "what a judge should look at"
    ),
    Key(
      "subcriteria",
      .list(
        .map([
          Key("id", .identifier, vi: "mã tiêu chí con", en: "the subcriterion's id"),
          Key("name", .bilingual, vi: "tên tiêu chí con", en: "the subcriterion's name"),
          Key("weight", .decimal, vi: "trọng số trong tiêu chí", en: "its share of the criterion"),
          Key(
            "guidance",
            .bilingual,
            required: false,
            vi: "hướng dẫn chấm",
            en: "what a judge should look at"
          ),
        ])
      ),
      required: false,
      vi: "các tiêu chí con, tổng trọng số 100",
      en: "subcriteria; their weights sum to 100"
    ),
    Key("measure", measure, required: false, vi: "tiêu chí đo bằng số liệu", en: "a measured one"),
    Key(
      "vote",
      .identifier,
      required: false,
      vi: "trường chứa số lượt bình chọn",
      en: "the field with the public votes"
    ),
  ])

  private static let measure: RulesShape = .map([
    Key("numerator", .identifier, vi: "trường tử số", en: "the field of the numerator"),
    Key("denominator", .identifier, vi: "trường mẫu số", en: "the field of the denominator"),
    Key("floor", .share, vi: "mức sàn, được 0 điểm", en: "the share that earns nothing"),
    Key("target", .share, vi: "mức mục tiêu, được điểm tối đa", en: "the share that earns all"),
    Key(
      "smallestDenominator",
      .decimal,
      vi: "mẫu số nhỏ nhất còn đo được",
      en: "with a smaller denominator it is not measurable"
    ),
  ])
}
