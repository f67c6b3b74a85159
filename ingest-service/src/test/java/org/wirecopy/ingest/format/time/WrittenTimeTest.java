package org.wirecopy.ingest.format.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017-06-29T15:07:41Z                      | 2017-06-29T15:07:41Z
          2017-06-29T15:07:41+02:00                 | 2017-06-29T13:07:41Z
          2017-06-29T15:07:41.25+0200               | 2017-06-29T13:07:41.250Z
          2017-06-29T15:07:41.000+02                | 2017-06-29T13:07:41Z
          2017-06-29T15:07+02:00[Europe/Paris]      | 2017-06-29T13:07:00Z
          2017-06-29 15:07:41 +02:00                | 2017-06-29T13:07:41Z
          2017-06-29 15:07:41 UTC                   | 2017-06-29T15:07:41Z
          20170629T150741+0200                      | 2017-06-29T13:07:41Z
          20170629T150741Z                          | 2017-06-29T15:07:41Z
          2016-12-31T23:59:60Z                      | 2016-12-31T23:59:59Z
          1498748861                                | 2017-06-29T15:07:41Z
          1498748861250                             | 2017-06-29T15:07:41.250Z
          Thu, 29 Jun 2017 15:07:41 GMT             | 2017-06-29T15:07:41Z
          Thu, 29 Jun 2017 15:07:41 +0200           | 2017-06-29T13:07:41Z
          Thu, 29 Jun 17 15:07 EDT                  | 2017-06-29T19:07:00Z
          Thursday, 29-Jun-17 15:07:41 GMT          | 2017-06-29T15:07:41Z
          29 Jun 2017 15:07:41 -0400                | 2017-06-29T19:07:41Z
          Thu Jun 29 2017 15:07:41 GMT+0200 (CEST)  | 2017-06-29T13:07:41Z
          Thu Jun 29 15:07:41 EDT 2017              | 2017-06-29T19:07:41Z
          Thu Jun 29 15:07:41 +0200 2017            | 2017-06-29T13:07:41Z
          June 29, 2017 at 3:07 p.m. ET             | 2017-06-29T19:07:00Z
          January 29, 2017 at 3:07 PM ET            | 2017-01-29T20:07:00Z
          29. Juni 2017, 15:07 Uhr MESZ             | 2017-06-29T13:07:00Z
          2017/06/29 15:07:41 +0900                 | 2017-06-29T06:07:41Z
          """)
  void aMomentIsCertain(String written, Instant moment) {
    assertThat(WrittenTime.read(written)).contains(new WrittenTime(moment, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017/6/29 15:07:41                | 2017-06-29T15:07:41
          2017-06-29T15:07:41               | 2017-06-29T15:07:41
          2017-06-29 15:07                  | 2017-06-29T15:07:00
          20170629150741                    | 2017-06-29T15:07:41
          June 29, 2017 12:15 PM            | 2017-06-29T12:15:00
          June 29, 2017 12:15 AM            | 2017-06-29T00:15:00
          Jun 29, 2017 3pm                  | 2017-06-29T15:00:00
          Thu Jun 29 15:07:41 2017          | 2017-06-29T15:07:41
          29.06.2017 - 15.07 Uhr            | 2017-06-29T15:07:00
          29.06.2017, 15:07                 | 2017-06-29T15:07:00
          29/06/2017 15h07                  | 2017-06-29T15:07:00
          29 juin 2017 à 15h07              | 2017-06-29T15:07:00
          29 de junio de 2017 a las 15:07   | 2017-06-29T15:07:00
          29 июня 2017 г., 15:07            | 2017-06-29T15:07:00
          2017年6月29日 15:07                | 2017-06-29T15:07:00
          2017年6月29日 15时07分              | 2017-06-29T15:07:00
          2017년 6월 29일 오후 3:07          | 2017-06-29T15:07:00
          Thu, 29 Jun 2017 15:07:41 IST     | 2017-06-29T15:07:41
          """)
  void aClockWithoutAZoneSaysTheDayAndIsKeptAsWritten(String written, String clock) {
    assertThat(WrittenTime.read(written))
        .contains(new WrittenTime(Instant.parse("2017-06-29T00:00:00Z"), clock));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-05-25",
        "20200525",
        "2020/5/25",
        "25.05.2020",
        "25.5.2020",
        "25/05/2020",
        "05/25/2020",
        "Mon, May 25 2020",
        "May 25th, 2020",
        "25 May 2020",
        "Updated: May 25, 2020",
        "Montag, 25. Mai 2020",
        "lundi 25 mai 2020",
        "25 de mayo de 2020",
        "25 maggio 2020",
        "segunda-feira, 25 de maio de 2020",
        "25 maja 2020 r.",
        "25 мая 2020",
        "25 mei 2020",
        "25. toukokuuta 2020",
        "25 Mayıs 2020",
        "25 Μαΐου 2020",
        "٢٥ مايو ٢٠٢٠",
        "2020年5月25日",
        "2020년 5월 25일"
      })
  void aDayStaysADay(String written) {
    assertThat(WrittenTime.read(written))
        .contains(new WrittenTime(Instant.parse("2020-05-25T00:00:00Z"), "2020-05-25"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 Sept 2019        | 2019-09-03
          3. März 2019       | 2019-03-03
          3 Mär. 2019        | 2019-03-03
          3 févr. 2019       | 2019-02-03
          3 août 2019        | 2019-08-03
          3 dic 2019         | 2019-12-03
          3 gennaio 2019     | 2019-01-03
          3 fev. 2019        | 2019-02-03
          3 października 2019 | 2019-10-03
          3 grudnia 2019     | 2019-12-03
          3 декабря 2019     | 2019-12-03
          3 янв. 2019        | 2019-01-03
          """)
  void monthsAreKnownByTheirNames(String written, String day) {
    assertThat(WrittenTime.read(written)).map(WrittenTime::asWritten).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "12:15 PM",
        "05/06/2020",
        "2020-13-45",
        "30 February 2020",
        "0001-01-01",
        "0000-00-00",
        "-252075388-03-28",
        "+20170801-01-01",
        "20200525123",
        "May 2020",
        "Page 3 of 12, May 2020 issue of the year",
        "2020-05-25T12:00:00 in the morning",
        "99999999999999999999"
      })
  void whatIsNoTimeOrTwoIsNone(String written) {
    assertThat(WrittenTime.read(written)).isEmpty();
  }
}
