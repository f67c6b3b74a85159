package org.wirecopy.enrich.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set, under {@code wirecopy.enrich}. */
@ConfigMapping(prefix = "wirecopy.enrich")
public interface EnrichConfig {
  /** Name of the consumer group, and first part of the names of all internal topics. */
  @WithDefault("wirecopy-enrich")
  @NotBlank
  String applicationId();

  /** Folder of the state stores; what is lost there is restored from the changelogs. */
  @WithDefault("state")
  Path stateDir();

  /** Threads that read articles. */
  @WithDefault("2")
  @Min(1)
  @Max(64)
  int threads();

  /** Duplicate finders side by side, each on languages of its own; fixed before first use. */
  @WithDefault("1")
  @Min(1)
  @Max(64)
  int lanes();

  /**
   * Name of this process in the consumer group, unique and the same after every restart; by default
   * one that is kept in the folder of the state stores.
   */
  Optional<String> instanceId();

  /** How long a process may be silent before others take over its partitions. */
  @WithDefault("10s")
  Duration sessionTimeout();

  /**
   * How long readers of committed records may be held up by a crash that takes the state with it; a
   * restart with its state ends the old transaction at once. Shorter than a step may take on a
   * starved machine, it would end transactions that are still worked on, again and again.
   */
  @WithDefault("30s")
  Duration transactionTimeout();

  /**
   * Time between two transactions: what an article may wait for in each half of the topology. Each
   * transaction costs the broker a record and a marker on every partition that it touches, and the
   * store a batch, however few articles are in it.
   */
  @WithDefault("250ms")
  Duration commitInterval();

  /** Kafka's name of the codec that records are compressed with. */
  @WithDefault("gzip")
  @Pattern(regexp = "none|gzip|snappy|lz4|zstd")
  String compression();

  /** Copies of each state store that other processes keep. */
  @WithDefault("0")
  @Min(0)
  @Max(2)
  int standbyReplicas();

  /**
   * Which engine finds the entities of which language, {@code LANGUAGE=ENGINE}: see {@link
   * org.wirecopy.enrich.entity.EngineChoice}.
   */
  Optional<List<String>> entities();

  /** How much of a text is read for entities, in code points. */
  @WithDefault("100000")
  @Min(1000)
  int entitiesMaxChars();

  /** Characters of sentences that are remembered with their names; zero for none. */
  @WithDefault("4000000")
  @Min(0)
  long sentenceCacheChars();

  /** How long an article is remembered for its duplicates, by the stream's clock; zero for ever. */
  @WithDefault("30d")
  Duration copiesHorizon();

  /** Memory of all state stores together, in bytes. */
  @WithDefault("33554432")
  @Min(8 * 1024 * 1024)
  long storeMemoryBytes();
}
