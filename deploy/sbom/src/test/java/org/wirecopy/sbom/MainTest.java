package org.wirecopy.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String FLAW =
      """
      {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "reads too far",
       "affected": [{"package": {"ecosystem": "Maven", "name": "io.netty:netty-codec"},
                     "ranges": [{"type": "ECOSYSTEM",
                                 "events": [{"introduced": "0"}, {"fixed": "4.1.9.Final"}]}]}],
       "database_specific": {"severity": "HIGH"}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aPackageOfTwoLibraries() throws IOException {
    sbom(component("io.netty", "netty-codec", "4.1.8.Final", "Apache-2.0"));
    write("own", "Wirecopy\nCopyright its authors\n");
    write("vex", "{\"statements\": []}");
    jar("io/netty/netty-codec/4.1.8.Final/netty-codec-4.1.8.Final.jar", "The Netty Project");
  }

  @Test
  void theListNamesEachLibraryWithItsLicenceAndTheNoticeWhatItsOwnSays() throws IOException {
    // When
    run(null);

    // Then
    assertThat(folder.resolve("THIRD-PARTY.md"))
        .content()
        .contains("| io.netty:netty-codec | 4.1.8.Final | Apache-2.0 | https://netty.example |");
    assertThat(folder.resolve("NOTICE"))
        .content()
        .startsWith("Wirecopy\nCopyright its authors\n")
        .contains("io.netty:netty-codec:4.1.8.Final\n\nThe Netty Project\n");
  }

  @Test
  void twoVersionsOfOneFamilyEndTheBuild() throws IOException {
    sbom(
        component("io.netty", "netty-codec", "4.1.8.Final", "Apache-2.0")
            + ","
            + component("io.netty", "netty-common", "4.1.9.Final", "Apache-2.0"));

    assertThatThrownBy(() -> run(null))
        .hasMessageContaining("io.netty comes in the versions 4.1.8.Final, 4.1.9.Final");
  }

  @Test
  void aSeriousFlawFromAFileAFolderOrAZipEndsTheBuild() throws IOException {
    // Given
    Path file = write("flaws/GHSA-1.json", FLAW);
    Path zip = folder.resolve("all.zip");
    zip(zip, "GHSA-1.json", FLAW);

    // Then
    for (Path list : new Path[] {file, file.getParent(), zip}) {
      assertThatThrownBy(() -> run(list.toString()))
          .hasMessageContaining("store must not be shipped")
          .hasMessageContaining(
              "io.netty:netty-codec:4.1.8.Final has the serious flaw GHSA-1, CVE");
    }
  }

  @Test
  void aFlawThatCannotBeReachedIsLeftOutWithItsReason() throws IOException {
    // Given
    String list = write("flaws.json", "[" + FLAW + "]").toString();
    String statement =
        """
        {"statements": [{"vulnerability": {"name": "CVE-2026-1"}, "status": "not_affected", %s
          "products": [{"@id": "pkg:maven/io.netty/netty-codec@4.1.8.Final"}]}]}
        """;

    // When
    write("vex", statement.formatted("\"impact_statement\": \"the codec is not used\","));

    // Then
    run(list);
    write("vex", statement.formatted(""));
    assertThatThrownBy(() -> run(list)).hasMessageContaining("impact_statement");
  }

  @Test
  void aListThatIsNoneIsAnErrorAndNotAnEmptyList() throws IOException {
    String list = write("flaws.json", "{\"vulnerabilities\": []}").toString();

    assertThatThrownBy(() -> run(list)).hasMessageContaining("is no entry of OSV");
  }

  private void run(String flaws) throws IOException {
    Main.main(
        new String[] {
          "store",
          folder.resolve("sbom").toString(),
          folder.resolve("own").toString(),
          folder.toString(),
          folder.resolve("vex").toString(),
          folder.toString(),
          flaws
        });
  }

  private void sbom(String components) throws IOException {
    write("sbom", "{\"bomFormat\": \"CycloneDX\", \"components\": [" + components + "]}");
  }

  private static String component(String group, String name, String version, String licence) {
    return """
        {"group": "%s", "name": "%s", "version": "%s", "licenses": [{"license": {"id": "%s"}}],
         "externalReferences": [{"type": "website", "url": "https://netty.example"}],
         "purl": "pkg:maven/%1$s/%2$s@%3$s?type=jar"}
        """
        .formatted(group, name, version, licence);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void jar(String name, String notice) throws IOException {
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    zip(jar, "META-INF/NOTICE.txt", notice);
  }

  private static void zip(Path file, String entry, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
