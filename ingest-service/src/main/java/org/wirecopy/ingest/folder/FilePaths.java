package org.wirecopy.ingest.folder;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files as text and back. A file system's names are bytes, and not all of them are text: a byte
 * that is no UTF-8 is written as {@code \xE9}, and so is the backslash of a name that has such a
 * sequence by itself, so that no two names become one. Nothing else is changed: names that differ
 * only in their Unicode form are names of different files.
 */
public final class FilePaths {
  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final char REPLACEMENT = '\uFFFD';

  private FilePaths() {}

  /** The path of a file below its folder, {@code /} between its parts. */
  static String text(Path folder, Path file) {
    String text = folder.relativize(file).toString();
    if (!usesSlashes(file)) {
      return text.replace(file.getFileSystem().getSeparator(), "/");
    }
    boolean plain = text.indexOf(REPLACEMENT) < 0 && !text.contains("\\x");
    return plain ? text : decoded(rawBytes(folder.relativize(file)));
  }

  /** The file of a path that {@link #text} gave. */
  public static Path resolve(Path folder, String path) {
    boolean plain = path.chars().allMatch(c -> c < 0x80) && !path.contains("\\x");
    if (plain || !usesSlashes(folder)) {
      return folder.resolve(path);
    }
    // Only an address carries bytes whatever character set the system claims to have.
    StringBuilder address = new StringBuilder("file:///");
    for (byte b : encoded(path)) {
      address.append(b == '/' ? "/" : "%%%02X".formatted(b & 0xFF));
    }
    return folder.resolve(Path.of("/").relativize(Path.of(URI.create(address.toString()))));
  }

  private static boolean usesSlashes(Path path) {
    return path.getFileSystem().getSeparator().equals("/");
  }

  private static byte[] rawBytes(Path relative) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Path name : relative) {
      if (bytes.size() > 0) {
        bytes.write('/');
      }
      // Below a file that exists nowhere, no name is taken for a folder's.
      String raw = Path.of("/dev/null").resolve(name).toUri().getRawPath();
      unescape(raw.substring("/dev/null/".length()), bytes);
    }
    return bytes.toByteArray();
  }

  private static void unescape(String raw, ByteArrayOutputStream bytes) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
  }

  private static String decoded(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StringBuilder text = new StringBuilder();
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      text.append(
          ESCAPE.matcher(out.flip().toString()).replaceAll(match -> "\\\\x5Cx" + match.group(1)));
      out.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        text.append("\\x%02X".formatted(in.get() & 0xFF));
      }
      decoder.reset();
    } while (result.isError());
    return text.toString();
  }

  private static byte[] encoded(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(path);
    int done = 0;
    while (escape.find()) {
      bytes.writeBytes(path.substring(done, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(escape.group(1), 16));
      done = escape.end();
    }
    bytes.writeBytes(path.substring(done).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
