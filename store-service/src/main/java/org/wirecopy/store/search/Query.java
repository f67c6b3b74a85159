package org.wirecopy.store.search;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirecopy.store.words.Token;

/** What a query asks for, as a tree. */
public sealed interface Query {

  /** Every one of these. */
  record All(List<Query> parts) implements Query {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Any(List<Query> parts) implements Query {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Not this. */
  record Not(Query part) implements Query {}

  /** How words are compared. */
  enum Match {
    /** By stem; several that were written as one word, one behind the other. */
    WORD,
    /** As they are, one behind the other. */
    PHRASE,
    /** The last by its beginning. */
    BEGINNING
  }

  /** Words of headline or text. */
  record Words(Match match, List<Token> tokens) implements Query {
    public Words {
      tokens = List.copyOf(tokens);
    }
  }

  /** Words of the publisher's name. */
  record Source(List<Token> tokens) implements Query {
    public Source {
      tokens = List.copyOf(tokens);
    }
  }

  /** The publisher's whole name, whatever its case and accents. */
  record SourceName(String name) implements Query {}

  /** Words of the byline. */
  record Byline(List<Token> tokens) implements Query {
    public Byline {
      tokens = List.copyOf(tokens);
    }
  }

  /** A language, by the beginning of its BCP 47 tag. */
  record Language(String tag) implements Query {
    /** The language of a tag, in the usual case; empty if it is none. */
    public static Optional<Language> of(String tag) {
      try {
        return Optional.of(
            new Language(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag()));
      } catch (IllformedLocaleException e) {
        return Optional.empty();
      }
    }
  }

  /** Names the entity with this id. */
  record NamedEntity(String id) implements Query {}

  /** Published then or later. */
  record From(Instant time) implements Query {}

  /** Published before. */
  record Before(Instant time) implements Query {}

  /** The first of its family of copies. */
  record Original() implements Query {}
}
