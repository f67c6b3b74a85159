package org.wirecopy.store.compare;

/**
 * A part of a paragraph.
 *
 * @param isShared whether the other text has it too
 */
public record Piece(String text, boolean isShared) {}
