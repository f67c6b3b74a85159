package org.wirecopy.ingest.contract;

import java.util.Map;

/**
 * A record as JSON, and where in it the values of some properties stand, so that whoever has to
 * replace or hash them need not parse what has just been written. Never changed.
 */
public final class PlacedJson {
  private final byte[] json;
  private final Map<String, Place> places;

  PlacedJson(byte[] json, Map<String, Place> places) {
    this.json = json;
    this.places = Map.copyOf(places);
  }

  /**
   * Where a value stands.
   *
   * @param from offset of its first byte
   * @param to offset behind its last byte
   */
  public record Place(int from, int to) {}

  /** The JSON, UTF-8. The caller does not change it. */
  public byte[] json() {
    return json;
  }

  /**
   * Where the value of a property stands.
   *
   * @throws IllegalArgumentException if the record has no such property, or nobody asked for it
   */
  public Place place(String path) {
    Place place = places.get(path);
    if (place == null) {
      throw new IllegalArgumentException("the record was written without " + path);
    }
    return place;
  }
}
