package org.wirecopy.enrich.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirecopy.enrich.extractor.ExtractorException;

/** A model's own tokenizer; may be used by several threads. */
final class PieceTokenizer {
  private static final char REPLACEMENT = '\ufffd';

  private final HuggingFaceTokenizer tokenizer;

  private PieceTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Loads a {@code tokenizer.json}.
   *
   * @throws ExtractorException if it cannot be read
   */
  static PieceTokenizer load(Path file) {
    try {
      // Windows are cut by us, and nothing is filled up.
      Map<String, String> options =
          Map.of("truncation", "do_not_truncate", "padding", "do_not_pad");
      return new PieceTokenizer(
          TokenizerLibrary.quietly(() -> HuggingFaceTokenizer.newInstance(file, options)));
    } catch (IOException | RuntimeException e) {
      throw new ExtractorException(
          "%s: the tokenizer cannot be made of it: %s"
              .formatted(ModelDirectory.TOKENIZER, reason(e)),
          e);
    }
  }

  /** With what lies behind it: that the native library cannot be loaded says little. */
  private static String reason(Exception e) {
    return e.getCause() == null ? e.getMessage() : e.getMessage() + " " + e.getCause();
  }

  /** A text in pieces. */
  Pieces pieces(String text) {
    String clean = withoutLoneSurrogates(text);
    Encoding encoding = tokenizer.encode(clean);
    long[] ids = encoding.getIds();
    long[] special = encoding.getSpecialTokenMask();
    CharSpan[] spans = encoding.getCharTokenSpans();
    List<Long> before = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    List<Long> behind = new ArrayList<>();
    CodePointOffsets offsets = new CodePointOffsets(clean);
    for (int i = 0; i < ids.length; i++) {
      if (special[i] == 0) {
        pieces.add(piece(clean, ids[i], spans[i], offsets));
      } else if (pieces.isEmpty()) {
        before.add(ids[i]);
      } else {
        behind.add(ids[i]);
      }
    }
    return new Pieces(before, pieces, behind);
  }

  /** Some tokenizers count the blank before a word to it. */
  private static Piece piece(String text, long id, CharSpan span, CodePointOffsets offsets) {
    int start = span == null ? 0 : offsets.unit(span.getStart());
    int end = span == null ? 0 : offsets.unit(span.getEnd());
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Piece(id, start, end);
  }

  /** Half a character cannot be written in UTF-8; another one takes its place. */
  private static String withoutLoneSurrogates(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? text : clean.toString();
  }
}
