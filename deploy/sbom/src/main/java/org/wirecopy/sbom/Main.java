package org.wirecopy.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build when a package is made; ends with an exception, and so the build, where
 * something in the package must not be there.
 */
public final class Main {
  private Main() {}

  /**
   * Checks one package and writes its NOTICE and its list of libraries; without a bill of materials
   * it says so and does neither.
   *
   * @param args name of the package; its bill of materials; the NOTICE of its own; Maven's local
   *     repository; our exemptions from flaws; the folder for what is written; and, not
   *     necessarily, a list of flaws
   * @throws IOException if one of the files cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path materials = Path.of(args[1]);
    if (Files.notExists(materials)) {
      // CycloneDX writes it only where Maven may ask the registry.
      System.err.println(
          args[0] + ": Maven is offline, so what it bundles is neither listed nor checked");
      return;
    }
    List<Component> components = Sbom.read(materials);
    LicencePolicy policy = LicencePolicy.ours();
    List<String> complaints = new ArrayList<>(policy.complaints(components));
    complaints.addAll(Families.complaints(components));
    // Maven hands an empty value on as null.
    if (args.length > 6 && args[6] != null) {
      complaints.addAll(
          Exemptions.read(Path.of(args[4]))
              .complaints(components, FlawList.read(Path.of(args[6]))));
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          args[0] + " must not be shipped:\n  " + String.join("\n  ", complaints));
    }
    Path folder = Path.of(args[5]);
    Files.writeString(
        folder.resolve("THIRD-PARTY.md"), LibraryList.of(args[0], components, policy));
    Files.writeString(
        folder.resolve("NOTICE"),
        new Notices(Path.of(args[3])).of(Files.readString(Path.of(args[2])), components));
  }
}
