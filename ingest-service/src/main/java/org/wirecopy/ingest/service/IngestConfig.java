package org.wirecopy.ingest.service;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.wirecopy.ingest.disposal.AfterReading;
import org.wirecopy.ingest.priority.PriorityRule;
import org.wirecopy.ingest.priority.PrioritySettings;
import org.wirecopy.ingest.shard.ShardIndex;

/** What can be set, under {@code wirecopy.ingest}. */
@StaticInitSafe
@ConfigMapping(prefix = "wirecopy.ingest")
public interface IngestConfig {
  /** The watched folder. */
  Path folder();

  /** The folder's name on the topics. */
  @WithDefault("news")
  @NotBlank
  @Pattern(regexp = "[^/#]+", message = "must not contain '/' or '#'")
  String inbox();

  /**
   * Number of this ingester among those of the inbox, from 0, or {@code ordinal} for the number at
   * the end of the host's name; two with the same number fence each other.
   */
  @WithDefault("0")
  @Pattern(regexp = "\\d{1,6}|" + ShardIndex.ORDINAL, message = "must be a number or 'ordinal'")
  String index();

  /** How many ingesters divide the folder. */
  @WithDefault("1")
  @Min(1)
  int count();

  /** How long a file's size and time must rest before it is read. */
  @WithDefault("2s")
  Duration settle();

  /** Shortest time between two listings of the folder. */
  @WithDefault("1s")
  Duration rescan();

  /** Whether what comes is live or backfill; by default {@link PriorityRule} decides. */
  @WithDefault("auto")
  PrioritySettings.Choice priority();

  /** Files that may come into one folder of the inbox within a minute and still be live. */
  @WithDefault("200")
  @Min(1)
  int burstFiles();

  /** Articles of a live file; what it holds beyond them is backfill. */
  @WithDefault("100")
  @Min(1)
  int liveArticles();

  /** How old a file may be that lay there when the service started and is still live. */
  @WithDefault("10m")
  Duration liveAge();

  /** How long what is published of backfill may wait downstream; 0 for no bound. */
  @WithDefault("2s")
  Duration backfillAhead();

  /** How long backfill may be held, or live files go before it, until a little of it goes out. */
  @WithDefault("30s")
  Duration backfillPatience();

  /** The consumer groups of those who enrich and store, behind which backfill waits. */
  @WithDefault("wirecopy-enrich,wirecopy-store")
  List<String> downstreamGroups();

  /** Names that programs give to unfinished files; {@code *} stands for any characters. */
  @WithDefault(
      ".*,*~,*.part,*.partial,*.tmp,*.temp,*.crdownload,*.filepart,*.swp,*.swo,*.swx,~$*,#*#")
  List<String> temporaryNames();

  /** How many folders the operating system is asked to tell changes of; 0 for none. */
  @WithDefault("4096")
  @Min(0)
  int eventFolders();

  /** What is done with a file once it has been read to its end. */
  @WithDefault("keep")
  AfterReading after();

  /** Where files are moved that have been read, relative to the watched folder or absolute. */
  @WithDefault("done")
  Path doneFolder();

  /** Where files are moved that were rejected, relative to the watched folder or absolute. */
  @WithDefault("failed")
  Path failedFolder();

  /** Whether every file is hashed again after a start, whatever its size and time say. */
  @WithDefault("false")
  boolean rehash();

  /** Largest main text of an article, in bytes of UTF-8. */
  @WithDefault("1048576")
  @Min(1024)
  @Max(4 * 1024 * 1024)
  int maxTextBytes();

  /** Largest article as JSON, in bytes; leaves room for its enrichment. */
  @WithDefault("5242880")
  @Min(1024)
  @Max(6 * 1024 * 1024)
  int maxArticleBytes();

  /** Largest document of a format that is held in memory as a whole, in bytes. */
  @WithDefault("16777216")
  @Min(1024)
  int maxDocumentBytes();

  /** Largest page or other document of which a tree is made, in bytes. */
  @WithDefault("4194304")
  @Min(1024)
  int maxTreeBytes();

  /** Largest PDF or office document, in bytes; it is read from disk. */
  @WithDefault("268435456")
  @Min(1024)
  long maxOfficeBytes();

  /** Longest line of a format that is read by lines, in bytes. */
  @WithDefault("8388608")
  @Min(1024)
  int maxLineBytes();

  /** Longest time that the parsing of one page or document may take. */
  @WithDefault("30s")
  Duration parseTime();

  /** How many parses of one format that took too long may still be running. */
  @WithDefault("2")
  @Min(0)
  int abandonedParses();

  /** How many packings and archives may lie in one another. */
  @WithDefault("5")
  @Min(1)
  int archiveNesting();

  /** Most entries of one archive. */
  @WithDefault("1000000")
  @Min(1)
  int archiveEntries();

  /** Most bytes that one archive or packed file may grow to. */
  @WithDefault("274877906944")
  @Min(1024)
  long archiveBytes();

  /** How many times its size an archive or packed file may grow to, beyond 16 MiB. */
  @WithDefault("200")
  @Min(1)
  int archiveRatio();

  /** JSON and tables of a house's own. */
  Json json();

  /** Under {@code wirecopy.ingest.json}. */
  interface Json {
    /**
     * Where the fields of an article stand in them: uri, text, html, title, by, located, created,
     * modified, language, source, description, each with names that have dots between them, and
     * commas between several.
     */
    Map<String, String> fields();
  }

  /** Pulses through the whole way. */
  Pulse pulse();

  /** Under {@code wirecopy.ingest.pulse}. */
  interface Pulse {
    /** Time between two pulses; 0 for none. */
    @WithDefault("0s")
    @DurationMin
    Duration every();

    /** A folder in which their files lie for a moment, in one of each ingester's own. */
    @WithDefault("${java.io.tmpdir}/wirecopy-pulse")
    Path folder();
  }

  /** Records after which a transaction is closed. */
  @WithDefault("1000")
  @Min(1)
  int chunkRecords();

  /** Bytes after which a transaction is closed. */
  @WithDefault("4194304")
  @Min(1)
  long chunkBytes();

  /** How often a file is tried that the disk will not give. */
  @WithDefault("5")
  @Min(1)
  int readAttempts();

  /** How long readers of committed records may be held up by a crash of this ingester. */
  @WithDefault("30s")
  Duration transactionTimeout();

  /** Kafka's name of the codec that records are compressed with. */
  @WithDefault("gzip")
  @Pattern(regexp = "none|gzip|snappy|lz4|zstd")
  String compression();
}
