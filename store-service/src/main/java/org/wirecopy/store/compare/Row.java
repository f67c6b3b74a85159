package org.wirecopy.store.compare;

import java.util.List;

/**
 * Two paragraphs side by side.
 *
 * @param left in pieces that joined are the paragraph; empty where the right one stands alone
 * @param right likewise
 */
public record Row(List<Piece> left, List<Piece> right) {
  public Row {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Whether both texts have this paragraph, word for word. */
  public boolean isSame() {
    return !left.isEmpty()
        && !right.isEmpty()
        && left.stream().allMatch(Piece::isShared)
        && right.stream().allMatch(Piece::isShared);
  }

  /** Whether only the left text has it. */
  public boolean isLeftOnly() {
    return right.isEmpty();
  }

  /** Whether only the right text has it. */
  public boolean isRightOnly() {
    return left.isEmpty();
  }
}
