package org.wirecopy.ingest.format.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;

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

  private static final String ENGLISH =
      "The river rose overnight and people left their homes in the lower town. The mayor said that"
          + " the water would fall by the evening and that schools would stay closed.";

  @Test
  void asciiWithOneDamagedByteIsRejectedWhereverItStands() {
    for (int at = 0; at < ENGLISH.length(); at++) {
      byte[] damaged = ENGLISH.getBytes(StandardCharsets.US_ASCII);
      damaged[at] |= (byte) 0x80;

      UnreadableEntryException rejected =
          catchThrowableOfType(UnreadableEntryException.class, () -> DecodedText.of(damaged));

      assertThat(rejected).as("byte %d", at).isNotNull();
      assertThat(rejected).hasMessageContaining("byte %d is not valid UTF-8".formatted(at));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Müller", "Straße", "Überlingen", "sœur"})
  void oneLetterWithinAWordIsEvidenceIfNoDamageMakesItOfAsciiLetters(String word) {
    String text = ENGLISH + " This was said by " + word + " on Monday.";

    DecodedText decoded = DecodedText.of(text.getBytes(Charset.forName("windows-1252")));

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo("windows-1252; ground=detected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "’", "€", "ж", "河", "😀"})
  void utf8WithOneDamagedByteIsRejectedHoweverFewForeignCharactersItHas(String foreign) {
    for (String text :
        List.of(
            ENGLISH.replaceFirst("mayor", "may" + foreign + "r"),
            ENGLISH.replaceFirst("mayor", "may" + foreign + "r") + " " + foreign + ".",
            ENGLISH + " " + foreign)) {
      int from = text.substring(0, text.indexOf(foreign)).getBytes(StandardCharsets.UTF_8).length;
      for (int at = 0; at < foreign.getBytes(StandardCharsets.UTF_8).length; at++) {
        for (int damage : new int[] {'?', 0xFF, 0xE9, 0xC3}) {
          byte[] damaged = text.getBytes(StandardCharsets.UTF_8);
          damaged[from + at] = (byte) damage;
          if (!new String(damaged, StandardCharsets.UTF_8).contains("\uFFFD")) {
            // Another character has come about, which nobody can see.
            continue;
          }

          assertThat(
                  catchThrowableOfType(
                      UnreadableEntryException.class, () -> DecodedText.of(damaged)))
              .as("%s, byte %d is %x", foreign, at, damage)
              .isNotNull();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor’s word",
        "He said: “No.”",
        "It costs £5",
        "Two – or three – people",
        "A café, a fiancée"
      })
  void aWordProcessorsEnglishIsReadByItsFewSigns(String begin) {
    byte[] bytes = (begin + ". " + ENGLISH).getBytes(Charset.forName("windows-1252"));

    DecodedText decoded = DecodedText.of(bytes);

    assertThat(decoded.charset()).isEqualTo("windows-1252; ground=detected");
    assertThat(decoded.text()).startsWith(begin);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251",
    "ru, KOI8-R",
    "uk, KOI8-U",
    "uk, windows-1251",
    "bg, windows-1251",
    "pl, ISO-8859-2",
    "pl, windows-1250",
    "cs, windows-1250",
    "hu, ISO-8859-2",
    "de, windows-1252",
    "en, windows-1252",
    "fr, windows-1252",
    "fr, ISO-8859-15",
    "el, ISO-8859-7",
    "tr, windows-1254",
    "he, ISO-8859-8",
    "ar, windows-1256",
    "zh, GB18030",
    "zt, Big5",
    "ja, Shift_JIS",
    "ja, EUC-JP",
    "ja, ISO-2022-JP",
    "ko, EUC-KR",
    "en, UTF-16LE",
    "en, UTF-16BE",
    "ru, UTF-16LE",
    "zh, UTF-16BE"
  })
  void undeclaredTextIsReadAsWhatItLooksLike(String language, String charset) throws IOException {
    String text = text(language);

    ReadResult.Article article =
        Entries.article(Entries.of("a.txt", text.getBytes(Charset.forName(charset))));

    assertThat(article.item().mainText()).isEqualTo(text);
    assertThat(article.charset()).isEqualTo(charset + "; ground=detected");
  }

  @Test
  void theByteOrderMarkSaysIt() {
    byte[] utf8 = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
    byte[] wide = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE);

    assertThat(DecodedText.of(utf8)).isEqualTo(new DecodedText(RUSSIAN, "UTF-8; ground=bom"));
    assertThat(DecodedText.of(wide)).isEqualTo(new DecodedText(RUSSIAN, "UTF-16LE; ground=bom"));
  }

  @Test
  void textOfWhichNothingIsSaidIsUtf8IfItIsValid() {
    assertThat(DecodedText.of(RUSSIAN.getBytes(StandardCharsets.UTF_8)).charset())
        .isEqualTo("UTF-8; ground=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "latin1, windows-1252",
    "gb2312, GB18030",
    "x-sjis, Shift_JIS",
    "ks_c_5601-1987, EUC-KR",
    "big5-hkscs, Big5",
    "tis-620, windows-874",
    "x-cp1251, windows-1251"
  })
  void namesMeanWhatBrowsersTakeThemFor(String label, String name) {
    assertThat(WebCharset.of(label)).map(WebCharset::name).contains(name);
  }

  @Test
  void aReplacementCharacterThatTheSourceHoldsPasses() {
    assertThat(DecodedText.of("a \uFFFD b".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("a \uFFFD b");
  }

  @Test
  void everyLineEndBecomesALineFeed() {
    assertThat(DecodedText.of("a\r\nb\rc\nd".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("a\nb\nc\nd");
  }

  @Test
  void aGuessThatIsNotCertainIsARejectionThatNamesItAndThePlace() {
    byte[] short1251 = "Москва ждёт.".getBytes(Charset.forName("windows-1251"));

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> Entries.read(Entries.of("a.txt", short1251)));

    assertThat(rejection.location().byteOffset()).isZero();
    assertThat(rejection)
        .hasMessageContaining("save the file as UTF-8")
        .hasMessageContaining("of 100");
  }

  @Test
  void aPageInWideCharactersWithoutAMarkIsRead() throws IOException {
    String page = "<html><body><article><p>" + RUSSIAN + "</p></article></body></html>";

    ReadResult.Article article =
        Entries.article(Entries.of("a.html", page.getBytes(StandardCharsets.UTF_16LE)));

    assertThat(article.item().mainText()).isEqualTo(RUSSIAN);
    assertThat(article.charset()).isEqualTo("UTF-16LE; ground=detected");
  }

  @Test
  void utf8DeclaredAsLatinIsRead() {
    byte[] page = ("<meta charset=windows-1252><p>" + FRENCH).getBytes(StandardCharsets.UTF_8);

    DecodedText decoded = DecodedText.ofMarkup(page, null);

    assertThat(decoded.text()).endsWith(FRENCH);
    assertThat(decoded.charset()).isEqualTo("UTF-8; ground=utf-8; disproved=windows-1252");
  }

  @Test
  void anotherSetDeclaredAsUtf8IsDetected() {
    byte[] page = ("<meta charset=utf-8><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));

    DecodedText decoded = DecodedText.ofMarkup(page, "utf-8");

    assertThat(decoded.text()).endsWith(RUSSIAN);
    assertThat(decoded.charset()).isEqualTo("windows-1251; ground=detected; disproved=UTF-8");
  }

  @Test
  void twoCharactersThatAreUtf8ByChanceDoNotOutweighADeclaration() {
    byte[] page = "<meta charset=gbk><p>联通".getBytes(Charset.forName("GBK"));

    assertThat(DecodedText.ofMarkup(page, null).text()).endsWith("联通");
  }

  @Test
  void aPageIsReadAsItDeclaresItself() throws IOException {
    String page =
        "<html><head><meta charset=windows-1251><title>Река</title></head><body><article><p>"
            + RUSSIAN
            + "</p></article></body></html>";

    ReadResult.Article article =
        Entries.article(Entries.of("a.html", page.getBytes(Charset.forName("windows-1251"))));

    assertThat(article.item().mainText()).isEqualTo(RUSSIAN);
    assertThat(article.charset()).isEqualTo("windows-1251; ground=declared");
  }

  @Test
  void aDeclarationThatTheBytesDisproveIsPassedOver() {
    byte[] page = "<html><meta charset='utf-8'><p>Łódź 🐢</p>".getBytes(StandardCharsets.UTF_8);

    DecodedText decoded = DecodedText.ofMarkup(page, "no-such-set");

    assertThat(decoded.charset()).isEqualTo("UTF-8; ground=declared");
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

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class, () -> Entries.read(Entries.of("a.txt", bytes)));

    assertThat(rejection.reason()).isEqualTo("undecodable-text");
    assertThat(rejection.location().byteOffset()).isEqualTo(place);
  }

  private static String text(String language) {
    return switch (language) {
      case "ru" -> RUSSIAN;
      case "pl" -> POLISH;
      case "fr" -> FRENCH;
      case "zh" -> CHINESE;
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      case "uk" -> "Річка піднялася вночі, і жителі нижнього міста покинули свої домівки.";
      case "bg" -> "Реката се покачи през нощта и жителите на долния град напуснаха домовете си.";
      case "cs" ->
          "Řeka v noci stoupla a lidé z dolního města opustili své domy. Starosta řekl, že voda"
              + " začne klesat večer, ale školy zůstanou zavřené až do pondělí, stejně jako most.";
      case "hu" ->
          "A folyó az éjjel megáradt, és az alsóváros lakói elhagyták otthonukat, mondta hétfőn.";
      case "de" ->
          "Der Fluss stieg in der Nacht, und die Bürger der Unterstadt verließen ihre Häuser.";
      case "en" -> "The river rose – “like never before,” the mayor said – and closed the café.";
      case "el" ->
          "Το ποτάμι φούσκωσε τη νύχτα και οι κάτοικοι της κάτω πόλης έφυγαν από τα σπίτια.";
      case "tr" ->
          "Nehir gece yükseldi ve aşağı şehrin sakinleri evlerini terk etti, dedi belediye"
              + " başkanı.";
      case "he" -> "הנהר עלה בלילה ותושבי העיר התחתית עזבו את בתיהם.";
      case "ar" -> "ارتفع منسوب النهر ليلا وغادر سكان المدينة السفلى منازلهم.";
      case "zt" -> "河水昨夜上漲，下城的居民離開了自己的家園。";
      default -> throw new IllegalArgumentException(language);
    };
  }
}
