package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.input.GuardedSource;

/**
 * CSV or TSV with a row of names: each further row is an article of the kind whose fields the names
 * are, as in JSON. An entry is the number of the line in which the row begins.
 */
public final class CsvFormat implements ArticleFormat {
  static final String CSV = "text/csv";
  static final String TSV = "text/tab-separated-values";

  private static final Pattern ENDING = Pattern.compile("(?i).*\\.(csv|tsv|tab)");
  private static final int MIN_COLUMNS_UNDECLARED = 3;
  private static final Pattern NAME = Pattern.compile("[\\p{L}_@][\\p{L}\\p{N}_.@ -]{0,39}");

  private final JsonFieldMappings mappings;
  private final Limits limits;

  public CsvFormat(JsonFieldMappings mappings, Limits limits) {
    this.mappings = mappings;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String declared = entry.declared().mediaType();
    if (ENDING.matcher(entry.name()).matches() || CSV.equals(declared) || TSV.equals(declared)) {
      return !isBlank(head);
    }
    // Anything else is a table only if its first line can be nothing but the names of one.
    CsvHeader header = CsvHeader.of(firstLine(head));
    return header.names().size() >= MIN_COLUMNS_UNDECLARED
        && header.names().stream().allMatch(name -> NAME.matcher(name).matches())
        && mappings.of(header.row(header.names())).isPresent();
  }

  private static boolean isBlank(byte[] head) {
    for (byte b : head) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String firstLine(byte[] head) {
    int end = 0;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    return new String(head, 0, end, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText head = DecodedText.of(wholeLines(entry));
    CsvHeader header = CsvHeader.of(head.text().lines().findFirst().orElse(""));
    JsonFieldMapping mapping =
        mappings.of(header.row(header.names())).orElseThrow(() -> noArticles(header));
    JsonFieldMapping.Form form =
        new JsonFieldMapping.Form(header.separator() == '\t' ? TSV : CSV, head.charset());
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (Reader text = reader(source, head.charset());
        CsvRows rows = new CsvRows(text, header.separator(), limits.lineBytes())) {
      rows.next();
      while (next(rows, source)) {
        if (!Resumption.passesOver(results)) {
          results.accept(result(entry, rows, header, mapping, form));
        }
      }
    }
  }

  /** The beginning, cut behind a line so that no character is. */
  private static byte[] wholeLines(Entry entry) throws IOException {
    byte[] head;
    try (InputStream in = entry.bytes().open()) {
      head = in.readNBytes(EntryReader.HEAD_BYTES);
    }
    int end = head.length;
    while (end > 0 && head.length == EntryReader.HEAD_BYTES && head[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? head : Arrays.copyOf(head, end);
  }

  private static Reader reader(GuardedSource source, String chosen) throws IOException {
    Charset charset = Charset.forName(chosen.replaceFirst(";.*", ""));
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                source,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static UnreadableEntryException noArticles(CsvHeader header) {
    ObjectNode names = JsonNodeFactory.instance.objectNode();
    header.names().forEach(name -> names.put(name, ""));
    return new UnreadableEntryException(
        JsonArticles.REASON,
        "a table whose first row is no list of an article's fields: "
            + JsonArticles.message(names).replace("an object with the fields", "the columns"),
        Rejection.Location.ofLine(1, 1));
  }

  private static boolean next(CsvRows rows, GuardedSource source) throws IOException {
    try {
      return rows.next();
    } catch (CharacterCodingException e) {
      throw new UnreadableEntryException(
          "undecodable-text",
          "behind line %d a byte is of no character: what was before it has been read; save the table as UTF-8"
              .formatted(rows.line()),
          Rejection.Location.ofLine(rows.line(), 1));
    } catch (IOException e) {
      throw source.broken("malformed-table", "table behind line " + rows.line(), e);
    }
  }

  private static ReadResult result(
      Entry entry,
      CsvRows rows,
      CsvHeader header,
      JsonFieldMapping mapping,
      JsonFieldMapping.Form form) {
    String place = entry.within(Integer.toString(rows.line()));
    List<String> cells = rows.cells();
    if (cells.size() != header.names().size()) {
      return new ReadResult.Rejected(
          place,
          "malformed-row",
          "the row of line %d has %d cells, but the first row names %d: put cells that hold \"%s\" in quotes"
              .formatted(
                  rows.line(),
                  cells.size(),
                  header.names().size(),
                  header.separator() == '\t' ? "a tab" : header.separator()),
          Rejection.Location.ofLine(rows.line(), 1),
          null);
    }
    return mapping.read(
        entry, place, () -> Sha256.hex(String.join("\n", cells)), header.row(cells), form);
  }
}
