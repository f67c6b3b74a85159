package org.wirecopy.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Language;

class NewsLanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = new NewsLanguageIdentifier();
  private static final String ENGLISH =
      "The mayor opened the new bridge on Tuesday after years of delay and rising costs.";
  private static final String GERMAN =
      "Die Bürgermeisterin hat am Dienstag die neue Brücke nach jahrelanger Verzögerung eröffnet.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor opened the new bridge on Tuesday after years of delay and rising costs.
          de | Die Bürgermeisterin hat am Dienstag die neue Brücke nach jahrelanger Verzögerung eröffnet.
          fr | Le maire a inauguré mardi le nouveau pont après des années de retard et de dépenses.
          es | La alcaldesa inauguró el martes el nuevo puente tras años de retraso y sobrecostes.
          ru | Мэр открыл во вторник новый мост после многих лет задержек и роста расходов.
          uk | Мер відкрив у вівторок новий міст після багатьох років затримок і зростання витрат.
          ar | افتتح رئيس البلدية يوم الثلاثاء الجسر الجديد بعد سنوات من التأخير وارتفاع التكاليف.
          fa | شهردار روز سه‌شنبه پل جدید را پس از سال‌ها تأخیر و افزایش هزینه‌ها افتتاح کرد.
          hi | महापौर ने मंगलवार को वर्षों की देरी और बढ़ती लागत के बाद नए पुल का उद्घाटन किया।
          tr | Belediye başkanı yıllarca süren gecikmenin ardından yeni köprüyü salı günü açtı.
          """)
  void aSentenceIsInItsLanguage(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isBetween(0.9, 1.0);
    assertThat(language.engine()).isEqualTo("opennlp-langdetect-183+fasttext-lid.176/4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja | 市長は火曜日に新しい橋の開通を祝った。
          zh | 市长星期二为新桥剪彩,这座桥的工程拖延了多年,费用也不断上涨。
          ko | 시장은 화요일에 새 다리를 개통했다.
          th | นายกเทศมนตรีเปิดสะพานใหม่เมื่อวันอังคาร
          el | Ο δήμαρχος εγκαινίασε την Τρίτη τη νέα γέφυρα.
          he | ראש העיר חנך ביום שלישי את הגשר החדש.
          ka | მერმა სამშაბათს ახალი ხიდი გახსნა.
          my | မြို့တော်ဝန်သည် အင်္ဂါနေ့တွင် တံတားသစ်ကို ဖွင့်လှစ်ခဲ့သည်။
          """)
  void aScriptOfOneLanguageDecides(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n \n",
        "Reuters",
        "Reuters News",
        "Foto: Mark Smith",
        "12.5 13.0 -0.5 | 14.1 | 1,024 | 2026-01-01",
        "1. FC 3:2 (2:1)  2. SV 0:0 (0:0)  3. TSV 1:4 (0:2)",
        "Arsenal 38 26 9 3 84:31 87\nChelsea 38 24 8 6 71:40 80\nEverton 38 20 9 9 60:44 69",
        "x = (a[i] + 3) * b; // {} [] () <> && || !=",
        "if (message.getBytes().length > LIMIT) { throw new TooLarge(message.key(), LIMIT); }",
        "BMWG.DE 81.20 +0.35 | SIEGn.DE 210.15 -1.10 | LHAG.DE 7.02 +0.04",
        "AKL 123 BRU 88 ZRH 9 JFK 551 TXL 17 CDG 42 LHR 80",
        "https://paper.example/politics/the-mayor-opens-a-bridge https://paper.example/sport/7",
        "d2lyZWNvcHkgdGFrZXMgaXQgaW4/YW5kIGdpdmVzIGl0IG91dA==",
        "550e8400-e29b-41d4-a716-446655440000 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        "qwxk zvbrt plmk xqzj wvut kkjh zzxq mnbv",
        "a b c d"
      })
  void whatHasNoLanguageIsUndetermined(String text) {
    Language language = IDENTIFIER.identify(text);

    assertThat(language.tag()).isEqualTo("und");
    assertThat(language.confidence()).isLessThan(0.4);
  }

  @Test
  void aSentenceMayHoldNumbersAndAddresses() {
    Language language =
        IDENTIFIER.identify(
            "Profits rose by 12.5 % to $3.2bn in the first 9 months of 2025, the bank said on"
                + " https://bank.example/results-2025 and by mail from press@bank.example.");

    assertThat(language.tag()).isEqualTo("en");
  }

  @Test
  void aHeadlineInCapitalsIsInItsLanguage() {
    Language language = IDENTIFIER.identify(GERMAN.toUpperCase(Locale.ROOT));

    assertThat(language.tag()).isEqualTo("de");
    assertThat(language.confidence()).isGreaterThan(0.9);
  }

  @Test
  void decomposedLettersAreTheSameText() {
    Language decomposed = IDENTIFIER.identify(Normalizer.normalize(GERMAN, Normalizer.Form.NFD));

    assertThat(decomposed).isEqualTo(IDENTIFIER.identify(GERMAN));
  }

  @Test
  void whatStandsAtTheBeginningOfALongTextDoesNotDecide() {
    String text = (GERMAN + "\n").repeat(3) + (ENGLISH + "\n").repeat(40);

    Language language = IDENTIFIER.identify(text);

    assertThat(language.tag()).isEqualTo("en");
    assertThat(language.confidence()).isGreaterThan(0.9);
  }

  @Test
  void aTextInTwoScriptsIsInThatOfMostLettersWithLessConfidence() {
    String russian = "Мэр открыл во вторник новый мост после многих лет задержек. ";

    Language both = IDENTIFIER.identify(russian.repeat(3) + ENGLISH);

    assertThat(both.tag()).isEqualTo("ru");
    assertThat(both.confidence()).isLessThan(IDENTIFIER.identify(russian.repeat(3)).confidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hr | Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima.
          id | Semua orang dilahirkan merdeka dan mempunyai martabat dan hak-hak yang sama.
          """)
  void whatNearRelativesWriteAlikeIsNotSure(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isNotEqualTo("und");
    assertThat(language.confidence()).isLessThan(0.9);
    assertThat(IDENTIFIER.identify(sentence, tag).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "Baerbock in Kiew., de, de",
    "Baerbock in Kiew., de-AT, de",
    "Ruto in Kiew besucht, de, de",
    "Macron visite Lyon, fr, fr"
  })
  void aFewWordsAreInTheLanguageThatTheSourceDeclares(String text, String declared, String tag) {
    assertThat(IDENTIFIER.identify(text, declared).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "no such language", "und"})
  void aSentenceIsInItsLanguageWhateverTheSourceDeclares(String declared) {
    assertThat(IDENTIFIER.identify(GERMAN, declared).tag()).isEqualTo("de");
  }

  @Test
  void whatHasNoLanguageHasNoneWhateverTheSourceDeclares() {
    assertThat(IDENTIFIER.identify("12.5 13.0 -0.5 | 14.1 | 1,024 | 2026-01-01", "de").tag())
        .isEqualTo("und");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Results of first round matches: Arnold Weaver (Canada) beat Peter Holm 6-4 3-6 7-5 | en",
        "Ergebnisse der zweiten Runde: Schwarz (Köln) schlägt Brandt 6:4 3:6 7:5 | de",
        "12.5 13.0 -0.5 14.1 1,024 2026-01-01 | und",
        "XKQW 12 ZZRT 44 BVNM 0.5 QQPL 9 | und"
      })
  void fewWordsPointToALanguage(String table, String tag) {
    assertThat(IDENTIFIER.hint(table)).isEqualTo(tag);
  }

  @Test
  void closeRelativesAreToldApartWithLessConfidence() {
    // The same sentence in Bokmål and, but for the pronunciation, in Danish.
    Language language = IDENTIFIER.identify("Han kom hjem til familien i Oslo.");

    assertThat(language.tag()).isIn("nb", "da", "und");
    assertThat(language.confidence()).isLessThan(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sr | Gradonačelnik je u sredu rekao da će opština obezbediti hiljadu novih mesta za decu.
          hr | Gradonačelnik je u srijedu rekao da će općina osigurati tisuću novih mjesta za djecu.
          bs | Gradonačelnik je u srijedu rekao da će općina obezbijediti hiljadu novih mjesta za djecu.
          """)
  void southSlavicLanguagesInLatinLettersAreToldByTheirWords(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cs | Premier v utery rekl, ze vlada pristi tyden predlozi novy rozpocet.
          sk | Predseda vlady v utorok povedal, ze buduci tyzden predlozi novy rozpocet.
          pl | Premier powiedzial we wtorek, ze rzad przedstawi nowy budzet w przyszlym tygodniu.
          ro | Premierul a declarat marti ca guvernul va prezenta noul buget saptamana viitoare.
          sr | Gradonacelnik je u sredu rekao da ce opstina obezbediti hiljadu novih mesta za decu.
          """)
  void aTextWithoutItsMarksIsInItsLanguage(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isGreaterThan(0.45);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The prime minister told the cabinet on Monday that no more money would be spent.
          nl | De premier zei maandag tegen het kabinet dat er geen geld meer zou worden uitgegeven.
          id | Perdana menteri mengatakan kepada kabinet pada hari Senin bahwa uang sudah habis.
          """)
  void aLanguageThatNeedsNoMarksIsAsSureAsBefore(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isGreaterThan(0.7);
  }

  @Test
  void tigrinyaIsNoAmharic() {
    Language tigrinya =
        IDENTIFIER.identify("ፕረዚደንት ኤርትራ ኢሳይያስ ኣፈወርቂ ሎሚ ናብ ግብጺ ከም ዝተጓዕዘ ሚኒስትሪ ዜና ሓቢሩ።", null);
    Language amharic = IDENTIFIER.identify("የኢትዮጵያ አየር መንገድ አዲስ አውሮፕላን ገዛ።", null);

    assertThat(tigrinya.tag()).isEqualTo("ti");
    assertThat(tigrinya.confidence()).isBetween(0.8, 0.98);
    assertThat(amharic.tag()).isEqualTo("am");
    assertThat(amharic.confidence()).isGreaterThan(0.98);
  }
}
