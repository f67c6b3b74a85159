package org.wirecopy.enrich.onnx;

import java.util.List;

/**
 * A text in pieces, and the special ones that the network wants around them.
 *
 * @param before ids of the special pieces at the beginning: {@code [CLS]}
 * @param pieces those of the text
 * @param behind ids of the special pieces at the end: {@code [SEP]}
 */
record Pieces(List<Long> before, List<Piece> pieces, List<Long> behind) {
  /** How many special pieces there are. */
  int special() {
    return before.size() + behind.size();
  }

  /** What the network is given for some pieces of the text. */
  long[] ids(Windows.Window window) {
    long[] ids = new long[before.size() + window.to() - window.from() + behind.size()];
    int at = 0;
    for (long id : before) {
      ids[at++] = id;
    }
    for (Piece piece : pieces.subList(window.from(), window.to())) {
      ids[at++] = piece.id();
    }
    for (long id : behind) {
      ids[at++] = id;
    }
    return ids;
  }
}
