package org.wirecopy.ingest.format.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first words of a text say of where it was written and by which agency, taken only where
 * the form allows nothing else: a known agency, or a known city in capitals outside a transcript.
 *
 * @param located as the text writes it; null if it does not say
 * @param agency likewise
 */
public record Dateline(String located, String agency) {
  private static final String AGENCIES =
      "AFP|AP|Associated Press|Reuters|Thomson Reuters Foundation|dpa|dpa-AFX|EFE|ANSA|Xinhua|TASS"
          + "|RIA Novosti|Interfax|Kyodo|Kyodo News|Yonhap|PTI|ANI|IANS|UPI|PA Media|Keystone-SDA"
          + "|Belga|ANP|NTB|Ritzau|STT|PAP|ČTK|MTI|Anadolu|WAM|KUNA|Bernama|Antara|Lusa|AAP"
          + "|The Canadian Press|Bloomberg|CNN|SID|APA|SDA|UNIAN|Ukrinform|Tanjug|Hina|Agerpres";

  private static final String DASH = "\\s*(?:--?|[–—])\\s";

  /** A place, with its region and the day, before a bracket or a dash. */
  private static final String PLACE =
      "(?<place>\\p{Lu}[\\p{L}.'’ /-]{1,40}?)(?:, [\\p{L}. ]{2,25})?(?:,? \\p{L}{3,9}\\.?"
          + " \\d{1,2})?";

  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?U)^(?:%s )?\\((?<agency>(?i:%s))\\)(?:%s|$)".formatted(PLACE, AGENCIES, DASH));

  private static final Pattern AGENCY_ALONE =
      Pattern.compile("(?U)^(?<agency>(?i:%s)) (?:--?|[–—]) ".formatted(AGENCIES));

  private static final Pattern CITY =
      Pattern.compile(
          "(?U)^(?<place>\\p{Lu}[\\p{Lu}.'’ -]{2,30})(?:, \\p{L}{3,9}\\.? \\d{1,2})?"
              + "(?::| (?:--?|[–—])) ");

  /** How the speakers of a transcript are named. */
  private static final Pattern SPEAKER = Pattern.compile("(?mU)^\\p{Lu}[\\p{Lu}.'’ -]{1,30}: ");

  /** Cities after which no time zone is named. */
  private static final List<String> MORE_CITIES =
      List.of(
          "washington",
          "beijing",
          "new delhi",
          "mumbai",
          "islamabad",
          "ankara",
          "geneva",
          "frankfurt",
          "munich",
          "hamburg",
          "cologne",
          "milan",
          "naples",
          "barcelona",
          "marseille",
          "lyon",
          "strasbourg",
          "the hague",
          "rotterdam",
          "edinburgh",
          "belfast",
          "manchester",
          "kyiv",
          "kiev",
          "st petersburg",
          "st. petersburg",
          "tel aviv",
          "ramallah",
          "gaza city",
          "gaza",
          "rio de janeiro",
          "brasilia",
          "san francisco",
          "boston",
          "miami",
          "houston",
          "dallas",
          "atlanta",
          "seattle",
          "philadelphia",
          "ottawa",
          "montreal",
          "united nations",
          "canberra",
          "wellington",
          "abuja",
          "pretoria",
          "cape town",
          "durban",
          "abu dhabi",
          "doha",
          "osaka",
          "hanoi",
          "benghazi",
          "aleppo",
          "homs",
          "mosul",
          "basra",
          "kandahar",
          "peshawar",
          "lahore",
          "chennai",
          "hyderabad",
          "bangalore",
          "kolkata",
          "guangzhou",
          "shenzhen",
          "ypres");

  private static final Set<String> CITIES =
      Stream.concat(
              MORE_CITIES.stream(),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(id -> id.matches("(Africa|America|Asia|Australia|Europe)/.*"))
                  .map(id -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' '))
                  .map(city -> city.toLowerCase(Locale.ROOT)))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * What the text begins with; empty if it does not clearly begin so.
   *
   * @param text the body; it keeps these words
   */
  public static Optional<Dateline> of(String text) {
    String start = text.stripLeading();
    Matcher withAgency = WITH_AGENCY.matcher(start);
    if (withAgency.lookingAt()) {
      return Optional.of(new Dateline(withAgency.group("place"), withAgency.group("agency")));
    }
    Matcher agency = AGENCY_ALONE.matcher(start);
    if (agency.lookingAt()) {
      return Optional.of(new Dateline(null, agency.group("agency")));
    }
    Matcher city = CITY.matcher(start);
    if (city.lookingAt()
        && CITIES.contains(city.group("place").toLowerCase(Locale.ROOT))
        && !SPEAKER.matcher(start.substring(city.end())).find()) {
      return Optional.of(new Dateline(city.group("place"), null));
    }
    return Optional.empty();
  }
}
