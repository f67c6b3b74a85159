package org.wirecopy.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
  private static final String RUSSIAN =
      "Река поднялась ночью, и жители нижнего города покинули свои дома. Мэр сообщил, что вода"
          + " начнёт спадать к вечеру, а школы останутся закрытыми до понедельника.";
  private static final String POLISH =
      "Rzeka podniosła się w nocy, a mieszkańcy dolnego miasta opuścili swoje domy. Burmistrz"
          + " powiedział, że woda zacznie opadać wieczorem, szkoły pozostaną zamknięte.";
  private static final String FRENCH =
      "La rivière a monté pendant la nuit et les habitants ont quitté leurs maisons. Les dégâts"
          + " s'élèvent à 300 €, a déclaré le maire, et l'école restera fermée jusqu'à lundi.";
  private static final String CHINESE = "河水昨夜上涨，下城的居民离开了自己的家园。市长说，水位将在傍晚开始下降，学校将关闭到星期一。";
  private static final String JAPANESE = "川は夜のうちに増水し、下町の住民は家を離れた。市長は夕方には水が引き始めると述べ、学校は月曜日まで閉鎖される。";
  private static final String KOREAN =
      "강물이 밤새 불어나 아랫마을 주민들이 집을 떠났다. 시장은 저녁부터 물이 빠지기 시작할 것이며 학교는 월요일까지 문을 닫는다고 말했다.";

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251",
    "pl, ISO-8859-2",
    "fr, ISO-8859-15",
    "zh, GB18030",
    "ja, windows-31j",
    "ko, x-windows-949"
  })
  void undeclaredTextIsReadAsWhatItLooksLike(String language, String charset) throws IOException {
    String text = text(language);

    Finding.Article article =
        Entries.article(Entries.of("a.txt", text.getBytes(Charset.forName(charset))));

    assertThat(article.item().mainText()).isEqualTo(text);
    assertThat(article.charset()).isEqualTo(charset);
  }

  @Test
  void aPageIsReadAsItDeclaresItself() throws IOException {
    String page =
        "<html><head><meta charset=windows-1251><title>Река</title></head><body><article><p>"
            + RUSSIAN
            + "</p></article></body></html>";

    Finding.Article article =
        Entries.article(Entries.of("a.html", page.getBytes(Charset.forName("windows-1251"))));

    assertThat(article.item().mainText()).isEqualTo(RUSSIAN);
    assertThat(article.charset()).isEqualTo("windows-1251");
  }

  @Test
  void aDeclarationThatTheBytesDisproveIsPassedOver() {
    byte[] page =
        "<html><meta charset='iso-8859-1'><p>Łódź 🐢</p>".getBytes(StandardCharsets.UTF_8);

    DecodedText decoded = DecodedText.ofMarkup(page, "no-such-set");

    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("Łódź 🐢");
  }

  @Test
  void theCarriersWordGoesBeforeThePagesOwn() {
    byte[] page = "<meta charset=utf-8><p>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(DecodedText.ofMarkup(page, "ISO-8859-1").text()).endsWith("caf\u00e9");
  }

  @Test
  void oneBrokenByteInAUtf8TextIsNotExplainedAway() {
    byte[] bytes = (RUSSIAN + "#" + POLISH).getBytes(StandardCharsets.UTF_8);
    int place = RUSSIAN.getBytes(StandardCharsets.UTF_8).length;
    bytes[place] = (byte) 0xFF;

    UnreadableEntryException refusal =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> Entries.read(Entries.of("a.txt", bytes)));

    assertThat(refusal.reason()).isEqualTo("undecodable-text");
    assertThat(refusal.location().byteOffset()).isEqualTo(place);
  }

  private static String text(String language) {
    return switch (language) {
      case "ru" -> RUSSIAN;
      case "pl" -> POLISH;
      case "fr" -> FRENCH;
      case "zh" -> CHINESE;
      case "ja" -> JAPANESE;
      default -> KOREAN;
    };
  }
}
