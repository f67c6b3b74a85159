package org.wirecopy.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The ports that a run listens on, all on 127.0.0.1.
 *
 * @param http of the store; ingest and enrich take the two after it
 */
record Ports(int http, int kafka, int postgres) {
  private static final int LARGEST = 65_535;

  Ports {
    check("--http-port", http, LARGEST - 2);
    check("--kafka-port", kafka, LARGEST);
    check("--postgres-port", postgres, LARGEST);
  }

  private static void check(String option, int port, int largest) {
    if (port < 1 || port > largest) {
      throw new RunFailedException("%s needs a number from 1 to %d".formatted(option, largest));
    }
  }

  /** On which a service answers. */
  int of(Part part) {
    return switch (part) {
      case INGEST -> ingest();
      case ENRICH -> enrich();
      case STORE -> store();
    };
  }

  int store() {
    return http;
  }

  int ingest() {
    return http + 1;
  }

  int enrich() {
    return http + 2;
  }

  /** Fails on the first port that is taken, with the option that moves it. */
  void requireFree(IntPredicate isFree) {
    uses()
        .forEach(
            (port, use) -> {
              if (!isFree.test(port)) {
                throw new RunFailedException(
                    "port %d (%s) is in use: %s".formatted(port, use, mend(use)));
              }
            });
  }

  private Map<Integer, String> uses() {
    Map<Integer, String> uses = new LinkedHashMap<>();
    put(uses, store(), "store and web page, --http-port");
    put(uses, ingest(), "ingest, the first after --http-port");
    put(uses, enrich(), "enrich, the second after --http-port");
    put(uses, kafka, "Kafka, --kafka-port");
    put(uses, postgres, "Postgres, --postgres-port");
    return uses;
  }

  private static void put(Map<Integer, String> uses, int port, String use) {
    String other = uses.put(port, use);
    if (other != null) {
      throw new RunFailedException(
          "port %d is asked for twice: %s; %s".formatted(port, other, use));
    }
  }

  private static String mend(String use) {
    return "choose another with " + use.substring(use.indexOf("--"));
  }
}
