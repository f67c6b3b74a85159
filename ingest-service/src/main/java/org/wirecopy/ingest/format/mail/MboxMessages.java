package org.wirecopy.ingest.format.mail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of a mailbox in one of the <a href="https://www.rfc-editor.org/rfc/rfc4155">mbox</a>
 * formats, one after the other as streams. Quoted {@code >From } lines lose one quotation mark.
 * Lines may be of any length: no more than a piece of one is held.
 */
public final class MboxMessages {
  private static final int PIECE = 8192;
  private static final Pattern DIVIDER =
      Pattern.compile(
          "From .{1,300}?(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,20}?\\d{1,2}:\\d\\d.{0,40}");

  private static final int MAX_HEADER = 64 * 1024;

  /** Longer messages are divided at every line that looks so, whatever they declare. */
  private static final int MAX_DECLARED = 16 << 20;

  private static final Pattern HEADER = Pattern.compile("(?s)\\A.*?\\n\\r?\\n");
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");

  private final InputStream in;
  private byte[] piece;
  private boolean startsLine = true;
  private boolean afterBlank = true;

  /** Where the message ends that says so, in bytes of the mailbox; negative if none does. */
  private long declaredEnd = -1;

  private long position;

  /**
   * Reads a mailbox.
   *
   * @param in must support marks
   */
  public MboxMessages(InputStream in) {
    if (!in.markSupported()) {
      throw new IllegalArgumentException("lines are looked at before they are taken");
    }
    this.in = in;
  }

  static boolean isDivider(String line) {
    return DIVIDER.matcher(line.stripTrailing()).matches();
  }

  /** The next message, once the one before has been read to its end; null after the last. */
  public InputStream next() throws IOException {
    if (piece == null) {
      advance();
    }
    while (piece != null && !standsOnDivider()) {
      advance();
    }
    if (piece == null) {
      return null;
    }
    declaredEnd = declaredEnd();
    advance();
    return new Message();
  }

  /** A line that divides, not one that somebody pasted: a message says its length, or follows. */
  private boolean standsOnDivider() throws IOException {
    return startsLine
        && afterBlank
        && begins(0, "From ")
        && isDivider(new String(piece, StandardCharsets.ISO_8859_1))
        && position - piece.length >= declaredEnd
        && fieldFollows();
  }

  private boolean fieldFollows() throws IOException {
    String line = ahead(0);
    return line == null || HeaderMending.isField(line) || line.startsWith(">From ");
  }

  /** The line that begins so many bytes ahead; null if the mailbox ends there. */
  private String ahead(int bytes) throws IOException {
    in.mark(bytes + PIECE);
    try {
      in.skipNBytes(bytes);
      StringBuilder line = new StringBuilder();
      int read = in.read();
      while (read >= 0 && read != '\n' && line.length() < PIECE - 1) {
        line.append((char) read);
        read = in.read();
      }
      return read < 0 && line.isEmpty() ? null : line.toString();
    } catch (EOFException e) {
      return null;
    } finally {
      in.reset();
    }
  }

  /**
   * Where the message that begins here ends, if it says its length and a divider or the end of the
   * mailbox stands there; lengths that programs did not keep up say nothing.
   */
  private long declaredEnd() throws IOException {
    in.mark(MAX_HEADER);
    byte[] head = in.readNBytes(MAX_HEADER);
    in.reset();
    Matcher header = HEADER.matcher(new String(head, StandardCharsets.ISO_8859_1));
    Matcher length = header.find() ? LENGTH.matcher(header.group()) : null;
    if (length == null || !length.find()) {
      return -1;
    }
    long end = header.end() + Long.parseLong(length.group(1));
    if (end > MAX_DECLARED) {
      return -1;
    }
    String line = ahead((int) end);
    String behind = line != null && line.isBlank() ? ahead((int) end + line.length() + 1) : line;
    return behind == null || isDivider(behind) ? position + end : -1;
  }

  private boolean begins(int from, String word) {
    return piece.length >= from + word.length()
        && new String(piece, from, word.length(), StandardCharsets.ISO_8859_1).equals(word);
  }

  /** Moves to the next line, or to the next piece of a long one. */
  private void advance() throws IOException {
    if (piece != null) {
      boolean endsLine = piece[piece.length - 1] == '\n';
      afterBlank = startsLine && endsLine && isBlank();
      startsLine = endsLine;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    int read = in.read();
    while (read >= 0) {
      bytes.write(read);
      if (read == '\n' || bytes.size() == PIECE) {
        break;
      }
      read = in.read();
    }
    position += bytes.size();
    piece = bytes.size() == 0 ? null : bytes.toByteArray();
  }

  private boolean isBlank() {
    return piece.length == 1 || (piece.length == 2 && piece[0] == '\r');
  }

  private final class Message extends InputStream {
    private byte[] bytes = {};
    private int at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (at == bytes.length && !take()) {
        return -1;
      }
      int read = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, from, read);
      at += read;
      return read;
    }

    private boolean take() throws IOException {
      if (piece == null || standsOnDivider()) {
        return false;
      }
      bytes = isQuoted() ? Arrays.copyOfRange(piece, 1, piece.length) : piece;
      at = 0;
      advance();
      return true;
    }

    private boolean isQuoted() {
      int marks = 0;
      while (marks < piece.length && piece[marks] == '>') {
        marks++;
      }
      return startsLine && marks > 0 && begins(marks, "From ");
    }
  }
}
