package org.wirecopy.sbom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The NOTICE of a package: ours, and what the libraries' own say, as section 4(d) of the Apache
 * License 2.0 asks of whoever passes them on.
 */
final class Notices {
  private static final List<String> PLACES =
      List.of(
          "META-INF/NOTICE", "META-INF/NOTICE.txt", "META-INF/NOTICE.md", "NOTICE", "NOTICE.txt");

  private final Path repository;

  /**
   * @param repository Maven's local repository, where the libraries of the package lie
   */
  Notices(Path repository) {
    this.repository = repository;
  }

  /**
   * @param own what stands at the head
   * @throws IOException if a library cannot be read
   */
  String of(String own, List<Component> components) throws IOException {
    Map<String, List<Component>> byText = new LinkedHashMap<>();
    for (Component component : components) {
      Path jar = jar(component);
      if (!component.ours() && Files.exists(jar)) {
        String text = notice(jar);
        if (!text.isBlank()) {
          byText.computeIfAbsent(text, key -> new ArrayList<>()).add(component);
        }
      }
    }
    StringBuilder notice = new StringBuilder(own.strip()).append('\n');
    byText.forEach(
        (text, of) -> {
          notice.append('\n').append("-".repeat(72)).append('\n');
          of.forEach(component -> notice.append(component).append('\n'));
          notice.append('\n').append(text).append('\n');
        });
    return notice.toString();
  }

  private Path jar(Component component) {
    String classifier = component.classifier().isEmpty() ? "" : "-" + component.classifier();
    return repository
        .resolve(component.group().replace('.', '/'))
        .resolve(component.name())
        .resolve(component.version())
        .resolve(component.name() + "-" + component.version() + classifier + ".jar");
  }

  private static String notice(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (String place : PLACES) {
        ZipEntry entry = zip.getEntry(place);
        if (entry != null) {
          byte[] text = zip.getInputStream(entry).readAllBytes();
          return new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
        }
      }
    }
    return "";
  }
}
