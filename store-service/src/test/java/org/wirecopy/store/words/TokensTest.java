package org.wirecopy.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  private static List<String> words(String text) {
    return Tokens.of(text).stream().map(Token::word).toList();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Élysée, elysee",
    "STRASSE, strasse",
    "Straße, strasse",
    "Łódź, lodz",
    "İstanbul, istanbul",
    "Αθήνας, αθηνασ",
    "ΑΘΗΝΑΣ, αθηνασ",
    "Ещё, еще",
    "Йорк, йорк",
    "الرَّئِيسُ, الرييس",
    "أحمد, احمد",
    "हिन्दी, हिन्दी",
    "١٩٩٩, 1999",
    "co\u00ADoperate, cooperate"
  })
  void wordsThatPeopleTakeForTheSameAreTheSame(String raw, String word) {
    assertThat(words(raw)).containsExactly(word);
  }

  @Test
  void signsSeparateWords() {
    assertThat(words("L’Élysée: 1,000 people (U.N.) -- don't"))
        .containsExactly("l", "elysee", "1", "000", "people", "u", "n", "don", "t");
    assertThat(words("… — !")).isEmpty();
  }

  @Test
  void chineseJapaneseAndKoreanAreOverlappingPairsAndEveryCharacterBeginsOne() {
    assertThat(words("北京大学")).containsExactly("北京", "京大", "大学", "学");
    assertThat(words("東京タワー")).containsExactly("東京", "京タ", "タワ", "ワー", "ー");
    assertThat(words("대통령은 서울")).containsExactly("대통", "통령", "령은", "은", "서울", "울");
    assertThat(words("ﾛｼｱ")).containsExactly("ロシ", "シア", "ア");
  }

  @Test
  void thaiLaoKhmerAndBurmeseAreCutByDictionary() {
    assertThat(words("นายกรัฐมนตรีไทย")).contains("ไทย").hasSizeGreaterThan(1);
    assertThat(words("ນາຍົກລັດຖະມົນຕີລາວ")).contains("ລາວ");
    assertThat(words("ប្រទេសកម្ពុជា")).contains("កម្ពុជា");
    assertThat(words("သမ္မတကရန်ကုန်မြို့ကိုရောက်ရှိ").size()).isGreaterThan(1);
  }

  @Test
  void aTokenSaysWhereItStands() {
    String text = "Der Präsident";

    assertThat(Tokens.of(text).get(1)).isEqualTo(new Token("prasident", "Präsident", 4, 13));
  }

  @Test
  void wordsThatBeginWithAnotherLetterAreLeftOut() {
    List<String> read = new ArrayList<>();

    Tokens.read("Elbe, Dresden, élan, Łódź", first -> first == 'e', t -> read.add(t.word()));

    assertThat(read).containsExactly("elbe", "elan", "lodz");
  }
}
