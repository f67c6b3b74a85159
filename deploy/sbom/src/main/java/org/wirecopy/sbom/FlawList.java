package org.wirecopy.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Published flaws that are at hand without a network, in the OSV schema: a JSON file with one entry
 * or an array of them, a folder of such files, or a zip of them, as osv.dev exports one for Maven.
 */
final class FlawList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FlawList() {}

  /**
   * @return every flaw of the list
   * @throws IOException if the list cannot be read, is empty, or holds what is no entry of OSV
   */
  static List<Flaw> read(Path list) throws IOException {
    List<Flaw> flaws = new ArrayList<>();
    try {
      if (Files.isDirectory(list)) {
        try (Stream<Path> files = Files.list(list)) {
          for (Path file : files.filter(FlawList::json).sorted().toList()) {
            add(flaws, JSON.readTree(file.toFile()), file.toString());
          }
        }
      } else if (list.toString().endsWith(".zip")) {
        readZip(flaws, list);
      } else {
        add(flaws, JSON.readTree(list.toFile()), list.toString());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (flaws.isEmpty()) {
      throw new IOException(
          list + " holds no entry of OSV: give a file, a folder or a zip of them");
    }
    return List.copyOf(flaws);
  }

  private static boolean json(Path file) {
    return file.toString().endsWith(".json");
  }

  private static void readZip(List<Flaw> flaws, Path zip) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(".json")) {
          add(flaws, JSON.readTree(in.readAllBytes()), zip + "!" + entry.getName());
        }
      }
    }
  }

  private static void add(List<Flaw> flaws, JsonNode json, String place) throws IOException {
    for (JsonNode entry : json.isArray() ? json : List.of(json)) {
      if (!entry.has("id") || !(entry.has("affected") || entry.has("withdrawn"))) {
        throw new IOException(place + " is no entry of OSV: it has no \"id\" or no \"affected\"");
      }
      flaws.add(new Flaw(entry));
    }
  }
}
