package org.wirecopy.benchmarks.instances;

/** A service, and what one process of it may have of the memory. */
enum Service {
  INGEST("ingest-service", "160m"),
  ENRICH("enrich-service", "340m"),
  STORE("store-service", "160m");

  private final String module;
  private final String heap;

  Service(String module, String heap) {
    this.module = module;
    this.heap = heap;
  }

  String module() {
    return module;
  }

  String heap() {
    return heap;
  }

  String label() {
    return module.substring(0, module.indexOf('-'));
  }
}
