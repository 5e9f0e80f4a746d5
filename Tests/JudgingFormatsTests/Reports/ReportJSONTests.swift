import Judging
import JudgingFormats
import StrictJSON
import Testing

@Suite struct ReportJSONTests {
  @Test func `standings as JSON have exact totals and rounded ones`() {
    #expect(
      ReportSample.standings.json.prettyText
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
          "groups": [
            {
              "name": {
                "vi": "Chính phủ số",
                "en": "Digital government"
              },
              "places": 2,
              "passMark": "7",
              "rows": [
                {
                  "place": 1,
                  "code": "MIV-0007",
                  "title": "Nền tảng kết nối hồ sơ một cửa liên thông Sông Hồng",
                  "organisation": "Công ty Sao Mai",
                  "total": "25/3",
                  "totalRounded": "8.333333",
                  "scorecards": 5,
                  "expected": 5,
                  "admitted": true,
                  "remarks": []
                },
                {
                  "place": 2,
                  "code": "MIV-0012",
                  "title": "Ứng dụng Bến Xuân",
                  "organisation": "Hợp tác xã số Đồng Văn",
                  "total": "8.33",
                  "totalRounded": "8.330000",
                  "scorecards": 4,
                  "expected": 5,
                  "admitted": true,
                  "remarks": []
                },
                {
                  "place": 3,
                  "code": "MIV-0003",
                  "title": "Trợ lý Lúa Vàng",
                  "organisation": "Viện Ánh Dương",
                  "total": "6.995",
                  "totalRounded": "6.995000",
                  "scorecards": 5,
                  "expected": 5,
                  "admitted": false,
                  "remarks": [
                    {
                      "vi": "dưới ngưỡng 7,00",
                      "en": "below the pass mark of 7.00"
                    }
                  ]
                },
                {
                  "place": null,
                  "code": "MIV-0009",
                  "title": "Sổ tay Mây",
                  "organisation": "Công ty Gió Nam",
                  "total": null,
                  "totalRounded": null,
                  "scorecards": 2,
                  "expected": 5,
                  "admitted": false,
                  "remarks": [
                    {
                      "vi": "mới có 2/3 phiếu tối thiểu",
                      "en": "2 of at least 3 scorecards"
                    }
                  ]
                }
              ]
            },
            {
              "name": {
                "vi": "Xã hội số",
                "en": "Digital society"
              },
              "places": null,
              "passMark": null,
              "rows": []
            }
          ],
          "remarks": [
            {
              "vi": "các tiểu ban không có giám khảo chung, nên không so sánh được với nhau",
              "en": "the panels share no judge, so they cannot be compared"
            }
          ],
          "withheld": []
        }

        """#
    )
  }

  @Test func `status as JSON says whether a round ends in time`() {
    #expect(
      ReportSample.status.json.prettyText
        == #"""
        {
          "programme": {
            "vi": "Giải thưởng Sản phẩm số 2027",
            "en": "Digital Product Award"
          },
          "now": "2027-09-12T08:00:00+07:00",
          "daysLeft": 28,
          "announcement": "2027-10-10T23:59:59+07:00",
          "windows": [
            {
              "id": "nominations",
              "name": {
                "vi": "Nhận hồ sơ",
                "en": "Nominations"
              },
              "opens": "2027-06-15T00:00:00+07:00",
              "closes": "2027-08-05T23:59:59+07:00",
              "state": "closed",
              "extended": true
            },
            {
              "id": "so-khao",
              "name": {
                "vi": "Vòng sơ khảo",
                "en": "First round"
              },
              "opens": "2027-08-16T00:00:00+07:00",
              "closes": "2027-09-15T23:59:59+07:00",
              "state": "open",
              "extended": false
            },
            {
              "id": "chung-khao",
              "name": {
                "vi": "Vòng chung khảo",
                "en": "Final round"
              },
              "opens": "2027-09-20T00:00:00+07:00",
              "closes": "2027-09-30T23:59:59+07:00",
              "state": "not-yet-open",
              "extended": false
            }
          ],
          "screening": [
            {
              "state": {
                "vi": "đã tiếp nhận, chưa sơ tuyển",
                "en": "received, not screened"
              },
              "count": 1
            },
            {
              "state": {
                "vi": "hợp lệ",
                "en": "eligible"
              },
              "count": 20
            },
            {
              "state": {
                "vi": "đã rút",
                "en": "withdrawn"
              },
              "count": 3
            }
          ],
          "rounds": [
            {
              "name": {
                "vi": "Vòng sơ khảo",
                "en": "First round"
              },
              "scorecards": 80,
              "expected": 120,
              "behind": [
                {
                  "judge": "J03",
                  "name": "Đỗ Minh",
                  "owed": 38
                },
                {
                  "judge": "J01",
                  "name": "Nguyễn Văn An",
                  "owed": 2
                }
              ],
              "due": "2027-09-15T23:59:59+07:00",
              "projectedEnd": "2027-09-25T12:00:00+07:00",
              "inTime": false,
              "shortlisted": false,
              "panels": [],
              "entered": [],
              "calibration": null
            },
            {
              "name": {
                "vi": "Vòng chung khảo",
                "en": "Final round"
              },
              "scorecards": 0,
              "expected": 24,
              "behind": [],
              "due": "2027-09-30T23:59:59+07:00",
              "projectedEnd": null,
              "inTime": null,
              "shortlisted": false,
              "panels": [],
              "entered": [],
              "calibration": null
            }
          ],
          "meetings": [],
          "remarks": [
            {
              "vi": "nhắc Đỗ Minh nộp phiếu",
              "en": "remind Đỗ Minh of the cards"
            }
          ]
        }

        """#
    )
  }
}
