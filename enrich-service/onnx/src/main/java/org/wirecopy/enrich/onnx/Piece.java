package org.wirecopy.enrich.onnx;

/**
 * A part of a word as a tokenizer divides a text.
 *
 * @param id in the vocabulary
 * @param start of the first character in the text, in UTF-16 code units
 * @param end behind the last one; the start where the piece stands for no character
 */
record Piece(long id, int start, int end) {
  boolean isEmpty() {
    return start == end;
  }
}
