import Judging
import JudgingFormats
import StrictJSON
import Testing

@Suite struct ExplanationJSONTests {
  @Test func `an explanation as JSON holds every mark and its cell`() {
    #expect(
      ReportSample.explanation.json.prettyText
        == #"""
        {
          "programme": {
            "vi": "Giải thưởng Sản phẩm số 2027",
            "en": "Digital Product Award"
          },
          "notice": {
            "vi": "Dữ liệu minh họa",
            "en": "Illustrative data"
          },
          "round": {
            "vi": "Vòng sơ khảo",
            "en": "First round"
          },
          "code": "MIV-0012",
          "title": "Ứng dụng Bến Xuân",
          "organisation": "Hợp tác xã số Đồng Văn",
          "category": {
            "vi": "Chính phủ số",
            "en": "Digital government"
          },
          "screening": {
            "vi": "hợp lệ",
            "en": "eligible"
          },
          "place": 2,
          "of": 3,
          "total": "8.33",
          "totalRounded": "8.330000",
          "aggregation": {
            "vi": "trung bình cộng",
            "en": "arithmetic mean"
          },
          "criteria": [
            {
              "id": "bai-toan",
              "name": {
                "vi": "Giải bài toán Việt Nam",
                "en": "Solves a Vietnamese problem"
              },
              "weight": "75",
              "points": "6.43",
              "pointsRounded": "6.430000",
              "most": "7.5",
              "working": null
            },
            {
              "id": "cong-khai",
              "name": {
                "vi": "Công khai",
                "en": "Openness"
              },
              "weight": "25",
              "points": "1.9",
              "pointsRounded": "1.900000",
              "most": "2.5",
              "working": {
                "vi": "190/200 = 95,00%; sàn 50,00%, mục tiêu 100,00%",
                "en": "190/200 = 95.00%; floor 50.00%, target 100.00%"
              }
            }
          ],
          "judges": [
            {
              "judge": "J01",
              "name": "Nguyễn Văn An",
              "total": "8.75",
              "totalRounded": "8.750000",
              "countsFor": "1/3",
              "marks": [
                {
                  "subcriterion": "y-nghia",
                  "name": {
                    "vi": "Ý nghĩa",
                    "en": "Meaning"
                  },
                  "mark": "8.5",
                  "place": "Phiếu!D7",
                  "comment": ""
                },
                {
                  "subcriterion": "tinh-moi",
                  "name": {
                    "vi": "Tính mới",
                    "en": "Novelty"
                  },
                  "mark": "9",
                  "place": "Phiếu!E7",
                  "comment": "đã có hai bằng sáng chế"
                }
              ],
              "comment": "",
              "source": "phieu-J01.xlsx:Phiếu!7",
              "receivedAt": "2027-08-20T09:05:00+07:00"
            },
            {
              "judge": "J02",
              "name": "Lê Thị Hòa",
              "total": "8",
              "totalRounded": "8.000000",
              "countsFor": "1/3",
              "marks": [
                {
                  "subcriterion": "y-nghia",
                  "name": {
                    "vi": "Ý nghĩa",
                    "en": "Meaning"
                  },
                  "mark": "8",
                  "place": "Phiếu!D7",
                  "comment": ""
                },
                {
                  "subcriterion": "tinh-moi",
                  "name": {
                    "vi": "Tính mới",
                    "en": "Novelty"
                  },
                  "mark": "8",
                  "place": "Phiếu!E7",
                  "comment": ""
                }
              ],
              "comment": "nên mở rộng",
              "source": "phieu-J02.xlsx:Phiếu!7",
              "receivedAt": "2027-08-20T09:05:00+07:00"
            },
            {
              "judge": "J03",
              "name": "Đỗ Minh",
              "total": "2.5",
              "totalRounded": "2.500000",
              "countsFor": "0",
              "marks": [
                {
                  "subcriterion": "y-nghia",
                  "name": {
                    "vi": "Ý nghĩa",
                    "en": "Meaning"
                  },
                  "mark": "2",
                  "place": "Phiếu!D7",
                  "comment": ""
                },
                {
                  "subcriterion": "tinh-moi",
                  "name": {
                    "vi": "Tính mới",
                    "en": "Novelty"
                  },
                  "mark": "3",
                  "place": "Phiếu!E7",
                  "comment": ""
                }
              ],
              "comment": "",
              "source": "phieu-J03.xlsx:Phiếu!7",
              "receivedAt": "2027-08-20T09:05:00+07:00"
            }
          ],
          "neighbours": [
            {
              "place": 1,
              "code": "MIV-0007",
              "title": "Nền tảng Sông Hồng",
              "total": "25/3",
              "totalRounded": "8.333333",
              "margin": "1/300",
              "marginRounded": "0.003333"
            },
            {
              "place": 3,
              "code": "MIV-0003",
              "title": "Trợ lý Lúa Vàng",
              "total": "6.995",
              "totalRounded": "6.995000",
              "margin": "-1.335",
              "marginRounded": "-1.335000"
            }
          ],
          "cut": {
            "admitted": true,
            "places": 2,
            "passMark": "7",
            "lastThrough": "8.33",
            "firstOut": "6.995"
          },
          "remarks": [
            {
              "vi": "Giải Bạc",
              "en": "Silver"
            }
          ],
          "history": [
            {
              "at": "2027-07-02T10:30:00+07:00",
              "actor": "Văn phòng",
              "what": {
                "vi": "tiếp nhận từ hoi-a.xlsx",
                "en": "taken in from hoi-a.xlsx"
              }
            }
          ],
          "withheld": []
        }

        """#
    )
  }
}
