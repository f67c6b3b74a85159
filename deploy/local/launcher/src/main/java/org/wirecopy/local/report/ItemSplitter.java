package org.wirecopy.local.report;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts a page {@code {"items":[...],"next":"..."}} into its items, byte for byte as they stand: a
 * parser would write numbers and escapes in its own way. Holds one byte at a time, however large an
 * item is.
 */
final class ItemSplitter {
  private static final int PAGE_DEPTH = 1;
  private static final int ITEM_DEPTH = 3;

  private final InputStream page;
  private final OutputStream lines;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private int depth;
  private String name = "";
  private String next;
  private boolean afterColon;
  private long items;

  private ItemSplitter(InputStream page, OutputStream lines) {
    this.page = page;
    this.lines = lines;
  }

  /** What a page held besides the items themselves. */
  record Rest(long items, Optional<String> next) {}

  /**
   * Writes each item and a line feed.
   *
   * @throws EOFException if the page ends too early
   */
  static Rest split(InputStream page, OutputStream lines) throws IOException {
    ItemSplitter splitter = new ItemSplitter(page, lines);
    splitter.run();
    return new Rest(splitter.items, Optional.ofNullable(splitter.next));
  }

  private void run() throws IOException {
    do {
      int c = read();
      switch (c) {
        case '{', '[' -> open(c);
        case '}', ']' -> close(c);
        case '"' -> string();
        case ':' -> {
          afterColon = true;
          copy(c);
        }
        case ',' -> {
          afterColon = false;
          copy(c);
        }
        // A line of its own may not hold line ends, and between the parts of JSON they mean
        // nothing.
        case '\n', '\r' -> {}
        default -> copy(c);
      }
    } while (depth > 0);
  }

  private void open(int c) throws IOException {
    depth++;
    afterColon = false;
    copy(c);
  }

  private void close(int c) throws IOException {
    copy(c);
    if (isInItem() && depth == ITEM_DEPTH) {
      lines.write('\n');
      items++;
    }
    depth--;
  }

  private void string() throws IOException {
    copy('"');
    text.reset();
    for (int c = read(); c != '"'; c = read()) {
      character(c);
      if (c == '\\') {
        character(read());
      }
    }
    copy('"');
    if (depth == PAGE_DEPTH) {
      keep(text.toString(StandardCharsets.UTF_8));
    }
  }

  private void character(int c) throws IOException {
    copy(c);
    if (depth == PAGE_DEPTH) {
      text.write(c);
    }
  }

  private void keep(String value) {
    if (!afterColon) {
      name = value;
    } else if (name.equals("next")) {
      next = value;
    }
  }

  private boolean isInItem() {
    return depth >= ITEM_DEPTH && name.equals("items");
  }

  private void copy(int c) throws IOException {
    if (isInItem()) {
      lines.write(c);
    }
  }

  private int read() throws IOException {
    int c = page.read();
    if (c < 0) {
      throw new EOFException("the page of articles ends too early");
    }
    return c;
  }
}
