import Judging
import Testing

@testable import JudgingFormats

@Suite struct HonourPageTests {
  @Test
  func `an honours page has both languages, no places, no totals and no number not yet given`() {
    #expect(
      ShortlistSample.honour.pageWithoutStyle
        == #"""
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Danh sách tôn vinh · Giải thưởng Sản phẩm số 2027</title>
        <style></style>
        </head>
        <body>
        <a class="skip of-vi" href="#vi-list">Tới danh sách</a>
        <a class="skip of-en" href="#en-list" lang="en">Skip to the list</a>
        <nav class="languages" aria-label="Ngôn ngữ (Language)">
        <a class="of-vi" href="#en" lang="en">English</a>
        <a class="of-en" href="#vi" lang="vi">Tiếng Việt</a>
        </nav>
        <main>
        <section id="vi" class="half of-vi" lang="vi" aria-labelledby="vi-title">
        <header>
        <p class="organiser">Ban Tổ chức Giải thưởng</p>
        <h1 id="vi-title">Giải thưởng Sản phẩm số 2027</h1>
        <p class="round">Danh sách tôn vinh · Vòng chung khảo</p>
        </header>
        <div id="vi-list">
        <section class="category" id="vi-1" aria-labelledby="vi-1-name">
        <h2 id="vi-1-name">Kinh tế số</h2>
        <table role="table">
        <caption><span class="unseen">Kinh tế số. </span>Tiếp nhận 5 hồ sơ, hợp lệ 4, vào vòng này 4, được chọn 2.</caption>
        <thead role="rowgroup">
        <tr role="row">
        <th scope="col" role="columnheader" class="title">Tên</th>
        <th scope="col" role="columnheader" class="organisation">Đơn vị</th>
        <th scope="col" role="columnheader" class="code">Mã hồ sơ</th>
        </tr>
        </thead>
        <tbody role="rowgroup">
        <tr role="row">
        <th scope="row" role="rowheader" class="title">Ánh Sao</th>
        <td role="cell" class="organisation" data-label="Đơn vị">Công ty Mây Trắng</td>
        <td role="cell" class="code" data-label="Mã hồ sơ">UDS-0004</td>
        </tr>
        <tr role="row">
        <th scope="row" role="rowheader" class="title">Đồng Xanh</th>
        <td role="cell" class="organisation" data-label="Đơn vị">Công ty Gió Nam</td>
        <td role="cell" class="code" data-label="Mã hồ sơ">UDS-0001</td>
        </tr>
        </tbody>
        </table>
        </section>
        </div>
        <section class="grounds" aria-labelledby="vi-grounds">
        <h2 id="vi-grounds">Căn cứ và cách tính</h2>
        <dl>
        <dt>Cách tính</dt>
        <dd>Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.</dd>
        <dt>Chốt lúc</dt>
        <dd>02/10/2027 09:00</dd>
        <dt>Người chốt</dt>
        <dd>Trần Thị Bình</dd>
        <dt>Mã băm quy chế (SHA-256)</dt>
        <dd><code>0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c</code></dd>
        </dl>
        </section>
        </section>
        <section id="en" class="half of-en" lang="en" aria-labelledby="en-title">
        <header>
        <p class="organiser">The Organising Board</p>
        <h1 id="en-title">Digital Product Award 2027</h1>
        <p class="round">Honours list · Final round</p>
        </header>
        <div id="en-list">
        <section class="category" id="en-1" aria-labelledby="en-1-name">
        <h2 id="en-1-name">Digital economy</h2>
        <table role="table">
        <caption><span class="unseen">Digital economy. </span>5 received, 4 eligible, 4 in this round, 2 chosen.</caption>
        <thead role="rowgroup">
        <tr role="row">
        <th scope="col" role="columnheader" class="title">Title</th>
        <th scope="col" role="columnheader" class="organisation">Organisation</th>
        <th scope="col" role="columnheader" class="code">Code</th>
        </tr>
        </thead>
        <tbody role="rowgroup">
        <tr role="row">
        <th scope="row" role="rowheader" class="title">Ánh Sao</th>
        <td role="cell" class="organisation" data-label="Organisation">Công ty Mây Trắng</td>
        <td role="cell" class="code" data-label="Code">UDS-0004</td>
        </tr>
        <tr role="row">
        <th scope="row" role="rowheader" class="title">Đồng Xanh</th>
        <td role="cell" class="organisation" data-label="Organisation">Công ty Gió Nam</td>
        <td role="cell" class="code" data-label="Code">UDS-0001</td>
        </tr>
        </tbody>
        </table>
        </section>
        </div>
        <section class="grounds" aria-labelledby="en-grounds">
        <h2 id="en-grounds">Grounds and method</h2>
        <dl>
        <dt>Method</dt>
        <dd>The total is the arithmetic mean of the judges, compared unrounded.</dd>
        <dt>Decided</dt>
        <dd>2 Oct 2027 09:00 (UTC+7)</dd>
        <dt>By</dt>
        <dd>Trần Thị Bình</dd>
        <dt>Rules hash (SHA-256)</dt>
        <dd><code>0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c</code></dd>
        </dl>
        </section>
        </section>

        </main>
        </body>
        </html>

        """#
    )
  }
}
