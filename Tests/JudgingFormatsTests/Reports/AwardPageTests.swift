import Judging
import Testing

@testable import JudgingFormats

@Suite struct AwardPageTests {
  @Test func `an award page shows places, totals, medals and those withheld with the reason`() {
    #expect(
      ShortlistSample.award.pageWithoutStyle
        == #"""
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Kết quả giải thưởng · Giải thưởng Sản phẩm số 2027</title>
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
        <p class="round">Kết quả giải thưởng · Vòng chung khảo</p>
        <p class="notice" role="note">Dữ liệu minh họa</p>
        </header>
        <nav class="contents" aria-label="Hạng mục">
        <ul>
        <li><a href="#vi-1">Chính phủ số</a> (3)</li>
        <li><a href="#vi-2">Xã hội số</a> (0)</li>
        </ul>
        </nav>
        <div id="vi-list">
        <section class="category" id="vi-1" aria-labelledby="vi-1-name">
        <h2 id="vi-1-name">Chính phủ số</h2>
        <table role="table" class="placed">
        <caption><span class="unseen">Chính phủ số. </span>Tiếp nhận 30 hồ sơ, hợp lệ 21, vào vòng này 12, được chọn 3.</caption>
        <thead role="rowgroup">
        <tr role="row">
        <th scope="col" role="columnheader" class="place">Hạng</th>
        <th scope="col" role="columnheader" class="title">Tên</th>
        <th scope="col" role="columnheader" class="organisation">Đơn vị</th>
        <th scope="col" role="columnheader" class="code">Mã hồ sơ</th>
        <th scope="col" role="columnheader" class="total">Điểm</th>
        <th scope="col" role="columnheader" class="award">Giải</th>
        </tr>
        </thead>
        <tbody role="rowgroup">
        <tr role="row">
        <td role="cell" class="place" data-label="Hạng">1</td>
        <th scope="row" role="rowheader" class="title">Nền tảng Sông Hồng</th>
        <td role="cell" class="organisation" data-label="Đơn vị">Công ty Sao Mai</td>
        <td role="cell" class="code" data-label="Mã hồ sơ">MIV-0007</td>
        <td role="cell" class="total" data-label="Điểm">8,50</td>
        <td role="cell" class="award" data-label="Giải">Giải Vàng</td>
        </tr>
        <tr role="row">
        <td role="cell" class="place" data-label="Hạng">2</td>
        <th scope="row" role="rowheader" class="title">Ứng dụng Bến Xuân</th>
        <td role="cell" class="organisation" data-label="Đơn vị">Hợp tác xã số Đồng Văn</td>
        <td role="cell" class="code" data-label="Mã hồ sơ">MIV-0012</td>
        <td role="cell" class="total" data-label="Điểm">8,333</td>
        <td role="cell" class="award" data-label="Giải"></td>
        </tr>
        <tr role="row">
        <td role="cell" class="place" data-label="Hạng">3</td>
        <th scope="row" role="rowheader" class="title">Trợ lý Lúa Vàng</th>
        <td role="cell" class="organisation" data-label="Đơn vị">Viện Ánh Dương</td>
        <td role="cell" class="code" data-label="Mã hồ sơ">MIV-0003</td>
        <td role="cell" class="total" data-label="Điểm">8,330</td>
        <td role="cell" class="award" data-label="Giải"></td>
        </tr>
        </tbody>
        </table>
        <ul class="withheld">
        <li>Giải Bạc không trao: không hồ sơ nào đạt 8,50 điểm.</li>
        </ul>
        </section>
        <section class="category" id="vi-2" aria-labelledby="vi-2-name">
        <h2 id="vi-2-name">Xã hội số</h2>
        <p>Không có hồ sơ nào được chọn.</p>
        <p>Tiếp nhận 4 hồ sơ, hợp lệ 0, vào vòng này 0, được chọn 0.</p>
        </section>
        </div>
        <section class="grounds" aria-labelledby="vi-grounds">
        <h2 id="vi-grounds">Căn cứ và cách tính</h2>
        <dl>
        <dt>Cách tính</dt>
        <dd>Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.</dd>
        <dt>Quyết định số</dt>
        <dd>12/QĐ-BTC</dd>
        <dt>Chốt lúc</dt>
        <dd>02/10/2027 09:00</dd>
        <dt>Người chốt</dt>
        <dd>Trần Thị Bình</dd>
        <dt>Trường hợp bằng điểm</dt>
        <dd>
        <ul>
        <li>bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003</li>
        </ul>
        </dd>
        <dt>Mã băm quy chế (SHA-256)</dt>
        <dd><code>0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c</code></dd>
        </dl>
        </section>
        </section>
        <section id="en" class="half of-en" lang="en" aria-labelledby="en-title">
        <header>
        <p class="organiser">The Organising Board</p>
        <h1 id="en-title">Digital Product Award 2027</h1>
        <p class="round">Award results · Final round</p>
        <p class="notice" role="note">Illustrative data</p>
        </header>
        <nav class="contents" aria-label="Categories">
        <ul>
        <li><a href="#en-1">Digital government</a> (3)</li>
        <li><a href="#en-2">Digital society</a> (0)</li>
        </ul>
        </nav>
        <div id="en-list">
        <section class="category" id="en-1" aria-labelledby="en-1-name">
        <h2 id="en-1-name">Digital government</h2>
        <table role="table" class="placed">
        <caption><span class="unseen">Digital government. </span>30 received, 21 eligible, 12 in this round, 3 chosen.</caption>
        <thead role="rowgroup">
        <tr role="row">
        <th scope="col" role="columnheader" class="place">Place</th>
        <th scope="col" role="columnheader" class="title">Title</th>
        <th scope="col" role="columnheader" class="organisation">Organisation</th>
        <th scope="col" role="columnheader" class="code">Code</th>
        <th scope="col" role="columnheader" class="total">Total</th>
        <th scope="col" role="columnheader" class="award">Award</th>
        </tr>
        </thead>
        <tbody role="rowgroup">
        <tr role="row">
        <td role="cell" class="place" data-label="Place">1</td>
        <th scope="row" role="rowheader" class="title">Nền tảng Sông Hồng</th>
        <td role="cell" class="organisation" data-label="Organisation">Công ty Sao Mai</td>
        <td role="cell" class="code" data-label="Code">MIV-0007</td>
        <td role="cell" class="total" data-label="Total">8.50</td>
        <td role="cell" class="award" data-label="Award">Gold</td>
        </tr>
        <tr role="row">
        <td role="cell" class="place" data-label="Place">2</td>
        <th scope="row" role="rowheader" class="title">Ứng dụng Bến Xuân</th>
        <td role="cell" class="organisation" data-label="Organisation">Hợp tác xã số Đồng Văn</td>
        <td role="cell" class="code" data-label="Code">MIV-0012</td>
        <td role="cell" class="total" data-label="Total">8.333</td>
        <td role="cell" class="award" data-label="Award"></td>
        </tr>
        <tr role="row">
        <td role="cell" class="place" data-label="Place">3</td>
        <th scope="row" role="rowheader" class="title">Trợ lý Lúa Vàng</th>
        <td role="cell" class="organisation" data-label="Organisation">Viện Ánh Dương</td>
        <td role="cell" class="code" data-label="Code">MIV-0003</td>
        <td role="cell" class="total" data-label="Total">8.330</td>
        <td role="cell" class="award" data-label="Award"></td>
        </tr>
        </tbody>
        </table>
        <ul class="withheld">
        <li>Silver is withheld: nobody reached 8.50.</li>
        </ul>
        </section>
        <section class="category" id="en-2" aria-labelledby="en-2-name">
        <h2 id="en-2-name">Digital society</h2>
        <p>Nobody was chosen.</p>
        <p>4 received, 0 eligible, 0 in this round, 0 chosen.</p>
        </section>
        </div>
        <section class="grounds" aria-labelledby="en-grounds">
        <h2 id="en-grounds">Grounds and method</h2>
        <dl>
        <dt>Method</dt>
        <dd>The total is the arithmetic mean of the judges, compared unrounded.</dd>
        <dt>Decision</dt>
        <dd>12/QĐ-BTC</dd>
        <dt>Decided</dt>
        <dd>2 Oct 2027 09:00 (UTC+7)</dd>
        <dt>By</dt>
        <dd>Trần Thị Bình</dd>
        <dt>Equal totals</dt>
        <dd>
        <ul>
        <li>equal: MIV-0003, MIV-0020; told apart by the median: MIV-0003</li>
        </ul>
        </dd>
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
