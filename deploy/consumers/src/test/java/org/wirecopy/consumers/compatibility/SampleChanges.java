package org.wirecopy.consumers.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a golden sample has lost: a field, or its type. Values may change, fields may be added; of
 * an array the first items are compared.
 */
final class SampleChanges {
  private final List<String> rejected = new ArrayList<>();

  private SampleChanges() {}

  /** One sentence for each change that version 1 does not allow. */
  static List<String> rejected(JsonNode before, JsonNode now) {
    SampleChanges changes = new SampleChanges();
    changes.compare("", before, now);
    return changes.rejected;
  }

  private void compare(String place, JsonNode before, JsonNode now) {
    if (now.isMissingNode()) {
      rejected.add(place + ": the field was removed");
    } else if (before.getNodeType() != now.getNodeType()
        || before.isIntegralNumber() != now.isIntegralNumber()) {
      rejected.add(
          "%s: was %s and is %s".formatted(place, before.getNodeType(), now.getNodeType()));
    } else if (before.isArray()) {
      for (int i = 0; i < before.size(); i++) {
        compare(place + "/" + i, before.get(i), now.path(i));
      }
    } else {
      before
          .properties()
          .forEach(
              field ->
                  compare(
                      place + "/" + field.getKey(), field.getValue(), now.path(field.getKey())));
    }
  }
}
