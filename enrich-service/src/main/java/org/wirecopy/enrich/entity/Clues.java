package org.wirecopy.enrich.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around a name say about it, beside what an engine says. */
final class Clues {
  /** A hint that stands beside a name. */
  enum Clue {
    NONE,
    PERSON,
    /** Somebody who speaks: a person, or an organisation's word. */
    SPEAKER,
    ORGANISATION,
    /** An organisation, and what often has a place's name. */
    TEAM,
    PLACE
  }

  private static final int AROUND = 40;
  private static final Pattern BASED = Pattern.compile("^[-‐‑](?:based|area|born)\\b");
  private static final Pattern NEXT_IN_LIST =
      Pattern.compile("^, (\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)*)");

  private final String text;
  private final Wording wording;
  private final KnownNames known;
  private final boolean report;

  Clues(String text, Wording wording, KnownNames known) {
    this.text = text;
    this.wording = wording;
    this.known = known;
    report = Teams.isReport(text);
  }

  /** What the words beside a name speak for. */
  Clue around(Name name) {
    String before = text.substring(Math.max(0, name.start() - AROUND), name.start());
    String behind = text.substring(name.end(), Math.min(text.length(), name.end() + AROUND));
    if (wording.isBeforePerson(before) || wording.behindPerson.matcher(behind).lookingAt()) {
      return Clue.PERSON;
    }
    if (wording.teams.beside(report, before, behind)) {
      return Clue.TEAM;
    }
    if (wording.organisations.beside(before, behind)) {
      return Clue.ORGANISATION;
    }
    if (wording.places.beside(before, behind)) {
      return Clue.PLACE;
    }
    if (wording.speech.matcher(behind).lookingAt()) {
      return Clue.SPEAKER;
    }
    // Where a language's words for places are not known, half the hints would be worse than none.
    boolean place = wording.places.known() && (BASED.matcher(behind).lookingAt() || liesIn(behind));
    return place ? Clue.PLACE : Clue.NONE;
  }

  /** "Hiram, Maine": the name before a comma and a place is a place within it. */
  private boolean liesIn(String behind) {
    Matcher next = NEXT_IN_LIST.matcher(behind);
    return next.lookingAt() && known.isPlace(next.group(1));
  }
}
