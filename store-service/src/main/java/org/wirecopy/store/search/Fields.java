package org.wirecopy.store.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wirecopy.store.search.Lexer.Part;
import org.wirecopy.store.words.Token;
import org.wirecopy.store.words.Tokens;

/** The field words of a query: {@code source: by: language: from: to: entity: is:}. */
final class Fields {
  private static final Set<String> NAMES =
      Set.of("source", "by", "language", "from", "to", "entity", "is");
  private static final String KNOWN = "source:, by:, language:, from:, to:, entity:, is:original";

  private Fields() {}

  static boolean isKnown(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static Query read(Part field, Part value) throws QueryException {
    return switch (field.text().toLowerCase(Locale.ROOT)) {
      case "source" -> new Query.Source(words(field, value));
      case "by" -> new Query.Byline(words(field, value));
      case "language" -> language(value);
      case "from" -> new Query.From(day(field, value).start());
      case "to" -> new Query.Before(day(field, value).end());
      case "entity" -> new Query.NamedEntity(value.text());
      case "is" -> original(value);
      default ->
          throw new QueryException(
              field.position(),
              "there is no field '%s:'; there are %s. Put it in quotation marks if it is meant as words"
                  .formatted(field.text(), KNOWN));
    };
  }

  private static List<Token> words(Part field, Part value) throws QueryException {
    List<Token> tokens = Tokens.of(value.text());
    if (tokens.isEmpty()) {
      throw new QueryException(
          value.position(), "%s: is followed by no word".formatted(field.text()));
    }
    return tokens;
  }

  private static Query language(Part value) throws QueryException {
    return Query.Language.of(value.text())
        .orElseThrow(
            () ->
                new QueryException(
                    value.position(),
                    "'%s' is no language; write a tag such as en, pt-BR or zh"
                        .formatted(value.text())));
  }

  private static NewsDay day(Part field, Part value) throws QueryException {
    return NewsDay.parse(value.text())
        .orElseThrow(
            () ->
                new QueryException(
                    value.position(),
                    "'%s' is no time; write %s:, and then %s"
                        .formatted(value.text(), field.text(), NewsDay.FORMS)));
  }

  private static Query original(Part value) throws QueryException {
    if (!value.text().equalsIgnoreCase("original")) {
      throw new QueryException(
          value.position(), "is: can be followed by original, not by '%s'".formatted(value.text()));
    }
    return new Query.Original();
  }
}
