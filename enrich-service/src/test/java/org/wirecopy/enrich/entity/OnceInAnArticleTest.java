package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.RawMention;

/** What an article calls in two ways is one entity with both as its mentions. */
class OnceInAnArticleTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();

  private void areOne(RawMention.Type type, String language, String one, String other) {
    engine.name(type, one).name(type, other);
    EntityFinder finder = new EntityFinder(Map.of(language, engine), 10_000, 0);

    String text = "§ " + one + " – " + other + " – " + one + " §";

    List<Entity> items = finder.find(text, language).items();
    assertThat(items).hasSize(1);
    assertThat(items.get(0).mentions()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "New York, N.Y.",
    "California, Calif.",
    "Connecticut, Conn.",
    "Pennsylvania, Pa.",
    "Massachusetts, Mass.",
    "Arizona, Ariz.",
    "North Carolina, N.C.",
    "Tennessee, Tenn.",
    "Minnesota, Minn.",
    "New Hampshire, N.H.",
    "West Virginia, W.Va.",
    "British Columbia, B.C.",
    "Ontario, Ont.",
  })
  void aPartOfACountryAndItsAbbreviation(String one, String other) {
    areOne(LOC, "en", one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "Federal Reserve, Fed",
    "Amnesty International, Amnesty",
    "Transparency International, Transparency",
    "'Nordlicht Co., Ltd.', Nordlicht",
    "Oxfam International, Oxfam",
    "Greenpeace International, Greenpeace",
    "Boeing Co., Boeing",
    "Marlow Foods Inc, Marlow Foods",
    "'Orbit Works, Inc.', Orbit Works",
    "Nordwind AG, Nordwind",
    "Tidewater Holdings, Tidewater",
    "Vale Group, Vale",
    "Ashdown Corporation, Ashdown Corp",
    "Tata Steel Ltd, Tata Steel",
    "Securities and Exchange Commission, Securities & Exchange Commission",
    "The Guardian, Guardian",
  })
  void anOrganisationInFullAndShort(String one, String other) {
    areOne(ORG, "en", one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "Taylor Swift, Taylor",
    "Oprah Winfrey, Oprah",
    "Xi Jinping, Xi",
    "Ursula von der Leyen, Ursula"
  })
  void somebodyByTheFirstName(String one, String other) {
    areOne(PERSON, "en", one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "Weiße Haus, Weißen Hauses",
    "Grüne, Grünen",
    "Linke, Linken",
    "Rotes Kreuz, Roten Kreuzes",
    "Rote Kreuz, Roten Kreuz",
    "Deutsche Bahn, Deutschen Bahn",
    "Bayerischer Rundfunk, Bayerischen Rundfunks",
    "Freie Universität, Freien Universität",
    "Deutscher Fußball-Bund, Deutschen Fußball-Bundes",
    "Auswärtiges Amt, Auswärtigen Amtes",
    "Auswärtige Amt, Auswärtigen Amts",
    "Evangelische Kirche, Evangelischen Kirche",
    "Neue Zürcher Zeitung, Neuen Zürcher Zeitung",
    "Siemens AG, Siemens",
    "Bundesrechnungshof, Bundesrechnungshofs",
    "Freie Wähler, Freien Wählern",
    "Bundesverfassungsgericht, Bundesverfassungsgerichts",
    "Verfassungsgericht, Verfassungsgerichtes",
  })
  void aGermanOrganisationInAnotherCase(String one, String other) {
    areOne(ORG, "de", one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "Schwarze Meer, Schwarzen Meeres",
    "Schwarzes Meer, Schwarzen Meer",
    "Hohe Tatra, Hohen Tatra",
    "Rote Platz, Roten Platz",
    "Roter Platz, Roten Platzes",
    "Naher Osten, Nahen Ostens",
    "Nahe Osten, Nahen Osten",
    "Obere Wiesental, Oberen Wiesentals",
    "Thüringer Wald, Thüringer Waldes",
    "Bodensee, Bodensees",
  })
  void aGermanPlaceInAnotherCase(String one, String other) {
    areOne(LOC, "de", one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Marlow Foods, Marlow Media",
    "en, Vale Bank, Vale Group",
    "en, Vale News, News Corp",
    "de, Roter Stern, Rote Sterne",
    "de, Neue Zeitung, Neue Zeit",
    "de, Grüne Liga, Grünen",
    "en, Amnesty International, Alert International",
  })
  void twoOrganisationsAreTwo(String language, String one, String other) {
    engine.name(ORG, one).name(ORG, other);
    EntityFinder finder = new EntityFinder(Map.of(language, engine), 10_000, 0);

    assertThat(finder.find("§ " + one + " – " + other + " §", language).items()).hasSize(2);
  }
}
