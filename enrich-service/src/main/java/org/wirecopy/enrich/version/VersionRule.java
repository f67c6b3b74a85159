package org.wirecopy.enrich.version;

import java.time.Instant;
import org.wirecopy.ingest.contract.SourceVersion;

/**
 * Numbers the versions of one article. Newer is what the source made later, else what the source
 * numbers higher, else what arrives later.
 */
public final class VersionRule {
  /** The number of a version that arrived after a newer one. */
  public static final int SUPERSEDED = 0;

  private VersionRule() {}

  /**
   * What an arriving version is.
   *
   * @param number its number, {@link #SUPERSEDED} for an older one
   * @param known the newest version from now on
   */
  public record Decision(int number, KnownVersion known) {}

  /**
   * Numbers an arriving version.
   *
   * @param known the newest version so far; null where there is none
   * @param versionCreated when the source made it; null where the source does not say
   * @param sourceVersion the source's own version as it writes it; null where it has none
   */
  public static Decision decide(
      KnownVersion known, String contentHash, Instant versionCreated, String sourceVersion) {
    if (known == null) {
      return newest(1, contentHash, versionCreated, sourceVersion);
    }
    boolean unchanged = known.contentHash().equals(contentHash);
    if (age(known, versionCreated, sourceVersion) < 0) {
      return new Decision(unchanged ? known.number() : SUPERSEDED, known);
    }
    if (unchanged) {
      // The source's number may have grown, and the next version is measured against it.
      String number = sourceVersion == null ? known.sourceVersion() : sourceVersion;
      return newest(known.number(), contentHash, versionCreated, number);
    }
    return newest(known.number() + 1, contentHash, versionCreated, sourceVersion);
  }

  private static Decision newest(int number, String hash, Instant created, String sourceVersion) {
    return new Decision(number, new KnownVersion(number, hash, created, sourceVersion));
  }

  /** Negative where the arriving version is older than the known one. */
  private static int age(KnownVersion known, Instant versionCreated, String sourceVersion) {
    return new SourceVersion(versionCreated, sourceVersion)
        .age(new SourceVersion(known.versionCreated(), known.sourceVersion()));
  }
}
