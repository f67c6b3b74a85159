package org.wirecopy.enrich.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides pieces that are too many for a network into windows that overlap. Each piece is labelled
 * in the window in which it stands farther from an edge, as words without their neighbours are
 * labelled badly.
 */
final class Windows {
  /** A window's share that it has in common with the next one. */
  private static final int OVERLAP = 4;

  private Windows() {}

  /**
   * Some pieces that are read together.
   *
   * @param from the first piece that is read
   * @param to behind the last one
   * @param labelFrom the first piece whose label is taken from here
   * @param labelTo behind the last one
   */
  record Window(int from, int to, int labelFrom, int labelTo) {}

  /**
   * The windows over some pieces, in their order; none for none.
   *
   * @param count of the pieces
   * @param max how many a window may have, two at least
   */
  static List<Window> of(int count, int max) {
    List<Window> windows = new ArrayList<>();
    int overlap = max / OVERLAP;
    int labelled = 0;
    for (int from = 0; labelled < count; from += max - overlap) {
      int to = Math.min(from + max, count);
      int labelTo = to == count ? count : to - overlap / 2;
      windows.add(new Window(from, to, labelled, labelTo));
      labelled = labelTo;
    }
    return windows;
  }
}
