package org.wirecopy.ingest.format.charset;

import java.nio.charset.Charset;

/**
 * The character set that bytes were read with, and why. As text the set's IANA name, the ground,
 * and a declaration that the bytes disproved: {@code windows-1251; ground=detected;
 * disproved=UTF-8}.
 *
 * @param disproved null if nothing else was declared
 */
record ChosenCharset(Charset set, Ground ground, Charset disproved) {
  /** Why a set was chosen. */
  enum Ground {
    /** A byte order mark. */
    BOM("bom"),
    /** The carrier's word (HTTP header) or the document's own (XML, HTML). */
    DECLARED("declared"),
    /** Nothing was declared, and the bytes are valid UTF-8. */
    VALID("utf-8"),
    /** The bytes look like it. */
    DETECTED("detected");

    private final String word;

    Ground(String word) {
      this.word = word;
    }
  }

  @Override
  public String toString() {
    String chosen = WebCharset.name(set) + "; ground=" + ground.word;
    return disproved == null ? chosen : chosen + "; disproved=" + WebCharset.name(disproved);
  }
}
