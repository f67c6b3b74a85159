package org.wirecopy.enrich.tagger.training;

import java.util.List;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * A sentence and the names that people marked in it.
 *
 * @param names in the order of the text, without overlap
 */
record LabelledSentence(String text, List<RawMention> names) {
  LabelledSentence {
    names = List.copyOf(names);
  }
}
