import Judging
import JudgingFormats
import StrictJSON
import Testing

@Suite struct ShortlistJSONTests {
  @Test func `a shortlist as JSON has a fixed order of keys`() {
    #expect(
      ShortlistSample.award.json.prettyText
        == #"""
        {
          "format": "vinhdanh-shortlist-1",
          "programme": "giai-thuong-2027",
          "name": {
            "vi": "Giải thưởng Sản phẩm số 2027",
            "en": "Digital Product Award 2027"
          },
          "organiser": {
            "vi": "Ban Tổ chức Giải thưởng",
            "en": "The Organising Board"
          },
          "notice": {
            "vi": "Dữ liệu minh họa",
            "en": "Illustrative data"
          },
          "recognition": "award",
          "round": "chung-khao",
          "roundName": {
            "vi": "Vòng chung khảo",
            "en": "Final round"
          },
          "decidedAt": "2027-10-02T09:00:00+07:00",
          "decidedBy": "Trần Thị Bình",
          "decision": "12/QĐ-BTC",
          "rulesHash": "0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c",
          "method": {
            "vi": "Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.",
            "en": "The total is the arithmetic mean of the judges, compared unrounded."
          },
          "sections": [
            {
              "category": "chinh-phu-so",
              "name": {
                "vi": "Chính phủ số",
                "en": "Digital government"
              },
              "counts": {
                "received": 30,
                "eligible": 21,
                "judged": 12
              },
              "entries": [
                {
                  "place": 1,
                  "code": "MIV-0007",
                  "title": "Nền tảng Sông Hồng",
                  "organisation": "Công ty Sao Mai",
                  "total": "8.5",
                  "totalRounded": "8.500000",
                  "award": {
                    "vi": "Giải Vàng",
                    "en": "Gold"
                  }
                },
                {
                  "place": 2,
                  "code": "MIV-0012",
                  "title": "Ứng dụng Bến Xuân",
                  "organisation": "Hợp tác xã số Đồng Văn",
                  "total": "25/3",
                  "totalRounded": "8.333333",
                  "award": null
                },
                {
                  "place": 3,
                  "code": "MIV-0003",
                  "title": "Trợ lý Lúa Vàng",
                  "organisation": "Viện Ánh Dương",
                  "total": "8.33",
                  "totalRounded": "8.330000",
                  "award": null
                }
              ],
              "withheld": [
                {
                  "vi": "Giải Bạc không trao: không hồ sơ nào đạt 8,50 điểm.",
                  "en": "Silver is withheld: nobody reached 8.50."
                }
              ],
              "thresholds": []
            },
            {
              "category": "xa-hoi-so",
              "name": {
                "vi": "Xã hội số",
                "en": "Digital society"
              },
              "counts": {
                "received": 4,
                "eligible": 0,
                "judged": 0
              },
              "entries": [],
              "withheld": [],
              "thresholds": []
            }
          ],
          "remarks": [
            {
              "vi": "bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003",
              "en": "equal: MIV-0003, MIV-0020; told apart by the median: MIV-0003"
            }
          ]
        }

        """#
    )
  }
}
